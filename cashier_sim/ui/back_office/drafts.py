"""Entries of the reference data being written in the back office, without a toolkit."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Self
from uuid import UUID

from cashier_sim.engine.back_office.menu import group_of
from cashier_sim.engine.back_office.reference import found
from cashier_sim.engine.restaurant import Employee, MenuGroup, Right
from cashier_sim.plugin_api import DiscountType, DonationType, PointOfSale, Product
from cashier_sim.till.commands import (
    ChangeDiscountType,
    ChangeDonationType,
    ChangeEmployee,
    ChangeMenuGroup,
    ChangePointOfSale,
    ChangeProduct,
    CreateDiscountType,
    CreateDonationType,
    CreateEmployee,
    CreateMenuGroup,
    CreatePointOfSale,
    CreateProduct,
)
from cashier_sim.till.view import TillView

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscountDraft:
    """A discount or surcharge."""

    name: str = ""
    percent: Decimal = _ZERO
    """Positive, whatever it is."""
    is_surcharge: bool = False
    is_flexible_sum: bool = False
    is_manual: bool = True
    is_active: bool = True

    @classmethod
    def of(cls, entry: DiscountType) -> Self:
        """What the form shows of it."""
        return cls(
            name=entry.name,
            percent=abs(entry.percent),
            is_surcharge=entry.percent < 0,
            is_flexible_sum=entry.is_flexible_sum,
            is_manual=entry.is_manual,
            is_active=entry.is_active,
        )

    def creation(self, view: TillView) -> CreateDiscountType:
        """The command that creates it."""
        del view
        return CreateDiscountType(
            name=self.name,
            percent=self._signed,
            is_flexible_sum=self.is_flexible_sum,
            is_manual=self.is_manual,
        )

    def change(self, view: TillView, entry_id: UUID) -> ChangeDiscountType:
        """The command that changes an entry into it."""
        return ChangeDiscountType(
            replace(
                found(view.restaurant.discount_types, entry_id, "discount"),
                name=self.name,
                percent=self._signed,
                is_flexible_sum=self.is_flexible_sum,
                is_manual=self.is_manual,
                is_active=self.is_active,
            )
        )

    @property
    def _signed(self) -> Decimal:
        if self.is_flexible_sum:
            return _ZERO
        return -self.percent if self.is_surcharge else self.percent


@dataclass(frozen=True, slots=True, kw_only=True)
class DonationDraft:
    """A kind of tips."""

    name: str = ""
    payment_type_ids: frozenset[UUID] = frozenset()
    order_service_types: frozenset[str] = frozenset()
    """Names of the kinds of order that it goes with; none = all."""

    @classmethod
    def of(cls, entry: DonationType) -> Self:
        """What the form shows of it."""
        return cls(
            name=entry.name,
            payment_type_ids=frozenset(type_.id for type_ in entry.payment_types),
            order_service_types=frozenset(entry.order_service_types),
        )

    def creation(self, view: TillView) -> CreateDonationType:
        """The command that creates it."""
        return CreateDonationType(self.name, self._type_ids(view), self._services(view))

    def change(self, view: TillView, entry_id: UUID) -> ChangeDonationType:
        """The command that changes an entry into it."""
        return ChangeDonationType(entry_id, self.name, self._type_ids(view), self._services(view))

    def _type_ids(self, view: TillView) -> tuple[UUID, ...]:
        ids = (choice.settings.id for choice in view.choices)
        return tuple(type_id for type_id in ids if type_id in self.payment_type_ids)

    def _services(self, view: TillView) -> tuple[str, ...]:
        names = (kind.name for kind in view.restaurant.order_types)
        return tuple(name for name in names if name in self.order_service_types)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductDraft:
    """A product of the menu."""

    name: str = ""
    full_name: str = ""
    number: str = ""
    price: Decimal = _ZERO
    group_id: UUID | None = None
    is_active: bool = True
    can_set_open_price: bool = False
    tax_percent: Decimal | None = None

    @classmethod
    def of(cls, entry: Product, groups: tuple[MenuGroup, ...]) -> Self:
        """What the form shows of it."""
        return cls(
            name=entry.name,
            full_name=entry.full_name,
            number=entry.number,
            price=entry.price,
            group_id=group_of(groups, entry.id),
            is_active=entry.is_active,
            can_set_open_price=entry.can_set_open_price,
            tax_percent=entry.tax_percent,
        )

    def creation(self, view: TillView) -> CreateProduct:
        """The command that creates it."""
        del view
        return CreateProduct(
            name=self.name,
            price=self.price,
            number=self.number,
            full_name=self.full_name,
            group_id=self.group_id,
            is_active=self.is_active,
            can_set_open_price=self.can_set_open_price,
            tax_percent=self.tax_percent,
        )

    def change(self, view: TillView, entry_id: UUID) -> ChangeProduct:
        """The command that changes an entry into it."""
        product = replace(
            found(view.restaurant.products, entry_id, "product"),
            name=self.name,
            full_name=self.full_name,
            number=self.number,
            price=self.price,
            is_active=self.is_active,
            can_set_open_price=self.can_set_open_price,
            tax_percent=self.tax_percent,
        )
        return ChangeProduct(product, self.group_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDraft:
    """A page of the menu."""

    name: str = ""

    def creation(self, view: TillView) -> CreateMenuGroup:
        """The command that creates it."""
        del view
        return CreateMenuGroup(self.name)

    def change(self, view: TillView, entry_id: UUID) -> ChangeMenuGroup:
        """The command that changes an entry into it."""
        del view
        return ChangeMenuGroup(entry_id, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeDraft:
    """An employee."""

    name: str = ""
    pin: str = ""
    card: str = ""
    rights: frozenset[Right] = frozenset()
    is_session_open: bool = True

    @classmethod
    def of(cls, entry: Employee) -> Self:
        """What the form shows of the employee."""
        return cls(
            name=entry.user.name,
            pin=entry.pin,
            card=entry.user.card,
            rights=entry.rights,
            is_session_open=entry.user.is_session_open,
        )

    def creation(self, view: TillView) -> CreateEmployee:
        """The command that creates the employee."""
        del view
        return CreateEmployee(
            name=self.name,
            pin=self.pin,
            rights=_in_order(self.rights),
            card=self.card,
            is_session_open=self.is_session_open,
        )

    def change(self, view: TillView, entry_id: UUID) -> ChangeEmployee:
        """The command that changes an employee."""
        users = [employee.user for employee in view.restaurant.employees]
        user = replace(
            found(users, entry_id, "employee"),
            name=self.name,
            card=self.card,
            is_session_open=self.is_session_open,
        )
        return ChangeEmployee(user, self.pin, _in_order(self.rights))


@dataclass(frozen=True, slots=True, kw_only=True)
class PointDraft:
    """A point of sale."""

    name: str = ""
    is_main: bool = False

    @classmethod
    def of(cls, entry: PointOfSale) -> Self:
        """What the form shows of it."""
        return cls(name=entry.name, is_main=entry.is_main)

    def creation(self, view: TillView) -> CreatePointOfSale:
        """The command that creates it."""
        del view
        return CreatePointOfSale(self.name, self.is_main)

    def change(self, view: TillView, entry_id: UUID) -> ChangePointOfSale:
        """The command that changes an entry into it."""
        entry = found(view.restaurant.points_of_sale, entry_id, "point of sale")
        return ChangePointOfSale(replace(entry, name=self.name, is_main=self.is_main))


def _in_order(rights: Iterable[Right]) -> tuple[Right, ...]:
    chosen = set(rights)
    return tuple(right for right in Right if right in chosen)
