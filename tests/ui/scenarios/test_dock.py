from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTreeWidget, QWidget

from cashier_sim.ui.scenarios.dock import ScenarioDock
from tests.ui.probes.scenarios import TEXT, FakeControl, recording, scenario
from tests.ui.workbench import find, show

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot


class Room(QMainWindow):
    """A window with two docks, the other one in front."""

    def __init__(self, control: FakeControl, settings: QSettings) -> None:
        super().__init__()
        self.dock = ScenarioDock(control, settings)
        other = QDockWidget("other")
        other.setWidget(QWidget())
        self.setCentralWidget(QWidget())
        for one in (other, self.dock):
            self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, one)
        self.tabifyDockWidget(other, self.dock)
        other.raise_()
        self.other = other


@pytest.fixture
def control(qtbot: QtBot) -> FakeControl:
    del qtbot
    return FakeControl()


@pytest.fixture
def room(qtbot: QtBot, control: FakeControl, settings: QSettings) -> Room:
    made = Room(control, settings)
    made.resize(1000, 700)
    show(qtbot, made)
    return made


def has_panel(dock: ScenarioDock) -> bool:
    widget = dock.widget()
    return widget is not None and widget.objectName() == "scenario_panel"


def test_what_is_in_it_is_made_with_the_first_look(qtbot: QtBot, room: Room) -> None:
    assert not has_panel(room.dock)
    room.dock.raise_()
    qtbot.waitUntil(lambda: has_panel(room.dock))
    assert room.dock.windowTitle() == "Scenarios"


def test_title_names_the_file(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "a.feature"
    path.write_text(TEXT, encoding="utf-8")
    room.dock.panel.open(path)
    assert room.dock.windowTitle() == "Scenarios: a.feature"
    room.dock.panel.editor.follow("Feature: A\n")
    assert room.dock.windowTitle() == "Scenarios: a.feature •"
    QApplication.sendEvent(room.dock, QEvent(QEvent.Type.LanguageChange))
    assert room.dock.windowTitle() == "Scenarios: a.feature •"


def test_new_file_is_no_file_of_the_tree(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "a.feature"
    path.write_text(TEXT, encoding="utf-8")
    panel = room.dock.panel
    panel.browser.show_folder(tmp_path)
    panel.open(path)
    tree = find(QTreeWidget, "scenario_tree", panel)
    assert tree.currentItem() is tree.topLevelItem(0)
    panel.files.new()
    assert tree.currentItem() is None


def test_title_has_the_whole_name_of_the_file(room: Room, tmp_path: Path) -> None:
    """Of a long one the tab shows what has room, and its tooltip all of it."""
    path = tmp_path / f"{'a' * 60}.feature"
    path.write_text(TEXT, encoding="utf-8")
    room.dock.panel.open(path)
    room.dock.panel.editor.follow("Feature: A\n")
    assert room.dock.windowTitle() == f"Scenarios: {'a' * 60}.feature •"


def test_recording_that_the_command_line_began_is_seen(
    qtbot: QtBot, room: Room, control: FakeControl
) -> None:
    control.take_news(recording(TEXT))
    qtbot.waitUntil(lambda: has_panel(room.dock) and not room.dock.visibleRegion().isEmpty())
    assert room.dock.panel.editor.toPlainText() == TEXT


def test_it_comes_up_when_something_is_asked(
    qtbot: QtBot, room: Room, control: FakeControl
) -> None:
    _ = room.dock.panel
    control.held_back.emit()
    qtbot.waitUntil(lambda: not room.dock.visibleRegion().isEmpty())
    room.dock.hide()
    control.held_back.emit()
    assert room.dock.isHidden()  # in a demo


def test_wishes_of_the_panel_leave_the_dock(qtbot: QtBot, room: Room) -> None:
    panel = room.dock.panel
    with qtbot.waitSignal(room.dock.show_requested) as shown:
        panel.show_requested.emit((scenario(),), 1.0)
    assert shown.args[1] == 1.0
    with qtbot.waitSignal(room.dock.large_requested) as large:
        panel.large_requested.emit(True)
    assert large.args == [True]


def test_what_is_not_saved_is_kept_when_the_window_closes(
    room: Room, control: FakeControl, settings: QSettings
) -> None:
    room.dock.let_go()  # nothing is in it yet
    room.dock.panel.editor.follow("Feature: A\n")
    room.dock.let_go()
    again = Room(control, settings)
    assert again.dock.panel.editor.toPlainText() == "Feature: A\n"
    again.close()
    again.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
