"""What changes an order's sum beside its dishes: discounts, surcharges and tips."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.back_office.reference import (
    Reference,
    agreeing,
    check_unused,
    checked_name,
    found,
    put,
    without,
)
from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.plugin_api import DiscountType, DonationType

WHOLE_PERCENT = Decimal(100)
_ZERO = Decimal(0)


def with_discount_type(reference: Reference, entry: DiscountType) -> Reference:
    """Add a discount or surcharge, or replace the one with its id; orders keep theirs.

    Raises:
        EngineError: `NAME_IS_EMPTY`, `NAME_IS_TAKEN`; `PERCENT_OUT_OF_RANGE` (percent, min, max);
            `PERCENT_IS_ZERO`: it has neither a percent nor a sum to be given.
    """
    name = checked_name(entry.name, entry.id, reference.restaurant.discount_types)
    if not -WHOLE_PERCENT <= entry.percent <= WHOLE_PERCENT:
        raise EngineError(
            Code.PERCENT_OUT_OF_RANGE,
            percent=f"{entry.percent:f}",
            min=f"{-WHOLE_PERCENT:f}",
            max=f"{WHOLE_PERCENT:f}",
        )
    if not entry.is_flexible_sum and entry.percent == 0:
        raise EngineError(Code.PERCENT_IS_ZERO)
    percent = _ZERO if entry.is_flexible_sum else entry.percent
    named = replace(entry, name=name, percent=percent)
    changed = put(reference.restaurant.discount_types, named)
    return agreeing(_with_discounts(reference, changed))


def without_discount_type(reference: Reference, discount_type_id: UUID) -> Reference:
    """Delete a discount or surcharge.

    Raises:
        EngineError: `ENTRY_IN_USE` (name, number): a live order has it; `ENTRY_LINKED` (name,
            other): a payment type brings it.
        EntityNotFoundException: There is none with this id.
    """
    entry = found(reference.restaurant.discount_types, discount_type_id, "discount")
    check_unused(
        reference.live,
        entry.name,
        lambda record: any(item.discount_type.id == entry.id for item in record.order.discounts),
    )
    for settings in reference.payment_types:
        linked = settings.payment_type.discount_type
        if linked is not None and linked.id == entry.id:
            raise EngineError(Code.ENTRY_LINKED, name=entry.name, other=settings.payment_type.name)
    return _with_discounts(reference, without(reference.restaurant.discount_types, entry))


def with_donation_type(reference: Reference, entry: DonationType) -> Reference:
    """Add a kind of tips, or replace the one with its id; orders keep theirs.

    Raises:
        EngineError: `NAME_IS_EMPTY`, `NAME_IS_TAKEN`, or `DONATION_WITHOUT_TYPES`: nothing to
            pay it with.
    """
    name = checked_name(entry.name, entry.id, reference.restaurant.donation_types)
    if not entry.payment_types:
        raise EngineError(Code.DONATION_WITHOUT_TYPES)
    changed = put(reference.restaurant.donation_types, replace(entry, name=name))
    return agreeing(_with_donations(reference, changed))


def without_donation_type(reference: Reference, donation_type_id: UUID) -> Reference:
    """Delete a kind of tips.

    Raises:
        EngineError: `ENTRY_IN_USE` (name, number): a live order has tips of it.
        EntityNotFoundException: There is none with this id.
    """
    entry = found(reference.restaurant.donation_types, donation_type_id, "kind of tips")
    check_unused(
        reference.live,
        entry.name,
        lambda record: any(
            item.donation_type is not None and item.donation_type.id == entry.id
            for item in record.order.donations
        ),
    )
    return _with_donations(reference, without(reference.restaurant.donation_types, entry))


def _with_discounts(reference: Reference, entries: tuple[DiscountType, ...]) -> Reference:
    return replace(reference, restaurant=replace(reference.restaurant, discount_types=entries))


def _with_donations(reference: Reference, entries: tuple[DonationType, ...]) -> Reference:
    return replace(reference, restaurant=replace(reference.restaurant, donation_types=entries))
