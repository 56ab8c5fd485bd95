"""Discounts and surcharges of an order, as the cashier gives and takes them."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.plugin_api import DiscountType
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.commands.orders import needs_known_order
from cashier_sim.till.view import TillView


def manual_discounts(view: TillView) -> tuple[DiscountType, ...]:
    """The discounts and surcharges that a cashier may choose, in the order of the back office."""
    return tuple(
        kind for kind in view.restaurant.discount_types if kind.is_manual and kind.is_active
    )


@dataclass(frozen=True, slots=True)
class ApplyDiscount(RegisterCommand):
    """Give a discount, or add a surcharge."""

    edits_order = True

    discount_type_id: UUID
    flexible_sum: Decimal | None = None
    """What it takes off, > 0; only of a type with a sum of its own."""

    def _refusal(self, view: TillView) -> Refusal | None:
        kinds = {kind.id: kind for kind in manual_discounts(view)}
        kind = kinds.get(self.discount_type_id)
        if kind is None:
            return Refusal("no_such_discount")
        refusal = needs_known_order(view)
        if refusal is None and view.current is not None:
            discounts = view.current.record.order.discounts
            if any(item.discount_type.id == kind.id for item in discounts):
                return Refusal(Code.DISCOUNT_TWICE, {"discount": kind.name})
        return refusal


@dataclass(frozen=True, slots=True)
class RemoveDiscount(RegisterCommand):
    """Take a discount or surcharge off."""

    edits_order = True

    discount_item_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        discounts = view.current.record.order.discounts if view.current else ()
        if all(item.id != self.discount_item_id for item in discounts):
            return Refusal("no_such_discount")
        return needs_known_order(view)
