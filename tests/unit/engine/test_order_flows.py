"""Precheque, kitchen and deletion, with subscribers that listen, answer and object."""

from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.ports import SlipKind
from cashier_sim.plugin_api import (
    BillCheque,
    Order,
    OrderItemStatus,
    OrderProductItem,
    OrderStatus,
    XElement,
)
from tests.unit.engine.playbook import ANN, CASH, HOTEL, SOUP, TEA, Playbook, refusal, run

BEFORE_BILL = NotificationPoint.BEFORE_ORDER_BILL
BILL_CHEQUE = NotificationPoint.BILL_CHEQUE_PRINTING
BEFORE_DELETE = NotificationPoint.BEFORE_DELETE_ORDER
BEFORE_SERVICE = NotificationPoint.BEFORE_SERVICE_CHEQUE
SERVICE_PRINTED = NotificationPoint.SERVICE_CHEQUE_PRINTED
BEFORE_ITEMS = NotificationPoint.BEFORE_DELETE_PRINTED_ITEMS
OBJECTION = Notified(is_aborted=True, plugin_name="Club", message="No")


def notified(book: Playbook, point: NotificationPoint) -> NotificationCall:
    (call,) = [call for call in book.outside.notified if call.point is point]
    return call


def print_precheque(book: Playbook, order_id: UUID) -> bool:
    return run(book.register.order_flows.print_precheque(order_id, ANN))


def send(book: Playbook, order_id: UUID) -> bool:
    return run(book.register.order_flows.print_service_cheque(order_id, ANN))


def remove(book: Playbook, order_id: UUID, item_id: UUID) -> bool:
    """Take a dish out; whether that had to be awaited."""
    waiting = book.register.order_flows.remove_item(order_id, item_id, ANN)
    if waiting is None:
        return False

    async def wait() -> None:
        await waiting

    run(wait())
    return True


def dishes(book: Playbook, order_id: UUID) -> tuple[OrderProductItem, ...]:
    return book.record(order_id).order.items


# the precheque


def test_precheque_freezes_the_order_and_prints_what_plugins_add() -> None:
    book = Playbook()
    order_id = book.order()
    before = book.record(order_id).order
    head, foot = XElement("left", "Hello"), XElement("left", "Bye")
    answers = (BillCheque(before_header=head), "nonsense", BillCheque(after_footer=foot))
    book.outside.notified_answers[BILL_CHEQUE].append(Notified(answers=answers))
    assert print_precheque(book, order_id)
    assert book.record(order_id).order.status is OrderStatus.BILL
    call = notified(book, BEFORE_BILL)
    assert (call.arguments, call.order_id) == ({"order": before, "user": ANN}, order_id)
    assert notified(book, BILL_CHEQUE).arguments == {"order_id": order_id}
    ((kind, document),) = book.outside.slips
    assert kind is SlipKind.PRECHEQUE
    assert (document.content[0], document.content[-1]) == (head, foot)
    assert book.is_free(order_id)


def test_objection_to_the_precheque_leaves_the_order_new() -> None:
    book = Playbook()
    order_id = book.order()
    book.outside.notified_answers[BEFORE_BILL].append(OBJECTION)
    assert not print_precheque(book, order_id)
    assert book.heard() == ["notified before_order_bill", "told given_up_by_plugin"]
    assert book.record(order_id).order.status is OrderStatus.NEW
    assert book.outside.slips == []


def test_empty_order_is_refused_before_anybody_hears_of_it() -> None:
    book = Playbook()
    order_id = book.register.orders.create(ANN).order.id
    act = book.register.order_flows.print_precheque
    assert refusal(act, order_id, ANN) == (Code.ORDER_EMPTY, {"number": "1"})
    assert BEFORE_BILL not in {call.point for call in book.outside.notified}


def test_precheque_is_printed_again_unasked() -> None:
    book = Playbook()
    order_id = book.order()
    print_precheque(book, order_id)
    run(book.register.order_flows.reprint(order_id, ANN))
    assert [kind for kind, _ in book.outside.slips] == [SlipKind.PRECHEQUE] * 2
    assert notified(book, BEFORE_BILL).order_id == order_id


# deletion


def test_order_without_money_is_deleted_once_nobody_objects() -> None:
    book = Playbook()
    order_id = book.order()
    before = book.record(order_id).order
    assert run(book.register.order_flows.delete(order_id, ANN))
    assert book.record(order_id).order.status is OrderStatus.DELETED
    call = notified(book, BEFORE_DELETE)
    assert call.arguments == {"order": before, "user": ANN}


def test_objection_keeps_the_order() -> None:
    book = Playbook()
    order_id = book.order()
    book.outside.notified_answers[BEFORE_DELETE].append(OBJECTION)
    assert not run(book.register.order_flows.delete(order_id, ANN))
    assert book.record(order_id).order.status is OrderStatus.NEW


def test_order_with_money_is_refused_unasked() -> None:
    book = Playbook()
    order_id = book.order()
    book.prepaid(order_id, HOTEL)
    code, _ = refusal(book.register.order_flows.delete, order_id, ANN)
    assert code is Code.ORDER_HAS_PAYMENTS
    assert BEFORE_DELETE not in {call.point for call in book.outside.notified}


def test_background_deletes_for_its_owner() -> None:
    book = Playbook()
    order_id = book.order()
    background = book.desk().in_background(LockOwner("plugin"), book.outside)
    flows = type(book.register.order_flows)(background, book.register.orders)
    assert run(flows.delete(order_id, ANN))
    assert notified(book, BEFORE_DELETE).lock_owner == LockOwner("plugin")


# the kitchen


def test_new_dishes_are_sent_to_the_kitchen_once() -> None:
    book = Playbook()
    order_id = book.order(SOUP, TEA)
    items = dishes(book, order_id)
    assert send(book, order_id)
    assert [item.status for item in dishes(book, order_id)] == [OrderItemStatus.PRINTED] * 2
    assert all(item.print_time is not None for item in dishes(book, order_id))
    assert notified(book, BEFORE_SERVICE).arguments["printing_items"] == items
    printed = notified(book, SERVICE_PRINTED).arguments["order"]
    assert printed == book.record(order_id).order
    assert [kind for kind, _ in book.outside.slips] == [SlipKind.SERVICE_CHEQUE]
    act = book.register.order_flows.print_service_cheque
    assert refusal(act, order_id, ANN) == (Code.NOTHING_TO_PRINT, {"number": "1"})


def test_only_dishes_that_came_later_are_sent_the_second_time() -> None:
    book = Playbook()
    order_id = book.order(SOUP)
    send(book, order_id)
    sent_at = dishes(book, order_id)[0].print_time
    book.register.orders.add_product(order_id, TEA.id)
    book.outside.notified.clear()
    assert send(book, order_id)
    printing = notified(book, BEFORE_SERVICE).arguments["printing_items"]
    assert isinstance(printing, tuple)
    assert [item.product for item in printing] == [TEA]
    assert dishes(book, order_id)[0].print_time == sent_at


def test_objection_keeps_the_dishes_from_the_kitchen() -> None:
    book = Playbook()
    order_id = book.order()
    book.outside.notified_answers[BEFORE_SERVICE].append(OBJECTION)
    assert not send(book, order_id)
    assert [item.status for item in dishes(book, order_id)] == [OrderItemStatus.ADDED]
    assert book.outside.slips == []


def test_dish_that_a_subscriber_adds_is_sent_with_the_others() -> None:
    book = Playbook()
    order_id = book.order(SOUP)
    local = book.register.operations(SCREEN)

    def add(call: NotificationCall) -> Notified:
        order = call.arguments["order"]
        assert isinstance(order, Order)
        credentials = local.get_default_credentials()
        local.add_order_product_item(Decimal(1), TEA, order, order.guests[0], None, credentials)
        return Notified()

    book.outside.notified_answers[BEFORE_SERVICE].append(add)
    assert send(book, order_id)
    assert [item.status for item in dishes(book, order_id)] == [OrderItemStatus.PRINTED] * 2


def test_dish_that_the_kitchen_does_not_know_goes_at_once() -> None:
    book = Playbook()
    order_id = book.order()
    assert not remove(book, order_id, dishes(book, order_id)[0].id)
    assert dishes(book, order_id) == ()
    assert BEFORE_ITEMS not in {call.point for call in book.outside.notified}


def test_kitchen_is_told_of_a_dish_that_goes() -> None:
    book = Playbook()
    order_id = book.order(SOUP, TEA)
    send(book, order_id)
    order = book.record(order_id).order
    assert remove(book, order_id, order.items[0].id)
    assert [item.product for item in dishes(book, order_id)] == [TEA]
    assert notified(book, BEFORE_ITEMS).arguments == {
        "order": order,
        "items": order.items[:1],
        "modifiers": (),
        "deletion_method": "without_writeoff",
        "user": ANN,
    }
    assert [kind for kind, _ in book.outside.slips] == [SlipKind.SERVICE_CHEQUE] * 2


def test_objection_keeps_a_dish_that_the_kitchen_knows() -> None:
    book = Playbook()
    order_id = book.order()
    send(book, order_id)
    book.outside.notified_answers[BEFORE_ITEMS].append(OBJECTION)
    assert remove(book, order_id, dishes(book, order_id)[0].id)
    assert len(dishes(book, order_id)) == 1
    assert len(book.outside.slips) == 1


def test_dish_that_is_paid_for_is_refused_before_anybody_hears_of_it() -> None:
    book = Playbook()
    order_id = book.order()
    send(book, order_id)
    book.prepaid(order_id, CASH)
    with pytest.raises(EngineError, match="below_paid"):
        remove(book, order_id, dishes(book, order_id)[0].id)
    assert BEFORE_ITEMS not in {call.point for call in book.outside.notified}
    assert book.is_free(order_id)
