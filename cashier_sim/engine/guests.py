"""Edits of an order's guests as pure functions: record in, changed record out.

Guests change only while the order is new, as its dishes do. A dish carries its guest, so what
changes of a guest changes at its dishes too.
"""

from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.dishes import require_new
from cashier_sim.engine.edits import changed
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord
from cashier_sim.plugin_api import OrderGuestItem, OrderProductItem


def add_guest(record: OrderRecord, guest_id: UUID, name: str) -> OrderRecord:
    """Add a guest behind the others.

    Raises:
        EngineError: `ORDER_NOT_NEW`, `OUTCOME_UNKNOWN` or `GUEST_TWICE`.
    """
    require_new(record)
    guests = record.order.guests
    if any(known.id == guest_id for known in guests):
        raise EngineError(Code.GUEST_TWICE, number=str(record.order.number))
    return _with_guests(record, (*guests, OrderGuestItem(id=guest_id, name=name, rank=len(guests))))


def rename_guest(record: OrderRecord, guest_id: UUID, name: str) -> OrderRecord:
    """Rename a guest.

    Raises:
        EngineError: `ORDER_NOT_NEW`, `OUTCOME_UNKNOWN` or `GUEST_NOT_FOUND`.
    """
    require_new(record)
    renamed = replace(guest(record, guest_id), name=name)
    return _with_guests(
        record, tuple(renamed if old.id == guest_id else old for old in record.order.guests)
    )


def remove_guest(record: OrderRecord, guest_id: UUID) -> OrderRecord:
    """Take out a guest who has no dishes; the order keeps one.

    Raises:
        EngineError: `ORDER_NOT_NEW`, `OUTCOME_UNKNOWN`, `GUEST_NOT_FOUND`, `GUEST_HAS_DISHES` or
            `LAST_GUEST`.
    """
    require_new(record)
    gone = guest(record, guest_id)
    if any(item.guest.id == guest_id and not item.deleted for item in record.order.items):
        raise EngineError(Code.GUEST_HAS_DISHES, guest=gone.name)
    left = [old for old in record.order.guests if old.id != guest_id]
    if not left:
        raise EngineError(Code.LAST_GUEST, number=str(record.order.number))
    return _with_guests(record, tuple(replace(old, rank=rank) for rank, old in enumerate(left)))


def standard_name(record: OrderRecord, pattern: str) -> str:
    """What one more guest is called: the next number that no guest of the order has.

    Args:
        record: The order.
        pattern: The restaurant's, such as `Guest {rank}`.
    """
    guests = record.order.guests
    taken = {known.name for known in guests}
    first = len(guests) + 1
    names = [pattern.format(rank=rank) for rank in range(first, first + first)]
    return next((name for name in names if name not in taken), names[0])


def guest(record: OrderRecord, guest_id: UUID) -> OrderGuestItem:
    """The guest with this id.

    Raises:
        EngineError: `GUEST_NOT_FOUND`.
    """
    for known in record.order.guests:
        if known.id == guest_id:
            return known
    raise EngineError(Code.GUEST_NOT_FOUND, number=str(record.order.number))


def _with_guests(record: OrderRecord, guests: tuple[OrderGuestItem, ...]) -> OrderRecord:
    known = {item.id: item for item in guests}

    def served(item: OrderProductItem) -> OrderProductItem:
        its_guest = known.get(item.guest.id, item.guest)
        return item if item.guest == its_guest else replace(item, guest=its_guest)

    return changed(
        record,
        lambda order: replace(order, guests=guests, items=tuple(map(served, order.items))),
    )
