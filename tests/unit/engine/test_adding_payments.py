"""How `before_payment_added` and the data of the calls go with a new item."""

from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.adding_payments import AddingPayments
from cashier_sim.engine.edits import add_payment
from cashier_sim.engine.model import OrderRecord, PaymentData, PaymentTypeSettings
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.ports import Cancelled, ProcessorMethod, Returned
from cashier_sim.plugin_api import Order, PaymentItem
from tests.unit.engine.playbook import ANN, CASH, CLUB, HOTEL, Playbook, keeping, run

BEFORE = NotificationPoint.BEFORE_PAYMENT_ADDED
ITEM_ID = UUID(int=0xABC)


def add(book: Playbook, order_id: UUID, settings: PaymentTypeSettings) -> bool:
    item = PaymentItem(id=ITEM_ID, type=settings.payment_type, sum=Decimal("7.00"))

    def put(record: OrderRecord) -> OrderRecord:
        return add_payment(record, item)

    return run(AddingPayments(book.desk()).add(order_id, ITEM_ID, settings, ANN, put))


@pytest.mark.parametrize("settings", [CASH, CLUB])
def test_subscribers_see_the_item_before_it_is_in_the_order(settings: PaymentTypeSettings) -> None:
    book = Playbook()
    order_id = book.order()
    seen: list[tuple[object, object]] = []

    def look(call: NotificationCall) -> Notified:
        order = call.arguments["order"]
        assert isinstance(order, Order)
        seen.append((call.arguments["payment_item"], order.payments))
        return Notified()

    book.outside.notified_answers[BEFORE].append(look)
    assert add(book, order_id, settings)
    assert seen == [(book.item(order_id, ITEM_ID), ())]


def test_item_that_a_subscriber_gave_up_is_not_added() -> None:
    book = Playbook()
    order_id = book.order()
    before = book.record(order_id)
    book.outside.notified_answers[BEFORE].append(
        Notified(is_aborted=True, plugin_name="Club", message="Not today")
    )
    assert not add(book, order_id, HOTEL)
    assert book.heard() == [
        "hotel.collect_data",
        "notified before_payment_added",
        "told given_up_by_plugin",
    ]
    assert book.record(order_id) == before


def test_item_that_its_plugin_refused_is_nothing_to_object_to() -> None:
    book = Playbook()
    book.outside.answer(ProcessorMethod.COLLECT_DATA, Cancelled())
    assert not add(book, book.order(), HOTEL)
    assert book.outside.notified[-1].point is not BEFORE


def test_data_of_collecting_go_into_the_new_item() -> None:
    book = Playbook()
    order_id, data = book.order(), PaymentData(custom_data="a")
    book.outside.answer(ProcessorMethod.COLLECT_DATA, keeping(Returned(), data))
    assert add(book, order_id, HOTEL)
    assert book.record(order_id).payments[ITEM_ID].data == data
