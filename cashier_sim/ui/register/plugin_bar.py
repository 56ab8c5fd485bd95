"""Buttons of plugins in the bottom bar of the cash screen, and «MORE» for those without room."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cashier_sim.till.commands import PressPluginButton
from cashier_sim.till.commands.plugin_buttons import buttons_on
from cashier_sim.till.view import PluginButton, TillView
from cashier_sim.ui import theme
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.plugin_key import PluginKey
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.additions import AdditionsSheet
from cashier_sim.ui.register.plugin_grid import allow_press

if TYPE_CHECKING:
    from uuid import UUID


class PluginBar(QWidget):
    """As many buttons as fit, in the order of adding; the rest is behind «MORE».

    A single button always stands in the bar.

    Args:
        page: The page that the sheet of the rest covers.

    Signals:
        command_requested (object): `PressPluginButton`.
    """

    command_requested = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setObjectName("plugin_buttons")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._page = page
        self._view: TillView | None = None
        self._buttons: tuple[PluginButton, ...] = ()
        self._keys: list[PluginKey] = []
        self._fitting = 0
        self._sheet: AdditionsSheet | None = None
        self.more = TillButton(Role.BAR, "more_plugin_buttons", key=keys.MORE_BUTTONS, parent=self)
        self.more.hide()
        self.more.clicked.connect(self._on_more)
        self._retranslate()

    @property
    def shown(self) -> tuple[PluginKey, ...]:
        """The buttons that stand in the bar."""
        return tuple(self._keys[: self._fitting])

    @property
    def rest(self) -> tuple[PluginButton, ...]:
        """The buttons that had no room."""
        return self._buttons[self._fitting :]

    @property
    def sheet(self) -> AdditionsSheet:
        """The sheet of the rest; made when first wanted."""
        if self._sheet is None:
            self._sheet = AdditionsSheet(self._page, "more_plugin_buttons_sheet")
            self._sheet.command_requested.connect(self.command_requested)
            self._sheet.closed.connect(self._on_closed)
            self._retranslate()
        return self._sheet

    def show_view(self, view: TillView) -> None:
        """Show the buttons of a view."""
        self._view = view
        self._buttons = buttons_on(view)
        while len(self._keys) < len(self._buttons):
            self._add_key()
        for key, button in zip(self._keys, self._buttons, strict=False):
            key.show_button(button)
            allow_press(key, button, view)
        self.more.setEnabled(not (view.is_busy or view.dialogs))
        self.more.setToolTip(self.more.key)
        self._place()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Room for one button, or for «MORE»."""
        width = self.more.sizeHint().width() if self._buttons else 0
        return QSize(width, theme.TARGET)

    def sizeHint(self) -> QSize:
        """Room for all."""
        widths = [key.sizeHint().width() for key in self._keys[: len(self._buttons)]]
        return QSize(sum(widths) + theme.KEY_GAP * max(0, len(widths) - 1), theme.BAR_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        del event
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Write the captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._place()
        super().changeEvent(event)

    def _add_key(self) -> None:
        key = PluginKey(Role.BAR, f"plugin_button_{len(self._keys) + 1}", parent=self)
        key.hide()
        key.clicked.connect(self._on_clicked)
        self._keys.append(key)

    def _place(self) -> None:
        """Put the buttons side by side from the left, as wide as they wish."""
        widths = [key.sizeHint().width() for key in self._keys[: len(self._buttons)]]
        more = self.more.sizeHint().width()
        self._fitting = fitting(widths, self.width(), more, theme.KEY_GAP)
        left = 0
        for key, width in zip(self.shown, widths, strict=False):
            key.setGeometry(left, 0, min(width, self.width() - left), self.height())
            left += width + theme.KEY_GAP
        for at, key in enumerate(self._keys):
            key.setVisible(at < self._fitting)
        self.more.setVisible(bool(self.rest))
        self.more.setGeometry(left, 0, min(more, self.width() - left), self.height())
        if self._sheet is not None and self._view is not None:
            self._sheet.show_buttons(self.rest, self._view)

    def _retranslate(self) -> None:
        self.more.set_caption(self.tr("MORE"))
        if self._sheet is not None:
            self._sheet.show_words(self.tr("More"), self.tr("Close"))

    @Slot()
    def _on_clicked(self) -> None:
        at = next(index for index, key in enumerate(self._keys) if key is self.sender())
        pressed: UUID = self._buttons[at].id
        self.command_requested.emit(PressPluginButton(pressed))

    @Slot()
    def _on_more(self) -> None:
        if self._view is not None:
            self.sheet.show_buttons(self.rest, self._view)
            self.sheet.ask()

    @Slot()
    def _on_closed(self) -> None:
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)


def fitting(widths: list[int], room: int, more: int, gap: int) -> int:
    """Return how many buttons stand in the bar.

    Args:
        widths: Of the buttons, in their order.
        room: Width of the bar.
        more: Width of «MORE», which needs room once one does not fit.
        gap: Between two.
    """
    if len(widths) == 1 or sum(widths) + gap * max(0, len(widths) - 1) <= room:
        return len(widths)
    taken, count = more, 0
    for width in widths:
        taken += width + gap
        if taken > room:
            break
        count += 1
    return count
