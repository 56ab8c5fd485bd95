# long because every kind of payment item is held against the same rules

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.engine.edits import add_payment
from cashier_sim.engine.model import OrderRecord, PaymentTypeSettings, TransactionState
from cashier_sim.engine.operations import Front
from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    CardPaymentItemAdditionalData,
    ConstraintViolationException,
    DeliveryOrder,
    EntityNotFoundException,
    ExternalPaymentItemAdditionalData,
    IikoCard51PaymentItemAdditionalData,
    NotSupportedException,
    OrderStatus,
    PaymentStatus,
    PaymentTypeConfigurationException,
)
from tests.unit.engine.builders import (
    CARD,
    CASH,
    DISCOUNT,
    HOTEL,
    NOW,
    OFF,
    POINT_OF_SALE,
    RESTAURANT,
    WAITER,
    dish,
    payment,
    record,
)
from tests.unit.engine.operations.service import (
    HUNDRED,
    NOBODY,
    Service,
    delivery,
)

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def service() -> Service:
    return Service()


def test_item_of_a_system_that_is_not_registered_is_refused() -> None:
    service = Service(front=Front(is_registered=lambda key: key != HOTEL.payment_system_key))
    operations, by = service.operations, service.credentials
    with pytest.raises(PaymentTypeConfigurationException, match="is not registered") as error:
        operations.add_payment_item(HUNDRED, None, HOTEL.payment_type, service.order, by)
    assert error.value.payment_type_id == HOTEL.id
    session = operations.create_edit_session()
    session.add_payment_item(HUNDRED, None, HOTEL.payment_type, service.order)
    with pytest.raises(PaymentTypeConfigurationException):
        operations.submit_changes(session, by)
    assert service.order.payments == ()
    assert operations.add_payment_item(HUNDRED, None, CARD.payment_type, service.order, by)


def test_item_is_added_unprocessed_with_its_discount(service: Service) -> None:
    data = ExternalPaymentItemAdditionalData(custom_data="room 12")
    item = service.operations.add_payment_item(
        Decimal(100), data, HOTEL.payment_type, service.order, service.credentials
    )

    assert service.order.payments == (item,)
    assert (item.sum, item.status, item.is_external) == (HUNDRED, PaymentStatus.NEW, False)
    assert item.additional_data == data
    assert [discount.discount_type for discount in service.order.discounts] == [DISCOUNT]
    assert service.on.state.record(service.order.id).payments[item.id].data.custom_data == "room 12"


def test_item_has_the_type_of_the_back_office_whatever_the_plugin_made_of_it(
    service: Service,
) -> None:
    forged = replace(CASH.payment_type, name="forged", is_combinable=False)
    item = service.operations.add_payment_item(
        HUNDRED, None, forged, service.order, service.credentials
    )

    assert item.type == CASH.payment_type


def test_type_that_is_not_there_is_refused(service: Service) -> None:
    unknown = replace(CASH.payment_type, id=NOBODY)
    with pytest.raises(EntityNotFoundException):
        service.operations.add_payment_item(
            HUNDRED, None, unknown, service.order, service.credentials
        )


@pytest.mark.parametrize(
    ("settings", "expected"),
    [(CASH, "give None"), (HOTEL, "give ExternalPaymentItemAdditionalData")],
)
def test_additional_data_of_another_kind_are_refused(
    service: Service, settings: PaymentTypeSettings, expected: str
) -> None:
    with pytest.raises(ArgumentException, match=expected):
        service.operations.add_payment_item(
            HUNDRED,
            CardPaymentItemAdditionalData(card_number="0"),
            settings.payment_type,
            service.order,
            service.credentials,
        )


def test_rules_of_payments_hold_for_plugins_too(service: Service) -> None:
    add = service.operations.add_payment_item
    with pytest.raises(ArgumentOutOfRangeException, match=r"sum: -1\.00 is negative"):
        add(Decimal(-1), None, CASH.payment_type, service.order, service.credentials)
    with pytest.raises(Exception, match="'Выключен' is switched off") as refused:
        add(HUNDRED, None, OFF.payment_type, service.order, service.credentials)
    assert getattr(refused.value, "entity_id", None) == OFF.id
    add(HUNDRED, None, HOTEL.payment_type, service.order, service.credentials)
    with pytest.raises(ConstraintViolationException, match="change its sum instead"):
        add(HUNDRED, None, HOTEL.payment_type, service.order, service.credentials)


def test_external_item_is_marked_so(service: Service) -> None:
    item = service.operations.add_external_payment_item(
        HUNDRED, False, None, HOTEL.payment_type, service.order, service.credentials
    )

    assert (item.is_external, item.status) == (True, PaymentStatus.NEW)


def test_item_taken_elsewhere_is_processed_at_once(service: Service) -> None:
    item = service.operations.add_external_payment_item(
        HUNDRED, True, None, CARD.payment_type, service.order, service.credentials
    )
    slot = service.on.state.record(service.order.id).payments[item.id]

    assert (item.status, item.is_processed_externally) == (PaymentStatus.PROCESSED, True)
    assert item.point_of_sale == POINT_OF_SALE
    assert (slot.state, slot.taken) == (TransactionState.TAKEN, HUNDRED)
    assert (slot.taken_at, slot.cashier) == (NOW, RESTAURANT.plugin_user.user)
    assert service.order.processed_payments_sum == HUNDRED


def test_type_not_accepted_from_outside_is_refused_in_the_words_of_iikofront(
    service: Service,
) -> None:
    with pytest.raises(
        ConstraintViolationException, match=r"^PaymentType should be CanBeExternalProcessed$"
    ):
        service.operations.add_external_payment_item(
            HUNDRED, True, None, HOTEL.payment_type, service.order, service.credentials
        )


def test_preliminary_item_needs_a_delivery(service: Service) -> None:
    with pytest.raises(ConstraintViolationException, match="no delivery order"):
        service.operations.add_preliminary_payment_item(
            HUNDRED, None, HOTEL.payment_type, service.order, service.credentials
        )


def test_preliminary_item_is_added_to_a_delivery() -> None:
    delivery = DeliveryOrder(
        id=UUID(int=1), number=9, revision=0, status=OrderStatus.NEW, open_time=NOW, waiter=WAITER
    )
    service = Service(OrderRecord(order=delivery))
    item = service.operations.add_preliminary_payment_item(
        HUNDRED, None, HOTEL.payment_type, service.order, service.credentials
    )

    assert item.is_preliminary
    assert service.order.payments == (item,)


# changing and deleting


def with_hotel() -> Service:
    return Service(add_payment(record(dishes=(dish(),)), payment(80, HOTEL, "100.00")))


def test_sum_and_bounds_are_changed() -> None:
    service = with_hotel()
    (item,) = service.order.payments
    service.operations.change_payment_item_sum(
        Decimal("50.005"), Decimal(1), Decimal(60), item, service.order, service.credentials
    )
    (changed,) = service.order.payments

    assert (changed.sum, changed.min_sum, changed.max_sum) == (
        Decimal("50.01"),
        Decimal("1.00"),
        Decimal("60.00"),
    )


def test_bounds_may_be_taken_away() -> None:
    service = with_hotel()
    (item,) = service.order.payments
    service.operations.change_payment_item_sum(
        Decimal(50), None, None, item, service.order, service.credentials
    )

    assert (service.order.payments[0].min_sum, service.order.payments[0].max_sum) == (None, None)


def test_sum_outside_its_bounds_is_refused() -> None:
    service = with_hotel()
    (item,) = service.order.payments
    with pytest.raises(ArgumentOutOfRangeException, match="above max_sum"):
        service.operations.change_payment_item_sum(
            Decimal(50), None, Decimal(10), item, service.order, service.credentials
        )


@pytest.mark.parametrize(
    ("lower", "upper", "name"),
    [(Decimal("NaN"), None, "min_sum"), (None, Decimal("Infinity"), "max_sum")],
)
def test_bounds_are_money(lower: Decimal | None, upper: Decimal | None, name: str) -> None:
    service = with_hotel()
    (item,) = service.order.payments
    with pytest.raises(ArgumentOutOfRangeException, match=f"^{name}:"):
        service.operations.change_payment_item_sum(
            Decimal(5), lower, upper, item, service.order, service.credentials
        )


def test_item_is_deleted() -> None:
    service = with_hotel()
    (item,) = service.order.payments
    service.operations.delete_payment_item(item, service.order, service.credentials)

    assert service.order.payments == ()


def test_item_that_is_not_there_is_refused_by_id() -> None:
    service = with_hotel()
    with pytest.raises(EntityNotFoundException) as refused:
        service.operations.delete_payment_item(
            payment(81, HOTEL, "1.00"), service.order, service.credentials
        )
    assert refused.value.entity_id == UUID(int=81)


# every kind of item


def test_item_fiscalised_outside_is_taken_and_needs_no_cheque(service: Service) -> None:
    item = service.operations.add_external_fiscalized_payment_item(
        HUNDRED, None, CARD.payment_type, service.order, service.credentials
    )

    assert item == service.payment
    assert (item.status, item.is_fiscalized_externally) == (PaymentStatus.PROCESSED, True)
    assert item.is_processed_externally
    assert service.kept.payments[item.id].taken == HUNDRED


def test_item_fiscalised_outside_needs_a_type_that_allows_it(service: Service) -> None:
    with pytest.raises(ConstraintViolationException, match="CanBeExternalProcessed"):
        service.operations.add_external_fiscalized_payment_item(
            HUNDRED, None, HOTEL.payment_type, service.order, service.credentials
        )


def test_data_of_iikos_own_loyalty_are_not_supported(service: Service) -> None:
    data = IikoCard51PaymentItemAdditionalData(credential="7")
    with pytest.raises(NotSupportedException, match=r"^IikoCard51PaymentItemAdditionalData is"):
        service.operations.add_payment_item(
            HUNDRED, data, HOTEL.payment_type, service.order, service.credentials
        )


def test_item_of_a_type_processed_as_discount_lowers_the_sum(service: Service) -> None:
    lowering = replace(HOTEL.payment_type, process_as_discount=True, discount_type=None)
    types = tuple(
        replace(known, payment_type=lowering) if known.id == HOTEL.id else known
        for known in service.on.state.payment_types.values()
    )
    service.on.state.commit("changed", payment_types=types)
    item = service.operations.add_payment_item(
        HUNDRED, None, lowering, service.order, service.credentials
    )

    assert item.is_processed_as_discount
    assert service.order.result_sum == Decimal("320.00")


# own data


def test_own_data_of_a_plugins_item_are_changed() -> None:
    service = with_hotel()
    service.operations.change_payment_item_custom_data(
        "room 7", service.payment, service.order, service.credentials
    )

    assert service.kept.payments[service.payment.id].data.custom_data == "room 7"


def test_item_of_no_payment_system_has_no_own_data() -> None:
    service = Service(record(dishes=(dish(),), payments=(payment(80, CASH, "1.00"),)))
    before = service.order
    with pytest.raises(ConstraintViolationException, match="'Наличные' belongs to no payment"):
        service.operations.change_payment_item_custom_data(
            "", service.payment, service.order, service.credentials
        )
    assert service.order == before


def test_own_data_are_limited() -> None:
    service = with_hotel()
    with pytest.raises(ArgumentOutOfRangeException, match="5001 characters; keep to 5000"):
        service.operations.change_payment_item_custom_data(
            "x" * 5001, service.payment, service.order, service.credentials
        )


def test_own_data_of_an_external_item_are_changed(service: Service) -> None:
    service.operations.add_external_payment_item(
        HUNDRED, True, None, CARD.payment_type, service.order, service.credentials
    )
    service.operations.change_external_payment_item_custom_data(
        "terminal 2", service.payment, service.order, service.credentials
    )

    assert service.kept.payments[service.payment.id].data.custom_data == "terminal 2"


def test_own_data_of_a_preliminary_item_are_changed() -> None:
    service = planned()
    service.operations.change_preliminary_payment_item_custom_data(
        "room 7", service.payment, service.order, service.credentials
    )

    assert service.kept.payments[service.payment.id].data.custom_data == "room 7"


def test_methods_for_other_kinds_refuse_an_ordinary_item() -> None:
    service = with_hotel()
    operations, item, by = service.operations, service.payment, service.credentials
    before = service.order
    edits: tuple[Callable[[], object], ...] = (
        lambda: operations.change_external_payment_item_custom_data("", item, before, by),
        lambda: operations.change_preliminary_payment_item_custom_data("", item, before, by),
        lambda: operations.change_preliminary_payment_item_sum(HUNDRED, item, before, by),
        lambda: operations.delete_external_payment_item(item, before, by),
        lambda: operations.delete_preliminary_payment_item(item, before, by),
    )
    for edit in edits:
        with pytest.raises(ConstraintViolationException, match="use the method for ordinary"):
            edit()
    assert service.order == before


# preliminary and external items


def planned() -> Service:
    item = payment(80, HOTEL, "100.00", is_preliminary=True)
    made = delivery()
    return Service(add_payment(made, item))


def test_preliminary_sum_is_changed() -> None:
    service = planned()
    service.operations.change_preliminary_payment_item_sum(
        Decimal("7.005"), service.payment, service.order, service.credentials
    )

    assert service.payment.sum == Decimal("7.01")


def test_preliminary_sum_is_not_negative() -> None:
    service = planned()
    with pytest.raises(ArgumentOutOfRangeException, match="is negative"):
        service.operations.change_preliminary_payment_item_sum(
            Decimal(-1), service.payment, service.order, service.credentials
        )


def test_preliminary_item_is_deleted() -> None:
    service = planned()
    service.operations.delete_preliminary_payment_item(
        service.payment, service.order, service.credentials
    )

    assert service.order.payments == ()


@pytest.mark.parametrize("is_processed", [True, False])
def test_external_item_is_deleted_processed_or_not(service: Service, is_processed: bool) -> None:
    service.operations.add_external_payment_item(
        HUNDRED, is_processed, None, CARD.payment_type, service.order, service.credentials
    )
    service.operations.delete_external_payment_item(
        service.payment, service.order, service.credentials
    )

    assert service.order.payments == ()
    assert service.order.processed_payments_sum == 0
    moved = [row.sum for change in service.on.changes for row in change.movements]
    assert moved == ([HUNDRED, -HUNDRED] if is_processed else [])


def test_several_bank_cards_may_stand_in_an_order(service: Service) -> None:
    for _ in range(2):
        service.operations.add_payment_item(
            HUNDRED, None, CARD.payment_type, service.order, service.credentials
        )

    assert len(service.order.payments) == 2
