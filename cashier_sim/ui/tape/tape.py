"""The tape as people use it: one slip is chosen, by mouse or keyboard, and can be asked about."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from cashier_sim.late_modules import LateModule
from cashier_sim.ui.tape.sheet import CAPTION_HEIGHT
from cashier_sim.ui.tape.view import TapeView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from cashier_sim.receipt import text as plain_text
    from cashier_sim.ui.tape.source import TapeSlip
else:
    plain_text = LateModule("cashier_sim.receipt.text")

_LINE = 40


class Tape(TapeView):
    """Paper with history, of which one slip can be chosen.

    Up and Down choose, Page Up, Page Down, Home and End scroll, Enter and double click ask for the
    call that printed the slip, Ctrl with the wheel zooms. `SlipActions` has the rest.

    Signals:
        selection_changed(object): The chosen slip, a `TapeSlip`, or None.
        origin_requested(int): Asks to show the call that printed the slip of this id.
        menu_requested(object): Asks for the menu of the chosen slip at a global `QPoint`.
    """

    selection_changed = Signal(object)
    origin_requested = Signal(int)
    menu_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tape")

    def selected(self) -> TapeSlip | None:
        """Return the chosen slip."""
        return None if self._selected is None else self._sheet(self._selected).slip

    def select(self, place: int | None) -> None:
        """Choose a slip and bring it into view.

        Args:
            place: Its place on the tape, 0 for the oldest; None chooses none.
        """
        if place is not None:
            self._scroll.reveal(place)
        self._choose(place)
        self._place()

    def show_slip(self, slip_id: int) -> bool:
        """Choose the slip of this id and bring it into view; False if there is none."""
        source = self._source
        if source is None:
            return False
        places = range(self._count)
        place = bisect_left(places, slip_id, key=lambda place: source.slip(place).id)
        if place == self._count or source.slip(place).id != slip_id:
            return False
        self.select(place)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and scroll."""
        page = max(_LINE, self.viewport().height() - _LINE)
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._choose_next(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.scroll_by(-page if event.key() == Qt.Key.Key_PageUp else page)
            case Qt.Key.Key_Home:
                self.to_oldest()
            case Qt.Key.Key_End:
                self.to_newest()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._selected is not None:
                self._ask_for_origin()
            case _:
                event.ignore()  # the window may know it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the slip under the mouse."""
        self._choose(self._place_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing more: the press was it."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the call that printed the slip under the mouse."""
        if self._place_at(event.position()) is not None:
            self._ask_for_origin()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the slip under the mouse, or of the chosen one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._choose(self._place_at(QPointF(event.pos())))
        if self._selected is not None:
            self.menu_requested.emit(QPoint(event.globalPos()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the notes of the slip under the mouse as a tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(QPointF(event.pos()))
            notes = () if place is None else self._sheet(place).slip.receipt.notes
            notes = notes if self._shows_notes else ()
            QToolTip.showText(event.globalPos(), "\n\n".join(map(str, notes)), self.viewport())
            return True
        return super().viewportEvent(event)

    def _place_at(self, point: QPointF) -> int | None:
        for place, paper in self._papers():
            if paper.adjusted(0, -CAPTION_HEIGHT, 0, 0).contains(point):
                return place
        return None

    def _choose_next(self, step: int) -> None:
        if not self._count:
            return
        if self._selected is None:
            shown = self._scroll.shown()
            self.select(shown[-1].place)
        else:
            self.select(min(max(self._selected + step, 0), self._count - 1))

    def _choose(self, place: int | None) -> None:
        if place == self._selected:
            return
        self._selected = place
        slip = self.selected()
        # What a screen reader says of the tape.
        self.setAccessibleDescription("" if slip is None else plain_text.to_text(slip.receipt))
        self.viewport().update()
        self.selection_changed.emit(slip)

    def _ask_for_origin(self) -> None:
        slip = self.selected()
        if slip is not None:
            self.origin_requested.emit(slip.id)
