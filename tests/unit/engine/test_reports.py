from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.edits import with_payment
from cashier_sim.engine.model import (
    AttemptKind,
    AttemptState,
    OrderRecord,
    PaymentGroup,
    PaymentRecord,
    PaymentTypeSettings,
    SessionState,
    TransactionState,
)
from cashier_sim.engine.reports import PaymentTotal, Reports
from cashier_sim.plugin_api import PaymentStatus
from tests.unit.engine.builders import CASH, HOTEL, LOYALTY, Bench, attempt, bench, payment, record


def paid(number: int, type_: PaymentTypeSettings, total: str) -> OrderRecord:
    item = payment(number, type_, total, PaymentStatus.PROCESSED)
    taken = PaymentRecord(item_id=item.id, state=TransactionState.TAKEN, taken=item.sum)
    return with_payment(record(number, payments=(item,)), taken)


def commit_paid(on: Bench, *orders: OrderRecord) -> tuple[OrderRecord, ...]:
    return on.state.commit("paid", orders=orders).orders


def test_report_of_an_idle_shift_is_empty() -> None:
    reports = Reports(bench().state)

    assert reports.payments() == ()
    assert reports.totals() == ()


def test_rows_are_those_of_the_present_shift() -> None:
    on = bench()
    commit_paid(on, paid(1, HOTEL, "100.00"))
    on.state.commit("next shift", session=SessionState(last_number=4))
    commit_paid(on, paid(2, HOTEL, "50.00"))
    reports = Reports(on.state)

    assert [row.sum for row in reports.payments()] == [Decimal("50.00")]
    assert [row.sum for row in reports.payments(3)] == [Decimal("100.00")]


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
    assert reports.payments(2) == ()


def test_totals_are_by_type_in_order_of_groups() -> None:
    on = bench()
    first, *_ = commit_paid(
        on, paid(1, HOTEL, "100.00"), paid(2, LOYALTY, "30.00"), paid(3, CASH, "7.00")
    )
    slot = replace(first.payments[UUID(int=1)], returned=Decimal("40.00"))
    (first,) = commit_paid(on, with_payment(first, slot))
    asked = attempt(
        1,
        AttemptKind.RETURN,
        AttemptState.UNKNOWN,
        order_id=first.order.id,
        item_id=UUID(int=1),
        total="60.00",
    )
    on.state.commit("unknown", attempts=(asked,))
    cash, loyalty, hotel = Reports(on.state).totals()

    assert (cash.payment_type_name, loyalty.payment_type_name) == ("Наличные", "Бонусы")
    assert hotel == PaymentTotal(
        payment_type_name="Гостиница",
        group=PaymentGroup.NON_CASH,
        taken=Decimal("100.00"),
        given_back=Decimal("40.00"),
        unknown=Decimal("-60.00"),
    )
    assert hotel.balance == Decimal("60.00")
