from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.register.stepper_list import StepperList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_steppers_are_made_once_and_kept(qtbot: QtBot) -> None:
    lines = StepperList("lines")
    qtbot.addWidget(lines)
    lines.set_empty_text("Choose something.")
    made = lines.show_count(3)
    assert len(made) == len(lines.steppers) == 3
    assert lines.show_count(1) == []
    assert [stepper.isHidden() for stepper in made] == [False, True, True]
    assert lines.show_count(2) == []
    assert lines.steppers == tuple(made[:2])


def test_empty_list_says_what_to_do(qtbot: QtBot) -> None:
    lines = StepperList("lines")
    qtbot.addWidget(lines)
    lines.set_empty_text("Choose something.")
    told = lines.findChild(Paragraph, "lines_empty")
    assert told is not None
    lines.show_count(0)
    assert not told.isHidden()
    assert told.text() == "Choose something."
    lines.show_count(1)
    assert told.isHidden()
