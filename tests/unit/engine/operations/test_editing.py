# long because every member of the service is held against the same rules

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.model import OrderRecord, PaymentTypeSettings, TransactionState
from cashier_sim.engine.operations import Operations
from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    AuthenticationException,
    CannotAddInactiveProductException,
    CardPaymentItemAdditionalData,
    ConstraintViolationException,
    DeliveryOrder,
    EntityAlreadyInUseException,
    EntityModifiedException,
    EntityNotFoundException,
    ExternalPaymentItemAdditionalData,
    Order,
    OrderStatus,
    PaymentStatus,
    PermissionDeniedException,
    UserSessionInvalidException,
)
from tests.unit.engine.builders import (
    CARD,
    CASH,
    CASHIER,
    DISCOUNT,
    GUEST,
    HOTEL,
    NOW,
    OFF,
    OLD_DISH,
    POINT_OF_SALE,
    RESTAURANT,
    SOUP,
    TEA,
    WAITER,
    bench,
    dish,
    payment,
    record,
)

GLOBAL = LockOwner("plugin hotel")
NOBODY = UUID(int=999)
HUNDRED = Decimal("100.00")


class Service:
    """An operation service over one order with a soup."""

    def __init__(self, made: OrderRecord | None = None) -> None:
        self.on = bench()
        (self.record,) = self.on.state.commit(
            "put", orders=(made or record(dishes=(dish(),)),)
        ).orders
        self.on.changes.clear()
        self.operations = Operations(self.on.state, GLOBAL)
        self.credentials = self.operations.get_default_credentials()

    @property
    def order(self) -> Order:
        """The order now."""
        return self.operations.get_order_by_id(self.record.order.id)


@pytest.fixture
def service() -> Service:
    return Service()


# reading


def test_payment_types_are_those_of_the_back_office(service: Service) -> None:
    operations = service.operations

    assert operations.get_payment_types() == tuple(
        item.payment_type for item in RESTAURANT.payment_types
    )
    assert operations.get_payment_type_by_id(HOTEL.id) == HOTEL.payment_type
    assert operations.try_get_payment_type_by_id(HOTEL.id) == HOTEL.payment_type


def test_orders_are_those_known_to_the_terminal(service: Service) -> None:
    operations = service.operations

    assert operations.get_orders() == (service.record.order,)
    assert operations.get_order_by_id(service.record.order.id) == service.record.order
    assert operations.try_get_order_by_id(service.record.order.id) == service.record.order


def test_what_is_not_there_is_none_or_an_error(service: Service) -> None:
    operations = service.operations

    assert operations.try_get_payment_type_by_id(NOBODY) is None
    assert operations.try_get_order_by_id(NOBODY) is None
    with pytest.raises(EntityNotFoundException):
        operations.get_payment_type_by_id(NOBODY)
    with pytest.raises(EntityNotFoundException):
        operations.get_order_by_id(NOBODY)


def test_products_are_those_on_sale(service: Service) -> None:
    assert service.operations.get_active_products() == (SOUP, TEA)


def test_reading_is_allowed_while_the_screen_holds_the_order(service: Service) -> None:
    with service.on.state.locks.hold(service.record.order.id, SCREEN):
        assert service.order == service.record.order


# users


def test_pin_gives_credentials_of_its_user(service: Service) -> None:
    credentials = service.operations.authenticate_by_pin("1111")

    assert service.operations.get_user(credentials) == CASHIER


@pytest.mark.parametrize("pin", ["0000", ""])
def test_wrong_pin_is_refused(service: Service, pin: str) -> None:
    with pytest.raises(AuthenticationException):
        service.operations.authenticate_by_pin(pin)


def test_default_credentials_are_of_the_plugins_user(service: Service) -> None:
    assert service.operations.get_user(service.credentials) == RESTAURANT.plugin_user.user


def test_user_keeps_the_same_credentials(service: Service) -> None:
    first, other = (service.operations.authenticate_by_pin(pin) for pin in ("1111", "2222"))

    assert service.operations.authenticate_by_pin("1111") == first
    assert service.operations.get_default_credentials() == service.credentials
    assert len({first.id, other.id, service.credentials.id}) == 3


def test_credentials_of_another_service_are_refused(service: Service) -> None:
    other = Operations(service.on.state, SCREEN).get_default_credentials()
    # Both count ids from the same maker, so only the service tells them apart.
    with pytest.raises(UserSessionInvalidException, match="authenticate on the one"):
        service.operations.get_user(other)
    with pytest.raises(UserSessionInvalidException):
        service.operations.add_payment_item(HUNDRED, None, CASH.payment_type, service.order, other)


def test_user_without_the_right_is_refused(service: Service) -> None:
    waiter = service.operations.authenticate_by_pin("2222")
    with pytest.raises(PermissionDeniedException, match=f"{WAITER.name} lacks .*F_PAY"):
        service.operations.add_payment_item(HUNDRED, None, CASH.payment_type, service.order, waiter)

    service.operations.add_order_product_item(Decimal(1), TEA, service.order, GUEST, None, waiter)


# adding payments


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
    return Service(record(dishes=(dish(),), payments=(payment(80, HOTEL, "100.00"),)))


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


# dishes


def test_dish_is_added_for_a_guest(service: Service) -> None:
    service.operations.add_order_product_item(
        Decimal(2), TEA, service.order, GUEST, None, service.credentials
    )
    added = service.order.items[1]

    assert (added.product, added.guest, added.cost) == (TEA, GUEST, Decimal("299.80"))


def test_dish_has_the_price_of_the_menu_whatever_the_plugin_made_of_it(service: Service) -> None:
    cheap = replace(TEA, price=Decimal(1))
    service.operations.add_order_product_item(
        Decimal(1), cheap, service.order, GUEST, None, service.credentials
    )

    assert service.order.items[1].price == TEA.price


def test_dish_that_does_not_fit_is_refused(service: Service) -> None:
    add = service.operations.add_order_product_item
    stranger = replace(GUEST, id=NOBODY)
    with pytest.raises(ArgumentOutOfRangeException, match="amount: 0"):
        add(Decimal(0), TEA, service.order, GUEST, None, service.credentials)
    with pytest.raises(CannotAddInactiveProductException):
        add(Decimal(1), OLD_DISH, service.order, GUEST, None, service.credentials)
    with pytest.raises(EntityNotFoundException, match="no guest"):
        add(Decimal(1), TEA, service.order, stranger, None, service.credentials)
    with pytest.raises(EntityNotFoundException, match="no product"):
        add(
            Decimal(1),
            replace(TEA, id=NOBODY),
            service.order,
            GUEST,
            None,
            service.credentials,
        )
    assert service.on.changes == []


# locks and revisions


def edits(operations: Operations, order: Order) -> list[Callable[[], object]]:
    """Every edit of the service, on one snapshot."""
    by = operations.get_default_credentials()
    (item,) = order.payments
    cash = CASH.payment_type
    return [
        lambda: operations.add_payment_item(HUNDRED, None, cash, order, by),
        lambda: operations.add_external_payment_item(HUNDRED, False, None, cash, order, by),
        lambda: operations.add_preliminary_payment_item(HUNDRED, None, cash, order, by),
        lambda: operations.change_payment_item_sum(HUNDRED, None, None, item, order, by),
        lambda: operations.delete_payment_item(item, order, by),
        lambda: operations.add_order_product_item(Decimal(1), TEA, order, GUEST, None, by),
    ]


def test_global_service_does_not_edit_the_order_on_the_screen() -> None:
    service = with_hotel()
    with service.on.state.locks.hold(service.order.id, SCREEN):
        for edit in edits(service.operations, service.order):
            with pytest.raises(EntityAlreadyInUseException):
                edit()
    assert service.on.changes == []


def test_local_service_borrows_the_lock_of_the_screen() -> None:
    service = with_hotel()
    local = Operations(service.on.state, SCREEN)
    with service.on.state.locks.hold(service.order.id, SCREEN):
        local.add_order_product_item(
            Decimal(1), TEA, service.order, GUEST, None, local.get_default_credentials()
        )
        assert service.on.state.locks.holder(service.order.id) == SCREEN

    assert len(service.order.items) == 2


def test_stale_snapshot_is_refused() -> None:
    service = with_hotel()
    stale = service.order
    service.on.state.commit("changed meanwhile", orders=(service.record,))
    service.on.changes.clear()
    for edit in edits(service.operations, stale):
        with pytest.raises(EntityModifiedException, match="read it again") as refused:
            edit()
        assert refused.value.entity_id == stale.id
    assert service.on.changes == []


def test_edit_gives_the_order_a_higher_revision(service: Service) -> None:
    before = service.order
    service.operations.add_payment_item(
        HUNDRED, None, CASH.payment_type, before, service.credentials
    )

    assert service.order.revision == before.revision + 1
    assert service.on.state.locks.holder(before.id) is None


def test_closed_order_is_refused() -> None:
    service = Service(record(status=OrderStatus.CLOSED, closed_in=3))
    with pytest.raises(ConstraintViolationException, match="New or Bill"):
        service.operations.add_payment_item(
            HUNDRED, None, CASH.payment_type, service.order, service.credentials
        )
