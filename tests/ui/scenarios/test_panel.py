"""Browse, edit, record and play, with a control that only notes what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QSlider, QTreeWidget

from cashier_sim.scenario.errors import FeatureFileError, ScenarioError
from cashier_sim.scenario.feature_file import parse_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.performance import Performed, Phase
from cashier_sim.scenario.recorder.errors import AnswerError, AnswerProblem
from cashier_sim.scenario.recorder.recording import QuestionKind, RecorderQuestion
from cashier_sim.till.commands import Refusal
from cashier_sim.till.events import ViewChanged
from cashier_sim.ui.scenarios.document import DiskState, ScenarioFile
from cashier_sim.ui.scenarios.gutter import Mark
from cashier_sim.ui.scenarios.panel import ScenarioPanel
from cashier_sim.ui.scenarios.play_bar import Act
from tests.ui import views
from tests.ui.probes.scenarios import TEXT, FakeControl, performed, recording, scenario
from tests.ui.workbench import find, nameless, show

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

QUESTION = RecorderQuestion(id=7, kind=QuestionKind.UNKNOWN_CARD, subject="**** 99")


@pytest.fixture
def control(qtbot: QtBot) -> FakeControl:
    del qtbot
    return FakeControl()


@pytest.fixture
def panel(qtbot: QtBot, control: FakeControl, settings: QSettings) -> Iterator[ScenarioPanel]:
    made = ScenarioPanel(control, settings)
    made.resize(1000, 360)
    show(qtbot, made)
    yield made
    for timer in made.findChildren(QTimer):
        timer.stop()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.feature"
    made.write_text(TEXT, encoding="utf-8")
    return made


def press(panel: ScenarioPanel, act: Act) -> None:
    panel.bar.button(act).click()


def told(panel: ScenarioPanel) -> str:
    return panel.strip.told.title if panel.strip.told else ""


def trouble(panel: ScenarioPanel) -> str:
    return panel.file_strip.told.title if panel.file_strip.told else ""


def test_everything_has_names(panel: ScenarioPanel) -> None:
    assert nameless(panel) == []
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))


def test_folder_and_file_are_chosen_in_the_tree(
    qtbot: QtBot, panel: ScenarioPanel, control: FakeControl, settings: QSettings, path: Path
) -> None:
    panel.browser.folder_chosen.emit(path.parent)
    panel.browser.read_all()
    tree = find(QTreeWidget, "scenario_tree", panel)
    item = tree.topLevelItem(0)
    assert item is not None
    with qtbot.waitSignal(panel.titled, check_params_cb=lambda name: name == "a.feature"):
        tree.itemActivated.emit(item.child(1), 0)
    assert (panel.path, panel.editor.line) == (path, 10)
    again = ScenarioPanel(control, settings)
    qtbot.addWidget(again)
    assert again.browser.folder == path.parent
    again.browser.read_all()


def test_scenario_of_the_caret_is_played_at_the_pace(
    panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    panel.open(path, 10)
    find(QSlider, "scenario_pace", panel).setValue(0)
    press(panel, Act.PLAY)
    panel.editor.go_to(3)
    press(panel, Act.STEP)
    panel.editor.go_to(7)
    press(panel, Act.TO_LINE)
    first, second = "Открыть и закрыть", "Новый заказ"
    assert control.asked == [
        ("pace", 0.0),
        ("play", (second,), 0.0, None, False),
        ("play", (first, second), 0.0, None, True),
        ("play", (first,), 0.0, 7, False),
    ]


def test_steps_are_marked_while_they_are_played(
    panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    panel.open(path, 5)
    played = scenario(0, path)
    control.take_news(performed(Phase.PLAYING, played, 1))
    assert panel.editor.marks == {6: Mark.PASSED, 7: Mark.NEXT}
    assert panel.editor.isReadOnly()
    assert told(panel).startswith("Step 2 of 2")
    control.take_news(performed(Phase.FAILED, played, 2, problem="no", is_over=True))
    assert panel.editor.marks == {6: Mark.PASSED, 7: Mark.FAILED}
    assert not panel.editor.isReadOnly()
    panel.editor.go_to(1)
    panel.strip.asked.emit("show_line")
    assert panel.editor.line == 7
    control.take_news(Performed(phase=Phase.OVER))
    assert panel.strip.told is None


def test_background_has_no_marks_of_the_scenario_before(
    panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    head = "# language: ru\nФункция: А\n\n  Предыстория:\n    Дано открыта смена\n\n"
    one = "  Сценарий: {}\n    Когда кассир создаёт заказ\n"
    path.write_text(head + one.format("1") + one.format("2"), encoding="utf-8")
    panel.open(path)
    first, second = parse_feature(panel.editor.toPlainText(), path).scenarios
    control.take_news(performed(Phase.PASSED, first, 2, is_over=True))
    assert panel.editor.marks == {5: Mark.PASSED, 8: Mark.PASSED}
    control.take_news(performed(Phase.PREPARING, second, is_over=True))
    assert panel.editor.marks == {8: Mark.PASSED}
    control.take_news(performed(Phase.PLAYING, second, 1))
    assert panel.editor.marks == {5: Mark.PASSED, 8: Mark.PASSED, 10: Mark.NEXT}


def test_scenario_of_another_file_leaves_no_marks(
    panel: ScenarioPanel, control: FakeControl, path: Path, tmp_path: Path
) -> None:
    panel.open(path)
    control.take_news(performed(Phase.PLAYING, scenario(0, tmp_path / "b.feature"), 1))
    assert panel.editor.marks == {}


def test_line_that_failed_is_brought_into_view_and_found_from_another_file(
    panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    long = TEXT.replace("    Когда кассир закрывает смену\n", "\n" * 60 + "    Когда кассир спит\n")
    path.write_text(long, encoding="utf-8")
    panel.open(path)
    played = parse_feature(long, path).scenarios[0]
    control.take_news(performed(Phase.FAILED, played, 2, problem="no"))
    assert panel.editor.firstVisibleBlock().blockNumber() > 30
    other = path.with_name("other.feature")
    other.write_text(TEXT, encoding="utf-8")
    panel.open(other)
    control.take_news(performed(Phase.FAILED, played, 2, problem="no"))
    assert told(panel).startswith("a.feature. Failed in line")
    panel.strip.asked.emit("show_line")
    assert (panel.path, panel.editor.line) == (path, played.steps[1].line)


def test_buttons_do_what_the_moment_asks_for(
    panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    panel.open(path, 5)
    played = scenario(0, path)
    control.take_news(performed(Phase.PLAYING, played))
    press(panel, Act.PLAY)
    control.take_news(performed(Phase.PAUSED, played))
    press(panel, Act.PLAY)
    press(panel, Act.STEP)
    press(panel, Act.TO_LINE)
    press(panel, Act.BY_HAND)
    press(panel, Act.STOP)
    assert control.asked == [
        ("pause",),
        ("go_on", None),
        ("step",),
        ("go_on", 5),
        ("take_over",),
        ("give_back",),
    ]


def test_file_stays_while_it_is_played(
    panel: ScenarioPanel, control: FakeControl, path: Path, tmp_path: Path
) -> None:
    panel.open(path, 5)
    control.take_news(performed(Phase.PLAYING, scenario(0, path)))
    panel.open(tmp_path / "other.feature")
    panel.open(path, 10)
    assert (panel.path, panel.editor.line) == (path, 10)


def test_what_is_pressed_in_the_till_is_asked_about(
    qtbot: QtBot, panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    panel.open(path, 5)
    control.take_news(performed(Phase.PAUSED, scenario(0, path)))
    with qtbot.waitSignal(panel.attention_needed):
        control.held_back.emit()
    assert "not carried out" in told(panel)
    for act in ("go_on", "by_hand", "give_back"):
        panel.strip.asked.emit(act)
    assert control.asked == [("go_on", None), ("take_over",), ("give_back",)]
    control.take_news(performed(Phase.PLAYING, scenario(0, path)))
    control.take_news(performed(Phase.PAUSED, scenario(0, path)))
    assert "not carried out" not in told(panel)


def test_register_in_the_middle_of_something_is_told(
    panel: ScenarioPanel, control: FakeControl
) -> None:
    control.take_news(Performed(phase=Phase.OVER, refusal=Refusal("flow_running")))
    assert "in the middle of something" in told(panel)


def test_text_that_gherkin_does_not_understand_is_not_played(
    panel: ScenarioPanel, control: FakeControl
) -> None:
    panel.editor.follow("# language: en\nFeature: A\n  Scenario: B\n    Given x\nwords\n")
    press(panel, Act.PLAY)
    assert trouble(panel).startswith("Line 5:")
    panel.editor.follow("# language: en\nFeature: A\n  Scenario: B\n")
    panel.play()
    assert trouble(panel).startswith("Line 3: has no steps")
    panel.editor.follow("Feature: A\n  Scenario: B\n    an open till shift\n    Given x\n")
    panel.play()
    assert trouble(panel).endswith("write: When an open till shift")
    panel.editor.follow("# language: en\nFeature: A\n")
    panel.play()
    assert trouble(panel) == "There is no scenario in this file yet."
    assert control.asked == []


def test_saved_file_is_played_again_if_that_is_wanted(
    panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    panel.open(path, 10)
    panel.editor.follow(TEXT + "    И кассир создаёт заказ\n")
    press(panel, Act.SAVE)
    assert control.asked == []
    press(panel, Act.RERUN)
    panel.editor.follow(TEXT)
    panel.editor.go_to(5)
    press(panel, Act.SAVE)
    assert control.asked == [("play", ("Открыть и закрыть",), 0.6, None, False)]
    assert path.read_text("utf-8") == TEXT
    control.take_news(performed(Phase.PLAYING, scenario(path=path)))
    panel.files.save()  # as the strip offers for a file that is gone
    assert len(control.asked) == 1


def test_recording_goes_into_the_open_file(
    panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    panel.open(path)
    press(panel, Act.RECORD)
    assert control.asked == [("record", Language.RUSSIAN, path)]
    grown = TEXT + "\n  Сценарий: Запись\n    Дано открыта смена\n"
    control.take_news(recording(grown, path=path))
    assert panel.editor.toPlainText() == grown
    assert panel.editor.isReadOnly()
    assert told(panel).startswith("0:00 · ")
    press(panel, Act.EXPECT)
    press(panel, Act.UNDO_LINE)
    press(panel, Act.RECORD)
    assert control.asked[1:] == [("expect_now",), ("undo_last",), ("stop_recording",)]
    control.take_news(recording(grown, path=path, is_going=False))
    assert told(panel).startswith("Recorded")
    assert not panel.editor.isReadOnly()
    assert not panel.bar.button(Act.SAVE).isEnabled()
    panel.editor.appendPlainText("    # mine")
    assert told(panel) == ""


def test_folder_of_a_recording_is_shown_where_no_other_is(
    panel: ScenarioPanel, control: FakeControl, path: Path, tmp_path: Path
) -> None:
    panel.browser.show_folder(None)
    control.take_news(recording(TEXT, path=path, is_going=False))
    assert panel.browser.folder == path.parent
    panel.browser.show_folder(tmp_path / "mine")
    control.take_news(recording(TEXT, path=path, is_going=False))
    assert panel.browser.folder == tmp_path / "mine"


def test_new_recording_is_in_the_language_of_the_screen_and_waits_to_be_saved(
    panel: ScenarioPanel, control: FakeControl
) -> None:
    control.take(ViewChanged(views.view(settings={"language": "en"})))
    press(panel, Act.RECORD)
    assert control.asked == [("record", Language.ENGLISH, None)]
    control.take_news(recording("# language: en\nFeature: A\n", is_going=False))
    assert panel.bar.button(Act.SAVE).isEnabled()
    press(panel, Act.RECORD)
    assert "Save the text first" in trouble(panel)
    assert len(control.asked) == 1


def test_time_of_the_recording_goes_on(
    qtbot: QtBot, panel: ScenarioPanel, control: FakeControl
) -> None:
    control.take_news(recording(TEXT))
    timers = panel.findChildren(QTimer)
    (clock,) = [one for one in timers if one.isActive() and one.parent() is panel]
    clock.setInterval(1)
    qtbot.waitUntil(lambda: not told(panel).startswith("0:00"))
    control.take_news(recording(TEXT, is_going=False))
    assert not clock.isActive()


def test_questions_of_the_recorder_are_answered(panel: ScenarioPanel, control: FakeControl) -> None:
    control.take_news(recording(TEXT, questions=(QUESTION,)))
    assert panel.question.isVisible()
    panel.question.answered.emit(7, "Card")
    panel.question.left_out.emit(7)
    assert control.asked == [("answer", 7, "Card"), ("leave_out", 7)]
    control.recorder_failed.emit(AnswerError(AnswerProblem.NAME_TAKEN))
    assert trouble(panel) == ""


def test_what_the_recorder_cannot_do_is_told(
    panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    control.recorder_failed.emit(FeatureFileError(path, 1, "is in another language"))
    assert trouble(panel) == "It cannot be recorded into this file: is in another language"
    panel.file_strip.asked.emit("stay")
    control.recorder_failed.emit(ScenarioError("something else"))
    assert trouble(panel) == "something else"


def test_new_file_begins_with_a_scenario(panel: ScenarioPanel, control: FakeControl) -> None:
    press(panel, Act.NEW)
    assert panel.editor.toPlainText().startswith("# language: ru\nФункция:")
    assert panel.editor.troubles == ()
    control.take(ViewChanged(views.view(settings={"language": "en"})))
    press(panel, Act.NEW)
    assert panel.editor.toPlainText().startswith("# language: en\nFeature:")
    assert panel.editor.troubles == ()


def test_scenario_is_shown_to_the_staff(qtbot: QtBot, panel: ScenarioPanel, path: Path) -> None:
    panel.open(path, 10)
    with qtbot.waitSignal(panel.show_requested) as asked:
        press(panel, Act.SHOW)
    scenarios, pace = asked.args
    assert [one.name for one in scenarios] == ["Новый заказ"]
    assert pace == 0.6


def test_text_takes_the_place_of_the_till_until_that_is_needed(
    qtbot: QtBot, panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    panel.open(path)
    with qtbot.waitSignal(panel.large_requested) as asked:
        press(panel, Act.LARGE)
    assert asked.args == [True]
    with qtbot.waitSignal(panel.large_requested) as asked:
        control.take_news(performed(Phase.PREPARING, scenario(0, path), is_over=True))
    assert asked.args == [False]
    assert not panel.bar.button(Act.LARGE).isChecked()


def test_panel_made_late_knows_what_goes_on(
    qtbot: QtBot, control: FakeControl, settings: QSettings
) -> None:
    control.take_news(recording(TEXT, is_going=False))
    control.take_news(performed(Phase.PASSED, scenario(), 2))
    late = ScenarioPanel(control, settings)
    qtbot.addWidget(late)
    assert late.editor.toPlainText() == TEXT
    assert told(late).startswith("Passed")
    assert find(QPushButton, "scenario_strip_give_back", late)


def test_recorder_is_not_taken_for_another_program(
    panel: ScenarioPanel, control: FakeControl, path: Path
) -> None:
    panel.open(path)
    file = panel.files.findChildren(ScenarioFile)[0]
    press(panel, Act.RECORD)
    file.disturbed.emit(DiskState.GONE)
    assert trouble(panel) == ""
    control.recorder_failed.emit(ScenarioError("no"))
    file.disturbed.emit(DiskState.GONE)
    assert "is gone" in trouble(panel)
