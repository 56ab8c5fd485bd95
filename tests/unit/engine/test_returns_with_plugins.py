"""What plugins hear of returns, and payments that are no ordinary ones."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import replace_payment
from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.engine.ports import Failed, FiscalRefused, ProcessorMethod
from cashier_sim.engine.returning import has_unfinished_return
from tests.unit.engine.playbook import (
    ANN,
    CASH,
    HOTEL,
    SOUP,
    Playbook,
    refusal,
    run,
)

RETURN = ProcessorMethod.RETURN_PAYMENT
REFUSED = FiscalRefused("no_paper")


STORNING, STORNED = NotificationPoint.ORDER_STORNING, NotificationPoint.ORDER_STORNED


def test_plugins_hear_of_a_return_before_and_after() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, None))
    before = book.record(order_id).order
    for point in (STORNING, STORNED):
        book.outside.notified_answers[point].append(Notified(is_aborted=True))
    clone_id = run(book.register.returns.return_payment(order_id, ANN))
    assert book.heard() == [
        "notified order_storning",
        "hotel.return_payment 100.00",
        "cheque return 100.00",
        "notified order_storned",
    ]
    storning, storned = (
        call for call in book.outside.notified if call.point in {STORNING, STORNED}
    )
    assert storning.arguments == {"order": before}
    assert storned.arguments == {
        "order": book.record(order_id).order,
        "new_order_id": clone_id,
        "user": ANN,
    }


def test_deleted_order_has_no_clone_to_tell_of() -> None:
    book = Playbook()
    order_id = book.closed((CASH, None))
    assert run(book.register.returns.delete_order(order_id, ANN))
    (storned,) = (call for call in book.outside.notified if call.point is STORNED)
    assert storned.arguments["new_order_id"] is None


def test_refused_return_is_told_to_nobody_and_a_failed_one_not_as_done() -> None:
    book = Playbook()
    order_id = book.closed((HOTEL, None))
    book.outside.registered.clear()
    refusal(book.register.returns.return_payment, order_id, ANN)
    assert STORNING not in {call.point for call in book.outside.notified}
    book.outside.registered.add("hotel")
    book.outside.answer(RETURN, Failed("No"))
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    assert STORNED not in {call.point for call in book.outside.notified}


def test_clone_names_the_order_that_it_comes_from_and_has_no_cheques() -> None:
    book = Playbook()
    order_id = book.closed((CASH, None))
    clone_id = run(book.register.returns.return_payment(order_id, ANN))
    assert clone_id is not None
    clone = book.record(clone_id).order
    assert (clone.storned_order_id, clone.fiscal_cheque_numbers) == (order_id, ())


def test_payment_as_a_discount_goes_back_beside_the_cheque() -> None:
    book = Playbook()
    order_id = as_discount(book)
    clone_id = run(book.register.returns.return_payment(order_id, ANN))
    assert clone_id is not None
    assert book.heard() == ["hotel.return_payment 30.00", "cheque return 70.00"]
    assert book.record(clone_id).order.result_sum == SOUP.price
    assert sum(row.sum for row in book.register.reports.of_present_shift()) == 0


def as_discount(book: Playbook) -> UUID:
    """A closed order of a soup, of which 30 of the hotel were a discount; the log is empty."""
    settings = replace(HOTEL, payment_type=replace(HOTEL.payment_type, process_as_discount=True))
    book.register.state.commit("as discount", payment_types=(settings, CASH))
    return book.closed((settings, "30"), (CASH, None))


def test_payment_as_a_discount_that_went_back_leaves_the_return_unfinished() -> None:
    book = Playbook()
    order_id = as_discount(book)
    book.outside.fiscal_answers.append(REFUSED)
    assert run(book.register.returns.return_payment(order_id, ANN)) is None
    assert has_unfinished_return(book.record(order_id))
    assert book.outside.notices[-1].values["sum"] == "30.00"
    book.heard()
    assert run(book.register.returns.return_payment(order_id, ANN)) is not None
    assert book.heard() == ["cheque return 70.00"]


def test_part_is_returned_by_the_payments_that_paid_for_dishes() -> None:
    book = Playbook()
    order_id = as_discount(book)
    record = book.record(order_id)
    hotel, cash = (item.id for item in record.order.payments)
    half = {record.order.items[0].id: Decimal("0.5")}
    plan = book.register.returns.plan(order_id, half)
    assert plan.limits == {hotel: Decimal(0), cash: Decimal("70.00")}
    assert plan.shares == {hotel: Decimal(0), cash: Decimal("35.00")}
    code, _ = refusal(book.register.returns.return_part, order_id, half, {hotel: Decimal(35)}, ANN)
    assert code is Code.RETURN_SHARE_OUT_OF_RANGE


def test_order_whose_cheque_was_printed_outside_is_returned_without_one() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL)
    item = replace(book.item(order_id, item_id), is_fiscalized_externally=True)
    changed = replace_payment(book.record(order_id), item)
    book.register.state.commit("elsewhere", orders=(changed,))
    assert book.pay(order_id)
    book.heard()
    assert run(book.register.returns.return_payment(order_id, ANN)) is not None
    assert book.heard() == ["hotel.return_payment 100.00"]
