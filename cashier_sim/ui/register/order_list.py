"""Closed and deleted orders as a list, newest first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QWidget

from cashier_sim.engine.model import OrderRecord
from cashier_sim.till.commands.orders import OPEN_STATUSES
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts
from cashier_sim.ui.kit.lines import Line, LinesView
from cashier_sim.ui.kit.money import money_text
from cashier_sim.ui.register.page import column

if TYPE_CHECKING:
    from uuid import UUID

_TIME, _DAY = "%H:%M", "%d.%m"


class ClosedOrders(QWidget):
    """Orders that are closed; Enter or a click opens one.

    Args:
        name: Object name.
        is_past: They are of earlier till shifts: each says its day.
        parent: Owner.

    Signals:
        order_chosen (object): Id of the order that was opened.
    """

    order_chosen = Signal(object)

    def __init__(self, name: str, *, is_past: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._is_past = is_past
        self._orders: tuple[OrderRecord, ...] | None = None
        self.lines = LinesView(f"{name}_lines", selectable=True)
        self.lines.activated.connect(self._on_activated)
        self.lines.clicked.connect(self._on_activated)
        column(self).addWidget(self.lines)
        self._retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the closed orders of the present till shift."""
        self.show_records(view.orders)

    def show_records(self, orders: tuple[OrderRecord, ...]) -> None:
        """Show those of some orders that are closed."""
        if orders is self._orders:
            return
        self._orders = orders
        closed = (one for one in orders if one.order.status not in OPEN_STATUSES)
        self.lines.show_lines(tuple(self._line(record) for record in closed))

    def changeEvent(self, event: QEvent) -> None:
        """Write everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            orders, self._orders = self._orders, None
            self.show_records(orders or ())
        super().changeEvent(event)

    def _line(self, record: OrderRecord) -> Line:
        order = record.order
        payments = ", ".join(dict.fromkeys(item.type.name for item in order.payments))
        status = texts.order_status(order.status)
        unknown = self.tr("outcome unknown") if record.has_unknown else ""
        words = (unknown, payments, order.waiter.name, status)
        return Line(
            id=order.id,
            name=f"№ {order.number}",
            note="   ·   ".join(word for word in words if word),
            amount=order.close_time.strftime(_DAY if self._is_past else _TIME)
            if order.close_time
            else "",
            sum=money_text(order.result_sum),
        )

    def _retranslate(self) -> None:
        if self._is_past:
            self.lines.setAccessibleName(self.tr("Orders of earlier till shifts"))
            self.lines.set_empty_text(self.tr("No such order was closed in an earlier till shift."))
            return
        self.lines.setAccessibleName(self.tr("Closed orders"))
        self.lines.set_empty_text(
            self.tr("No order is closed yet. Open one, add dishes, and take its payment.")
        )

    @Slot()
    def _on_activated(self) -> None:
        chosen: UUID | None = self.lines.chosen
        if chosen is not None:
            self.order_chosen.emit(chosen)
