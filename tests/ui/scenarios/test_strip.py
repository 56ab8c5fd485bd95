from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QScrollArea

from cashier_sim.ui import theme
from cashier_sim.ui.scenarios.strip import Strip, Told, Tone
from tests.ui.workbench import find, nameless, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COLORS = {
    Tone.CALM: theme.LIGHT.hairline,
    Tone.GOOD: theme.LIGHT.ok,
    Tone.BAD: theme.LIGHT.danger,
    Tone.ASKS: theme.LIGHT.waiting,
}


@pytest.fixture
def strip(qtbot: QtBot) -> Strip:
    made = Strip("strip")
    show(qtbot, made)
    return made


def test_act_is_asked_for_by_its_button(qtbot: QtBot, strip: Strip) -> None:
    strip.tell(Told(tone=Tone.ASKS, title="t", acts=(("go", "Go"), ("stay", "Stay"))))
    with qtbot.waitSignal(strip.asked) as asked:
        find(QPushButton, "strip_stay", strip).click()
    assert asked.args == ["stay"]
    assert find(QPushButton, "strip_go", strip).property("primary") is True
    assert nameless(strip) == []


def test_nothing_to_tell_hides_it_with_its_buttons(strip: Strip) -> None:
    strip.tell(Told(tone=Tone.BAD, title="t", details="d", acts=(("go", "Go"),)))
    assert find(QPushButton, "strip_go", strip).property("primary") is False
    strip.tell(None)
    assert strip.isHidden()
    assert strip.told is None
    strip.grab()
    strip.tell(Told(tone=Tone.BAD, title="t"))
    assert not strip.isHidden()


@pytest.mark.parametrize("tone", list(Tone))
def test_tone_has_its_colour(strip: Strip, tone: Tone) -> None:
    strip.tell(Told(tone=tone, title="t"))
    strip.resize(200, 40)
    assert strip.grab().toImage().pixelColor(1, 20).name() == QColor(COLORS[tone]).name()


def test_long_details_scroll(qtbot: QtBot, strip: Strip) -> None:
    strip.resize(400, 60)
    strip.tell(Told(tone=Tone.BAD, title="t", details="one line"))
    qtbot.waitUntil(lambda: strip.sizeHint().height() < 60)
    strip.tell(Told(tone=Tone.BAD, title="t", details="\n".join(["a stack"] * 60)))
    area = find(QScrollArea, "strip_room", strip)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert strip.sizeHint().height() < 140
