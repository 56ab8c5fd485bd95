"""Acts on discounts, surcharges and kinds of tips."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from cashier_sim.engine.back_office import Reference
from cashier_sim.engine.back_office.reductions import (
    with_discount_type,
    with_donation_type,
    without_discount_type,
    without_donation_type,
)
from cashier_sim.engine.back_office.reference import found
from cashier_sim.plugin_api import DiscountType, DonationType
from cashier_sim.till.commands.reference import DeletionCommand, ReferenceCommand


@dataclass(frozen=True, slots=True)
class CreateDiscountType(ReferenceCommand):
    """Create a discount, or a surcharge with a negative percent."""

    note: ClassVar[str] = "discount created"

    name: str
    percent: Decimal = Decimal(0)
    is_flexible_sum: bool = False
    is_manual: bool = True

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it."""
        return with_discount_type(
            reference,
            DiscountType(
                id=new_id,
                name=self.name,
                percent=self.percent,
                is_flexible_sum=self.is_flexible_sum,
                is_manual=self.is_manual,
            ),
        )


@dataclass(frozen=True, slots=True)
class ChangeDiscountType(ReferenceCommand):
    """Change a discount or surcharge; orders keep theirs."""

    note: ClassVar[str] = "discount changed"

    discount_type: DiscountType

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it changed."""
        del new_id
        found(reference.restaurant.discount_types, self.discount_type.id, "discount")
        return with_discount_type(reference, self.discount_type)


@dataclass(frozen=True, slots=True)
class DeleteDiscountType(DeletionCommand):
    """Delete a discount or surcharge that nothing needs."""

    note: ClassVar[str] = "discount deleted"

    discount_type_id: UUID

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data without it."""
        del new_id
        return without_discount_type(reference, self.discount_type_id)

    def name(self, reference: Reference) -> str:
        """Its name."""
        return found(reference.restaurant.discount_types, self.discount_type_id, "discount").name


@dataclass(frozen=True, slots=True)
class CreateDonationType(ReferenceCommand):
    """Create a kind of tips."""

    note: ClassVar[str] = "kind of tips created"

    name: str
    payment_type_ids: tuple[UUID, ...]
    order_service_types: tuple[str, ...] = ()
    """Names of the kinds of order that it goes with; empty = all."""

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it."""
        return _with_donation(
            reference, new_id, self.name, self.payment_type_ids, self.order_service_types
        )


@dataclass(frozen=True, slots=True)
class ChangeDonationType(ReferenceCommand):
    """Change a kind of tips; orders keep theirs."""

    note: ClassVar[str] = "kind of tips changed"

    donation_type_id: UUID
    name: str
    payment_type_ids: tuple[UUID, ...]
    order_service_types: tuple[str, ...] = ()
    """Names of the kinds of order that it goes with; empty = all."""

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it changed."""
        del new_id
        entry = found(reference.restaurant.donation_types, self.donation_type_id, "kind of tips")
        return _with_donation(
            reference, entry.id, self.name, self.payment_type_ids, self.order_service_types
        )


@dataclass(frozen=True, slots=True)
class DeleteDonationType(DeletionCommand):
    """Delete a kind of tips that no open order has."""

    note: ClassVar[str] = "kind of tips deleted"

    donation_type_id: UUID

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data without it."""
        del new_id
        return without_donation_type(reference, self.donation_type_id)

    def name(self, reference: Reference) -> str:
        """Its name."""
        types = reference.restaurant.donation_types
        return found(types, self.donation_type_id, "kind of tips").name


def _with_donation(
    reference: Reference,
    entry_id: UUID,
    name: str,
    payment_type_ids: tuple[UUID, ...],
    order_service_types: tuple[str, ...],
) -> Reference:
    types = tuple(
        found(reference.payment_types, type_id, "payment type").payment_type
        for type_id in payment_type_ids
    )
    entry = DonationType(
        id=entry_id, name=name, payment_types=types, order_service_types=order_service_types
    )
    return with_donation_type(reference, entry)
