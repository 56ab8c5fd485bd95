"""Another terminal of the restaurant, which takes orders away from this one."""

from uuid import UUID

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cashier_sim.till.commands import LockOrder, UnlockOrder
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.docks.look import caption, for_touch, heading, push
from cashier_sim.ui.docks.rows import Row, UndoRows
from cashier_sim.ui.kit import fonts

_NO_ORDER = UUID(int=0)
"""An id that no order has: a command with it says why it is not possible."""


class OtherTerminal(QWidget):
    """Locks the order on the screen; those that are locked can be released from anywhere.

    Signals:
        command_requested (object): `LockOrder` or `UnlockOrder`.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("other_terminal")
        self._view: TillView | None = None
        self._title = heading("other_terminal_title")
        self._note = caption("other_terminal_note", fonts.sans(12), muted=True)
        self._lock = push("order_lock")
        self._lock.clicked.connect(self._on_lock)
        for_touch(self._lock)
        self._rows = UndoRows("order_locks")
        self._rows.undone.connect(self._on_released)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.GRID + 2)
        for widget in (self._title, self._note, self._lock, self._rows):
            rows.addWidget(widget)
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show what is locked, and whether the order on the screen can be."""
        self._view = view
        self._write()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._title.setText(self.tr("Another terminal"))
        self._note.setText(self.tr("While it has an order, nobody changes the order here."))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _write(self) -> None:
        view = self._view
        if view is None:
            return
        current = view.current.record.order if view.current else None
        if current is None:
            self._lock.setText(self.tr("Take the order"))
        else:
            self._lock.setText(self.tr("Take order {number}").format(number=current.number))
        refused = self._command().refusal(view)
        self._lock.setEnabled(refused is None)
        hint = texts.refusal(refused)
        self._lock.setToolTip(texts.code_text("no_open_order") if current is None else hint)
        numbers = {record.order.id: record.order.number for record in view.orders}
        locked = sorted((numbers.get(one, 0), one) for one in view.locked_orders)
        self._rows.show_rows([self._row(number, one) for number, one in locked])

    def _row(self, number: int, order_id: UUID) -> Row:
        return Row(
            key=order_id,
            name=f"order_release_{number}",
            text=self.tr("It has order {number}").format(number=number),
            undoing=self.tr("Let it release order {number}").format(number=number),
        )

    def _command(self) -> LockOrder:
        current = self._view.current if self._view is not None else None
        return LockOrder(current.record.order.id if current else _NO_ORDER)

    @Slot()
    def _on_lock(self) -> None:
        self.command_requested.emit(self._command())

    @Slot(object)
    def _on_released(self, order_id: UUID) -> None:
        self.command_requested.emit(UnlockOrder(order_id))
