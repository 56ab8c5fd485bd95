from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.model import PaymentTypeSettings, SessionState
from cashier_sim.plugin_api import EntityNotFoundException, Order, OrderStatus, Product
from tests.unit.engine.builders import (
    CARD,
    CASH,
    HOTEL,
    OFF,
    OLD_DISH,
    POINT_OF_SALE,
    REGISTER,
    RESTAURANT,
    SOUP,
    STAFF,
    TABLE,
    TEA,
    record,
)
from tests.unit.engine.operations.service import (
    COURIER_TIPS,
    DINER,
    FEE,
    GLOBAL,
    NOBODY,
    TIPS,
    Service,
    delivery,
)


@pytest.fixture
def service() -> Service:
    return Service()


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
    assert service.operations.get_active_products() == (SOUP, TEA, FEE)


def test_reading_is_allowed_while_the_screen_holds_the_order(service: Service) -> None:
    with service.on.state.locks.hold(service.record.order.id, SCREEN):
        assert service.order == service.record.order


# payment types


def test_types_of_a_payment_system_are_those_switched_on(service: Service) -> None:
    assert service.operations.get_active_payment_types("hotel") == (HOTEL.payment_type,)
    assert service.operations.get_active_payment_types("nobody") == ()


def test_own_types_pay_out_on_a_user(service: Service) -> None:
    assert service.operations.get_payment_types_to_pay_out_on_user() == tuple(
        item.payment_type for item in (CASH, CARD, STAFF)
    )


def test_payment_system_behind_a_type_is_told_by_its_key(service: Service) -> None:
    for ask in (
        service.operations.get_payment_system_name,
        service.operations.get_payment_system_key,
    ):
        assert ask(HOTEL.payment_type) == "hotel"
        assert ask(CASH.payment_type) == ""
        with pytest.raises(EntityNotFoundException):
            ask(replace(CASH.payment_type, id=NOBODY))


def test_tips_go_with_the_kinds_of_order_that_they_name(service: Service) -> None:
    def names(order: Order) -> list[UUID]:
        return [kind.id for kind in service.operations.get_donation_types_compatible_with(order)]

    assert names(service.order) == [TIPS.id]
    assert names(delivery().order) == [TIPS.id, COURIER_TIPS.id]


def test_tips_are_paid_with_the_types_as_the_back_office_has_them(service: Service) -> None:
    (kind,) = service.operations.get_donation_types_compatible_with(service.order)

    assert kind.payment_types == (CASH.payment_type, CARD.payment_type)


@pytest.mark.parametrize(
    ("product", "settings", "expected"),
    [(SOUP, CASH, True), (OLD_DISH, CASH, False), (SOUP, OFF, False)],
)
def test_product_is_paid_with_a_type_when_both_are_in_use(
    service: Service, product: Product, settings: PaymentTypeSettings, expected: bool
) -> None:
    can = service.operations.can_product_be_paid_with_payment_type

    assert can(product, settings.payment_type) is expected


# orders


def test_deleted_orders_and_deliveries_may_be_left_out(service: Service) -> None:
    deleted = record(2, status=OrderStatus.DELETED)
    service.on.state.commit("put", orders=(deleted, delivery()))

    def numbers(*, deleted: bool = True, no_deliveries: bool = False) -> list[int]:
        found = service.operations.get_orders(deleted, no_deliveries)
        return [order.number for order in found]

    assert numbers() == [1, 2, 9]
    assert numbers(deleted=False) == [1, 9]
    assert numbers(no_deliveries=True) == [1, 2]


def test_order_can_be_edited_while_nobody_else_holds_it(service: Service) -> None:
    locks = service.on.state.locks
    can = service.operations.check_can_edit_order

    assert can(service.order)
    with locks.hold(service.order.id, GLOBAL):
        assert can(service.order)
    with locks.hold(service.order.id, SCREEN):
        assert not can(service.order)


def test_closed_order_cannot_be_edited() -> None:
    service = Service(record(status=OrderStatus.CLOSED, closed_in=3))

    assert not service.operations.check_can_edit_order(service.order)


def test_order_is_split_where_the_terminal_has_several_registers(service: Service) -> None:
    need = service.operations.need_to_split_order_before_payment
    assert not need(service.order)

    bar = replace(POINT_OF_SALE, id=UUID(int=8), cash_register=replace(REGISTER, id=UUID(int=9)))
    two = replace(DINER, points_of_sale=(POINT_OF_SALE, replace(bar, is_main=False)))
    service.on.state.commit("second register", restaurant=two)
    assert need(service.order)

    (empty,) = service.on.state.commit("put", orders=(record(2),)).orders
    assert not need(empty.order)


def test_external_data_are_found_by_key(service: Service) -> None:
    service.operations.add_order_external_data("a", "1", service.order, service.credentials)
    find = service.operations.try_get_order_external_data_by_key

    assert find(service.order, "a") == "1"
    assert find(service.order, "b") is None


# the restaurant


def test_menu_is_told_with_its_groups(service: Service) -> None:
    menu = service.operations.get_hierarchical_menu()

    assert [(group.id, group.name) for group in menu.product_groups] == [
        (group.id, group.name) for group in DINER.menu_groups
    ]
    assert menu.products == service.operations.get_active_products()


def test_reference_data_are_those_of_the_restaurant_now(service: Service) -> None:
    operations = service.operations

    assert operations.get_discount_types() == DINER.discount_types
    assert operations.get_order_types() == DINER.order_types
    assert operations.get_tables() == DINER.tables
    assert operations.get_host_terminal() == DINER.terminal
    assert operations.get_host_terminals_group() == DINER.terminals_group
    assert operations.get_host_terminal_points_of_sale() == DINER.points_of_sale
    service.on.state.commit("moved", restaurant=replace(DINER, tables=(TABLE,)))
    assert operations.get_tables() == (TABLE,)


@pytest.mark.parametrize(("legal_name", "name"), [("ООО", "ООО"), ("", DINER.name)])
def test_restaurant_is_the_company(service: Service, legal_name: str, name: str) -> None:
    service.on.state.commit("named", restaurant=replace(DINER, legal_name=legal_name))
    found = service.operations.get_host_restaurant()

    assert (found.company_name, found.currency) == (name, "RUB")


def test_till_shift_is_open_or_closed(service: Service) -> None:
    assert service.operations.is_all_cafe_sessions_open()
    service.on.state.commit("closed", session=SessionState(last_number=3))
    assert not service.operations.is_all_cafe_sessions_open()
