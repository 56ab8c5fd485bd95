"""Guests of an order."""

from dataclasses import dataclass
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.plugin_api import OrderGuestItem
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.commands.orders import needs_known_order, needs_new_order
from cashier_sim.till.view import TillView


def guest_of(view: TillView, guest_id: UUID) -> OrderGuestItem | None:
    """The guest with this id, if the current order has one."""
    guests = view.current.record.order.guests if view.current else ()
    return next((guest for guest in guests if guest.id == guest_id), None)


def needs_guest(view: TillView, guest_id: UUID) -> Refusal | None:
    """Refuse unless the current order has this guest and may be changed."""
    if guest_of(view, guest_id) is None:
        return Refusal("no_such_guest")
    return needs_new_order(view) or needs_known_order(view)


@dataclass(frozen=True, slots=True)
class AddGuest(RegisterCommand):
    """Add a guest, whom the next dishes are for; without a name one is given."""

    edits_order = True

    name: str = ""

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_new_order(view) or needs_known_order(view)


@dataclass(frozen=True, slots=True)
class GuestCommand(RegisterCommand):
    """An act on one guest of the order."""

    guest_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_guest(view, self.guest_id)


@dataclass(frozen=True, slots=True)
class SelectGuest(GuestCommand):
    """Let the next dishes be for this guest."""


@dataclass(frozen=True, slots=True)
class RenameGuest(GuestCommand):
    """Call a guest otherwise."""

    edits_order = True

    name: str

    def _refusal(self, view: TillView) -> Refusal | None:
        refusal = needs_guest(view, self.guest_id)
        if refusal is None and not self.name.strip():
            return Refusal("guest_without_name")
        return refusal


@dataclass(frozen=True, slots=True)
class RemoveGuest(GuestCommand):
    """Take out a guest who has no dishes."""

    edits_order = True

    def _refusal(self, view: TillView) -> Refusal | None:
        refusal = needs_guest(view, self.guest_id)
        guest = guest_of(view, self.guest_id)
        if refusal is not None or guest is None or view.current is None:
            return refusal
        order = view.current.record.order
        if any(item.guest.id == guest.id and not item.deleted for item in order.items):
            return Refusal(Code.GUEST_HAS_DISHES, {"guest": guest.name})
        if len(order.guests) == 1:
            return Refusal(Code.LAST_GUEST, {"number": str(order.number)})
        return None
