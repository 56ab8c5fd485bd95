"""How the call under way ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from cashier_sim.till.commands import LetAnswer, RunOutOfTime
from cashier_sim.ui import theme
from cashier_sim.ui.docks.running_call import RunningCall
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import till_view, waiting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView

LIMIT = {"call_time_limit_minutes": 10}


@pytest.fixture
def part(qtbot: QtBot) -> RunningCall:
    made = RunningCall()
    show(qtbot, made)
    made.show_view(till_view(settings=LIMIT))
    return made


@pytest.fixture
def commands(part: RunningCall) -> list[Command]:
    heard: list[Command] = []
    part.command_requested.connect(heard.append)
    return heard


def let(part: RunningCall) -> QPushButton:
    return find(QPushButton, "call_let_answer", part)


def time_is_up(part: RunningCall) -> QPushButton:
    return find(QPushButton, "call_time_is_up", part)


def state(part: RunningCall) -> str:
    return find(QLabel, "running_call_state", part).text()


def called(**changes: object) -> TillView:
    return till_view(is_busy=True, waiting=waiting(**changes), settings=LIMIT)


def test_without_a_call_there_is_nothing_to_do(part: RunningCall) -> None:
    assert state(part) == "No plugin is called now."
    for button in (let(part), time_is_up(part)):
        assert not button.isEnabled()
        assert button.toolTip() == "No plugin is called now."
        assert button.height() >= theme.TARGET


def test_call_under_way_can_run_out_of_time(part: RunningCall, commands: list[Command]) -> None:
    part.show_view(called())
    assert state(part) == "hotel · Taking the payment"
    assert not let(part).isEnabled()
    assert let(part).toolTip() == "No answer is held back now."
    time_is_up(part).click()
    assert commands == [RunOutOfTime(7)]


def test_held_answer_is_let_through(part: RunningCall, commands: list[Command]) -> None:
    part.show_view(called(is_held=True))
    assert state(part) == "hotel has answered; its answer is held back. Taking the payment."
    assert let(part).toolTip() == ""
    let(part).click()
    assert commands == [LetAnswer(7)]


def test_held_answer_without_a_window_is_let_through_inside_the_call_that_has_one(
    part: RunningCall, commands: list[Command]
) -> None:
    held = waiting(call_id=8, plugin_name="club", is_held=True)
    part.show_view(replace(called(), silent_calls=(held,)))
    assert state(part).startswith("club has answered")
    let(part).click()
    time_is_up(part).click()
    assert commands == [LetAnswer(8), RunOutOfTime(8)]


def test_call_without_a_window_can_run_out_of_time(
    part: RunningCall, commands: list[Command]
) -> None:
    part.show_view(till_view(silent_calls=(waiting(call_id=8),), settings=LIMIT))
    assert state(part) == "hotel · Taking the payment"
    assert let(part).toolTip() == "No answer is held back now."
    time_is_up(part).click()
    assert commands == [RunOutOfTime(8)]


def test_reason_why_time_does_not_run_out_is_told(part: RunningCall) -> None:
    part.show_view(till_view(is_busy=True, waiting=waiting()))
    assert not time_is_up(part).isEnabled()
    assert time_is_up(part).toolTip().startswith("Calls have no time limit.")
    part.show_view(till_view(is_busy=True, waiting=waiting(call_id=None), settings=LIMIT))
    assert time_is_up(part).toolTip() == "This call has ended already."


def test_texts_follow_the_language(part: RunningCall) -> None:
    time_is_up(part).setText("?")
    QApplication.sendEvent(part, QEvent(QEvent.Type.LanguageChange))
    assert time_is_up(part).text() == "Time is up"
