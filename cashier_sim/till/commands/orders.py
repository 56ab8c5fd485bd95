"""Acts on orders, and the way between the register's pages."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import OrderRecord
from cashier_sim.plugin_api import OrderItemStatus, OrderStatus, PaymentStatus
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.view import Screen, TillView

OPEN_STATUSES = frozenset({OrderStatus.NEW, OrderStatus.BILL})
FREE_SCREENS = frozenset(
    {Screen.ORDERS, Screen.GOODS_RETURN, Screen.SHIFT, Screen.REPORT, Screen.ADDITIONS}
)


def open_order(view: TillView) -> OrderRecord | None:
    """The current order if it is open."""
    if view.current is None or view.current.record.order.status not in OPEN_STATUSES:
        return None
    return view.current.record


def needs_open_order(view: TillView) -> Refusal | None:
    """Refuse without an open order on the screen."""
    return None if open_order(view) else Refusal("no_open_order")


def needs_shift(view: TillView) -> Refusal | None:
    """Refuse while the till shift is closed."""
    return Refusal("shift_closed") if view.session.current is None else None


@dataclass(frozen=True, slots=True)
class ShowScreen(RegisterCommand):
    """Go to a page that needs no order."""

    screen: Screen

    def _refusal(self, view: TillView) -> Refusal | None:
        del view
        return None if self.screen in FREE_SCREENS else Refusal("screen_needs_order")


@dataclass(frozen=True, slots=True)
class LogIn(RegisterCommand):
    """Become another cashier by pin."""

    pin: str


@dataclass(frozen=True, slots=True)
class CreateOrder(RegisterCommand):
    """Open a new order, at a table or without one, and show it."""

    table_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class CreateDelivery(RegisterCommand):
    """Open a new delivery order and show it."""

    client_name: str
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class OpenOrder(RegisterCommand):
    """Show an order: the menu page if it is open, else the closed-order page."""

    order_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        past = view.past_orders.orders if view.past_orders else ()
        known = any(record.order.id == self.order_id for record in (*view.orders, *past))
        return None if known else Refusal("no_such_order")


@dataclass(frozen=True, slots=True)
class GoBack(RegisterCommand):
    """Leave the page for the one it was opened from."""

    def _refusal(self, view: TillView) -> Refusal | None:
        return Refusal("nowhere_to_go") if view.screen is Screen.ORDERS else None


@dataclass(frozen=True, slots=True)
class AddProduct(RegisterCommand):
    """Add a dish to the order."""

    edits_order = True

    product_id: UUID
    amount: Decimal = Decimal(1)

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_new_order(view)


@dataclass(frozen=True, slots=True)
class ChangeItemAmount(RegisterCommand):
    """Change the amount of a dish, 0.001 to 999.999."""

    edits_order = True

    item_id: UUID
    amount: Decimal

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_new_order(view)


@dataclass(frozen=True, slots=True)
class RemoveItem(RegisterCommand):
    """Take a dish out of the order."""

    edits_order = True

    item_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_new_order(view)


@dataclass(frozen=True, slots=True)
class PrintServiceCheque(RegisterCommand):
    """Send the dishes to the kitchen that it does not know yet."""

    edits_order = True

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_new_order(view) or needs_items_to_cook(view)


@dataclass(frozen=True, slots=True)
class PrintPrecheque(RegisterCommand):
    """Print the precheque; the dishes are frozen from then on."""

    edits_order = True

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_new_order(view) or needs_items(view)


@dataclass(frozen=True, slots=True)
class CancelPrecheque(RegisterCommand):
    """Make the order editable again."""

    edits_order = True

    def _refusal(self, view: TillView) -> Refusal | None:
        record = open_order(view)
        if record is None or record.order.status is not OrderStatus.BILL:
            return Refusal("no_precheque")
        return None


@dataclass(frozen=True, slots=True)
class DeleteOrder(RegisterCommand):
    """Delete an open order in which no money is; its unprocessed payments go unasked."""

    edits_order = True

    def _refusal(self, view: TillView) -> Refusal | None:
        record = open_order(view)
        if record is None:
            return Refusal("no_open_order")
        items = (*record.order.payments, *record.order.donations)
        if any(item.status is not PaymentStatus.NEW for item in items):
            return Refusal(Code.ORDER_HAS_PAYMENTS, {"number": str(record.order.number)})
        return None


@dataclass(frozen=True, slots=True)
class GoToPayment(RegisterCommand):
    """Open the cash screen («Касса»)."""

    edits_order = True

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_open_order(view) or needs_items(view) or needs_shift(view)


@dataclass(frozen=True, slots=True)
class GoToPrepayments(RegisterCommand):
    """Open the page of prepayments and payments."""

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_open_order(view) or needs_items(view) or needs_shift(view)


@dataclass(frozen=True, slots=True)
class GoToPreliminary(RegisterCommand):
    """Open the page of preliminary payments of a delivery order."""

    def _refusal(self, view: TillView) -> Refusal | None:
        record = open_order(view)
        if record is None or not record.is_delivery:
            return Refusal("not_a_delivery")
        return needs_items(view)


def needs_new_order(view: TillView) -> Refusal | None:
    """Refuse unless the order's dishes may change."""
    record = open_order(view)
    if record is None:
        return Refusal("no_open_order")
    return Refusal("order_is_billed") if record.order.status is OrderStatus.BILL else None


def needs_known_order(view: TillView) -> Refusal | None:
    """Refuse without an open order, and while something of it is unknown."""
    record = open_order(view)
    if record is None:
        return Refusal("no_open_order")
    number = str(record.order.number)
    return Refusal(Code.OUTCOME_UNKNOWN, {"number": number}) if record.has_unknown else None


def needs_items_to_cook(view: TillView) -> Refusal | None:
    """Refuse while the kitchen knows every dish."""
    record = open_order(view)
    if record is None:
        return Refusal("no_open_order")
    if any(
        item.status is OrderItemStatus.ADDED and not item.deleted for item in record.order.items
    ):
        return None
    return Refusal(Code.NOTHING_TO_PRINT, {"number": str(record.order.number)})


def needs_items(view: TillView) -> Refusal | None:
    """Refuse while the order is empty."""
    record = open_order(view)
    return None if record and record.order.items else Refusal("order_is_empty")
