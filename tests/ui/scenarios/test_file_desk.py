"""Nothing that somebody wrote is lost without a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCursor
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


def test_change_on_the_disk_is_asked_about(qtbot: QtBot, desk: Desk, path: Path) -> None:
    desk.files.open(path)
    file = desk.files.findChildren(ScenarioFile)[0]
    path.write_text("Feature: theirs\n", encoding="utf-8")
    qtbot.waitUntil(lambda: desk.acts == ["reload", "stay"])
    assert desk.files.is_changed  # what stands here is not on the disk any more
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


def test_change_on_the_disk_that_is_taken_back_is_asked_about_no_more(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    desk.files.open(path)
    path.write_text("Feature: theirs\n", encoding="utf-8")
    qtbot.waitUntil(lambda: desk.strip.told is not None)
    path.write_text(TEXT, encoding="utf-8")
    qtbot.waitUntil(lambda: desk.strip.told is None)
    assert not desk.files.is_changed


def test_saving_leaves_the_caret_where_it_is(desk: Desk, path: Path) -> None:
    path.write_text(TEXT.rstrip("\n"), encoding="utf-8")
    desk.files.open(path, 5)
    desk.files.save()
    assert desk.editor.line == 5
    assert path.read_text("utf-8") == TEXT
    desk.editor.moveCursor(QTextCursor.MoveOperation.End)
    desk.editor.insertPlainText("  # more")
    desk.files.save()
    assert desk.editor.textCursor().positionInBlock() == len("  # more")


def test_what_waited_for_an_answer_is_forgotten_with_the_question(
    qtbot: QtBot, desk: Desk, path: Path, tmp_path: Path
) -> None:
    desk.write("Feature: mine\n")
    desk.files.open(path)
    desk.files.tell_trouble("something else")
    with qtbot.waitSignal(desk.files.saved):
        desk.files.save_as(tmp_path / "mine.feature")
    assert desk.files.name == "mine.feature"


def test_place_that_is_not_chosen_opens_nothing_later(
    qtbot: QtBot, desk: Desk, path: Path, tmp_path: Path
) -> None:
    desk.write("Feature: mine\n")
    desk.files.open(path)
    desk.strip.asked.emit("save")
    find(QFileDialog, "scenario_save_dialog", desk.owner).reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    with qtbot.waitSignal(desk.files.saved):
        desk.files.save_as(tmp_path / "mine.feature")
    assert desk.files.name == "mine.feature"


def test_first_lines_of_the_recorder_are_no_change_of_somebody_else(desk: Desk, path: Path) -> None:
    desk.files.open(path)
    file = desk.files.findChildren(ScenarioFile)[0]
    desk.files.await_recorder()
    file.saved_text = TEXT + "\n"  # as the watcher finds it
    file.disturbed.emit(DiskState.CHANGED)
    assert desk.strip.told is None
    desk.files.give_up_recorder()
    file.disturbed.emit(DiskState.CHANGED)
    assert desk.acts == ["reload", "stay"]


def test_recording_that_has_lost_its_file_asks_for_another_place(desk: Desk, path: Path) -> None:
    desk.files.open(path)
    desk.files.follow(TEXT + "\n", path, is_going=True)
    path.write_text("Feature: theirs\n", encoding="utf-8")
    desk.files.follow("Feature: recorded\n", None, is_going=True)
    assert (desk.files.path, desk.files.is_changed) == (None, True)
    desk.files.save()
    find(QFileDialog, "scenario_save_dialog", desk.owner).close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert path.read_text("utf-8") == "Feature: theirs\n"


def test_late_answer_writes_over_no_other_text(desk: Desk, path: Path) -> None:
    desk.files.follow("Feature: recorded\n", None, is_going=True)
    desk.files.follow("Feature: recorded\n", None, is_going=False)
    desk.files.follow("Feature: answered\n", None, is_going=False)
    assert desk.editor.toPlainText() == "Feature: answered\n"
    desk.files.open(path)
    desk.strip.asked.emit("discard")
    desk.files.follow("Feature: answered again\n", None, is_going=False)
    assert (desk.files.path, desk.editor.toPlainText()) == (path, TEXT)


def test_recorders_writing_is_no_change_of_somebody_else(desk: Desk, path: Path) -> None:
    desk.files.follow("Feature: in memory\n", None, is_going=True)
    assert desk.files.is_changed
    desk.files.follow(TEXT, path, is_going=True)
    assert (desk.files.path, desk.files.is_changed) == (path, False)
    file = desk.files.findChildren(ScenarioFile)[0]
    file.disturbed.emit(DiskState.CHANGED)
    assert desk.strip.told is None
    desk.files.follow(TEXT, path, is_going=False)
    file.disturbed.emit(DiskState.GONE)
    assert desk.strip.told is not None
