"""Payment types. Source: the form of a payment type in iikoOffice."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count
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
from cashier_sim.engine.model import OrderRecord, PaymentTypeSettings
from cashier_sim.plugin_api import DiscountType, OrderStatus, PaymentTypeKind

MOST_COPIES = 5
"""Sales slips of one payment at most."""


def with_payment_type(reference: Reference, settings: PaymentTypeSettings) -> Reference:
    """Add a payment type, or replace the one with its id; items in orders keep theirs.

    Raises:
        EngineError: `NAME_IS_EMPTY`, `NAME_IS_TAKEN`; `AMOUNT_OUT_OF_RANGE` (amount, min, max):
            the sales slips; `PAYMENT_TYPE_FIXED` (type): the kind never changes, nor does the
            payment system of the register's own types; `NOT_ACCEPTED_OUTSIDE` (type): a plugin's
            type is not.
    """
    types = [one.payment_type for one in reference.payment_types]
    name = checked_name(settings.payment_type.name, settings.id, types)
    if not 0 <= settings.sales_slip_copies <= MOST_COPIES:
        raise EngineError(
            Code.AMOUNT_OUT_OF_RANGE,
            amount=str(settings.sales_slip_copies),
            min="0",
            max=str(MOST_COPIES),
        )
    before = next((one for one in reference.payment_types if one.id == settings.id), settings)
    if _fixed_part(before) != _fixed_part(settings):
        raise EngineError(Code.PAYMENT_TYPE_FIXED, type=before.payment_type.name)
    type_ = settings.payment_type
    if type_.kind is PaymentTypeKind.EXTERNAL and type_.can_be_external_processed:
        raise EngineError(Code.NOT_ACCEPTED_OUTSIDE, type=name)
    named = replace(settings, payment_type=replace(type_, name=name))
    return agreeing(replace(reference, payment_types=put(reference.payment_types, named)))


def without_payment_type(reference: Reference, payment_type_id: UUID) -> Reference:
    """Delete a payment type that is not needed any more.

    Raises:
        EngineError: `PAYMENT_TYPE_FIXED` (type): it is the register's own; `ENTRY_IN_USE` (name,
            number): an open order has an item of it, or a closed one of this shift, which may be
            returned; `ENTRY_LINKED` (name, other): a kind of tips takes it.
        EntityNotFoundException: There is no such type.
    """
    settings = found(reference.payment_types, payment_type_id, "payment type")
    name = settings.payment_type.name
    if not settings.payment_system_key:
        raise EngineError(Code.PAYMENT_TYPE_FIXED, type=name)

    def uses(record: OrderRecord) -> bool:
        used = any(item.type.id == settings.id for item in record.order.payments)
        return used and record.order.status is not OrderStatus.DELETED

    check_unused(reference.records, name, uses)
    for donation_type in reference.restaurant.donation_types:
        if any(type_.id == settings.id for type_ in donation_type.payment_types):
            raise EngineError(Code.ENTRY_LINKED, name=name, other=donation_type.name)
    return replace(reference, payment_types=without(reference.payment_types, settings))


def free_name(wished: str, settings: Iterable[PaymentTypeSettings]) -> str:
    """The wished name, with a number behind it if another payment type has it."""
    taken = {one.payment_type.name for one in settings}
    names = (wished if number == 1 else f"{wished} {number}" for number in count(1))
    return next(name for name in names if name not in taken)


def discount_type(reference: Reference, discount_type_id: UUID | None) -> DiscountType | None:
    """The discount type to link, or None for none.

    Raises:
        EntityNotFoundException: There is none with this id.
    """
    if discount_type_id is None:
        return None
    return found(reference.restaurant.discount_types, discount_type_id, "discount")


def _fixed_part(settings: PaymentTypeSettings) -> tuple[PaymentTypeKind, str | None]:
    kind = settings.payment_type.kind
    return kind, None if kind is PaymentTypeKind.EXTERNAL else settings.payment_system_key
