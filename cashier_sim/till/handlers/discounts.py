"""Discounts and surcharges of an order."""

from cashier_sim.till.commands import ApplyDiscount, RemoveDiscount
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts


class DiscountHandlers:
    """Carries out what the cashier does with discounts."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._discounts = parts.register.discounts
        self._pages = parts.pages

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(ApplyDiscount, self._apply)
        table.add(RemoveDiscount, self._remove)

    def _apply(self, command: ApplyDiscount) -> None:
        order_id = self._pages.current_order_id()
        self._discounts.apply(order_id, command.discount_type_id, command.flexible_sum)

    def _remove(self, command: RemoveDiscount) -> None:
        self._discounts.remove(self._pages.current_order_id(), command.discount_item_id)
