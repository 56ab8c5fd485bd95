"""The scenarios of a folder as a tree: files, and in them scenarios with tags and last outcome."""

from collections import deque
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.scenario.feature_file import Scenario
from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import caption, for_touch, frame_of
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.scenarios.buttons import FOLDER, DrawnButton
from cashier_sim.ui.scenarios.file_dialog import FileDialog
from cashier_sim.ui.scenarios.library import (
    LibraryFile,
    example_folders,
    read_file,
    scenario_files,
)
from cashier_sim.ui.scenarios.words import on_screen

_PATH, _LINE, _WORDS, _NAME, _TAGS = (Qt.ItemDataRole.UserRole + number for number in range(5))
_ROW = 28
_READ_AT_ONCE = 4
"""Files read between two turns of the event loop."""


class Outcome(Enum):
    """How a scenario went last."""

    PASSED = "✓"
    FAILED = "✗"


class Browser(QWidget):
    """A folder of scenario files, with a filter.

    Args:
        parent: Owner.

    Signals:
        file_chosen (object, int): Show this `Path`, and the scenario at this line; 0 = the top.
        folder_chosen (object): Another folder, a `Path`.
    """

    file_chosen = Signal(object, int)
    folder_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scenario_browser")
        self._folder: Path | None = None
        self._recent: tuple[Path, ...] = ()
        self._unread: deque[QTreeWidgetItem] = deque()
        self._chosen: tuple[Path, int] | None = None
        self._outcomes: dict[tuple[str, str], Outcome] = {}
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._on_read_more)
        self._filter = QLineEdit()
        self._filter.setObjectName("scenario_filter")
        self._filter.setClearButtonEnabled(False)
        self._filter.textChanged.connect(self._on_filter)
        self._open = DrawnButton("scenario_folder", FOLDER)
        self._menu = QMenu(self)
        self._menu.setObjectName("scenario_folders")
        self._menu.aboutToShow.connect(self.fill_menu)
        self._open.clicked.connect(self._on_open)
        self._tree = QTreeWidget()
        self._tree.setObjectName("scenario_tree")
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(14)
        self._tree.setFont(fonts.sans(13))
        self._tree.setUniformRowHeights(True)
        self._tree.setStyleSheet(f"QTreeView::item {{ min-height: {_ROW}px; }}")
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.itemActivated.connect(self._on_activated)
        self._tree.itemClicked.connect(self._on_activated)
        self._empty = caption("scenario_browser_empty", fonts.sans(12), muted=True)
        self._empty.setContentsMargins(12, 8, 12, 8)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        for_touch(self._filter)
        self._lay_out()
        self.retranslate()

    @property
    def folder(self) -> Path | None:
        """The folder that is shown."""
        return self._folder

    @property
    def menu(self) -> QMenu:
        """Folders to open; `fill_menu` fills it."""
        return self._menu

    def show_folder(self, folder: Path | None, recent: tuple[Path, ...] = ()) -> None:
        """Show the files of a folder; they are read one after another while nobody waits.

        Args:
            folder: None = none yet.
            recent: Folders that were open before, the newest first.
        """
        self._folder = folder
        self._recent = recent
        self._tree.clear()
        self._unread.clear()
        for path in scenario_files(folder) if folder else ():
            self._unread.append(self._add(path))
        if self._unread:
            self._reading.start()
        self._show_empty()

    def refresh(self, path: Path) -> None:
        """Read a file anew that was saved; one that is new in the folder is added."""
        if self._folder is None or not path.is_relative_to(self._folder):
            return
        found = next((one for one in self._files() if one.data(0, _PATH) == str(path)), None)
        self._read(found or self._add(path))
        self._show_empty()

    def show_chosen(self, path: Path, line: int) -> None:
        """Mark the file that is open, and the scenario at a line; its scenarios are unfolded."""
        self._chosen = path, line
        for file in self._files():
            if file.data(0, _PATH) != str(path):
                continue
            if not file.childCount():
                self._read(file)
            file.setExpanded(True)
            chosen = next((one for one in _children(file) if one.data(0, _LINE) == line), file)
            self._tree.setCurrentItem(chosen)

    def show_none(self) -> None:
        """Mark no file: a new one is open."""
        self._chosen = None
        self._tree.setCurrentIndex(QModelIndex())

    def show_outcome(self, scenario: Scenario, outcome: Outcome) -> None:
        """Show how a scenario went."""
        self._outcomes[str(scenario.path), scenario.name] = outcome
        for file in self._files():
            if file.data(0, _PATH) == str(scenario.path):
                self._mark(file)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._filter.setPlaceholderText(self.tr("Find a scenario"))
        self._filter.setAccessibleName(self.tr("Find by name or tag"))
        self._open.name(self.tr("Open a folder with scenarios"))
        self._tree.setAccessibleName(self.tr("Scenarios"))
        self._show_empty()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def fill_menu(self) -> None:
        """List the folders that can be opened."""
        self._menu.clear()
        self._menu.addAction(self._action(self.tr("Open a folder…"), None))
        folders = [one for one in self._recent if one != self._folder and one.is_dir()]
        if folders:
            self._add_heading(self.tr("Recent"))
            for one in folders:
                self._menu.addAction(self._action(str(one), one))
        examples = example_folders()
        if examples:
            self._add_heading(self.tr("Examples"))
            for one in examples:
                self._menu.addAction(self._action(one.name, one))

    def read_all(self) -> None:
        """Read what is not read yet, now."""
        while self._unread:
            self._read(self._unread.popleft())
        self._reading.stop()

    def _add_heading(self, text: str) -> None:
        self._menu.addSeparator()
        heading = self._menu.addAction(text)  # a section's text is left out by styled menus
        heading.setEnabled(False)

    def _action(self, text: str, folder: Path | None) -> QAction:
        action = QAction(text, self._menu)
        action.setObjectName(f"scenario_folder_{text}")
        action.setData(str(folder) if folder else "")
        action.triggered.connect(self._on_folder)
        return action

    def _add(self, path: Path) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self._tree)
        shown = path.relative_to(self._folder) if self._folder else path
        item.setText(0, str(shown))
        item.setFont(0, fonts.sans(13, fonts.MEDIUM))
        item.setToolTip(0, str(path))
        item.setData(0, _PATH, str(path))
        item.setData(0, _LINE, 0)
        item.setData(0, _WORDS, str(shown).lower())
        return item

    def _read(self, item: QTreeWidgetItem) -> None:
        for child in item.takeChildren():
            item.removeChild(child)
        read = read_file(Path(str(item.data(0, _PATH))))
        if read.feature is None:
            item.setToolTip(0, f"{item.data(0, _PATH)}\n{on_screen(read.problem)}")
            item.setForeground(0, QColor(frame_of(self).danger))
            return
        item.setForeground(0, self.palette().text())
        self._add_scenarios(item, read)
        self._mark(item)
        self._filter_item(item)

    def _add_scenarios(self, item: QTreeWidgetItem, read: LibraryFile) -> None:
        seen: set[str] = set()
        for scenario in read.feature.scenarios if read.feature else ():
            if scenario.name in seen:
                continue  # another row of the same examples
            seen.add(scenario.name)
            child = QTreeWidgetItem(item)
            child.setData(0, _PATH, str(scenario.path))
            child.setData(0, _LINE, scenario.line)
            tags = " ".join(scenario.tags)
            child.setData(0, _WORDS, f"{scenario.name} {tags}".lower())
            child.setData(0, _NAME, scenario.name)
            child.setData(0, _TAGS, tags)

    def _mark(self, file: QTreeWidgetItem) -> None:
        frame = frame_of(self)
        for child in _children(file):
            name, tags = str(child.data(0, _NAME)), str(child.data(0, _TAGS))
            outcome = self._outcomes.get((str(file.data(0, _PATH)), name))
            told = f"{name}   {tags}" if tags else name
            child.setText(0, f"{outcome.value} {told}" if outcome else told)
            child.setToolTip(0, child.text(0))
            if outcome is not None:
                passed = outcome is Outcome.PASSED
                child.setForeground(0, QColor(frame.ok if passed else frame.danger))

    def _files(self) -> list[QTreeWidgetItem]:
        items = (self._tree.topLevelItem(at) for at in range(self._tree.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _filter_item(self, item: QTreeWidgetItem) -> None:
        words = self._filter.text().lower().split()
        is_file = all(word in str(item.data(0, _WORDS)) for word in words)
        has_child = False
        for child in _children(item):
            told = f"{child.data(0, _WORDS)} {item.data(0, _WORDS)}"
            fits = all(word in told for word in words)
            child.setHidden(not fits)
            has_child = has_child or fits
        item.setHidden(not (is_file or has_child))
        if words:
            item.setExpanded(has_child)

    def _show_empty(self) -> None:
        is_empty = not self._tree.topLevelItemCount()
        self._tree.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        if self._folder is None:
            told = self.tr(
                "Record what you do at the till, or open a folder with .feature files. "
                "The button above has examples, too."
            )
        else:
            told = self.tr(
                "There is no .feature file in “{folder}” yet. Record one and save it there."
            )
        folder = self._folder
        self._empty.setText(told.format(folder=folder.name or folder) if folder else told)
        self._empty.setToolTip(str(folder) if folder else "")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.GAP, theme.GRID, theme.GAP, theme.GRID)
        head.setSpacing(theme.GRID)
        head.addWidget(self._filter, 1)
        head.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._tree, 1)
        column.addWidget(self._empty, 1)

    @Slot()
    def _on_read_more(self) -> None:
        for _ in range(min(_READ_AT_ONCE, len(self._unread))):
            self._read(self._unread.popleft())
        if not self._unread:
            self._reading.stop()

    @Slot()
    def _on_filter(self) -> None:
        for item in self._files():
            self._filter_item(item)

    @Slot()
    def _on_open(self) -> None:
        self._menu.popup(self._open.mapToGlobal(self._open.rect().bottomLeft()))

    @Slot()
    def _on_folder(self) -> None:
        action = self.sender()
        chosen = str(action.data()) if isinstance(action, QAction) else ""
        if chosen:
            self.folder_chosen.emit(Path(chosen))
            return
        dialog = FileDialog("scenario_folder_dialog", self.tr("A folder with scenarios"), self)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder_selected)
        dialog.open()

    @Slot(str)
    def _on_folder_selected(self, folder: str) -> None:
        self.folder_chosen.emit(Path(folder))

    @Slot(QTreeWidgetItem, int)
    def _on_activated(self, item: QTreeWidgetItem, column: int) -> None:
        del column
        path, line = Path(str(item.data(0, _PATH))), int(item.data(0, _LINE))
        if self._chosen is not None and self._chosen[0] == path:
            self._chosen = path, line
        self.file_chosen.emit(path, line)
        if self._chosen is None or self._chosen[0] != path:
            self._tree.setCurrentIndex(QModelIndex())  # something has to be saved or to end first
        if self._chosen is not None:
            self.show_chosen(*self._chosen)


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (item.child(at) for at in range(item.childCount()))
    return [child for child in children if child is not None]
