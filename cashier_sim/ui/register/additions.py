"""«Additions»: what plugins offer on a page, in a sheet over it; and the additions menu."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from cashier_sim.till.commands import GoBack, PressPluginButton
from cashier_sim.till.commands.plugin_buttons import buttons_on
from cashier_sim.till.view import PluginButton, Screen, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.page import Page, PageHeader, column
from cashier_sim.ui.register.plugin_grid import CELL, PluginGrid
from cashier_sim.ui.sheet import Sheet

_MOST_COLUMNS = 3
_MOST_ROWS = 4.5
"""Half a row shows that there are more."""

_LEAST_WIDTH = 372


class AdditionsSheet(Sheet):
    """Buttons of plugins over a page. A press closes it.

    Args:
        page: What it covers.
        name: Object name.

    Signals:
        command_requested (object): `PressPluginButton`.
    """

    command_requested = Signal(object)

    def __init__(self, page: QWidget, name: str) -> None:
        self.grid = PluginGrid(f"{name}_grid")
        super().__init__(page, name, self.grid, card_size(0))
        self.grid.pressed.connect(self._on_pressed)

    def show_buttons(self, buttons: Sequence[PluginButton], view: TillView) -> None:
        """Show what can be pressed; close where nothing is left."""
        self.grid.show_buttons(buttons, view)
        self.set_card_size(*card_size(len(buttons)))
        if not buttons:
            self.dismiss()

    def show_words(self, title: str, close: str) -> None:
        """Write its title and what closes it."""
        self.title.set_text(title)
        self.close_button.set_caption(close)

    def ask(self) -> None:
        """Open it with the keyboard on the first button that can be pressed."""
        self.open_sheet()
        self._stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Tab goes round the buttons and the one that closes."""
        stops = self._stops()
        focused = self.window().focusWidget()
        at = next_index = 0
        for at, stop in enumerate(stops):
            if stop is focused:
                next_index = at + (1 if next else -1)
        stops[next_index % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk over the buttons."""
        if not self.grid.walk.take_key(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that is left closes its sheet."""
        super().hideEvent(event)
        self.hide()

    def _stops(self) -> list[QWidget]:
        return [*(cell for cell in self.grid.cells if cell.isEnabled()), self.close_button]

    @Slot(object)
    def _on_pressed(self, button_id: UUID) -> None:
        self.dismiss()
        self.command_requested.emit(PressPluginButton(button_id))


def card_size(count: int) -> tuple[int, int]:
    """Return width and height of a sheet for a number of buttons."""
    columns = min(count, _MOST_COLUMNS)
    rows = min(-(-count // _MOST_COLUMNS), _MOST_ROWS)
    width = columns * (CELL.width() + theme.KEY_GAP) + theme.MARGIN
    height = round(rows * (CELL.height() + theme.KEY_GAP))
    return max(width, _LEAST_WIDTH), theme.HEADER_HEIGHT + height + theme.BAR_HEIGHT


class Additions(QObject):
    """The button «ADDITIONS» in the bar of a page, and the sheet that it opens.

    Args:
        page: The page.
        bar: Its bar.

    Signals:
        command_requested (object): `PressPluginButton`.
    """

    command_requested = Signal(object)

    def __init__(self, page: Page, bar: BottomBar) -> None:
        super().__init__(page)
        self._page = page
        self._view: TillView | None = None
        self._sheet: AdditionsSheet | None = None
        self.button = bar.add("additions_button", keys.ADDITIONS)
        self.button.clicked.connect(self._on_clicked)
        page.installEventFilter(self)
        self._retranslate()

    @property
    def sheet(self) -> AdditionsSheet:
        """The sheet; made when first wanted."""
        if self._sheet is None:
            self._sheet = AdditionsSheet(self._page, f"{self._page.objectName()}_additions")
            self._sheet.command_requested.connect(self.command_requested)
            self._sheet.closed.connect(self._on_closed)
            self._retranslate()
        return self._sheet

    def show_view(self, view: TillView) -> None:
        """Show the button where the page has additions."""
        self._view = view
        buttons = buttons_on(view)
        self.button.setVisible(bool(buttons))
        self.button.setEnabled(not (view.is_busy or view.dialogs))
        self.button.setToolTip(self.button.key)
        if self._sheet is not None:
            self._sheet.show_buttons(buttons, view)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write everything anew in another language."""
        if watched is self._page and event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        self.button.set_caption(self.tr("ADDITIONS"))
        if self._sheet is not None:
            self._sheet.show_words(self.tr("Additions"), self.tr("Close"))

    @Slot()
    def _on_clicked(self) -> None:
        buttons = buttons_on(self._view) if self._view is not None else ()
        if self._view is not None and buttons:
            self.sheet.show_buttons(buttons, self._view)
            self.sheet.ask()

    @Slot()
    def _on_closed(self) -> None:
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)


class AdditionsPage(Page):
    """The additions menu: what plugins offer besides orders. Source: iikoFront's «ДОПОЛНЕНИЯ»."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("additions_page", parent)
        self.header = PageHeader("additions_header")
        self.grid = PluginGrid("additions_grid")
        self.nothing = Paragraph("additions_nothing", fonts.sans(15), theme.MUTED_ON_DARK)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        bar = BottomBar("additions_bar")
        self.back = bar.add("back_button", keys.BACK)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(self.nothing, 1)
        layout.addWidget(self.grid, 1)
        layout.addWidget(bar)
        self.add_act(self.back, lambda _: GoBack())
        self.grid.pressed.connect(self._on_pressed)
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows begin to walk over the buttons."""
        if not self.grid.walk.take_key(event):
            super().keyPressEvent(event)

    def _show(self, view: TillView) -> None:
        if view.screen is not Screen.ADDITIONS:
            return
        buttons = buttons_on(view)
        self.header.show_texts(texts.screen(Screen.ADDITIONS), view.restaurant.name)
        self.nothing.setVisible(not buttons)
        self.grid.setVisible(bool(buttons))
        self.grid.show_buttons(buttons, view)

    def _retranslate(self) -> None:
        self.back.set_caption(self.tr("← BACK"))
        self.nothing.setText(
            self.tr(
                "No plugin offers anything here yet. "
                "A plugin adds a button with add_button_to_plugins_menu."
            )
        )

    @Slot(object)
    def _on_pressed(self, button_id: UUID) -> None:
        self.command_requested.emit(PressPluginButton(button_id))
