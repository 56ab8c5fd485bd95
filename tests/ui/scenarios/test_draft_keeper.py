"""A program that is killed takes a second of somebody's writing with it, and not more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from cashier_sim.ui.scenarios import draft_keeper
from cashier_sim.ui.scenarios.panel import ScenarioPanel
from cashier_sim.ui.scenarios.remembered import Remembered
from tests.ui.probes.scenarios import TEXT, FakeControl, recording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

WRITTEN = "# language: en\nFeature: written\n"


class Program:
    """The dock's panel, in as many runs of the program as a test starts on one data folder."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        self.control = FakeControl()
        self.panel = ScenarioPanel(self.control, settings)

    def start(self) -> None:
        """Start it anew, once it is killed."""
        self.control = FakeControl()
        self.panel = ScenarioPanel(self.control, self._settings)

    def kill(self) -> None:
        """End it badly: nobody is asked to keep anything."""
        for timer in self.panel.findChildren(QTimer):
            timer.stop()
        self.panel.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def write(self, text: str) -> None:
        """Write as a person does."""
        self.panel.editor.follow(text)

    @property
    def text(self) -> str:
        return self.panel.editor.toPlainText()

    @property
    def asked(self) -> list[str]:
        """What the strip of the file offers."""
        told = self.panel.file_strip.told
        return [act for act, _ in told.acts] if told else []

    @property
    def disk(self) -> str:
        """What the disk has, whatever the settings mean to write later."""
        path = Path(self._settings.fileName())
        return path.read_text("utf-8") if path.exists() else ""


@pytest.fixture
def program(
    qtbot: QtBot, settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    del qtbot
    monkeypatch.setattr(draft_keeper, "KEPT_AFTER_MS", 20)
    made = Program(settings)
    yield made
    made.kill()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.feature"
    made.write_text(TEXT, encoding="utf-8")
    return made


def kept(qtbot: QtBot, program: Program, text: str) -> None:
    """Write, and wait until the disk has it."""
    program.write(text)
    name = text.rpartition("Feature: ")[2].strip()
    qtbot.waitUntil(lambda: f"Feature: {name}\\n" in program.disk)


def test_little_is_lost() -> None:
    assert draft_keeper.KEPT_AFTER_MS <= 2000


@pytest.mark.parametrize("is_new", [True, False])
def test_text_that_was_not_saved_comes_back(
    qtbot: QtBot, program: Program, path: Path, is_new: bool
) -> None:
    if not is_new:
        program.panel.open(path)
    kept(qtbot, program, WRITTEN)
    for _ in range(2):  # nor does the start lose it
        program.kill()
        program.start()
        assert program.text == WRITTEN
        assert program.panel.path == (None if is_new else path)
        assert program.panel.files.is_changed
        assert program.asked == []


def test_who_writes_without_a_pause_is_kept_too(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    (timer,) = program.panel.findChildren(draft_keeper.DraftKeeper)[0].findChildren(QTimer)
    begun: list[int] = []
    really = timer.start

    def start() -> None:
        begun.append(1)
        really()

    monkeypatch.setattr(timer, "start", start, raising=False)
    program.write("Feature: a\n")
    program.write("Feature: ab\n")
    program.write("Feature: abc\n")
    assert begun == [1]
    qtbot.waitUntil(lambda: "Feature: abc" in program.disk)
    program.write("Feature: abcd\n")
    assert begun == [1, 1]


def test_saved_text_is_no_draft(qtbot: QtBot, program: Program, path: Path) -> None:
    kept(qtbot, program, WRITTEN)
    program.panel.files.save_as(path)
    assert "draft" not in program.disk
    program.kill()
    program.start()
    assert program.text == ""


def test_text_that_was_thrown_away_is_no_draft(qtbot: QtBot, program: Program, path: Path) -> None:
    kept(qtbot, program, WRITTEN)
    program.panel.open(path)
    program.panel.file_strip.asked.emit("discard")
    assert program.text == TEXT
    assert "draft" not in program.disk


def test_text_that_is_as_it_was_is_no_draft(qtbot: QtBot, program: Program, path: Path) -> None:
    program.panel.open(path)
    kept(qtbot, program, WRITTEN)
    program.write(TEXT)
    assert "draft" not in program.disk


def test_file_that_became_another_meanwhile_is_asked_about(
    qtbot: QtBot, program: Program, path: Path
) -> None:
    program.panel.open(path)
    kept(qtbot, program, WRITTEN)
    program.kill()
    path.write_text("Feature: other\n", encoding="utf-8")
    program.start()
    assert program.text == WRITTEN
    assert program.asked == ["reload", "stay"]
    program.panel.file_strip.asked.emit("reload")
    assert program.text == "Feature: other\n"
    assert "draft" not in program.disk


def test_text_whose_file_is_gone_comes_back_as_a_new_one(
    qtbot: QtBot, program: Program, path: Path
) -> None:
    program.panel.open(path)
    kept(qtbot, program, WRITTEN)
    program.kill()
    path.unlink()
    program.start()
    assert (program.text, program.panel.path) == (WRITTEN, None)


def test_recording_of_the_command_line_leaves_the_draft_to_the_next_start(
    qtbot: QtBot, program: Program, settings: QSettings, path: Path
) -> None:
    program.write(WRITTEN)  # not kept yet
    program.control.take_news(recording(TEXT, path=path))
    program.control.take_news(recording(TEXT, path=path, is_going=False))
    assert program.text == TEXT
    assert not program.panel.files.is_changed
    program.panel.keep_draft()
    program.kill()
    program.start()
    assert program.text == WRITTEN
    assert program.panel.path is None
    kept(qtbot, program, "Feature: next\n")
    draft = Remembered(settings).draft
    assert draft is not None
    assert draft.text == "Feature: next\n"
