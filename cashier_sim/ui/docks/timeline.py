"""The dock with the log of calls: what was called when, with what, and how it ended."""

import time
from collections.abc import Callable

from PySide6.QtCore import QItemSelection, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.till.events import Event, TillReplaced, TraceAdded, TraceChanged, TraceKind
from cashier_sim.ui import theme
from cashier_sim.ui.docks.check_box import CheckBox
from cashier_sim.ui.docks.look import PADDING, Dock, Hairline, caption, push, side_by_side
from cashier_sim.ui.docks.timeline_delegate import ROW_HEIGHT, TimelineDelegate
from cashier_sim.ui.docks.timeline_details import TimelineDetails
from cashier_sim.ui.docks.timeline_model import TimelineModel
from cashier_sim.ui.docks.timeline_rows import TimelineFilter
from cashier_sim.ui.docks.timeline_text import entry_text
from cashier_sim.ui.docks.timeline_words import TimelineWords
from cashier_sim.ui.kit import fonts

TICK_MS = 500
"""How often the durations of running calls move."""

_MENU_AT_RIGHT = (
    "QToolButton { padding-right: 24px; }"
    "QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right;"
    " right: 8px; }"
)
FILTER_DELAY_MS = 120
"""Pause in typing after which the text is looked for."""


def _monotonic_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class TimelineDock(Dock):
    """The timeline with its filters and the details of the chosen line.

    Signals:
        slip_chosen (int): A line that printed a slip was activated; the slip's id.
    """

    slip_chosen = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, clock_ms: Callable[[], int] = _monotonic_ms
    ) -> None:
        super().__init__("timeline_dock", parent)
        self._words = TimelineWords(self)
        self._model = TimelineModel(clock_ms, self)
        self._list = _list(self._model, self._words)
        self._list.selectionModel().selectionChanged.connect(self._on_selected)
        self._list.activated.connect(self._on_activated)
        self._follows = True
        bar = self._list.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_range_changed)
        self._details = TimelineDetails(self._words)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(FILTER_DELAY_MS)
        self._delay.timeout.connect(self.apply_filter)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._build_tools()
        self._lay_out()
        self.retranslate()

    @property
    def model(self) -> TimelineModel:
        """The shown lines."""
        return self._model

    @property
    def details(self) -> TimelineDetails:
        """What is shown of the chosen line."""
        return self._details

    def on_event(self, event: Event) -> None:
        """Take new and changed lines; another register begins with none."""
        if isinstance(event, TillReplaced):
            self._on_clear()
        if not isinstance(event, TraceAdded | TraceChanged):
            return
        self._model.take(event.entry)
        current = self._list.currentIndex()
        if current.isValid() and self._model.entry(current.row()).id == event.entry.id:
            self._details.show_entry(event.entry)
        self._count.setText(self._count_text())
        self._run_tick()

    def choose(self, entry_id: int) -> None:
        """Select a line and scroll to it, such as the call that printed a slip."""
        row = self._model.row_of(entry_id)
        if row is None:
            self._show_everything()
            row = self._model.row_of(entry_id)
        if row is not None:
            index = self._model.index(row)
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    @Slot()
    def apply_filter(self) -> None:
        """Show what the filters say, now."""
        self._delay.stop()
        kinds = frozenset(kind for kind, action in self._kinds.items() if action.isChecked())
        wanted = TimelineFilter(
            kinds=kinds,
            text=self._search.text(),
            troubles_only=self._troubles.isChecked(),
        )
        if wanted != self._model.filter:
            self._model.apply(wanted)
            self._list.scrollToBottom()
            self._follows = True
            self._details.show_entry(None)
        self._count.setText(self._count_text())

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.setWindowTitle(self.tr("Calls"))
        self._list.setAccessibleName(self.tr("Calls in order"))
        self._search.setPlaceholderText(self.tr("Find in names, arguments, answers"))
        self._search.setAccessibleName(self.tr("Find"))
        self._troubles.setText(self.tr("Problems only"))
        self._kind_button.setText(self.tr("Kinds"))
        self._all_kinds.setText(self.tr("All kinds"))
        for kind, action in self._kinds.items():
            action.setText(self._words.kind(kind))
        self._copy.setText(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy the chosen lines, or all shown ones"))
        self._clear.setText(self.tr("Clear"))
        self._count.setText(self._count_text())
        self._details.retranslate()
        self._list.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Let running durations move."""
        super().showEvent(event)
        self._run_tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still while nobody looks."""
        super().hideEvent(event)
        self._tick.stop()
        self._delay.stop()

    def _build_tools(self) -> None:
        self._search = QLineEdit()
        self._search.setObjectName("timeline_search")
        self._search.textChanged.connect(self._on_typed)
        self._search.returnPressed.connect(self.apply_filter)
        self._troubles = CheckBox("timeline_troubles")
        self._troubles.toggled.connect(self.apply_filter)
        menu = QMenu(self)
        self._all_kinds = QAction(menu)
        self._all_kinds.triggered.connect(self._on_all_kinds)
        menu.addAction(self._all_kinds)
        menu.addSeparator()
        self._kinds = {kind: self._kind_action(kind, menu) for kind in TraceKind}
        self._kind_button = QToolButton()
        self._kind_button.setObjectName("timeline_kinds")
        self._kind_button.setFont(fonts.sans(13, fonts.MEDIUM))
        self._kind_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._kind_button.setMenu(menu)
        self._kind_button.setStyleSheet(_MENU_AT_RIGHT)
        self._count = caption("timeline_count", fonts.sans(12), muted=True)
        self._count.setWordWrap(False)
        self._copy = push("timeline_copy")
        self._copy.clicked.connect(self.copy)
        self._clear = push("timeline_clear")
        self._clear.clicked.connect(self._on_clear)
        copy = QAction(self._list)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self._list.addAction(copy)

    def _kind_action(self, kind: TraceKind, menu: QMenu) -> QAction:
        action = QAction(menu)
        action.setObjectName(f"timeline_kind_{kind.value}")
        action.setCheckable(True)
        action.setChecked(True)
        action.toggled.connect(self.apply_filter)
        menu.addAction(action)
        return action

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(PADDING, theme.GRID, PADDING, theme.GRID)
        tools.setSpacing(theme.GAP)
        tools.addWidget(self._search, 1)
        for widget in (self._kind_button, self._troubles, self._count, self._copy, self._clear):
            tools.addWidget(widget)
        split = side_by_side("timeline_split", self._list, self._details, (3, 2))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(Hairline())
        column.addWidget(split, 1)
        self.setWidget(content)

    def _count_text(self) -> str:
        shown, total = self._model.rowCount(), self._model.total
        if shown == total:
            return self.tr("Lines: {count}").format(count=total)
        return self.tr("{shown} of {total}").format(shown=shown, total=total)

    def _run_tick(self) -> None:
        wanted = self._model.has_running and self.isVisible()
        if wanted and not self._tick.isActive():
            self._tick.start()
        elif not wanted:
            self._tick.stop()

    def _show_everything(self) -> None:
        self._search.clear()
        self._troubles.setChecked(False)
        self._on_all_kinds()
        self.apply_filter()

    @Slot()
    def copy(self) -> None:
        """Copy the chosen lines, or all shown ones if none is chosen."""
        chosen = sorted(index.row() for index in self._list.selectedIndexes())
        rows = chosen or range(self._model.rowCount())
        lines = [entry_text(self._model.entry(row), self._model.depth(row)) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    @Slot()
    def _on_clear(self) -> None:
        self._model.clear()
        self._details.show_entry(None)
        self._count.setText(self._count_text())
        self._run_tick()

    @Slot()
    def _on_all_kinds(self) -> None:
        for action in self._kinds.values():
            action.setChecked(True)

    @Slot()
    def _on_scrolled(self) -> None:
        bar = self._list.verticalScrollBar()
        self._follows = bar.value() >= bar.maximum()

    @Slot()
    def _on_range_changed(self) -> None:
        # New lines and a lower dock alike: the newest line stays in view until someone scrolls up.
        if self._follows:
            self._list.scrollToBottom()

    @Slot()
    def _on_typed(self) -> None:
        self._delay.start()

    @Slot()
    def _on_tick(self) -> None:
        self._list.viewport().update()

    @Slot(QItemSelection, QItemSelection)
    def _on_selected(self, chosen: QItemSelection, left: QItemSelection) -> None:
        del chosen, left
        current = self._list.currentIndex()
        self._details.show_entry(self._model.entry(current.row()) if current.isValid() else None)

    @Slot("QModelIndex")
    def _on_activated(self) -> None:
        slip_id = self._model.entry(self._list.currentIndex().row()).slip_id
        if slip_id is not None:
            self.slip_chosen.emit(slip_id)


def _list(model: TimelineModel, words: TimelineWords) -> QTableView:
    # A table of one column: a list view lays out every line anew for each one that is added
    # (1.4 ms at two thousand lines, and growing), a table does not (0.1 ms at any number).
    view = QTableView()
    view.setObjectName("timeline_list")
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.horizontalHeader().hide()
    view.horizontalHeader().setStretchLastSection(True)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(ROW_HEIGHT)
    rows.setDefaultSectionSize(ROW_HEIGHT)
    view.setModel(model)
    view.setItemDelegate(TimelineDelegate(model, words, view))
    return view
