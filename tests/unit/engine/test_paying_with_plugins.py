"""What plugins hear and say around the cheque of «Оплатить», and cheques printed elsewhere."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import replace_payment
from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.ports import FiscalPrinted, FiscalRefused, ProcessorMethod
from cashier_sim.plugin_api import CashCheque, OrderStatus, PaymentStatus, XElement
from tests.unit.engine.playbook import (
    BONUS,
    CASH,
    HOTEL,
    TEA,
    Playbook,
)

PAY, CANCEL, RETURN = (
    ProcessorMethod.PAY,
    ProcessorMethod.EMERGENCY_CANCEL_PAYMENT,
    ProcessorMethod.RETURN_PAYMENT,
)
BEFORE_CHEQUE = NotificationPoint.BEFORE_DO_CHEQUE
CASH_CHEQUE = NotificationPoint.CASH_CHEQUE_PRINTING
REFUSED = FiscalRefused("no_paper")


def test_subscribers_hear_of_the_cheque_once_all_money_is_taken() -> None:
    book = Playbook()
    order_id, hotel, bonus = book.two_plugins()
    book.outside.notified_answers[BEFORE_CHEQUE].append(Notified())
    book.outside.notified_answers[CASH_CHEQUE].append(Notified())
    assert book.pay(order_id)
    assert book.heard() == [
        "hotel.pay 60.00",
        "bonus.pay 40.00",
        "notified before_do_cheque",
        "notified cash_cheque_printing",
        "cheque sale 100.00",
    ]
    before, printing = (
        call for call in book.outside.notified if call.point in {BEFORE_CHEQUE, CASH_CHEQUE}
    )
    items = before.arguments["payment_items"]
    assert isinstance(items, tuple)
    assert [(item.id, item.status) for item in items] == [
        (hotel, PaymentStatus.PROCESSED),
        (bonus, PaymentStatus.PROCESSED),
    ]
    assert before.order_id == printing.order_id == order_id
    assert printing.arguments == {"order_id": order_id}


def test_subscriber_that_gives_up_has_everything_cancelled_last_first() -> None:
    book = Playbook()
    order_id, _, _ = book.two_plugins()
    book.outside.notified_answers[BEFORE_CHEQUE].append(
        Notified(is_aborted=True, plugin_name="Club", message="Scales are off")
    )
    assert not book.pay(order_id)
    assert book.heard()[2:] == [
        "notified before_do_cheque",
        "told given_up_by_plugin",
        "bonus.emergency_cancel_payment 40.00",
        "hotel.emergency_cancel_payment 60.00",
    ]
    assert book.record(order_id).order.status is OrderStatus.NEW
    assert book.is_free(order_id)


def test_payment_that_a_subscriber_adds_before_the_cheque_is_taken_too() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL)
    local = book.register.operations(SCREEN)

    def more(_call: NotificationCall) -> Notified:
        credentials = local.get_default_credentials()
        order = local.get_order_by_id(order_id)
        local.add_order_product_item(Decimal(1), TEA, order, order.guests[0], None, credentials)
        order = local.get_order_by_id(order_id)
        local.add_payment_item(TEA.price, None, BONUS.payment_type, order, credentials)
        return Notified()

    book.outside.notified_answers[BEFORE_CHEQUE].append(more)
    book.heard()
    assert book.pay(order_id)
    assert book.heard() == [
        "hotel.pay 100.00",
        "notified before_do_cheque",
        "bonus.pay 33.33",
        "cheque sale 133.33",
    ]


def test_dish_that_a_subscriber_adds_before_the_cheque_leaves_the_order_open() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL)
    local = book.register.operations(SCREEN)

    def more(_call: NotificationCall) -> Notified:
        order = local.get_order_by_id(order_id)
        credentials = local.get_default_credentials()
        local.add_order_product_item(Decimal(1), TEA, order, order.guests[0], None, credentials)
        return Notified()

    book.outside.notified_answers[BEFORE_CHEQUE].append(more)
    assert not book.pay(order_id)
    assert book.heard()[-1] == "told payments_not_enough"
    assert book.record(order_id).order.processed_payments_sum == Decimal("100.00")


def test_order_that_its_own_payer_changes_at_the_cheque_is_taken_anew_or_stays_open() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL)
    service = book.register.operations(SCREEN)

    def too_much(_call: NotificationCall) -> Notified:
        order, credentials = service.get_order_by_id(order_id), service.get_default_credentials()
        service.add_payment_item(Decimal(10), None, BONUS.payment_type, order, credentials)
        return Notified()

    book.outside.notified_answers[CASH_CHEQUE].append(too_much)
    book.heard()
    assert not book.pay(order_id)
    assert book.heard() == [
        "hotel.pay 100.00",
        "notified cash_cheque_printing",
        "bonus.pay 10.00",
        "told payments_too_large",
    ]
    assert book.record(order_id).order.status is OrderStatus.NEW


def test_what_plugins_print_is_on_the_cheque_and_wrong_answers_are_not() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, CASH)
    first, last = XElement("left", "Hello"), XElement("left", "Bye")
    answers = (CashCheque(before_cheque=first), "nonsense", CashCheque(after_cheque=last))
    book.outside.notified_answers[CASH_CHEQUE].append(Notified(answers=answers))
    assert book.pay(order_id)
    (cheque,) = book.outside.cheques
    assert (cheque.document.content[0], cheque.document.content[-1]) == (first, last)


def test_retried_cheque_asks_the_plugins_once() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, CASH)
    book.outside.fiscal_answers.append(REFUSED)
    book.outside.choices.append(Code.RETRY)
    assert book.pay(order_id)
    points = [call.point for call in book.outside.notified]
    assert points.count(CASH_CHEQUE) == points.count(BEFORE_CHEQUE) == 1


def fiscalized_outside(book: Playbook, order_id: UUID, item_id: UUID) -> None:
    """Note that the cheque of an item was printed elsewhere."""
    record = book.record(order_id)
    item = replace(book.item(order_id, item_id), is_fiscalized_externally=True)
    book.register.state.commit("elsewhere", orders=(replace_payment(record, item),))


def test_order_whose_cheque_was_printed_outside_closes_without_one() -> None:
    book = Playbook()
    order_id, hotel, bonus = book.two_plugins()
    fiscalized_outside(book, order_id, hotel)
    fiscalized_outside(book, order_id, bonus)
    assert book.pay(order_id)
    assert book.heard() == ["hotel.pay 60.00", "bonus.pay 40.00"]
    assert book.record(order_id).order.status is OrderStatus.CLOSED


def test_order_of_which_a_part_was_printed_outside_gets_its_cheque() -> None:
    book = Playbook()
    order_id, hotel, _ = book.two_plugins()
    fiscalized_outside(book, order_id, hotel)
    assert book.pay(order_id)
    assert book.heard()[-1] == "cheque sale 100.00"


def test_cheque_is_about_less_when_a_payment_is_fiscalised_as_a_discount() -> None:
    book = Playbook()
    order_id, hotel, _ = book.two_plugins()
    item = replace(book.item(order_id, hotel), is_fiscalized_as_discount=True)
    changed = replace_payment(book.record(order_id), item)
    book.register.state.commit("as discount", orders=(changed,))
    assert book.pay(order_id)
    assert book.heard()[-1] == "cheque sale 40.00"


def test_every_cheque_of_an_order_leaves_its_number() -> None:
    book = Playbook()
    order_id = book.order()
    book.outside.fiscal_answers.extend([FiscalPrinted(5), FiscalPrinted(6)])
    book.prepaid(order_id, BONUS, "40")
    book.choose(order_id, CASH)
    assert book.pay(order_id)
    order = book.record(order_id).order
    assert order.fiscal_cheque_numbers == (5, 6)
    assert order.fiscal_cheque_number == 6
