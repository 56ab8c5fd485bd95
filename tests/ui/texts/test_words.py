from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.model import AttemptKind, AttemptState, PaymentGroup, TransactionState
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.view import PaymentRowKind, Screen, WaitingCaption
from cashier_sim.ui import texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum


@pytest.mark.parametrize(
    ("word", "values"),
    [
        (texts.screen, Screen),
        (texts.group, PaymentGroup),
        (texts.group_title, PaymentGroup),
        (texts.row_kind, PaymentRowKind),
        (texts.order_status, OrderStatus),
        (texts.transaction_state, TransactionState),
        (texts.attempt_kind, AttemptKind),
        (texts.attempt_state, AttemptState),
        (texts.waiting_caption, WaitingCaption),
    ],
)
def test_every_value_has_a_word(word: Callable[[Enum], str], values: type[Enum]) -> None:
    words = [word(value) for value in values]
    assert all(words)
    assert len(set(words)) == len(words)


def test_kind_or_title_that_is_not_known_is_shown_as_it_is() -> None:
    assert texts.report_kind("goods_return") == "Goods return"
    assert texts.report_kind("tips") == "tips"
    assert texts.slip_title("sale") == "Fiscal cheque"
    assert texts.slip_title("return_payment") == "return_payment"
