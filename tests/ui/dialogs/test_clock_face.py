"""Four digits of a time."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

import pytest

from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.clock_face import ClockFace
from cashier_sim.ui.dialogs.time_entry import TimeEntry
from cashier_sim.ui.kit.buttons import TillButton
from tests.ui.workbench import find, nameless, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def face(qtbot: QtBot) -> ClockFace:
    widget = ClockFace("digit")
    widget.show_entry(TimeEntry.starting_with(time(9, 41)).placed(3))
    show(qtbot, widget)
    return widget


def button(face: ClockFace, name: str) -> TillButton:
    return find(TillButton, name, face)


def test_digits_are_shown_and_one_is_marked(face: ClockFace) -> None:
    digits = [button(face, f"digit_{at}") for at in range(4)]
    assert [digit.text() for digit in digits] == ["0", "9", "4", "1"]
    assert [digit.isChecked() for digit in digits] == [False, False, False, True]


def test_presses_tell_digit_part_and_way(face: ClockFace) -> None:
    told: list[tuple[int, ...]] = []
    face.pressed.connect(lambda at: told.append((at,)))
    face.stepped.connect(lambda part, by: told.append((part, by)))
    for name in ("digit_2", "digit_hours_up", "digit_minutes_down"):
        button(face, name).click()
    assert told == [(2,), (0, 1), (1, -1)]


def test_everything_can_be_heard_and_pressed(face: ClockFace) -> None:
    assert nameless(face) == []
    assert button(face, "digit_1").accessibleName() == "Hours, 9"
    assert button(face, "digit_minutes_up").accessibleName() == "One minute later"
    buttons = face.findChildren(TillButton)
    assert min(min(one.width(), one.height()) for one in buttons) >= theme.TARGET
