from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from cashier_sim.scenario.performance import Performed, Phase
from cashier_sim.ui.scenarios.caption_bar import CaptionBar
from tests.ui.probes.scenarios import performed, scenario
from tests.ui.workbench import find, nameless, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PLAYED = scenario()


@pytest.fixture
def bar(qtbot: QtBot) -> CaptionBar:
    made = CaptionBar()
    made.resize(900, 92)
    show(qtbot, made)
    return made


@pytest.mark.parametrize(
    ("now", "sentence", "hint"),
    [
        (performed(Phase.PREPARING, PLAYED, is_over=True), "Открыть и закрыть", "0 of 2"),
        (performed(Phase.PLAYING, PLAYED, 1), "Когда кассир закрывает смену", "2 of 2"),
        (performed(Phase.PAUSED, PLAYED), "Дано открыта смена", "Space goes on"),
        (performed(Phase.PASSED, PLAYED, 2), "That was “Открыть и закрыть”.", "Esc goes back"),
        (
            performed(Phase.FAILED, PLAYED, 2, problem="x", is_over=True),
            "This did not go as written: Когда кассир закрывает смену",
            "Esc goes back",
        ),
        (
            Performed(phase=Phase.FAILED, scenario=PLAYED, problem="boom"),
            "This did not go as written: boom",
            "Esc goes back",
        ),
    ],
)
def test_sentence_is_told_with_the_keys(
    bar: CaptionBar, now: Performed, sentence: str, hint: str
) -> None:
    bar.show_performed(now)
    assert bar.sentence == sentence
    assert hint in find(QLabel, "caption_hint", bar).text()


def test_button_ends_it(qtbot: QtBot, bar: CaptionBar) -> None:
    with qtbot.waitSignal(bar.ended):
        find(QAbstractButton, "caption_end", bar).click()
    assert nameless(bar) == []
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert bar.sentence == ""
    bar.grab()
