from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.edits import with_payment
from cashier_sim.engine.model import (
    AttemptKind,
    AttemptState,
    OrderRecord,
    PaymentRecord,
    PaymentTypeSettings,
    SessionState,
    TransactionState,
)
from cashier_sim.engine.reports import Reports
from cashier_sim.plugin_api import PaymentStatus
from tests.unit.engine.builders import HOTEL, Bench, attempt, bench, payment, record


def paid(number: int, type_: PaymentTypeSettings, total: str) -> OrderRecord:
    item = payment(number, type_, total, PaymentStatus.PROCESSED)
    taken = PaymentRecord(item_id=item.id, state=TransactionState.TAKEN, taken=item.sum)
    return with_payment(record(number, payments=(item,)), taken)


def commit_paid(on: Bench, *orders: OrderRecord) -> tuple[OrderRecord, ...]:
    return on.state.commit("paid", orders=orders).orders


def test_report_of_an_idle_shift_is_empty() -> None:
    reports = Reports(bench().state)

    assert reports.payments() == ()


def test_rows_are_those_of_a_shift_or_of_all() -> None:
    on = bench()
    commit_paid(on, paid(1, HOTEL, "100.00"))
    on.state.commit("next shift", session=SessionState(last_number=4))
    commit_paid(on, paid(2, HOTEL, "50.00"))
    reports = Reports(on.state)

    assert [row.sum for row in reports.payments(3)] == [Decimal("100.00")]
    assert [row.sum for row in reports.payments(4)] == [Decimal("50.00")]
    assert [row.sum for row in reports.payments()] == [Decimal("100.00"), Decimal("50.00")]
    assert reports.of_present_shift() == reports.payments(4)


def test_unknown_outcomes_stand_at_the_end() -> None:
    on = bench()
    (order,) = commit_paid(on, paid(1, HOTEL, "100.00"))
    item_id = order.order.payments[0].id
    asked = attempt(
        1, AttemptKind.RETURN, AttemptState.UNKNOWN, order_id=order.order.id, item_id=item_id
    )
    goods = attempt(2, AttemptKind.RETURN_WITHOUT_ORDER, AttemptState.UNKNOWN)
    running = replace(asked, id=UUID(int=403), state=AttemptState.ASKED)
    on.state.commit("unknown", attempts=(asked, goods, running))
    reports = Reports(on.state)

    assert [(row.kind, row.sum, row.is_unknown) for row in reports.payments()] == [
        ("payment", Decimal("100.00"), False),
        ("return", Decimal("-100.00"), True),
        ("goods_return", Decimal("-100.00"), True),
    ]
    assert reports.of_present_shift() == reports.payments()
    assert reports.payments(2) == ()
