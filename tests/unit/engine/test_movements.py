from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.model import OrderRecord, PaymentData, PaymentRecord, TransactionState
from cashier_sim.engine.movements import (
    has_payment,
    kept_sum,
    left_to_return,
    money_cancelled,
    money_not_taken,
    money_returned,
    money_taken,
    payment_failed,
    put_payment,
    real_items,
    without_linked_discount,
)
from cashier_sim.plugin_api import (
    DiscountItem,
    DonationType,
    Order,
    OrderStatus,
    PaymentItem,
    PaymentStatus,
)
from tests.unit.engine.playbook import (
    ANN,
    CLUB,
    CLUB_DISCOUNT,
    CLUB_TOO,
    HOTEL,
    POINT_OF_SALE,
    Ticks,
)

ITEM = PaymentItem(id=UUID(int=1), type=CLUB.payment_type, sum=Decimal("90.00"))
OTHER = PaymentItem(id=UUID(int=2), type=HOTEL.payment_type, sum=Decimal("10.00"))
TIPS = replace(ITEM, id=UUID(int=4), donation_type=DonationType(id=UUID(int=5), name="Tips"))
NOW = Ticks().now()
TRANSACTION = UUID(int=9)
DATA = PaymentData(rollback_data="room")


def open_record(*items: PaymentItem) -> OrderRecord:
    order = Order(
        id=UUID(int=3),
        number=1,
        revision=1,
        status=OrderStatus.NEW,
        open_time=NOW,
        waiter=ANN,
        discounts=(DiscountItem(discount_type=CLUB_DISCOUNT, sum=Decimal(0)),),
        payments=items,
    )
    return OrderRecord(
        order=order, payments={item.id: PaymentRecord(item_id=item.id) for item in items}
    )


def taken_record(item: PaymentItem = ITEM) -> OrderRecord:
    return money_taken(
        open_record(item, OTHER),
        item,
        taken=Decimal("80.00"),
        transaction_id=TRANSACTION,
        point_of_sale=POINT_OF_SALE,
        cashier=ANN,
        at=NOW,
        data=DATA,
    )


def test_taken_item_is_processed_with_all_that_is_known_of_it() -> None:
    record = taken_record()
    assert record.order.payments[0] == replace(
        ITEM, status=PaymentStatus.PROCESSED, point_of_sale=POINT_OF_SALE
    )
    assert record.payments[ITEM.id] == PaymentRecord(
        item_id=ITEM.id,
        transaction_id=TRANSACTION,
        state=TransactionState.TAKEN,
        taken=Decimal("80.00"),
        data=DATA,
        taken_at=NOW,
        cashier=ANN,
    )
    assert not record.order.was_prepaid
    assert taken_record(replace(ITEM, is_prepay=True)).order.was_prepaid
    assert kept_sum(record) == Decimal("80.00")


def test_lost_item_is_put_back() -> None:
    record = open_record(OTHER)
    assert not has_payment(record, ITEM.id)
    assert put_payment(record, ITEM).order.payments == (OTHER, ITEM)
    changed = replace(OTHER, sum=Decimal(1))
    assert put_payment(record, changed).order.payments == (changed,)


def test_money_that_was_not_taken_leaves_no_transaction() -> None:
    record = open_record(replace(ITEM, is_prepay=True), OTHER)
    slot = PaymentRecord(
        item_id=ITEM.id, transaction_id=TRANSACTION, state=TransactionState.TAKE_UNKNOWN
    )
    record = replace(record, payments={**record.payments, ITEM.id: slot})
    for after in (money_not_taken(record, ITEM.id), payment_failed(record, ITEM.id)):
        assert after.payments[ITEM.id] == PaymentRecord(item_id=ITEM.id)
    assert money_not_taken(record, ITEM.id).order.payments == (ITEM, OTHER)
    assert payment_failed(record, ITEM.id).order.payments == (OTHER,)
    assert payment_failed(record, ITEM.id).order.discounts


def test_cancelled_item_goes_with_its_discount_and_is_remembered() -> None:
    record = money_cancelled(taken_record(), ITEM.id)
    assert record.order.payments == (OTHER,)
    assert record.order.discounts == ()
    assert [item.status for item in record.gone_items] == [PaymentStatus.CANCELLED]
    slot = record.payments[ITEM.id]
    assert (slot.state, slot.data) == (TransactionState.CANCELLED, DATA)
    assert kept_sum(record) == Decimal("0.00")


def test_item_of_an_open_order_goes_once_all_of_it_is_returned() -> None:
    part = money_returned(taken_record(), ITEM.id, Decimal("30.00"))
    assert left_to_return(part, ITEM.id) == Decimal("50.00")
    assert part.payments[ITEM.id].state is TransactionState.TAKEN
    assert has_payment(part, ITEM.id)
    assert kept_sum(part) == Decimal("50.00")
    changed = PaymentData(rollback_data="gone")
    whole = money_returned(part, ITEM.id, Decimal("50.00"), changed)
    assert not has_payment(whole, ITEM.id)
    assert [item.status for item in whole.gone_items] == [PaymentStatus.STORNED]
    assert whole.payments[ITEM.id].data == changed


def test_item_of_a_closed_order_stays_when_it_is_returned() -> None:
    record = taken_record()
    record = replace(record, order=replace(record.order, status=OrderStatus.CLOSED))
    record = money_returned(record, ITEM.id, Decimal("80.00"))
    assert record.payments[ITEM.id].state is TransactionState.RETURNED
    assert has_payment(record, ITEM.id)
    assert record.gone_items == ()


def test_linked_discount_stays_while_another_item_brings_it() -> None:
    too = replace(OTHER, type=CLUB_TOO.payment_type)
    assert without_linked_discount(open_record(too), CLUB.payment_type).order.discounts
    assert without_linked_discount(open_record(OTHER), HOTEL.payment_type).order.discounts
    assert not without_linked_discount(open_record(OTHER), CLUB.payment_type).order.discounts


def test_preliminary_items_become_ordinary_ones() -> None:
    record = real_items(open_record(replace(ITEM, is_preliminary=True), OTHER))
    assert record.order.payments == (ITEM, OTHER)


def tipped_record() -> OrderRecord:
    record = put_payment(open_record(), TIPS)
    return replace(record, payments={TIPS.id: PaymentRecord(item_id=TIPS.id)})


def test_tips_stand_apart_from_the_payments() -> None:
    record = tipped_record()
    assert (record.order.payments, record.order.donations) == ((), (TIPS,))
    changed = put_payment(record, replace(TIPS, sum=Decimal(5)))
    assert [item.sum for item in changed.order.donations] == [Decimal(5)]
    assert has_payment(record, TIPS.id)


def test_tips_that_are_cancelled_leave_and_take_no_discount_along() -> None:
    record = tipped_record()
    discount = DiscountItem(discount_type=CLUB_DISCOUNT, sum=Decimal(10))
    record = replace(record, order=replace(record.order, discounts=(discount,)))
    gone = money_cancelled(record, TIPS.id)
    assert gone.order.donations == ()
    assert gone.order.discounts == (discount,)
    assert [item.status for item in gone.gone_items] == [PaymentStatus.CANCELLED]
