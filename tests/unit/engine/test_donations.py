"""Tips on the way of an order: added, taken after the payments, printed, returned, repaired."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.donations import put_donation
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import TransactionState
from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.engine.ports import Cancelled, Failed, FiscalRefused, ProcessorMethod, Returned
from cashier_sim.engine.returning import has_unfinished_return
from cashier_sim.plugin_api import (
    EntityNotFoundException,
    ExternalPaymentItemAdditionalData,
    OrderStatus,
    PaymentItem,
    PaymentStatus,
)
from tests.unit.engine.playbook import (
    ANN,
    BONUS,
    CARD,
    CASH,
    HOTEL,
    NO_ANSWER,
    SOUP,
    TIPS_TYPE,
    Playbook,
    refusal,
    run,
)

PAY, CANCEL, RETURN = (
    ProcessorMethod.PAY,
    ProcessorMethod.EMERGENCY_CANCEL_PAYMENT,
    ProcessorMethod.RETURN_PAYMENT,
)
DELETING = ProcessorMethod.ON_PAYMENT_DELETING


def tips_of(book: Playbook, order_id: UUID) -> tuple[PaymentItem, ...]:
    return book.record(order_id).order.donations


def tipped(book: Playbook) -> tuple[UUID, UUID]:
    """An order paid by hotel 100 and tipped through the bonus system; the log is empty again."""
    order_id = book.order()
    book.choose(order_id, HOTEL)
    tips = book.tip(order_id, BONUS)
    book.heard()
    return order_id, tips


# adding


def test_tips_stand_outside_the_sum() -> None:
    book = Playbook()
    order_id = book.order()
    tips = book.tip(order_id)
    order = book.record(order_id).order
    assert (order.result_sum, order.payments) == (SOUP.price, ())
    (item,) = order.donations
    assert (item.id, item.sum, item.donation_type) == (tips, Decimal("15.00"), TIPS_TYPE)
    assert book.heard() == []


def test_plugin_behind_tips_is_asked_and_told_as_for_any_item() -> None:
    book = Playbook()
    order_id = book.order()
    book.tip(order_id, HOTEL)
    assert book.heard() == ["hotel.collect_data", "hotel.on_payment_added"]
    told = book.outside.calls[-1].arguments["payment_item"]
    assert isinstance(told, PaymentItem)
    assert told.donation_type == TIPS_TYPE


def test_refused_tips_are_not_added() -> None:
    book = Playbook()
    order_id, donations = book.order(), book.register.donations
    book.outside.answer(ProcessorMethod.COLLECT_DATA, Cancelled())
    assert run(donations.add(order_id, TIPS_TYPE.id, HOTEL.id, Decimal(5), ANN)) is None
    point = NotificationPoint.BEFORE_PAYMENT_ADDED
    book.outside.notified_answers[point].append(Notified(is_aborted=True))
    assert run(donations.add(order_id, TIPS_TYPE.id, CASH.id, Decimal(5), ANN)) is None
    assert tips_of(book, order_id) == ()


@pytest.mark.parametrize(
    ("settings", "amount", "code"),
    [
        (CARD, "5", Code.DONATION_TYPE_UNFIT),
        (CASH, "0", Code.PAYMENT_SUM_ZERO),
        (CASH, "-1", Code.PAYMENT_SUM_NEGATIVE),
    ],
)
def test_unfit_tips_are_refused_before_anybody_is_asked(
    settings: object, amount: str, code: Code
) -> None:
    book = Playbook()
    order_id = book.order()
    type_id = CARD.id if settings is CARD else CASH.id
    act = book.register.donations.add
    told, _ = refusal(act, order_id, TIPS_TYPE.id, type_id, Decimal(amount), ANN)
    assert told is code


def test_tips_through_an_absent_system_are_refused() -> None:
    book = Playbook()
    book.outside.registered.clear()
    act = book.register.donations.add
    code, _ = refusal(act, book.order(), TIPS_TYPE.id, HOTEL.id, Decimal(5), ANN)
    assert code is Code.SYSTEM_NOT_LOADED


def test_unknown_kind_of_tips_is_refused() -> None:
    book = Playbook()
    with pytest.raises(EntityNotFoundException, match="no donation type"):
        run(book.register.donations.add(book.order(), UUID(int=9), CASH.id, Decimal(5), ANN))


def test_item_without_a_kind_or_of_a_type_that_is_off_is_no_tips() -> None:
    record = Playbook().register.orders.create(ANN)
    item = PaymentItem(id=UUID(int=9), type=CASH.payment_type, sum=Decimal(5))
    with pytest.raises(EngineError, match="donation_type_unfit"):
        put_donation(record, item)
    off = replace(item, type=replace(CASH.payment_type, is_enabled=False))
    with pytest.raises(EngineError, match="payment_type_disabled"):
        put_donation(record, off)


def test_tips_bring_the_plugins_own_data() -> None:
    record = Playbook().register.orders.create(ANN)
    item = PaymentItem(
        id=UUID(int=9),
        type=HOTEL.payment_type,
        sum=Decimal(5),
        donation_type=TIPS_TYPE,
        additional_data=ExternalPaymentItemAdditionalData(custom_data="room 5"),
    )
    assert put_donation(record, item).payments[item.id].data.custom_data == "room 5"


def test_sum_of_tips_may_be_any_and_exact_sum_leaves_it() -> None:
    book = Playbook()
    order_id = book.order()
    tips = book.tip(order_id, HOTEL)
    book.register.payments.enter_sum(order_id, tips, Decimal(500))
    book.register.payments.exact_sum(order_id, tips)
    assert tips_of(book, order_id)[0].sum == Decimal("500.00")


def test_tips_of_zero_keep_the_order_from_being_paid() -> None:
    book = Playbook()
    order_id, tips = tipped(book)
    book.register.payments.enter_sum(order_id, tips, Decimal(0))
    assert refusal(book.register.payments.pay, order_id, ANN)[0] is Code.PAYMENT_SUM_ZERO


def test_tips_are_no_prepayment() -> None:
    book = Playbook()
    order_id, tips = tipped(book)
    code, _ = refusal(book.register.payments.prepay, order_id, tips, ANN)
    assert code is Code.PAYMENT_NOT_FOUND


# removing


def test_unprocessed_tips_go_unless_their_plugin_forbids_it() -> None:
    book = Playbook()
    order_id, tips = tipped(book)
    book.outside.methods.add(("bonus", DELETING))
    book.outside.answer(DELETING, Cancelled())
    assert not run(book.register.donations.remove(order_id, tips, ANN))
    assert run(book.register.donations.remove(order_id, tips, ANN))
    assert tips_of(book, order_id) == ()
    assert len(book.record(order_id).order.payments) == 1


def test_payment_is_no_tips_to_remove() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, CASH)
    assert refusal(book.register.donations.remove, order_id, item_id, ANN) == (
        Code.PAYMENT_NOT_FOUND,
        {"number": "1"},
    )


# paying


def test_tips_are_taken_after_the_payments_and_close_with_the_order() -> None:
    book = Playbook()
    order_id, tips = tipped(book)
    assert book.pay(order_id)
    assert book.heard() == ["hotel.pay 100.00", "bonus.pay 15.00", "cheque sale 100.00"]
    record = book.record(order_id)
    assert record.order.status is OrderStatus.CLOSED
    assert [item.status for item in record.order.donations] == [PaymentStatus.PROCESSED]
    assert record.payments[tips].taken == Decimal("15.00")
    assert record.order.processed_payments_sum == Decimal("100.00")
    rows = book.register.reports.of_present_shift()
    assert [(row.donation_type_name, row.sum) for row in rows] == [
        ("", Decimal("100.00")),
        ("Tips", Decimal("15.00")),
    ]


def test_tips_alone_pay_no_order() -> None:
    book = Playbook()
    order_id = book.order()
    book.tip(order_id, CASH, "100")
    assert refusal(book.register.payments.pay, order_id, ANN)[0] is Code.PAYMENTS_NOT_ENOUGH


def test_absent_system_of_tips_keeps_the_order_from_being_paid() -> None:
    book = Playbook()
    order_id, _ = tipped(book)
    book.outside.registered.remove("bonus")
    assert refusal(book.register.payments.pay, order_id, ANN)[0] is Code.SYSTEM_NOT_LOADED


@pytest.mark.parametrize("keep", [True, False])
def test_failed_tips_leave_the_order_and_the_payments_are_cancelled(keep: bool) -> None:
    book = Playbook()
    order_id, _ = tipped(book)
    book.outside.answer(PAY, Returned(), Failed("No", keep_in_order=keep))
    assert not book.pay(order_id)
    assert book.heard()[-1] == "hotel.emergency_cancel_payment 100.00"
    assert tips_of(book, order_id) == ()


def test_tips_are_cancelled_first_when_the_cheque_is_given_up() -> None:
    book = Playbook()
    order_id, _ = tipped(book)
    book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    assert not book.pay(order_id)
    assert book.heard()[-2:] == [
        "bonus.emergency_cancel_payment 15.00",
        "hotel.emergency_cancel_payment 100.00",
    ]


def test_unknown_tips_are_repaired_and_paid_once() -> None:
    book = Playbook()
    order_id, tips = tipped(book)
    book.outside.answer(PAY, Returned(), NO_ANSWER)
    assert not book.pay(order_id)
    assert book.state(order_id, tips) is TransactionState.TAKE_UNKNOWN
    book.register.repairs.mark_done(book.unknown(order_id).id)
    book.heard()
    assert book.pay(order_id)
    assert book.heard() == ["cheque sale 100.00"]


def test_shift_does_not_close_over_taken_tips() -> None:
    book = Playbook()
    order_id, _ = tipped(book)
    book.outside.answer(PAY, Returned(), NO_ANSWER)
    assert not book.pay(order_id)
    book.register.repairs.mark_done(book.unknown(order_id).id)
    hotel = book.record(order_id).order.payments[0]
    assert run(book.register.payments.delete(order_id, hotel.id, ANN))
    assert refusal(book.register.shifts.close, ANN)[0] is Code.SHIFT_HAS_TAKEN


# giving tips back


def paid_with_tips(book: Playbook) -> UUID:
    order_id, _ = tipped(book)
    book.tip(order_id, CASH, "5")
    assert book.pay(order_id)
    book.heard()
    return order_id


def test_tips_go_back_with_the_order_and_stand_on_the_cheque() -> None:
    book = Playbook()
    order_id = paid_with_tips(book)
    clone_id = run(book.register.returns.return_payment(order_id, ANN))
    assert clone_id is not None
    assert book.heard() == [
        "hotel.return_payment 100.00",
        "bonus.return_payment 15.00",
        "cheque return 120.00",
    ]
    assert [item.status for item in tips_of(book, order_id)] == [PaymentStatus.STORNED] * 2
    assert tips_of(book, clone_id) == ()
    assert sum(row.sum for row in book.register.reports.of_present_shift()) == 0
    text = str(book.outside.cheques[-1].document)
    assert "Tips, Bonus" in text
    assert "Tips, " in text
    assert "ПРЕДОПЛАТА" not in text


def test_return_that_stops_after_the_tips_is_finished_by_doing_it_again() -> None:
    book = Playbook()
    order_id = paid_with_tips(book)
    book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    assert has_unfinished_return(book.record(order_id))
    assert book.outside.notices[-1].values == {"number": "1", "sum": "115.00"}
    book.heard()
    assert run(book.register.returns.return_payment(order_id, ANN)) is not None
    assert book.heard() == ["cheque return 120.00"]


def test_only_tips_that_went_back_leave_a_return_unfinished() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, CASH)
    book.tip(order_id, HOTEL)
    assert book.pay(order_id)
    book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    assert has_unfinished_return(book.record(order_id))


def test_part_of_an_order_is_returned_without_the_tips() -> None:
    book = Playbook()
    order_id = paid_with_tips(book)
    (dish,) = book.record(order_id).order.items
    plan = book.register.returns.plan(order_id, {dish.id: Decimal("0.5")})
    assert plan.shares.keys() == {book.record(order_id).order.payments[0].id}
    assert run(
        book.register.returns.return_part(order_id, {dish.id: Decimal("0.5")}, plan.shares, ANN)
    )
    assert [item.status for item in tips_of(book, order_id)] == [PaymentStatus.PROCESSED] * 2


def test_refused_return_of_tips_keeps_the_order_closed() -> None:
    book = Playbook()
    order_id = paid_with_tips(book)
    book.outside.answer(RETURN, Returned(), Failed("No"))
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    assert book.record(order_id).order.status is OrderStatus.CLOSED
