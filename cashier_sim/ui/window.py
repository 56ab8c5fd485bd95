"""The one window: the till, the paper beside it, the docks under it."""

import shiboken6
from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    QSettings,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QCloseEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.till.commands import AnswerDialog, ChangeSetting, EnterSum, LogIn
from cashier_sim.till.dialogs import KeyboardDialog
from cashier_sim.till.events import CommandRefused, Event, TillReplaced, ViewChanged
from cashier_sim.till.view import TillView
from cashier_sim.ui import scheme, texts
from cashier_sim.ui.dock_keys import DockKeys
from cashier_sim.ui.header import Header
from cashier_sim.ui.key_help import KeyHelp, keys_of
from cashier_sim.ui.kit.focus import FocusRing
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.pin_sheet import PinSheet
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.pages import RegisterPages
from cashier_sim.ui.room import MINIMUM, dock_height, first_size
from cashier_sim.ui.toast import Toast
from cashier_sim.ui.workbench import Workbench

ROOM_FOR_TAPE = 1280
"""Width of the window under which the till stands alone, without the paper."""

ROOM_FOR_KEYBOARD = 840
"""Height of the window under which the keyboard gets the room of the docks while it is open."""

TAPE_WIDTH = 400
UNFOLDS_AFTER_MS = 50
"""The first frame is painted by then."""

_SPLITTER = "qt_qmainwindow_extended_splitter"
_UNDER_TILL = Qt.DockWidgetArea.BottomDockWidgetArea

LAYOUT_VERSION = 1
"""Of the remembered layout; another one is forgotten."""

TILL_PART, BACK_OFFICE_PART = 0, 1

_TOLD_IN_PLACE = (AnswerDialog, EnterSum)
"""Commands whose refusal is told where they were given, not in the toast."""


class Window(QMainWindow):
    """Shows the till and everything around it.

    Args:
        workbench: What stands around the till.
        language: Switches the language.
        settings: Where layout and size are remembered.

    Signals:
        command_requested (object): A `Command` that the person asked for.
        unfolded: The till is on the screen, and all that is around it is made.
    """

    command_requested = Signal(object)
    unfolded = Signal()

    def __init__(self, workbench: Workbench, language: LanguageSwitch, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("window")
        self._workbench = workbench
        self._language = language
        self._settings = settings
        self._view: TillView | None = None
        self._is_demo = self._is_dark = self._docks_away = self._was_dragged = False
        self._top_dock: QDockWidget | None = None
        self._wished_height = self._usual_height = 0
        self._docks: list[QDockWidget] = []
        self._dock_keys = DockKeys(self)
        self._tape_dock: QDockWidget | None = None
        self.header = Header()
        self.till = RegisterPages()
        self._center = QStackedWidget()
        self._middle = QWidget()
        self._is_unfolded, self._docks_follow = False, True
        self._height_before_drag: int | None = None
        self._unfolding = QTimer(self)
        self._unfolding.setSingleShot(True)
        self._unfolding.setInterval(UNFOLDS_AFTER_MS)
        self._unfolding.timeout.connect(self.unfold)
        self._lay_out()
        workbench.cover(self.till)
        self.toast = Toast(self._center)
        self.key_help = KeyHelp(self.till)
        self.pin = PinSheet(self.till)
        self._ring = FocusRing(self)
        self._connect()
        self._restore()
        self._retitle()
        self._full_screen = QShortcut(QKeySequence(keys.FULL_SCREEN), self)
        self._full_screen.activated.connect(self.toggle_full_screen)

    @Slot(object)
    def on_event(self, event: Event) -> None:
        """Take notice of what happened in the till. GUI thread."""
        if isinstance(event, ViewChanged):
            self.show_view(event.view)
        elif isinstance(event, CommandRefused):
            self.till.show_refusal(event.command, event.refusal)
            if not isinstance(event.command, _TOLD_IN_PLACE):
                self.toast.tell(texts.refusal(event.refusal))
        elif isinstance(event, TillReplaced):
            self._on_part_chosen(TILL_PART)
            self.till.start_over()
        self._workbench.on_event(event)

    def show_view(self, view: TillView) -> None:
        """Show a state of the till."""
        self._view = view
        self._follow_settings(view)
        self.header.show_view(view)
        self.till.show_view(view)
        self._workbench.show_view(view)

    @Slot()
    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot(bool)
    def _on_full_screen(self, wanted: bool) -> None:
        if wanted is not self.isFullScreen():
            self.toggle_full_screen()

    @Slot()
    def unfold(self) -> None:
        """Make what was not needed to show the till; called once it is on the screen."""
        self._unfolding.stop()
        height = self.height_of_docks
        self._workbench.unfold()
        if self._workbench.caption is not None:
            self._column.addWidget(self._workbench.caption)
        self._add_docks()
        self._size_docks(height)
        self.unfolded.emit()

    @property
    def height_of_docks(self) -> int:
        """From under the till to the lower edge of the window, their tabs and the line included."""
        return self.height() - self._middle.geometry().bottom() - 1

    def showEvent(self, event: QShowEvent) -> None:
        """Make the rest once the till has been painted."""
        super().showEvent(event)
        if not self._is_unfolded:
            self._is_unfolded = True
            self._unfolding.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the paper away where there is room for the till alone; share the height."""
        super().resizeEvent(event)
        if self._tape_dock is not None:
            self._tape_dock.setVisible(self.width() >= ROOM_FOR_TAPE)
        self._show_docks()
        if self._docks_follow:
            self._size_docks(self._height_wanted())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout."""
        self._unfolding.stop()
        self._workbench.close()
        if not self._is_demo:  # whose layout is nobody's choice
            self._settings.setValue("window/geometry", self.saveGeometry())
            self._settings.setValue("window/state", self.saveState(LAYOUT_VERSION))
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell the children of a change of language, all but what Qt deletes meanwhile."""
        if event.type() is not QEvent.Type.LanguageChange:
            if isinstance(event, QMouseEvent):
                self._notice_drag(event)
            return super().event(event)
        # WORKAROUND Qt 6.11: Qt walks over a list of the children. What they do in other words may
        # move the docks, which deletes a splitter or an animation further on in that list; the
        # process dies of it.
        self.changeEvent(event)
        for child in self.children():
            if shiboken6.isValid(child) and child.objectName() != _SPLITTER:
                QCoreApplication.sendEvent(child, event)
        return True

    def _notice_drag(self, event: QMouseEvent) -> None:
        """Leave the docks alone once somebody has dragged the line above them."""
        if event.type() is QEvent.Type.MouseButtonPress:
            is_line = self.childAt(event.position().toPoint()) is None
            self._height_before_drag = self.height_of_docks if is_line else None
        elif event.type() is QEvent.Type.MouseButtonRelease and self._height_before_drag:
            self._was_dragged |= self._height_before_drag != self.height_of_docks
            self._docks_follow &= not self._was_dragged
            self._height_before_drag = None

    def changeEvent(self, event: QEvent) -> None:
        """Write the title anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retitle()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.setMenuWidget(self.header)
        self.setAnimated(False)  # docks come and go at once
        self._center.setObjectName("center")
        self._center.addWidget(self.till)
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._center, 1)
        self.setCentralWidget(self._middle)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        if self._workbench.tape is not None:
            self._add_tape(self._workbench.tape)
        self.setTabPosition(_UNDER_TILL, QTabWidget.TabPosition.North)
        self._add_docks()
        self.setMinimumSize(MINIMUM)
        self.resize(first_size(self.screen().availableSize()))

    def _add_tape(self, tape: QWidget) -> None:
        dock = QDockWidget()
        dock.setObjectName("tape_dock")
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setTitleBarWidget(QWidget())
        dock.setWidget(tape)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.resizeDocks([dock], [TAPE_WIDTH], Qt.Orientation.Horizontal)
        self._tape_dock = dock

    def _add_docks(self) -> None:
        """Add those that are not there yet as tabs, without what kept their place."""
        docks = self._workbench.docks
        for dock in [one for one in self._docks if one not in docks]:
            self._docks.remove(dock)
            self.removeDockWidget(dock)
            dock.deleteLater()
        for dock in docks:
            if dock in self._docks:
                continue
            dock.setTitleBarWidget(QWidget(dock))  # its tab says the same
            self.addDockWidget(_UNDER_TILL, dock)
            if self._docks:
                self.tabifyDockWidget(self._docks[0], dock)
            dock.setVisible(not self._docks_away)
            dock.visibilityChanged.connect(self._on_dock_seen)
            self._docks.append(dock)
        if self._docks:
            self._docks[0].raise_()
        self._dock_keys.serve(self._docks)

    def _connect(self) -> None:
        for source in (self.till, self._workbench):
            source.command_requested.connect(self.command_requested)
        self._workbench.full_screen_requested.connect(self._on_full_screen)
        self._workbench.large_docks_requested.connect(self._middle.setHidden)
        self.till.trouble_told.connect(self.toast.tell)
        self.header.part_chosen.connect(self._on_part_chosen)
        self.header.language_chosen.connect(self._on_language_chosen)
        self.header.demo_toggled.connect(self._on_demo_toggled)
        self.header.cashier_requested.connect(self._on_cashier_requested)
        self.header.help_requested.connect(self._on_help_requested)
        self.pin.pin_entered.connect(self._on_pin_entered)
        self.pin.closed.connect(self._on_sheet_closed)
        self.key_help.closed.connect(self._on_sheet_closed)

    def _restore(self) -> None:
        geometry = self._settings.value("window/geometry")
        state = self._settings.value("window/state")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            self._docks_follow = not self.restoreState(state, LAYOUT_VERSION)
        else:
            self._size_docks(dock_height(self.height()))

    def _size_docks(self, height: int) -> None:
        if self._docks:
            self.resizeDocks(self._docks[:1], [height], Qt.Orientation.Vertical)

    def _height_wanted(self) -> int:
        """How high the docks are: as the one in front wishes, if the till can spare it."""
        spare = self.height() - self.header.height() - self.till.minimumHeight()
        return max(dock_height(self.height()), min(self._wished_height, spare))

    @Slot(bool)
    def _on_dock_seen(self, seen: bool) -> None:
        dock = self.sender()
        if not seen or not isinstance(dock, QDockWidget):
            return
        wish = dock.property("wished_height")
        had_wish, self._wished_height = self._wished_height, wish if isinstance(wish, int) else 0
        if self._was_dragged or self._wished_height == had_wish:
            return
        if self._wished_height:
            self._usual_height = self.height_of_docks
            self._size_docks(max(self._usual_height, self._height_wanted()))
        else:
            self._size_docks(self._height_wanted() if self._docks_follow else self._usual_height)

    def _follow_settings(self, view: TillView) -> None:
        language = Language(view.settings.get("language", Language.ENGLISH.value))
        if language is not self._language.language:
            self._language.use(language)
        is_dark = view.settings.get("dark_docks") is True
        if is_dark is not self._is_dark:
            self._is_dark = is_dark
            scheme.use(scheme.Scheme.DARK if is_dark else scheme.Scheme.LIGHT)
        self._is_demo = view.settings.get("demo_mode") is True
        self._show_docks()

    def _show_docks(self) -> None:
        """Show the docks, but not in a demo, nor where a keyboard needs their room for its keys."""
        dialogs = self._view.dialogs if self._view is not None else ()
        types = any(isinstance(dialog, KeyboardDialog) for dialog in dialogs)
        away = self._is_demo or (types and self.height() < ROOM_FOR_KEYBOARD)
        if away is self._docks_away:
            return
        if away:
            self._top_dock = next((dock for dock in self._docks if not _is_covered(dock)), None)
        self._docks_away = away
        for dock in self._docks:
            dock.setVisible(not away)
        if self._top_dock is not None and not away:
            self._top_dock.raise_()

    def _retitle(self) -> None:
        self.setWindowTitle(self.tr("Register · simulator"))

    @Slot(int)
    def _on_part_chosen(self, part: int) -> None:
        office = self._workbench.open_back_office() if part == BACK_OFFICE_PART else None
        if office is not None and self._center.indexOf(office) < 0:
            self._center.addWidget(office)
        self._center.setCurrentWidget(office or self.till)
        self.header.show_part(self._center.currentIndex())

    @Slot(object)
    def _on_language_chosen(self, language: Language) -> None:
        self.command_requested.emit(ChangeSetting("language", language.value))

    @Slot()
    def _on_demo_toggled(self) -> None:
        self.command_requested.emit(ChangeSetting("demo_mode", not self._is_demo))

    @Slot()
    def _on_cashier_requested(self) -> None:
        self._on_part_chosen(TILL_PART)
        refusal = LogIn("").refusal(self._view) if self._view else None
        if refusal is None:
            self.pin.ask()
        else:
            self.toast.tell(texts.refusal(refusal))

    @Slot(str)
    def _on_pin_entered(self, pin: str) -> None:
        self.command_requested.emit(LogIn(pin))

    @Slot()
    def _on_help_requested(self) -> None:
        if self.key_help.isVisible():
            self.key_help.dismiss()
            return
        self._on_part_chosen(TILL_PART)
        page = self.till.page
        roots: tuple[QWidget, ...] = (page, self.header) if page is not None else (self.header,)
        self.key_help.show_keys(keys_of(*roots))

    @Slot()
    def _on_sheet_closed(self) -> None:
        if self.till.page is not None:
            self.till.page.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_covered(dock: QDockWidget) -> bool:
    """Whether another dock's tab is on top of it."""
    return dock.visibleRegion().isEmpty()
