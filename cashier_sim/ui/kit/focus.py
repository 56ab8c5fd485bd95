"""The ring around what has the keyboard: shown after a key moved the focus, not after a click."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget

from cashier_sim.ui import theme

_WIDTH = 2
_OUTSIDE = 3
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Hide,
    QEvent.Type.Show,
    QEvent.Type.EnabledChange,
}


class FocusRing(QWidget):
    """Draws 2 px of accent, edged in ink, outside the focused control.

    It is visible on white, on dark and on accent alike. Lies above everything in `host` and lets
    the mouse through.

    Args:
        host: The widget in which it follows the focus; usually a window.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        self._host = host
        self._target: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focused control when it moves."""
        if event.type() in _FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An accent ring between two lines of ink."""
        del event
        painter = QPainter(self)
        painter.setPen(QColor(theme.INK))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        for inset in range(1, _WIDTH + 1):
            painter.setPen(QColor(theme.ACCENT))
            painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))
        inset = _WIDTH + 1
        painter.setPen(QColor(theme.INK))
        painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))

    @Slot("QWidget*", "QWidget*")
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        if self._target is not None:
            self._target.removeEventFilter(self)
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        ringed = isinstance(now, QAbstractButton | QAbstractItemView)
        inside = now is not None and self._host.isAncestorOf(now)
        self._target = now if ringed and inside and not by_mouse else None
        if self._target is not None:
            self._target.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        corner = target.mapTo(self._host, target.rect().topLeft())
        ring = QRect(corner, target.size()).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        self.setGeometry(ring.intersected(self._host.rect()))
        self.raise_()
        self.show()
