"""Guests of an order."""

from cashier_sim.till.commands import AddGuest, RemoveGuest, RenameGuest, SelectGuest
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts


class GuestHandlers:
    """Carries out what the cashier does with guests."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._book = parts.register.orders
        self._pages = parts.pages

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(AddGuest, self._add)
        table.add(SelectGuest, self._select)
        table.add(RenameGuest, self._rename)
        table.add(RemoveGuest, self._remove)

    def _add(self, command: AddGuest) -> None:
        record = self._book.add_guest(self._pages.current_order_id(), command.name.strip())
        self._pages.select_guest(record.order.guests[-1].id)

    def _select(self, command: SelectGuest) -> None:
        self._pages.select_guest(command.guest_id)

    def _rename(self, command: RenameGuest) -> None:
        name = command.name.strip()
        self._book.rename_guest(self._pages.current_order_id(), command.guest_id, name)

    def _remove(self, command: RemoveGuest) -> None:
        self._book.remove_guest(self._pages.current_order_id(), command.guest_id)
