"""The menu: products, and the groups that are its pages."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.back_office.reference import (
    Reference,
    check_unused,
    checked_name,
    found,
    put,
    without,
)
from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.restaurant import MenuGroup
from cashier_sim.plugin_api import Product

MOST = Decimal("999999.99")
"""What a product costs at most."""
_CENT = Decimal("0.01")


def with_product(reference: Reference, product: Product, group_id: UUID | None) -> Reference:
    """Add a product, or replace the one with its id; dishes in orders keep theirs.

    Args:
        reference: The reference data.
        product: An empty full name becomes the name.
        group_id: The page that shows it; None = none does. On another page than before it comes
            last.

    Raises:
        EngineError: `NAME_IS_EMPTY`, `NAME_IS_TAKEN`; `ARTICLE_TAKEN` (number, name): another
            product has the article; `PRICE_OUT_OF_RANGE` (price, min, max).
        EntityNotFoundException: There is no such group.
    """
    restaurant = reference.restaurant
    name = checked_name(product.name, product.id, restaurant.products)
    number = product.number.strip()
    for other in restaurant.products:
        if number and other.number == number and other.id != product.id:
            raise EngineError(Code.ARTICLE_TAKEN, number=number, name=other.name)
    if not 0 <= product.price <= MOST:
        raise EngineError(
            Code.PRICE_OUT_OF_RANGE, price=f"{product.price:.2f}", min="0.00", max=f"{MOST:f}"
        )
    named = replace(
        product,
        name=name,
        full_name=product.full_name.strip() or name,
        number=number,
        price=product.price.quantize(_CENT),
    )
    if group_id is not None:
        found(restaurant.menu_groups, group_id, "menu group")
    groups = tuple(_shown(group, product.id, group_id) for group in restaurant.menu_groups)
    return _with_menu(reference, put(restaurant.products, named), groups)


def without_product(reference: Reference, product_id: UUID) -> Reference:
    """Delete a product.

    Raises:
        EngineError: `ENTRY_IN_USE` (name, number): a live order has it; `LAST_ENTRY` (name): a
            menu has one product at least.
        EntityNotFoundException: There is none with this id.
    """
    restaurant = reference.restaurant
    product = found(restaurant.products, product_id, "product")
    check_unused(
        reference.live,
        product.name,
        lambda record: any(item.product.id == product.id for item in record.order.items),
    )
    rest = without(restaurant.products, product)
    if not rest:
        raise EngineError(Code.LAST_ENTRY, name=product.name)
    groups = tuple(_shown(group, product.id, None) for group in restaurant.menu_groups)
    return _with_menu(reference, rest, groups)


def with_menu_group(reference: Reference, group_id: UUID, name: str) -> Reference:
    """Add an empty page of the menu as the last one, or give the one with this id another name.

    Raises:
        EngineError: `NAME_IS_EMPTY` or `NAME_IS_TAKEN`.
    """
    groups = reference.restaurant.menu_groups
    checked = checked_name(name, group_id, groups)
    before = next((group for group in groups if group.id == group_id), None)
    shown = before.product_ids if before is not None else ()
    entry = MenuGroup(id=group_id, name=checked, product_ids=shown)
    return _with_menu(reference, reference.restaurant.products, put(groups, entry))


def without_menu_group(reference: Reference, group_id: UUID) -> Reference:
    """Delete a page of the menu that shows nothing.

    Raises:
        EngineError: `GROUP_NOT_EMPTY` (name, count).
        EntityNotFoundException: There is none with this id.
    """
    group = found(reference.restaurant.menu_groups, group_id, "menu group")
    if group.product_ids:
        raise EngineError(Code.GROUP_NOT_EMPTY, name=group.name, count=str(len(group.product_ids)))
    groups = without(reference.restaurant.menu_groups, group)
    return _with_menu(reference, reference.restaurant.products, groups)


def group_of(groups: tuple[MenuGroup, ...], product_id: UUID) -> UUID | None:
    """The page that shows a product, or None."""
    return next((group.id for group in groups if product_id in group.product_ids), None)


def _shown(group: MenuGroup, product_id: UUID, group_id: UUID | None) -> MenuGroup:
    shows = product_id in group.product_ids
    if shows == (group.id == group_id):
        return group
    if shows:
        return replace(group, product_ids=tuple(i for i in group.product_ids if i != product_id))
    return replace(group, product_ids=(*group.product_ids, product_id))


def _with_menu(
    reference: Reference, products: tuple[Product, ...], groups: tuple[MenuGroup, ...]
) -> Reference:
    restaurant = replace(reference.restaurant, products=products, menu_groups=groups)
    return replace(reference, restaurant=restaurant)
