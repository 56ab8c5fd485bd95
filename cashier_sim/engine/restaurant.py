"""The restaurant's reference data: what orders are made of. A change makes another value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.plugin_api import (
    CashRegister,
    DiscountType,
    DonationType,
    EntityNotFoundException,
    OrderType,
    PointOfSale,
    Product,
    RestaurantSection,
    Table,
    Terminal,
    TerminalsGroup,
    User,
)

E = TypeVar("E")


class Right(Enum):
    """What an employee may be allowed to do; the register asks for it by the user's pin."""

    EDIT_ORDERS = "edit_orders"
    TAKE_PAYMENTS = "take_payments"
    RETURN_PAYMENTS = "return_payments"
    RUN_SHIFT = "run_shift"


@dataclass(frozen=True, slots=True, kw_only=True)
class Employee:
    """A user with what a plugin does not see: pin and rights."""

    user: User
    pin: str = ""
    """Digits; empty for the plugins' own user, who never types one."""
    rights: frozenset[Right] = field(default_factory=lambda: frozenset(Right))


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """What prices are in."""

    code: str
    """Three letters, such as `RUB`."""
    sign: str
    """What stands behind a sum, such as `₽`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuGroup:
    """A page of the menu."""

    id: UUID
    name: str
    product_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Restaurant:
    """Everything that the register knows before the first order."""

    name: str
    currency: Currency
    zone: ZoneInfo
    cash_register: CashRegister
    points_of_sale: tuple[PointOfSale, ...]
    """At least one; exactly one is the main one."""
    terminal: Terminal
    terminals_group: TerminalsGroup
    sections: tuple[RestaurantSection, ...]
    tables: tuple[Table, ...]
    menu_groups: tuple[MenuGroup, ...]
    products: tuple[Product, ...]
    employees: tuple[Employee, ...]
    """Who works here, the first signs in by default."""
    plugin_user: Employee
    """Who acts when a plugin acts with default credentials."""
    order_types: tuple[OrderType, ...] = ()
    delivery_order_type: OrderType | None = None
    guest_name: str = "Guest {rank}"
    """What a guest of an order is called; `rank` counts from 1."""
    discount_types: tuple[DiscountType, ...] = ()
    """Discounts, and surcharges as negative percents."""
    donation_types: tuple[DonationType, ...] = ()
    """Kinds of tips."""
    payment_types: tuple[PaymentTypeSettings, ...] = ()
    """What the back office of a new store starts with: the register's own types."""
    legal_name: str = ""
    """On cheques."""
    tax_id: str = ""
    """On cheques."""
    address: str = ""
    """On cheques."""

    @property
    def point_of_sale(self) -> PointOfSale:
        """The main point of sale: orders are paid there."""
        return next(point for point in self.points_of_sale if point.is_main)

    def product(self, product_id: UUID) -> Product:
        """One product of the menu.

        Raises:
            EntityNotFoundException: There is none with this id.
        """
        return _found("product", product_id, {item.id: item for item in self.products})

    def discount_type(self, discount_type_id: UUID) -> DiscountType:
        """One discount or surcharge.

        Raises:
            EntityNotFoundException: There is none with this id.
        """
        known = {item.id: item for item in self.discount_types}
        return _found("discount type", discount_type_id, known)

    def order_type(self, order_type_id: UUID) -> OrderType:
        """One kind of service.

        Raises:
            EntityNotFoundException: There is none with this id.
        """
        return _found("order type", order_type_id, {item.id: item for item in self.order_types})

    def table(self, table_id: UUID) -> Table:
        """One table.

        Raises:
            EntityNotFoundException: There is none with this id.
        """
        return _found("table", table_id, {item.id: item for item in self.tables})


def _found(kind: str, entity_id: UUID, known: Mapping[UUID, E]) -> E:
    try:
        return known[entity_id]
    except KeyError:
        raise EntityNotFoundException(
            f"There is no {kind} with id {entity_id}", entity_id
        ) from None
