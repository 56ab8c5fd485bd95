"""Orders of earlier till shifts: found in the store, and returned as goods."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.returned_dishes import returnable
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.commands.orders import needs_shift
from cashier_sim.till.view import Screen, TillView

FEW = 50
"""How many past orders are read at first."""


@dataclass(frozen=True, slots=True)
class FindPastOrders(RegisterCommand):
    """Read orders of earlier till shifts, newest first."""

    number: int | None = None
    """Of the order sought; None = any."""
    limit: int = FEW
    """Most orders to read, > 0."""

    def _refusal(self, view: TillView) -> Refusal | None:
        return None if view.screen is Screen.ORDERS else Refusal("not_on_orders")


@dataclass(frozen=True, slots=True)
class StartPastReturn(RegisterCommand):
    """Open the goods return with all dishes of the past order on the screen."""

    def _refusal(self, view: TillView) -> Refusal | None:
        if view.current is None or view.current.record.order.status is not OrderStatus.CLOSED:
            return Refusal("no_closed_order")
        record = view.current.record
        number = {"number": str(record.order.number)}
        if record.has_unknown:
            return Refusal("order_has_unknown")
        if view.current.is_of_present_shift:
            return Refusal("order_of_present_shift", number)
        if not returnable(record):
            return Refusal("order_returned_whole", number)
        return needs_shift(view)


@dataclass(frozen=True, slots=True)
class SetPastReturnAmount(RegisterCommand):
    """Choose how much of a past order's dish comes back; 0 leaves it with the guest."""

    item_id: UUID
    amount: Decimal

    def _refusal(self, view: TillView) -> Refusal | None:
        is_ready = view.screen is Screen.GOODS_RETURN and view.goods_return.order is not None
        return None if is_ready else Refusal("not_on_goods_return")
