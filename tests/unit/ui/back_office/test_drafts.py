"""Entries of the reference data being written."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import DiscountType
from cashier_sim.till.commands import (
    ChangeDiscountType,
    CreateDiscountType,
    CreateDonationType,
    CreateEmployee,
    CreateMenuGroup,
    CreatePointOfSale,
    CreateProduct,
)
from cashier_sim.ui.back_office.drafts import (
    DiscountDraft,
    DonationDraft,
    EmployeeDraft,
    GroupDraft,
    PointDraft,
    ProductDraft,
)
from tests.unit.ui.till_views import till_view

VIEW = till_view()


def test_surcharge_is_a_negative_percent() -> None:
    draft = DiscountDraft(name="Сервис", percent=Decimal(10), is_surcharge=True)
    assert draft.creation(VIEW) == CreateDiscountType("Сервис", Decimal(-10))


def test_given_sum_has_no_percent() -> None:
    draft = DiscountDraft(name="Сумма", percent=Decimal(10), is_flexible_sum=True)
    assert draft.creation(VIEW) == CreateDiscountType("Сумма", Decimal(0), is_flexible_sum=True)


def test_discount_comes_back_as_it_was() -> None:
    for percent in ("12.5", "-10"):
        entry = DiscountType(id=UUID(int=1), name="x", percent=Decimal(percent), is_active=False)
        view = replace(VIEW, restaurant=replace(VIEW.restaurant, discount_types=(entry,)))
        assert DiscountDraft.of(entry).change(view, entry.id) == ChangeDiscountType(entry)


def test_tips_name_payment_types_in_their_order() -> None:
    ids = tuple(choice.settings.id for choice in VIEW.choices)
    draft = DonationDraft(
        name="Кухне", payment_type_ids=frozenset(ids), order_service_types=frozenset({"gone"})
    )
    assert draft.creation(VIEW) == CreateDonationType("Кухне", ids, ())


def test_rights_are_in_their_own_order() -> None:
    draft = EmployeeDraft(name="Ева", pin="1", rights=frozenset(Right), card="7")
    assert draft.creation(VIEW) == CreateEmployee("Ева", "1", tuple(Right), card="7")


def test_product_knows_its_page() -> None:
    product = VIEW.restaurant.products[0]
    draft = ProductDraft.of(product, VIEW.restaurant.menu_groups)
    assert draft.group_id == VIEW.restaurant.menu_groups[0].id
    assert draft.creation(VIEW) == CreateProduct(
        product.name,
        product.price,
        number=product.number,
        full_name=product.full_name,
        group_id=draft.group_id,
    )


def test_pages_and_points_are_created() -> None:
    assert GroupDraft(name="Сезон").creation(VIEW) == CreateMenuGroup("Сезон")
    assert PointDraft(name="Бар", is_main=True).creation(VIEW) == CreatePointOfSale("Бар", True)
