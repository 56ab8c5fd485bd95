"""Entities of a restaurant as a plugin sees them: immutable snapshots.

Changing anything makes a new snapshot; a changed order has a higher `revision`. Sums are
`Decimal` in currency units with two decimals. Times carry the restaurant's time zone.

Source: the data types of the iikoFront API, without the leading `I`.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import IntEnum
from typing import Generic, TypeVar
from uuid import UUID


class ProductType(IntEnum):
    """Kind of a product on the menu. Source: `ProductType`."""

    GOODS = 0
    DISH = 1
    MODIFIER = 2
    SERVICE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Proof that a user entered a pin on one operation service. Source: `ICredentials`."""

    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """An employee. Source: `IUser`."""

    id: UUID
    name: str
    card: str = ""
    cell_phone: str = ""
    is_session_open: bool = False
    """Whether the user's personal shift is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CashRegister:
    """A fiscal register or a till without one. Source: `ICashRegisterInfo`."""

    id: UUID
    name: str
    number: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Conception:
    """A concept of the restaurant chain. Source: `IConception`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointOfSale:
    """The logical unit that stands for one cash register. Source: `IPointOfSale`."""

    id: UUID
    name: str
    cash_register: CashRegister
    conception: Conception | None = None
    """None: the restaurant of the simulator belongs to no chain."""
    is_main: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RestaurantSection:
    """A hall of the restaurant. Source: `IRestaurantSection`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a hall. Source: `ITable`."""

    id: UUID
    number: int
    name: str
    restaurant_section: RestaurantSection


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductCategory:
    """A category of products, for reports and discounts. Source: `IProductCategory`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductScale:
    """A scale of sizes, such as small and large. Source: `IProductScale`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductSize:
    """One size of a scale. Source: `IProductSize`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """Something on the menu. Source: `IProduct`."""

    id: UUID
    name: str
    full_name: str
    number: str
    """The article."""
    price: Decimal
    category: ProductCategory | None = None
    type: ProductType = ProductType.DISH
    is_active: bool = True
    can_set_open_price: bool = False
    measuring_unit_name: str = ""
    tax_percent: Decimal | None = None
    scale: ProductScale | None = None
    """None: the menu of the simulator has no sizes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceCategory:
    """A price list. Source: `IPriceCategory`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductGroup:
    """A group of the menu. Source: `IProductGroup`."""

    id: UUID
    name: str
    parent_id: UUID | None = None
    """The group that it lies in; None = at the top, as all groups of the simulator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HierarchicalMenu:
    """The menu with its groups. Source: `HierarchicalMenu`."""

    product_groups: tuple[ProductGroup, ...]
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountType:
    """A discount or surcharge of the back office. Source: `IDiscountType`."""

    id: UUID
    name: str
    percent: Decimal
    """Share of the order's full sum, -100 to 100; negative = a surcharge, 0 for a flexible sum."""
    is_flexible_sum: bool = False
    """Its sum is given when it is applied."""
    is_manual: bool = True
    """The cashier may choose it; otherwise only payment types and plugins apply it."""
    is_active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CafeSession:
    """The till shift. Source: the cafe session of iikoFront."""

    id: UUID
    number: int
    open_time: datetime
    close_time: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """A front computer. Source: `ITerminal`."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalsGroup:
    """The computers that share orders. Source: `ITerminalsGroup`."""

    id: UUID
    name: str
    ask_cashier_for_multi_cash_register_payment: bool = False
    """Never here: the simulator has one cash register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restaurant:
    """The restaurant of the terminal. Source: `IRestaurant`."""

    company_name: str
    currency: str
    """Three letters, such as `RUB`."""


class EntityEventType(IntEnum):
    """What happened to an entity. Source: `EntityEventType`."""

    CREATED = 0
    UPDATED = 1
    REMOVED = 2


E = TypeVar("E")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityChangedEventArgs(Generic[E]):
    """What an observable of `NotificationService` tells. Source: `EntityChangedEventArgs`."""

    entity: E
    event_type: EntityEventType
