"""Nothing that somebody wrote is lost without a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from cashier_sim.scenario.language import Language
from cashier_sim.ui.scenarios.document import DiskState, ScenarioFile
from cashier_sim.ui.scenarios.editor import ScenarioEditor
from cashier_sim.ui.scenarios.file_desk import NEW_FILE, FileDesk
from cashier_sim.ui.scenarios.strip import Strip, Tone
from tests.ui.probes.scenarios import TEXT
from tests.ui.workbench import find

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@dataclass
class Desk:
    """A desk with what it works on."""

    owner: QWidget
    editor: ScenarioEditor
    strip: Strip
    files: FileDesk

    @property
    def acts(self) -> list[str]:
        """What is offered."""
        return [act for act, _ in self.strip.told.acts] if self.strip.told else []

    def write(self, text: str) -> None:
        """Write as a person does."""
        self.editor.follow(text)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    owner = QWidget()
    qtbot.addWidget(owner)
    editor, strip = ScenarioEditor(owner), Strip("strip")
    strip.setParent(owner)
    files = FileDesk(owner, editor, strip, lambda: Language.ENGLISH, lambda: tmp_path)
    yield Desk(owner, editor, strip, files)
    files.findChildren(ScenarioFile)[0].watch(None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.feature"
    made.write_text(TEXT, encoding="utf-8")
    return made


def test_file_is_shown_at_a_line(qtbot: QtBot, desk: Desk, path: Path) -> None:
    with qtbot.waitSignal(desk.files.opened) as opened:
        desk.files.open(path, 10)
    assert opened.args == [path, 10]
    assert (desk.files.path, desk.files.name, desk.editor.line) == (path, "a.feature", 10)
    desk.files.open(path, 5)  # the same file: only the caret moves
    assert desk.editor.line == 5
    assert not desk.files.is_changed


def test_unsaved_text_is_asked_about(qtbot: QtBot, desk: Desk, path: Path) -> None:
    desk.write("Feature: mine\n")
    assert (desk.files.is_changed, desk.files.name) == (True, "New scenario")
    desk.files.open(path)
    assert desk.acts == ["save", "discard", "stay"]
    desk.strip.asked.emit("stay")
    assert desk.files.path is None
    desk.files.open(path)
    desk.strip.asked.emit("discard")
    assert desk.files.path == path
    desk.write("Feature: mine\n")
    desk.files.new()
    with qtbot.assertNotEmitted(desk.files.saved):
        desk.strip.asked.emit("save")
    assert path.read_text("utf-8") == "Feature: mine\n"
    assert desk.editor.toPlainText() == NEW_FILE[Language.ENGLISH]
    assert not desk.files.is_changed


def test_new_file_asks_for_its_place(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.write("Feature: mine")
    desk.files.save()
    dialog = find(QFileDialog, "scenario_save_dialog", desk.owner)
    target = tmp_path / "new.feature"
    with qtbot.waitSignal(desk.files.saved) as saved:
        dialog.fileSelected.emit(str(target))
    assert saved.args == [target]
    assert target.read_text("utf-8") == "Feature: mine\n"  # with its last line ended
    assert desk.editor.toPlainText() == "Feature: mine\n"
    desk.write("Feature: other\n")
    desk.files.save()
    assert target.read_text("utf-8") == "Feature: other\n"
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_what_cannot_be_saved_or_read_is_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    desk.write("Feature: mine\n")
    desk.files.save_as(tmp_path / "file" / "a.feature")
    assert desk.strip.told is not None
    assert desk.strip.told.tone is Tone.BAD
    assert desk.files.is_changed
    desk.files.forget_trouble()
    assert desk.strip.told is None
    desk.write("")
    desk.files.open(tmp_path / "gone.feature")
    assert desk.strip.told is not None
    assert desk.files.path is None


def test_change_on_the_disk_is_asked_about(desk: Desk, path: Path) -> None:
    desk.files.open(path)
    file = desk.files.findChildren(ScenarioFile)[0]
    path.write_text("Feature: theirs\n", encoding="utf-8")
    file.disturbed.emit(DiskState.CHANGED)
    assert desk.acts == ["reload", "stay"]
    desk.files.forget_trouble()  # a question is no trouble
    assert desk.acts == ["reload", "stay"]
    desk.strip.asked.emit("reload")
    assert desk.editor.toPlainText() == "Feature: theirs\n"
    path.unlink()
    file.disturbed.emit(DiskState.GONE)
    assert desk.acts == ["save", "stay"]
    assert desk.files.is_changed  # nothing of it is saved any more
    desk.strip.asked.emit("save")
    assert not desk.files.is_changed
    assert path.exists()


def test_recorders_writing_is_no_change_of_somebody_else(desk: Desk, path: Path) -> None:
    desk.files.follow("Feature: in memory\n", None, is_going=True)
    assert desk.files.is_changed
    desk.files.follow(TEXT, path, is_going=True)
    assert (desk.files.path, desk.files.is_changed) == (path, False)
    file = desk.files.findChildren(ScenarioFile)[0]
    file.disturbed.emit(DiskState.CHANGED)
    assert desk.strip.told is None
    desk.files.follow(TEXT, path, is_going=False)
    file.disturbed.emit(DiskState.CHANGED)
    assert desk.strip.told is not None
