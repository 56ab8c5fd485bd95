from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.engine.model import (
    AttemptState,
    PaymentGroup,
    PaymentRecord,
    ReceiptState,
    TransactionState,
)
from cashier_sim.plugin_api import DeliveryOrder, OrderStatus, PaymentTypeKind
from tests.unit.engine.builders import NOW, WAITER, attempt, record, settings


@pytest.mark.parametrize(
    ("kind", "is_fiscal", "group"),
    [
        (PaymentTypeKind.CASH, True, PaymentGroup.CASH),
        (PaymentTypeKind.CARD, False, PaymentGroup.CARDS),
        (PaymentTypeKind.WRITEOFF, False, PaymentGroup.WRITEOFF),
        (PaymentTypeKind.EXTERNAL, True, PaymentGroup.CARDS),
        (PaymentTypeKind.EXTERNAL, False, PaymentGroup.NON_CASH),
        (PaymentTypeKind.VOUCHER, True, PaymentGroup.NON_CASH),
    ],
)
def test_group_follows_kind_and_for_a_plugin_fiscality(
    kind: PaymentTypeKind, is_fiscal: bool, group: PaymentGroup
) -> None:
    assert settings(1, "", kind, is_fiscal=is_fiscal).group is group


def test_settings_have_the_id_of_their_type() -> None:
    assert settings(1, "").id == UUID(int=101)


@pytest.mark.parametrize("state", TransactionState)
def test_unknown_states_are_those_of_questions_without_answer(state: TransactionState) -> None:
    assert state.is_unknown is state.value.endswith("_unknown")


def test_order_has_an_unknown_by_its_cheque_or_one_of_its_payments() -> None:
    plain = record()
    slot = PaymentRecord(item_id=UUID(int=80), state=TransactionState.TAKE_UNKNOWN)

    assert not plain.has_unknown
    assert replace(plain, receipt=ReceiptState.UNKNOWN).has_unknown
    assert replace(plain, payments={slot.item_id: slot}).has_unknown


def test_order_lives_while_open_or_unknown() -> None:
    closed = record(status=OrderStatus.CLOSED)

    assert [record(status=status).is_live for status in OrderStatus] == [True, True, False, False]
    assert replace(closed, receipt=ReceiptState.UNKNOWN).is_live


def test_order_counts_for_the_shift_that_closed_it() -> None:
    assert record(session_number=3).session_number == 3
    assert record(session_number=3, closed_in=4).session_number == 4


def test_delivery_is_told_by_its_class() -> None:
    delivery = DeliveryOrder(
        id=UUID(int=1),
        number=1,
        revision=0,
        status=OrderStatus.NEW,
        open_time=NOW,
        waiter=WAITER,
    )

    assert replace(record(), order=delivery).is_delivery
    assert not record().is_delivery


@pytest.mark.parametrize("state", AttemptState)
def test_attempt_is_unanswered_while_asked_or_unknown(state: AttemptState) -> None:
    expected = state in {AttemptState.ASKED, AttemptState.UNKNOWN}

    assert attempt(1, state=state).is_unanswered is expected
