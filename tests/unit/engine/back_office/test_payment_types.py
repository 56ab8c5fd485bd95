from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.engine.back_office.payment_types import (
    MOST_COPIES,
    discount_type,
    free_name,
    with_payment_type,
    without_payment_type,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.plugin_api import EntityNotFoundException, OrderStatus, PaymentTypeKind
from tests.unit.engine.back_office.data import NEW, REFERENCE, TIPS, with_orders
from tests.unit.engine.builders import (
    CARD,
    CASH,
    DISCOUNT,
    HOTEL,
    LOYALTY,
    OFF,
    STAFF,
    payment,
    record,
    settings,
)

SPA = replace(
    settings(900, " Спа ", system_key="spa"),
    payment_type=replace(settings(900, " Спа ").payment_type, id=NEW),
)


def test_type_is_added_last_without_the_blanks_of_its_name() -> None:
    added = with_payment_type(REFERENCE, SPA).payment_types

    assert added[:-1] == REFERENCE.payment_types
    assert added[-1] == replace(SPA, payment_type=replace(SPA.payment_type, name="Спа"))


def test_type_is_changed_in_place_and_in_the_tips_that_take_it() -> None:
    changed = replace(CARD, payment_type=replace(CARD.payment_type, is_combinable=False))
    after = with_payment_type(REFERENCE, changed)

    assert after.payment_types == (CASH, changed, STAFF, HOTEL, LOYALTY, OFF)
    tips = after.restaurant.donation_types[0]
    assert tips.payment_types == (CASH.payment_type, changed.payment_type)


def test_plugins_type_may_move_to_another_system() -> None:
    moved = replace(HOTEL, payment_system_key="resort")

    assert moved in with_payment_type(REFERENCE, moved).payment_types


@pytest.mark.parametrize(
    "changed",
    [
        replace(CASH, payment_system_key="hotel"),
        replace(CASH, payment_type=replace(CASH.payment_type, kind=PaymentTypeKind.EXTERNAL)),
    ],
)
def test_kind_and_system_of_an_own_type_stay(changed: PaymentTypeSettings) -> None:
    with pytest.raises(EngineError, match="payment_type_fixed: type=Наличные"):
        with_payment_type(REFERENCE, changed)


def test_only_own_types_are_accepted_outside() -> None:
    outside = replace(
        STAFF, payment_type=replace(STAFF.payment_type, can_be_external_processed=True)
    )
    assert outside in with_payment_type(REFERENCE, outside).payment_types

    hotel = replace(HOTEL, payment_type=replace(HOTEL.payment_type, can_be_external_processed=True))
    with pytest.raises(EngineError, match="not_accepted_outside: type=Гостиница"):
        with_payment_type(REFERENCE, hotel)


@pytest.mark.parametrize("name", ["", "Карта"])
def test_type_needs_a_name_of_its_own(name: str) -> None:
    renamed = replace(HOTEL, payment_type=replace(HOTEL.payment_type, name=name))
    with pytest.raises(EngineError, match="name_is_"):
        with_payment_type(REFERENCE, renamed)


@pytest.mark.parametrize("copies", [-1, MOST_COPIES + 1])
def test_sales_slips_are_a_few(copies: int) -> None:
    with pytest.raises(EngineError, match=f"amount_out_of_range: amount={copies}, min=0, max=5"):
        with_payment_type(REFERENCE, replace(HOTEL, sales_slip_copies=copies))


def test_unused_type_is_deleted() -> None:
    used = record(payments=(payment(80, LOYALTY, "1.00"),))
    deleted = record(2, payments=(payment(81, HOTEL, "1.00"),), status=OrderStatus.DELETED)
    after = without_payment_type(with_orders(used, deleted), HOTEL.id)

    assert after.payment_types == (CASH, CARD, STAFF, LOYALTY, OFF)


@pytest.mark.parametrize("status", [OrderStatus.NEW, OrderStatus.BILL, OrderStatus.CLOSED])
def test_type_in_use_is_not_deleted(status: OrderStatus) -> None:
    used = record(payments=(payment(80, HOTEL, "1.00"),), status=status, closed_in=3)
    with pytest.raises(EngineError, match="entry_in_use: name=Гостиница, number=1"):
        without_payment_type(with_orders(used), HOTEL.id)


def test_type_that_tips_are_paid_with_is_not_deleted() -> None:
    tips = replace(TIPS, payment_types=(HOTEL.payment_type,))
    linked = replace(
        REFERENCE, restaurant=replace(REFERENCE.restaurant, donation_types=(TIPS, tips))
    )
    with pytest.raises(EngineError, match="entry_linked: name=Гостиница, other=Чаевые"):
        without_payment_type(linked, HOTEL.id)


def test_own_type_is_not_deleted() -> None:
    with pytest.raises(EngineError, match="payment_type_fixed: type=Наличные"):
        without_payment_type(REFERENCE, CASH.id)


def test_type_that_is_not_there_is_refused() -> None:
    with pytest.raises(EntityNotFoundException, match="no payment type with id"):
        without_payment_type(REFERENCE, NEW)


@pytest.mark.parametrize(("wished", "free"), [("Спа", "Спа"), ("Карта", "Карта 2")])
def test_free_name_gets_a_number_if_it_must(wished: str, free: str) -> None:
    assert free_name(wished, REFERENCE.payment_types) == free


def test_discount_to_link_is_found_by_id() -> None:
    assert discount_type(REFERENCE, None) is None
    assert discount_type(REFERENCE, DISCOUNT.id) == DISCOUNT
    with pytest.raises(EntityNotFoundException, match="no discount with id"):
        discount_type(REFERENCE, UUID(int=999))
