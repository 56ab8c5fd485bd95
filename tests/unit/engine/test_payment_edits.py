from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import add_payment
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord, TransactionState
from cashier_sim.engine.payment_edits import (
    change_custom_data,
    change_preliminary_sum,
    remove_external,
    remove_preliminary,
    require_external,
    require_preliminary,
    taken_outside,
    with_money_of,
)
from cashier_sim.plugin_api import (
    DeliveryOrder,
    ExternalPaymentItemAdditionalData,
    OrderStatus,
    PaymentItem,
    PaymentStatus,
)
from tests.unit.engine.builders import (
    CARD,
    CASHIER,
    HOTEL,
    NOW,
    POINT_OF_SALE,
    WAITER,
    payment,
    record,
)

ITEM = UUID(int=80)
TEN = Decimal("10.00")


def delivery(item: PaymentItem) -> OrderRecord:
    order = DeliveryOrder(
        id=UUID(int=1), number=9, revision=0, status=OrderStatus.NEW, open_time=NOW, waiter=WAITER
    )
    return add_payment(OrderRecord(order=order), item)


def planned(**bounds: Decimal) -> OrderRecord:
    item = payment(80, HOTEL, "5.00", is_preliminary=True)
    return delivery(replace(item, **bounds))  # type: ignore[arg-type]  # only bounds are passed


def refused(edit: Callable[[], object]) -> Code:
    with pytest.raises(EngineError) as caught:
        edit()
    return caught.value.code


def paid_outside() -> OrderRecord:
    made = add_payment(record(), taken_outside(payment(80, CARD, "10.00"), POINT_OF_SALE))
    return with_money_of(made, ITEM, CASHIER, NOW)


# taken elsewhere


def test_item_taken_elsewhere_is_processed_here() -> None:
    made = paid_outside()
    (item,), slot = made.order.payments, made.payments[ITEM]

    assert (item.status, item.point_of_sale) == (PaymentStatus.PROCESSED, POINT_OF_SALE)
    assert item.is_external
    assert item.is_processed_externally
    assert (slot.state, slot.taken) == (TransactionState.TAKEN, TEN)
    assert (slot.cashier, slot.taken_at) == (CASHIER, NOW)


def test_type_has_to_allow_it() -> None:
    item = payment(80, HOTEL, "10.00")

    assert refused(lambda: taken_outside(item, POINT_OF_SALE)) is Code.NOT_ACCEPTED_EXTERNALLY


def test_deleted_item_counts_as_given_back_outside() -> None:
    edited = remove_external(paid_outside(), ITEM)

    assert edited.order.payments == ()
    assert [item.status for item in edited.gone_items] == [PaymentStatus.CANCELLED]
    assert edited.payments[ITEM].state is TransactionState.CANCELLED
    assert edited.payments[ITEM].taken == TEN


def test_unprocessed_external_item_leaves_nothing() -> None:
    item = replace(payment(80, HOTEL, "10.00"), is_external=True)
    edited = remove_external(add_payment(record(), item), ITEM)

    assert (edited.order.payments, edited.gone_items) == ((), ())


def test_external_item_whose_money_the_register_took_stays() -> None:
    item = replace(payment(80, HOTEL, "10.00", PaymentStatus.PROCESSED), is_external=True)
    made = record(payments=(item,))

    assert refused(lambda: remove_external(made, ITEM)) is Code.PAYMENT_PROCESSED


def test_ordinary_item_is_not_external() -> None:
    made = record(payments=(payment(80, HOTEL, "10.00"),))

    assert refused(lambda: remove_external(made, ITEM)) is Code.NOT_EXTERNAL
    assert refused(lambda: require_external(made, ITEM)) is Code.NOT_EXTERNAL


# preliminary


def test_preliminary_sum_is_changed() -> None:
    assert change_preliminary_sum(planned(), ITEM, TEN).order.payments[0].sum == TEN


def test_preliminary_sum_keeps_to_its_bounds() -> None:
    made = planned(min_sum=Decimal("2.00"), max_sum=Decimal("9.00"))

    assert refused(lambda: change_preliminary_sum(made, ITEM, TEN)) is Code.PAYMENT_SUM_TOO_LARGE
    (item,) = change_preliminary_sum(made, ITEM, Decimal("2.00")).order.payments
    assert (item.min_sum, item.max_sum) == (Decimal("2.00"), Decimal("9.00"))


def test_preliminary_item_is_deleted() -> None:
    assert remove_preliminary(planned(), ITEM).order.payments == ()


def test_ordinary_item_is_not_preliminary() -> None:
    made = record(payments=(payment(80, HOTEL, "10.00"),))

    assert refused(lambda: remove_preliminary(made, ITEM)) is Code.NOT_PRELIMINARY
    assert refused(lambda: require_preliminary(made, ITEM)) is Code.NOT_PRELIMINARY
    assert refused(lambda: change_preliminary_sum(made, ITEM, TEN)) is Code.NOT_PRELIMINARY


# custom data


@pytest.mark.parametrize("given", [None, ExternalPaymentItemAdditionalData(custom_data="before")])
def test_custom_data_are_set_for_plugin_and_register_alike(
    given: ExternalPaymentItemAdditionalData | None,
) -> None:
    item = replace(payment(80, HOTEL, "10.00"), additional_data=given)
    edited = change_custom_data(add_payment(record(), item), ITEM, "after")

    assert edited.payments[ITEM].data.custom_data == "after"
    assert edited.order.payments[0].additional_data == ExternalPaymentItemAdditionalData(
        custom_data="after"
    )


def test_item_of_another_kind_keeps_its_additional_data() -> None:
    edited = change_custom_data(paid_outside(), ITEM, "after")

    assert edited.payments[ITEM].data.custom_data == "after"
    assert edited.order.payments[0].additional_data is None


def test_custom_data_have_a_limit() -> None:
    made = paid_outside()

    assert change_custom_data(made, ITEM, "x" * 5000).payments[ITEM].data.custom_data == "x" * 5000
    assert refused(lambda: change_custom_data(made, ITEM, "x" * 5001)) is Code.CUSTOM_DATA_TOO_LONG


@pytest.mark.parametrize(
    "edit",
    [
        lambda made: change_custom_data(made, ITEM, ""),
        lambda made: remove_external(made, ITEM),
        lambda made: remove_preliminary(made, ITEM),
        lambda made: change_preliminary_sum(made, ITEM, TEN),
    ],
)
@pytest.mark.parametrize("is_preliminary", [True, False])
def test_closed_order_keeps_its_items(
    edit: Callable[[OrderRecord], object], is_preliminary: bool
) -> None:
    item = payment(80, CARD, "10.00", is_preliminary=is_preliminary)
    closed = record(payments=(item,), status=OrderStatus.CLOSED)

    assert refused(lambda: edit(closed)) is Code.ORDER_NOT_OPEN
