from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from cashier_sim.scenario.performance import Performed, Phase
from cashier_sim.till.commands import Refusal
from cashier_sim.till.events import ViewChanged
from cashier_sim.ui.scenarios.show import CALM_SECONDS, ScenarioShow
from tests.ui import views
from tests.ui.probes.scenarios import FakeControl, performed, scenario
from tests.ui.workbench import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

PLAYED = scenario()


class Theatre(QWidget):
    """A place for the subtitles, and a field that would like the keys."""

    def __init__(self) -> None:
        super().__init__()
        self.control = FakeControl()
        self.place = QWidget()
        self.field = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.place)
        self.place.hide()
        self.show_ = ScenarioShow(self.control, self.place, self)
        self.screens: list[bool] = []
        self.show_.full_screen_requested.connect(self.on_full_screen)
        settings = {"language": "en", "demo_mode": False, "dark_docks": False}
        self.control.take(ViewChanged(views.view(settings=settings)))

    @Slot(bool)
    def on_full_screen(self, wanted: bool) -> None:
        self.screens.append(wanted)

    @property
    def is_demo(self) -> object:
        view = self.control.view
        return view.settings["demo_mode"] if view is not None else None

    def press(self, key: Qt.Key, text: str = "") -> bool:
        """Press a key as a person does; whether the field got it."""
        before = self.field.text()
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(self.field, event)
        return self.field.text() != before


@pytest.fixture
def theatre(qtbot: QtBot) -> Iterator[Theatre]:
    made = Theatre()
    show(qtbot, made)
    made.field.setFocus()
    yield made
    made.show_.end()


def begin(theatre: Theatre, pace: float = 0.0) -> None:
    theatre.show_.begin((PLAYED,), pace)
    theatre.control.take_news(performed(Phase.PREPARING, PLAYED, is_over=True))


def test_show_fills_the_screen_without_docks_and_tells_the_sentences(theatre: Theatre) -> None:
    begin(theatre)
    assert theatre.control.asked == [("play", ("Открыть и закрыть",), CALM_SECONDS, None, False)]
    assert theatre.screens == [True]
    assert theatre.is_demo is True
    assert theatre.place.isVisible()
    theatre.control.take_news(performed(Phase.PLAYING, PLAYED, 1))
    assert theatre.show_.caption.sentence == "Когда кассир закрывает смену"
    theatre.show_.caption.ended.emit()
    assert theatre.screens == [True, False]
    assert theatre.is_demo is False
    assert theatre.place.isHidden()
    assert theatre.control.asked[-1] == ("give_back",)
    assert not theatre.show_.is_on


def test_pace_of_the_person_is_kept(theatre: Theatre) -> None:
    begin(theatre, 0.3)
    assert theatre.control.asked[0][2] == 0.3


def test_keys_are_those_of_the_show(theatre: Theatre) -> None:
    assert theatre.press(Qt.Key.Key_Space, " ")
    begin(theatre)
    theatre.control.take_news(performed(Phase.PLAYING, PLAYED))
    assert not theatre.press(Qt.Key.Key_Space, " ")
    theatre.control.take_news(performed(Phase.PAUSED, PLAYED))
    assert not theatre.press(Qt.Key.Key_Space, " ")
    assert not theatre.press(Qt.Key.Key_Right)
    assert theatre.press(Qt.Key.Key_A, "a")
    assert theatre.control.asked[1:] == [("pause",), ("go_on", None), ("step",)]
    theatre.press(Qt.Key.Key_Escape)
    assert not theatre.show_.is_on
    assert theatre.press(Qt.Key.Key_Space, " ")
    assert theatre.control.asked[4:] == [("give_back",)]


def test_show_that_does_not_begin_leaves_the_window_as_it_is(theatre: Theatre) -> None:
    theatre.show_.begin((PLAYED,), 1.0)
    theatre.control.take_news(Performed(phase=Phase.OVER, refusal=Refusal("flow_running")))
    assert theatre.screens == []
    assert not theatre.show_.is_on


def test_demo_of_the_person_stays_a_demo(theatre: Theatre) -> None:
    settings = {"language": "en", "demo_mode": True, "dark_docks": False}
    theatre.control.take(ViewChanged(views.view(settings=settings)))
    begin(theatre)
    theatre.show_.end()
    assert theatre.is_demo is True


def test_other_performances_are_no_show(theatre: Theatre) -> None:
    theatre.control.take_news(performed(Phase.PLAYING, PLAYED))
    assert theatre.place.isHidden()
    theatre.show_.end()
    assert theatre.control.asked == []
