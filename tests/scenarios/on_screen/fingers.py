"""What a person does at the window: finds a control, presses it, types."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from cashier_sim.ui.studio import settle

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from cashier_sim.ui.window import Window

WidgetT = TypeVar("WidgetT", bound=QWidget)


class OutOfReachError(AssertionError):
    """The window does not let anybody do it now: the control is not there, or disabled."""


class Fingers:
    """Eyes and fingers of a cashier at a window. Lives on the GUI thread."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def find(self, kind: type[WidgetT], name: str, within: QWidget | None = None) -> WidgetT:
        """The visible widget of a kind and name.

        Raises:
            OutOfReachError: There is none.
        """
        settle()
        for found in (within or self.window).findChildren(kind, name):
            if found.isVisible():
                return found
        raise OutOfReachError(f"no {kind.__name__} {name} is seen")

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Press a button with the mouse.

        Raises:
            OutOfReachError: It is not there, or disabled.
        """
        self.press_on(self.find(QAbstractButton, name, within))

    def press_on(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press a widget with the mouse where nothing lies over it.

        Args:
            widget: Which.
            at: Where in it; None = in its middle.

        Raises:
            OutOfReachError: It is disabled.
        """
        self._bring_into_view(widget)
        if not widget.isEnabled():
            raise OutOfReachError(f"{widget.objectName()} is disabled: {widget.toolTip()}")
        spot = at or widget.rect().center()
        hit = self.window.childAt(widget.mapTo(self.window, spot))
        assert hit is not None, f"{widget.objectName()} is outside the window"
        assert hit is widget or widget.isAncestorOf(hit), (
            f"{hit.objectName() or type(hit).__name__} lies over {widget.objectName()}"
        )
        QTest.mouseClick(hit, Qt.MouseButton.LeftButton, pos=hit.mapFrom(widget, spot))

    def press_row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """Press a row of a list with the mouse."""
        view.scrollTo(index)
        self.press_on(view.viewport(), view.visualRect(index).center())

    def fill(self, edit: QLineEdit, text: str) -> None:
        """Write a line anew."""
        if not edit.isEnabled():
            raise OutOfReachError(f"{edit.objectName()} is disabled")
        self.press_on(edit, QPoint(8, edit.height() // 2))
        edit.selectAll()
        self.key(Qt.Key.Key_Delete)
        self.type(text)

    def choose(self, box: QComboBox, place: int) -> None:
        """Choose an item of a box by its list.

        Raises:
            OutOfReachError: The box is disabled, or has not so many.
        """
        self._bring_into_view(box)
        if not box.isEnabled() or not 0 <= place < box.count():
            raise OutOfReachError(f"{box.objectName()} has no item {place}")
        box.showPopup()
        popup = box.view()
        QTest.keyClick(popup, Qt.Key.Key_Home)
        for _ in range(place):
            QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        assert box.currentIndex() == place, f"{box.objectName()} does not take item {place}"

    def type(self, text: str) -> None:
        """Type characters where the keyboard is."""
        for character in text:
            if character == "\n":
                self.key(Qt.Key.Key_Return)
            else:
                self._type(character)

    def key(self, key: Qt.Key) -> None:
        """Press one key where the keyboard is."""
        QTest.keyClick(self._focused(), key)

    def raise_dock(self, name: str) -> QDockWidget:
        """Bring a dock to the front."""
        dock = self.window.findChild(QDockWidget, name)
        assert dock is not None, f"there is no dock {name}"
        dock.raise_()
        settle()
        if not dock.isVisible():
            raise OutOfReachError(f"{name} is away")
        return dock

    def _type(self, character: str) -> None:
        """Like `QTest.keyClick`, which knows no letters but Latin ones."""
        key = Qt.Key(ord(character.upper())) if character.isascii() else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(self._focused(), event)

    def _focused(self) -> QWidget:
        return self.window.focusWidget() or self.window

    def _bring_into_view(self, widget: QWidget) -> None:
        settle()
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()
        settle()
