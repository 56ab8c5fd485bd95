"""Acts on the menu: products and the groups that are its pages."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from cashier_sim.engine.back_office import Reference
from cashier_sim.engine.back_office.menu import (
    with_menu_group,
    with_product,
    without_menu_group,
    without_product,
)
from cashier_sim.engine.back_office.reference import found
from cashier_sim.plugin_api import Product
from cashier_sim.till.commands.base import Refusal
from cashier_sim.till.commands.reference import DeletionCommand, ReferenceCommand
from cashier_sim.till.view import TillView


@dataclass(frozen=True, slots=True)
class CreateProduct(ReferenceCommand):
    """Create a product."""

    note: ClassVar[str] = "product created"

    name: str
    price: Decimal
    number: str = ""
    """The article."""
    full_name: str = ""
    group_id: UUID | None = None
    """The page of the menu; None = it stands on none."""
    is_active: bool = True
    can_set_open_price: bool = False
    tax_percent: Decimal | None = None

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it."""
        return with_product(
            reference,
            Product(
                id=new_id,
                name=self.name,
                full_name=self.full_name,
                number=self.number,
                price=self.price,
                is_active=self.is_active,
                can_set_open_price=self.can_set_open_price,
                tax_percent=self.tax_percent,
            ),
            self.group_id,
        )


@dataclass(frozen=True, slots=True)
class ChangeProduct(ReferenceCommand):
    """Change a product; dishes in orders keep theirs."""

    note: ClassVar[str] = "product changed"

    product: Product
    group_id: UUID | None
    """The page of the menu; None = it stands on none."""

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it changed."""
        del new_id
        found(reference.restaurant.products, self.product.id, "product")
        return with_product(reference, self.product, self.group_id)


@dataclass(frozen=True, slots=True)
class DeleteProduct(DeletionCommand):
    """Delete a product that no open order has."""

    note: ClassVar[str] = "product deleted"

    product_id: UUID

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data without it."""
        del new_id
        return without_product(reference, self.product_id)

    def name(self, reference: Reference) -> str:
        """Its name."""
        return found(reference.restaurant.products, self.product_id, "product").name

    def blocked(self, view: TillView) -> Refusal | None:
        """`product_is_returned`: it stands in the goods return being prepared."""
        for product_id, _ in view.goods_return.lines:
            if product_id == self.product_id:
                name = view.restaurant.product(product_id).name
                return Refusal("product_is_returned", {"name": name})
        return None


@dataclass(frozen=True, slots=True)
class CreateMenuGroup(ReferenceCommand):
    """Create a page of the menu."""

    note: ClassVar[str] = "menu group created"

    name: str

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it."""
        return with_menu_group(reference, new_id, self.name)


@dataclass(frozen=True, slots=True)
class ChangeMenuGroup(ReferenceCommand):
    """Give a page of the menu another name."""

    note: ClassVar[str] = "menu group changed"

    group_id: UUID
    name: str

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it changed."""
        del new_id
        found(reference.restaurant.menu_groups, self.group_id, "menu group")
        return with_menu_group(reference, self.group_id, self.name)


@dataclass(frozen=True, slots=True)
class DeleteMenuGroup(DeletionCommand):
    """Delete a page of the menu that shows nothing."""

    note: ClassVar[str] = "menu group deleted"

    group_id: UUID

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data without it."""
        del new_id
        return without_menu_group(reference, self.group_id)

    def name(self, reference: Reference) -> str:
        """Its name."""
        return found(reference.restaurant.menu_groups, self.group_id, "menu group").name
