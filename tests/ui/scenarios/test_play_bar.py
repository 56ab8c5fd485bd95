from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSlider, QVBoxLayout, QWidget

from cashier_sim.scenario.performance import Phase
from cashier_sim.ui.scenarios import buttons
from cashier_sim.ui.scenarios.play_bar import PACES, Act, PlayBar
from tests.ui.workbench import find, nameless, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDE, NARROW = 1000, 640


class Bench(QWidget):
    """The widget in which the keys work."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = PlayBar(self)
        QVBoxLayout(self).addWidget(self.bar)


@pytest.fixture
def bar(qtbot: QtBot) -> PlayBar:
    bench = Bench()
    bench.resize(WIDE, 100)
    show(qtbot, bench)
    bench.setFocus()
    bench.bar.bench = bench  # type: ignore[attr-defined] # kept alive with it
    bench.bar.show_scenario(is_there=True, is_changed=True)
    return bench.bar


def bench_of(bar: PlayBar) -> QWidget:
    bench = bar.parentWidget()
    assert bench is not None
    return bench


def shown(bar: PlayBar) -> set[Act]:
    return {act for act in Act if bar.button(act).isVisible()}


def test_every_act_has_a_button_and_a_key(qtbot: QtBot, bar: PlayBar) -> None:
    assert nameless(bar) == []
    for act in (Act.RECORD, Act.PLAY, Act.STEP, Act.TO_LINE, Act.SHOW, Act.NEW, Act.SAVE):
        with qtbot.waitSignal(bar.asked) as asked:
            bar.button(act).click()
        assert asked.args == [act]
    with qtbot.waitSignal(bar.asked) as asked:
        QTest.keyClick(bench_of(bar), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [Act.SAVE]


def test_buttons_follow_the_performance(bar: PlayBar) -> None:
    play = bar.button(Act.PLAY)
    assert play.text() == "Run"
    assert Act.STOP not in shown(bar)
    bar.show_phase(Phase.PLAYING)
    assert (play.text(), play.drawing) == ("Pause", buttons.PAUSE)
    assert {Act.STOP, Act.BY_HAND} <= shown(bar)
    assert not bar.button(Act.STEP).isEnabled()
    assert not bar.button(Act.RECORD).isEnabled()
    bar.show_phase(Phase.PAUSED)
    assert (play.text(), play.drawing) == ("Go on", buttons.PLAY)
    assert bar.button(Act.STEP).isEnabled()
    bar.show_phase(Phase.PASSED)
    assert Act.STOP in shown(bar)
    assert Act.BY_HAND not in shown(bar)
    bar.show_phase(Phase.OVER)
    assert bar.button(Act.RECORD).isEnabled()


def test_buttons_follow_the_recording(bar: PlayBar) -> None:
    bar.show_recording(is_going=True)
    assert bar.button(Act.RECORD).text() == "Finish"
    assert shown(bar) == {Act.RECORD, Act.EXPECT, Act.UNDO_LINE, Act.PLAY}
    assert not bar.button(Act.PLAY).isEnabled()
    bar.show_recording(is_going=False)
    assert bar.button(Act.RECORD).drawing is buttons.RECORD
    assert bar.button(Act.PLAY).isEnabled()


def test_nothing_to_play_and_nothing_to_save(bar: PlayBar) -> None:
    bar.show_scenario(is_there=False, is_changed=False)
    for act in (Act.PLAY, Act.STEP, Act.TO_LINE, Act.SHOW, Act.SAVE):
        assert not bar.button(act).isEnabled(), act


def test_pace_is_told_in_words(qtbot: QtBot, bar: PlayBar) -> None:
    slider, told = find(QSlider, "scenario_pace", bar), find(QLabel, "scenario_pace_text", bar)
    with qtbot.waitSignal(bar.pace_changed) as changed:
        slider.setValue(0)
    assert changed.args == [0.0]
    assert told.text() == "at once"
    slider.setValue(len(PACES) - 1)
    assert bar.pace_seconds == PACES[-1]
    assert told.text() == "4 s a step"


def test_captions_go_where_there_is_no_room(qtbot: QtBot, bar: PlayBar) -> None:
    bench = bench_of(bar)
    assert bar.button(Act.RECORD).text() == "Record"
    bench.resize(NARROW, 100)
    qtbot.waitUntil(lambda: bar.button(Act.RECORD).text() == "")
    assert not find(QLabel, "scenario_pace_text", bar).isVisible()
    assert bench.width() == NARROW
    bench.resize(WIDE, 100)
    qtbot.waitUntil(lambda: bar.button(Act.RECORD).text() == "Record")


def test_texts_follow_the_language(bar: PlayBar) -> None:
    bar.button(Act.SAVE).setAccessibleName("?")
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert bar.button(Act.SAVE).accessibleName() == "Save"


def test_what_is_not_shown_cannot_be_asked_for_by_its_key(qtbot: QtBot, bar: PlayBar) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    bar.show_phase(Phase.PLAYING)
    with qtbot.assertNotEmitted(bar.asked):
        QTest.keyClick(bench_of(bar), Qt.Key.Key_N, control)
        QTest.keyClick(bench_of(bar), Qt.Key.Key_S, control)
    bar.show_phase(Phase.OVER)
    with qtbot.waitSignal(bar.asked) as asked:
        QTest.keyClick(bench_of(bar), Qt.Key.Key_N, control)
    assert asked.args == [Act.NEW]


def test_second_press_in_a_hurry_does_not_pause_what_was_just_begun(bar: PlayBar) -> None:
    hurried = {act for act in Act if not bar.button(act).takes_double_clicks}
    assert {Act.RECORD, Act.PLAY, Act.STOP} <= hurried
    assert Act.STEP not in hurried


def test_recording_that_is_not_possible_says_why(bar: PlayBar) -> None:
    bar.show_phase(Phase.PASSED)
    assert "my register first" in bar.button(Act.RECORD).toolTip()
    bar.show_phase(Phase.OVER)
    assert bar.button(Act.RECORD).toolTip().startswith("Record what I do")
