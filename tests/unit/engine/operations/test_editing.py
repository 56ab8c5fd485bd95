from dataclasses import replace
from decimal import Decimal

import pytest

from cashier_sim.plugin_api import (
    ArgumentOutOfRangeException,
    CannotAddInactiveProductException,
    CannotCreateEntityException,
    CannotUseInactiveEntityException,
    ConstraintViolationException,
    EntityNotFoundException,
    OrderItemStatus,
    OrderProductItem,
    OrderWithoutTypeException,
    PaymentStatus,
)
from tests.unit.engine.builders import (
    CARD,
    DISCOUNT,
    GUEST,
    OLD_DISH,
    TABLE,
    TEA,
    WAITER,
    dish,
    payment,
    record,
)
from tests.unit.engine.operations.service import (
    BY_SUM,
    CLIENT,
    DELIVERY,
    FEE,
    HALL,
    HUNDRED,
    NOBODY,
    OLD_DISCOUNT,
    SIDE_TABLE,
    SURCHARGE,
    Service,
    delivery,
)


@pytest.fixture
def service() -> Service:
    return Service()


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


def test_dish_is_added_with_an_open_price_for_a_course(service: Service) -> None:
    added = service.operations.add_order_product_item(
        Decimal(2),
        FEE,
        service.order,
        GUEST,
        None,
        service.credentials,
        course=2,
        predefined_price=Decimal("50.005"),
    )

    assert added == service.order.items[1]
    assert (added.open_price, added.course, added.cost) == (
        Decimal("50.01"),
        2,
        Decimal("100.02"),
    )


def test_dish_is_changed_and_deleted(service: Service) -> None:
    def soup() -> OrderProductItem:
        return service.order.items[0]

    operations, by = service.operations, service.credentials
    operations.change_order_item_amount(Decimal(3), soup(), service.order, by)
    operations.change_order_item_comment("без сметаны", soup(), service.order, by)
    assert (soup().amount, soup().comment) == (Decimal(3), "без сметаны")

    operations.delete_order_item(soup(), service.order, by)
    assert service.order.items == ()


def test_dish_in_the_kitchen_is_neither_changed_nor_deleted() -> None:
    printed = replace(dish(), status=OrderItemStatus.PRINTED)
    service = Service(record(dishes=(printed,)))
    (item,) = service.order.items
    with pytest.raises(ConstraintViolationException, match="in the kitchen already"):
        service.operations.change_order_item_amount(
            Decimal(2), item, service.order, service.credentials
        )
    with pytest.raises(ConstraintViolationException, match="in the kitchen already"):
        service.operations.delete_order_item(item, service.order, service.credentials)


# orders


def test_order_is_opened_by_the_user_behind_the_credentials(service: Service) -> None:
    waiter = service.operations.authenticate_by_pin("2222")
    order = service.operations.create_order((TABLE, SIDE_TABLE), waiter)

    assert (order.waiter, order.tables, order.number) == (WAITER, (TABLE, SIDE_TABLE), 2)
    assert (order.revision, len(order.guests)) == (1, 1)
    assert service.on.state.record(order.id).order == order


def test_order_without_a_table_is_fast_food(service: Service) -> None:
    assert service.operations.create_order((), service.credentials).is_fast_food_order


def test_order_at_a_table_of_nobody_is_rejected(service: Service) -> None:
    with pytest.raises(CannotCreateEntityException, match=r"take one of get_tables\(\)"):
        service.operations.create_order((replace(TABLE, id=NOBODY),), service.credentials)
    assert service.on.changes == []


def test_order_is_moved_to_another_table(service: Service) -> None:
    service.operations.change_order_tables((SIDE_TABLE,), service.order, service.credentials)
    assert (service.order.tables, service.order.is_fast_food_order) == ((SIDE_TABLE,), False)

    with pytest.raises(EntityNotFoundException):
        service.operations.change_order_tables(
            (replace(TABLE, id=NOBODY),), service.order, service.credentials
        )


def test_order_type_is_set_and_taken_away(service: Service) -> None:
    service.operations.set_order_type(HALL, service.order, service.credentials)
    assert service.order.order_type == HALL

    service.operations.set_order_type(None, service.order, service.credentials)
    assert service.order.order_type is None


def test_delivery_keeps_a_type_of_its_own() -> None:
    service = Service(delivery())
    set_type = service.operations.set_order_type
    with pytest.raises(OrderWithoutTypeException) as refused:
        set_type(None, service.order, service.credentials)
    assert refused.value.entity_id == service.order.id
    with pytest.raises(ConstraintViolationException, match="is a delivery; order type 'Зал'"):
        set_type(HALL, service.order, service.credentials)
    set_type(DELIVERY, service.order, service.credentials)
    assert service.order.order_type == DELIVERY


def test_order_at_a_table_is_no_delivery(service: Service) -> None:
    with pytest.raises(ConstraintViolationException, match="is no delivery"):
        service.operations.set_order_type(DELIVERY, service.order, service.credentials)
    with pytest.raises(EntityNotFoundException):
        service.operations.set_order_type(
            replace(HALL, id=NOBODY), service.order, service.credentials
        )


def test_order_is_described(service: Service) -> None:
    operations, by = service.operations, service.credentials
    operations.change_order_origin_name("сайт", service.order, by)
    operations.change_order_comment("у окна", service.order, by)
    operations.change_order_external_number("A-7", service.order, by)
    operations.change_estimated_order_guests_count(4, service.order, by)

    order = service.order
    assert (order.origin_name, order.comment) == ("сайт", "у окна")
    assert (order.external_number, order.estimated_guests_count) == ("A-7", 4)


def test_external_data_are_kept_replaced_and_dropped(service: Service) -> None:
    operations, by = service.operations, service.credentials
    operations.add_order_external_data("a", "1", service.order, by)
    operations.add_order_external_data("b", "2", service.order, by)
    operations.add_order_external_data("a", "3", service.order, by)
    assert service.kept.external_data == {"a": "3", "b": "2"}

    operations.delete_order_external_data("a", service.order, by)
    operations.delete_order_external_data("c", service.order, by)
    assert service.kept.external_data == {"b": "2"}


def test_customer_is_added_once_and_taken_out(service: Service) -> None:
    operations, by = service.operations, service.credentials
    for client_id in (CLIENT, NOBODY, CLIENT):
        operations.add_client_to_order(client_id, service.order, by)
    assert list(service.order.customer_ids) == [NOBODY, CLIENT]

    for client_id in (NOBODY, NOBODY):
        operations.remove_client_from_order(client_id, service.order, by)
    assert list(service.order.customer_ids) == [CLIENT]


# guests


def test_guests_come_are_renamed_and_go(service: Service) -> None:
    operations, by = service.operations, service.credentials
    anna = operations.add_order_guest(CLIENT, "Анна", service.order, by)
    second = operations.add_order_guest(None, "", service.order, by)
    assert (anna.id, anna.name, anna.rank) == (CLIENT, "Анна", 1)
    assert (second.name, second.rank) == ("Гость 3", 2)

    operations.rename_order_guest("Ольга", anna, service.order, by)
    operations.delete_order_guest(second, service.order, by)
    assert [guest.name for guest in service.order.guests] == ["Гость 1", "Ольга"]


def test_rules_of_guests_hold_for_plugins_too(service: Service) -> None:
    operations, by = service.operations, service.credentials
    with pytest.raises(ConstraintViolationException, match="has dishes"):
        operations.delete_order_guest(GUEST, service.order, by)
    with pytest.raises(ConstraintViolationException, match="give None"):
        operations.add_order_guest(GUEST.id, "", service.order, by)
    with pytest.raises(EntityNotFoundException) as refused:
        operations.rename_order_guest("", replace(GUEST, id=NOBODY), service.order, by)
    assert refused.value.entity_id == NOBODY


# discounts


def test_discount_is_applied_and_taken_off(service: Service) -> None:
    applied = service.operations.add_discount(DISCOUNT, service.order, service.credentials)
    assert list(service.order.discounts) == [applied]
    assert (applied.sum, service.order.result_sum) == (Decimal("42.00"), Decimal("378.00"))

    service.operations.delete_discount(applied, service.order, service.credentials)
    assert not service.order.discounts


def test_discount_of_a_given_sum_is_applied(service: Service) -> None:
    applied = service.operations.add_flexible_sum_discount(
        Decimal(500), BY_SUM, service.order, service.credentials
    )

    assert (applied.flexible_sum, applied.sum) == (Decimal("500.00"), Decimal("420.00"))
    assert service.order.result_sum == 0


def test_discount_written_before_it_had_an_id_is_taken_off_by_its_type(service: Service) -> None:
    applied = service.operations.add_discount(DISCOUNT, service.order, service.credentials)
    service.operations.delete_discount(
        replace(applied, id=None), service.order, service.credentials
    )
    assert service.order.discounts == ()


def test_rules_of_discounts_hold_for_plugins_too(service: Service) -> None:
    operations, by = service.operations, service.credentials
    with pytest.raises(ConstraintViolationException, match="use add_flexible_sum_discount"):
        operations.add_discount(BY_SUM, service.order, by)
    with pytest.raises(ConstraintViolationException, match="use add_discount"):
        operations.add_flexible_sum_discount(HUNDRED, SURCHARGE, service.order, by)
    with pytest.raises(ArgumentOutOfRangeException, match="give more than 0"):
        operations.add_flexible_sum_discount(Decimal("0.001"), BY_SUM, service.order, by)
    with pytest.raises(CannotUseInactiveEntityException) as refused:
        operations.add_discount(OLD_DISCOUNT, service.order, by)
    assert refused.value.entity_id == OLD_DISCOUNT.id
    with pytest.raises(EntityNotFoundException):
        operations.add_discount(replace(DISCOUNT, id=NOBODY), service.order, by)


def test_discount_stays_below_no_payment() -> None:
    paid = payment(80, CARD, "400.00", PaymentStatus.PROCESSED)
    service = Service(record(dishes=(dish(),), payments=(paid,)))
    with pytest.raises(ConstraintViolationException, match="return the payment first"):
        service.operations.add_discount(DISCOUNT, service.order, service.credentials)
