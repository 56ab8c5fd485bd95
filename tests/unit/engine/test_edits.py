from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import (
    MAX_CUSTOM_DATA_CHARS,
    add_discount,
    add_linked_discount,
    add_payment,
    change_payment_sum,
    check_sum,
    custom_data,
    drop_payment,
    not_below_paid,
    payment,
    remove_payment,
    replace_payment,
    require_open,
    with_payment,
    with_unknown,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import (
    AttemptKind,
    OrderRecord,
    PaymentData,
    PaymentRecord,
    PaymentTypeSettings,
    ReceiptState,
    TransactionState,
)
from cashier_sim.engine.sums import discount_id
from cashier_sim.plugin_api import (
    DeliveryOrder,
    ExternalPaymentItemAdditionalData,
    OrderStatus,
    PaymentStatus,
)
from tests.unit.engine import builders as make
from tests.unit.engine.builders import CARD, CASH, DISCOUNT, HOTEL, LOYALTY, NOW, OFF, STAFF, WAITER

ITEM = UUID(int=80)


def delivery() -> OrderRecord:
    order = DeliveryOrder(
        id=UUID(int=1), number=9, revision=0, status=OrderStatus.NEW, open_time=NOW, waiter=WAITER
    )
    return OrderRecord(order=order)


# adding


@pytest.mark.parametrize("is_lowering", [True, False])
@pytest.mark.parametrize("is_on_cheque", [True, False])
def test_item_is_a_discount_where_its_type_says_so(is_lowering: bool, is_on_cheque: bool) -> None:
    kind = replace(
        HOTEL.payment_type, process_as_discount=is_lowering, fiscalize_as_discount=is_on_cheque
    )
    given = replace(make.payment(80, HOTEL, "1.00"), type=kind)
    (item,) = add_payment(make.record(), given).order.payments

    assert item.is_processed_as_discount is is_lowering
    assert item.is_fiscalized_as_discount is is_on_cheque


def test_item_is_added_at_the_end_with_a_record_of_its_own() -> None:
    first, second = make.payment(80, CARD, "1.00"), make.payment(81, HOTEL, "2.00")
    edited = add_payment(add_payment(make.record(), first), second)

    assert edited.order.payments == (first, second)
    assert edited.payments == {
        first.id: PaymentRecord(item_id=first.id),
        second.id: PaymentRecord(item_id=second.id),
    }


def test_custom_data_given_with_the_item_are_kept() -> None:
    item = replace(
        make.payment(80, HOTEL, "1.00"),
        additional_data=ExternalPaymentItemAdditionalData(custom_data="room 12"),
    )

    assert add_payment(make.record(), item).payments[ITEM].data == PaymentData(
        custom_data="room 12"
    )


def test_custom_data_have_a_limit() -> None:
    assert custom_data("x" * MAX_CUSTOM_DATA_CHARS)
    with pytest.raises(EngineError, match="custom_data_too_long: length=5001, max=5000"):
        custom_data("x" * (MAX_CUSTOM_DATA_CHARS + 1))


def test_payments_are_added_with_a_precheque_too() -> None:
    billed = make.record(status=OrderStatus.BILL)

    assert add_payment(billed, make.payment(80, CARD, "1.00")).order.payments


@pytest.mark.parametrize("status", [OrderStatus.CLOSED, OrderStatus.DELETED])
def test_order_that_is_not_open_takes_no_payment(status: OrderStatus) -> None:
    with pytest.raises(EngineError, match="order_not_open: number=1"):
        add_payment(make.record(status=status), make.payment(80, CARD, "1.00"))


def test_preliminary_payment_needs_a_delivery() -> None:
    item = make.payment(80, HOTEL, "1.00", is_preliminary=True)

    assert add_payment(delivery(), item).order.payments == (item,)
    with pytest.raises(EngineError, match="not_a_delivery: number=1"):
        add_payment(make.record(), item)


def test_type_that_is_switched_off_is_refused() -> None:
    with pytest.raises(EngineError, match="payment_type_disabled: type=Выключен"):
        add_payment(make.record(), make.payment(80, OFF, "1.00"))


def test_second_unprocessed_item_of_a_type_is_refused() -> None:
    has_one = make.record(payments=(make.payment(80, HOTEL, "1.00"),))

    with pytest.raises(EngineError, match="payment_type_twice: type=Гостиница"):
        add_payment(has_one, make.payment(81, HOTEL, "1.00"))


def test_second_item_of_a_type_may_follow_a_processed_one() -> None:
    has_one = make.record(payments=(make.payment(80, HOTEL, "1.00", PaymentStatus.PROCESSED),))

    assert len(add_payment(has_one, make.payment(81, HOTEL, "1.00")).order.payments) == 2


def test_several_unprocessed_bank_cards_are_allowed() -> None:
    has_one = make.record(payments=(make.payment(80, CARD, "1.00"),))

    assert len(add_payment(has_one, make.payment(81, CARD, "1.00")).order.payments) == 2


@pytest.mark.parametrize(("first", "second"), [(STAFF, CASH), (CASH, STAFF)])
def test_type_that_does_not_combine_stands_alone(
    first: PaymentTypeSettings, second: PaymentTypeSettings
) -> None:
    has_one = make.record(payments=(make.payment(80, first, "1.00"),))

    with pytest.raises(EngineError) as refused:
        add_payment(has_one, make.payment(81, second, "1.00"))

    assert refused.value.code is Code.PAYMENT_TYPE_NOT_COMBINABLE
    assert refused.value.values == {
        "type": second.payment_type.name,
        "other": first.payment_type.name,
    }


# discounts


def test_linked_discount_comes_with_its_type_once() -> None:
    once = add_linked_discount(make.record(), HOTEL.payment_type)

    assert [item.discount_type for item in once.order.discounts] == [DISCOUNT]
    assert add_linked_discount(once, HOTEL.payment_type) == once


def test_type_without_discount_changes_nothing() -> None:
    assert add_linked_discount(make.record(), LOYALTY.payment_type) == make.record()


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_flexible_sum": True}])
def test_discount_that_nobody_can_apply_unasked_does_not_come_with_its_type(
    change: dict[str, bool],
) -> None:
    linked = replace(DISCOUNT, **change)  # type: ignore[arg-type]  # both are booleans
    payment_type = replace(HOTEL.payment_type, discount_type=linked)

    assert add_linked_discount(make.record(), payment_type) == make.record()


def test_discount_has_an_id_of_its_own() -> None:
    (item,) = add_discount(make.record(), DISCOUNT).order.discounts

    assert item.id == discount_id(make.record().order.id, DISCOUNT.id)


def test_order_that_costs_less_than_is_paid_is_refused() -> None:
    paid = make.payment(80, CARD, "420.01", PaymentStatus.PROCESSED)
    soup = make.record(dishes=(make.dish(),), payments=(paid,))
    with pytest.raises(EngineError) as refused:
        not_below_paid(soup)
    assert (refused.value.code, refused.value.values) == (
        Code.BELOW_PAID,
        {"sum": "420.00", "paid": "420.01"},
    )

    cheaper = replace(paid, sum=Decimal("420.00"))
    fits = replace(soup, order=replace(soup.order, payments=(cheaper,)))
    assert not_below_paid(fits) is fits


def test_order_keeps_what_a_payment_taken_as_a_discount_takes_off() -> None:
    taken = replace(
        make.payment(80, HOTEL, "430.00", PaymentStatus.PROCESSED), is_processed_as_discount=True
    )
    with pytest.raises(EngineError) as refused:
        not_below_paid(make.record(dishes=(make.dish(),), payments=(taken,)))
    assert refused.value.values == {"sum": "0.00", "paid": "10.00"}

    for fits in (
        make.record(dishes=(make.dish(amount="2"),), payments=(taken,)),
        make.record(dishes=(make.dish(),), payments=(replace(taken, status=PaymentStatus.NEW),)),
    ):
        assert not_below_paid(fits) is fits


def test_other_discounts_stay() -> None:
    other = replace(DISCOUNT, id=UUID(int=41))
    edited = add_discount(add_discount(make.record(), other), DISCOUNT)

    assert [item.discount_type for item in edited.order.discounts] == [other, DISCOUNT]


# sums


def test_sum_and_bounds_are_set() -> None:
    has_one = make.record(payments=(make.payment(80, HOTEL, "1.00"),))
    edited = change_payment_sum(has_one, ITEM, Decimal(5), Decimal(1), Decimal(9))
    (item,) = edited.order.payments

    assert (item.sum, item.min_sum, item.max_sum) == (Decimal(5), Decimal(1), Decimal(9))


@pytest.mark.parametrize(
    ("total", "lower", "upper", "code"),
    [
        (-1, None, None, Code.PAYMENT_SUM_NEGATIVE),
        (1, 2, None, Code.PAYMENT_SUM_TOO_SMALL),
        (3, None, 2, Code.PAYMENT_SUM_TOO_LARGE),
        (3, 4, 2, Code.PAYMENT_BOUNDS_CROSSED),
    ],
)
def test_sum_outside_its_bounds_is_refused(
    total: int, lower: int | None, upper: int | None, code: Code
) -> None:
    with pytest.raises(EngineError) as refused:
        check_sum(
            Decimal(total),
            None if lower is None else Decimal(lower),
            None if upper is None else Decimal(upper),
        )
    assert refused.value.code is code


def test_sum_on_its_bounds_is_fine() -> None:
    check_sum(Decimal(2), Decimal(2), Decimal(2))
    check_sum(Decimal(0), None, None)


# deleting and replacing


def test_unprocessed_item_is_deleted_and_its_discount_stays() -> None:
    item = make.payment(80, HOTEL, "1.00")
    added = add_linked_discount(add_payment(make.record(), item), item.type)
    edited = remove_payment(added, ITEM)

    assert edited.order.payments == ()
    assert len(edited.order.discounts) == 1
    assert edited.payments == {ITEM: PaymentRecord(item_id=ITEM)}


def test_processed_item_is_neither_deleted_nor_changed() -> None:
    has_one = make.record(payments=(make.payment(80, HOTEL, "1.00", PaymentStatus.PROCESSED),))

    with pytest.raises(EngineError, match="payment_processed: type=Гостиница"):
        remove_payment(has_one, ITEM)
    with pytest.raises(EngineError, match="payment_processed: type=Гостиница"):
        change_payment_sum(has_one, ITEM, Decimal(1), None, None)


def test_item_whose_money_is_unknown_is_not_deleted() -> None:
    has_one = with_payment(
        make.record(payments=(make.payment(80, HOTEL, "1.00"),)),
        PaymentRecord(item_id=ITEM, state=TransactionState.TAKE_UNKNOWN),
    )
    with pytest.raises(EngineError, match="outcome_unknown: number=1"):
        remove_payment(has_one, ITEM)


def test_item_that_is_not_there_is_refused() -> None:
    with pytest.raises(EngineError, match="payment_not_found: number=1"):
        payment(make.record(payments=(make.payment(81, HOTEL, "1.00"),)), ITEM)


def test_dropping_does_not_ask_about_the_state() -> None:
    taken = make.payment(80, HOTEL, "1.00", PaymentStatus.PROCESSED)
    left = make.payment(81, CARD, "1.00")

    assert drop_payment(make.record(payments=(taken, left)), ITEM).order.payments == (left,)


def test_item_is_replaced_in_its_place() -> None:
    items = (make.payment(80, HOTEL, "1.00"), make.payment(81, CARD, "1.00"))
    changed = replace(items[0], status=PaymentStatus.PROCESSED)

    assert replace_payment(make.record(payments=items), changed).order.payments == (
        changed,
        items[1],
    )


def test_open_order_may_change() -> None:
    require_open(make.record(status=OrderStatus.BILL))


# attempts without an answer


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (AttemptKind.PAY, TransactionState.TAKE_UNKNOWN),
        (AttemptKind.CANCEL, TransactionState.CANCEL_UNKNOWN),
        (AttemptKind.RETURN, TransactionState.RETURN_UNKNOWN),
    ],
)
def test_money_without_an_answer_is_unknown(kind: AttemptKind, state: TransactionState) -> None:
    before = with_payment(make.record(), PaymentRecord(item_id=ITEM, taken=Decimal(7)))
    asked = make.attempt(1, kind, item_id=ITEM)
    after = with_unknown(before, asked)

    assert after.payments[ITEM] == PaymentRecord(
        item_id=ITEM, taken=Decimal(7), state=state, transaction_id=asked.transaction_id
    )


def test_cheque_without_an_answer_is_unknown() -> None:
    after = with_unknown(make.record(), make.attempt(1, AttemptKind.FISCAL_CHEQUE))

    assert after.receipt is ReceiptState.UNKNOWN


@pytest.mark.parametrize(
    ("kind", "item_id"), [(AttemptKind.RETURN_WITHOUT_ORDER, ITEM), (AttemptKind.PAY, None)]
)
def test_what_concerns_no_item_changes_no_order(kind: AttemptKind, item_id: UUID | None) -> None:
    assert with_unknown(make.record(), make.attempt(1, kind, item_id=item_id)) == make.record()


def test_tips_are_found_replaced_and_dropped_like_payments() -> None:
    tips = make.payment(81, HOTEL, "5.00")
    record = make.record(payments=(make.payment(80, CARD, "1.00"),))
    record = replace(record, order=replace(record.order, donations=(tips,)))
    assert payment(record, tips.id) is tips
    more = replace(tips, sum=Decimal(6))
    assert replace_payment(record, more).order.donations == (more,)
    dropped = drop_payment(record, tips.id)
    assert (dropped.order.payments, dropped.order.donations) == (record.order.payments, ())
