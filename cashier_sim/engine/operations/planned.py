"""Edits that a plugin asked for, ready to be made: at once, or with others of a session."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import (
    AnyOrder,
    DiscountItem,
    EntityStub,
    NewDiscountItemStub,
    NewPaymentItemStub,
    PaymentItem,
    Table,
    User,
)

AnyPayment = PaymentItem | NewPaymentItemStub
AnyDiscount = DiscountItem | NewDiscountItemStub


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedOrder:
    """An order to be opened."""

    order_id: UUID
    tables: tuple[Table, ...]
    note: str = "order opened by plugin"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedEdit:
    """An edit of one order."""

    note: str
    """What happens, for the journal."""
    order: AnyOrder
    """The snapshot that the plugin has, or what the session will make."""
    change: Callable[[OrderRecord, User], OrderRecord]
    """Makes the edit as a user; refuses with an `EngineError` or the plugin's exception."""
    entity_id: UUID
    """What is edited or added."""
    type_id: UUID | None = None
    """Its payment or discount type, where it is added."""
    right: Right = Right.EDIT_ORDERS
    stubs: tuple[EntityStub, ...] = ()
    """The stubs among its arguments."""


Planned = PlannedOrder | PlannedEdit


def stubs_among(*entities: object) -> tuple[EntityStub, ...]:
    """Those of some arguments that an edit session gave."""
    return tuple(entity for entity in entities if isinstance(entity, EntityStub))


def planned_edit(
    what: str,
    order: AnyOrder,
    entity_id: UUID,
    change: Callable[[OrderRecord], OrderRecord],
    *arguments: object,
) -> PlannedEdit:
    """An edit that is the same whoever makes it.

    Args:
        what: What changes, for the journal.
        order: Of which order.
        entity_id: What is edited or added.
        change: Makes it.
        arguments: Entities that the plugin passed besides the order.
    """
    return PlannedEdit(
        note=f"{what} changed by plugin",
        order=order,
        change=lambda record, _user: change(record),
        entity_id=entity_id,
        stubs=stubs_among(order, *arguments),
    )
