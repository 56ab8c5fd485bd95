"""Payments as texts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.engine.model import AttemptKind, PaymentData, TransactionState
from cashier_sim.scenario.facts import payments
from cashier_sim.scenario.facts.tables import seen_rows
from cashier_sim.scenario.language import Language
from cashier_sim.till.view import PaymentRowKind
from tests.unit.scenario.scene import Scene, scene
from tests.unit.scenario.sentences.test_expected_payments import loses_the_answer, pays

RU, EN = Language.RUSSIAN, Language.ENGLISH


@scene
async def test_rows_of_an_order_that_is_not_on_the_screen(scene: Scene) -> None:
    await pays(scene)
    assert scene.view.current is None
    record = scene.view.orders[0]
    rows = payments.payments(scene.view, record)
    (seen,) = seen_rows(payments.PAYMENT_COLUMNS, rows, EN)[1:]
    assert seen[0] == "Гостиница"
    assert seen[2:5] == ("taken", "taken", "0.00")
    assert seen[7:] == ("12", "Карта гостя", "no", "yes", "Соколова Анна")
    assert payments.donations(scene.view, record) == ()
    assert payments.with_data(scene.view, record, "Гостиница") == rows
    assert payments.with_data(scene.view, record, "Наличные") == ()


@scene
async def test_payment_that_left_the_order_is_found_by_its_type(scene: Scene) -> None:
    await pays(scene)
    await scene.steps("открывает последний закрытый заказ", "возвращает оплату заказа")
    found = [
        row.record.state
        for record in scene.view.orders
        for row in payments.with_data(scene.view, record, "Гостиница")
    ]
    assert TransactionState.RETURNED in found


def test_every_value_has_its_word() -> None:
    assert set(payments.ROW_KINDS) == set(PaymentRowKind)
    assert set(payments.TRANSACTION_STATES) == set(TransactionState)
    assert {kind: payments.attempt_word(kind, EN) for kind in AttemptKind} == {
        AttemptKind.PAY: "payment",
        AttemptKind.CANCEL: "emergency cancel",
        AttemptKind.RETURN: "return",
        AttemptKind.RETURN_WITHOUT_ORDER: "goods return",
        AttemptKind.FISCAL_CHEQUE: "fiscal cheque",
    }
    assert payments.attempt_word(AttemptKind.CANCEL, RU) == "аварийная отмена"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, []),
        ("просто текст", [("text", "просто текст")]),
        ("<D><Room>12</Room><Empty /></D>", [("Room", "12"), ("Empty", "")]),
        ("<D><Id>1</Id><Id>2</Id></D>", [("Id[1]", "1"), ("Id[2]", "2")]),
        ('<D xmlns="urn:a"><Room>12</Room></D>', [("Room", "12")]),
    ],
)
def test_rollback_data_by_their_names(content: str | None, expected: list[tuple[str, str]]) -> None:
    found = payments.rollback_facts(PaymentData(rollback_data=content))
    assert [(pair[0], cell) for pair, cell in found] == expected
    assert all(pair[0] == pair[1] for pair, _ in found)


def test_kept_data() -> None:
    data = PaymentData(custom_data="x", card_number="12")
    assert [cell for _, cell in payments.data_facts(data)] == ["", "x", "12", ""]
    assert payments.kept(data, "custom_data") == "x"


@scene
async def test_unknown_outcomes(scene: Scene) -> None:
    assert payments.unknown(scene.view) == ()
    await loses_the_answer(scene)
    (one,) = payments.unknown(scene.view)
    assert one[1:] == ("Гостиница", 1)
    (seen,) = seen_rows(payments.UNKNOWN_COLUMNS, [one], EN)[1:]
    assert (seen[0], seen[1], seen[3]) == ("payment", "Гостиница", "1")
    assert Decimal(seen[2]) == one[0].sum


def test_columns_of_the_report_are_all_different() -> None:
    for number in (0, 1):
        titles = [column.title[number] for column in payments.REPORT_COLUMNS]
        assert len(set(titles)) == len(titles)
