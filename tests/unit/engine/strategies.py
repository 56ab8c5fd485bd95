"""Any record that a register may ever keep, for property tests."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

from hypothesis import strategies as st

from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    AttemptState,
    OrderRecord,
    PaymentData,
    PaymentRecord,
    ReceiptState,
    TransactionState,
)
from cashier_sim.plugin_api import (
    AppliedDiscountItem,
    CardPaymentItemAdditionalData,
    ChequeAdditionalInfo,
    CreditPaymentItemAdditionalData,
    DeliveryOrder,
    DiscountItem,
    DonationType,
    ExternalPaymentItemAdditionalData,
    Order,
    OrderGuestItem,
    OrderItemStatus,
    OrderModifierItem,
    OrderProductItem,
    OrderStatus,
    PaymentDiscountItem,
    PaymentItem,
    PaymentItemAdditionalData,
    PaymentStatus,
    User,
    VoucherPaymentItemAdditionalData,
    WriteoffPaymentItemAdditionalData,
)
from tests.unit.engine import builders as make

# JSON has no lone surrogates; nor has anything that a wire or a file brings.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ids = st.integers(0, 2**128 - 1).map(lambda number: UUID(int=number))
sums = st.decimals("-9999999", "9999999", places=2)
zones = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
times = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=zones)  # noqa: DTZ001 - the strategy adds the zone
maybe_times = st.none() | times
users = st.builds(User, id=ids, name=texts, card=texts)
payment_types = st.sampled_from(make.RESTAURANT.payment_types).map(lambda item: item.payment_type)
products = st.sampled_from(make.RESTAURANT.products)
discounts = st.builds(
    DiscountItem,
    id=st.none() | ids,
    discount_type=st.just(make.DISCOUNT),
    sum=sums,
    flexible_sum=st.none() | sums,
)
applied_discounts = st.builds(
    AppliedDiscountItem, discount_type=st.just(make.DISCOUNT), order_item_id=ids, sum=sums
)
guests = st.builds(OrderGuestItem, id=ids, name=texts, rank=st.integers(0, 9))

additional_data: st.SearchStrategy[PaymentItemAdditionalData] = st.one_of(
    st.just(PaymentItemAdditionalData()),
    st.builds(CardPaymentItemAdditionalData, card_number=texts),
    st.builds(CreditPaymentItemAdditionalData, counteragent_user_id=ids),
    st.builds(ExternalPaymentItemAdditionalData, custom_data=texts),
    st.builds(VoucherPaymentItemAdditionalData, count=st.integers(1, 9)),
    st.builds(WriteoffPaymentItemAdditionalData, ratio=st.sampled_from([1, -1]), reason=texts),
)

payment_items = st.builds(
    PaymentItem,
    id=ids,
    type=payment_types,
    sum=sums,
    status=st.sampled_from(PaymentStatus),
    is_preliminary=st.booleans(),
    is_prepay=st.booleans(),
    min_sum=st.none() | sums,
    max_sum=st.none() | sums,
    point_of_sale=st.none() | st.just(make.POINT_OF_SALE),
    donation_type=st.none() | st.builds(DonationType, name=texts),
    additional_data=st.none() | additional_data,
)

modifiers = st.builds(
    OrderModifierItem, id=ids, product=products, amount=st.just(Decimal("1.000")), price=sums
)

dishes = st.builds(
    OrderProductItem,
    id=ids,
    product=products,
    amount=st.decimals("0.001", "999.999", places=3),
    price=sums,
    open_price=st.none() | sums,
    cost=sums,
    result_sum=sums,
    guest=guests,
    status=st.sampled_from(OrderItemStatus),
    comment=texts,
    print_time=maybe_times,
    assigned_modifiers=st.lists(modifiers, max_size=1).map(tuple),
)

_ORDER = {
    "id": ids,
    "number": st.integers(1, 10**6),
    "revision": st.integers(0, 10**6),
    "status": st.sampled_from(OrderStatus),
    "open_time": times,
    "bill_time": maybe_times,
    "close_time": maybe_times,
    "waiter": users,
    "cashier": st.none() | users,
    "tables": st.just((make.TABLE,)),
    "guests": st.lists(guests, max_size=2).map(tuple),
    "items": st.lists(dishes, max_size=2).map(tuple),
    "discounts": st.lists(discounts, max_size=1).map(tuple),
    "applied_discounts": st.lists(applied_discounts, max_size=1).map(tuple),
    "payment_discounts": st.lists(
        st.builds(PaymentDiscountItem, payment_item_id=ids, sum=sums), max_size=1
    ).map(tuple),
    "full_sum": sums,
    "result_sum": sums,
    "payments": st.lists(payment_items, max_size=2, unique_by=lambda item: item.id).map(tuple),
    "donations": st.lists(payment_items, max_size=1).map(tuple),
    "fiscal_cheque_number": st.none() | st.integers(1, 10**6),
    "customer_ids": st.lists(ids, max_size=2).map(tuple),
    "origin_name": texts,
    "comment": texts,
    "external_number": texts,
    "fiscal_cheque_numbers": st.lists(st.integers(1, 10**6), max_size=2).map(tuple),
    "cheque_additional_info": st.none() | st.builds(ChequeAdditionalInfo, phone=texts),
    "storned_order_id": st.none() | ids,
    "last_changed_terminal_id": st.none() | ids,
    "tab_name": texts,
    "is_fast_food_order": st.booleans(),
}
orders = st.builds(Order, **_ORDER) | st.builds(
    DeliveryOrder, **_ORDER, client_name=texts, phone=texts, address=texts
)

payment_data = st.builds(
    PaymentData,
    rollback_data=st.none() | texts,
    custom_data=st.none() | texts,
    card_number=st.none() | texts,
    card_type=st.none() | texts,
)
payment_records = st.builds(
    PaymentRecord,
    item_id=ids,
    transaction_id=st.none() | ids,
    state=st.sampled_from(TransactionState),
    taken=sums,
    returned=sums,
    data=payment_data,
    taken_at=maybe_times,
    cashier=st.none() | users,
)


def _no_id_twice(record: OrderRecord) -> bool:
    """No two payment items have the same id: ids are unique, and documents rely on it."""
    order = record.order
    ids_of_items = [item.id for item in (*order.payments, *order.donations, *record.gone_items)]
    return len(set(ids_of_items)) == len(ids_of_items)


order_records = st.builds(
    OrderRecord,
    order=orders,
    payments=st.lists(payment_records, max_size=2).map(
        lambda records: {record.item_id: record for record in records}
    ),
    gone_items=st.lists(payment_items, max_size=1).map(tuple),
    receipt=st.sampled_from(ReceiptState),
    cafe_session_number=st.integers(0, 9),
    closed_in_session=st.none() | st.integers(1, 9),
    returned_items=st.dictionaries(ids, sums, max_size=1),
    source_order_id=st.none() | ids,
    external_data=st.dictionaries(texts, texts, max_size=2),
).filter(_no_id_twice)
attempts = st.builds(
    Attempt,
    id=ids,
    kind=st.sampled_from(AttemptKind),
    state=st.sampled_from(AttemptState),
    order_id=st.none() | ids,
    item_id=st.none() | ids,
    transaction_id=st.none() | ids,
    payment_type_id=st.none() | ids,
    sum=sums,
    asked_at=times,
    answered_at=maybe_times,
    message=texts,
    cashier=st.none() | users,
)
