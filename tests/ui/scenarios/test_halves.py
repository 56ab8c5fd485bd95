from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QWidget

from cashier_sim.scenario.performance import Phase
from cashier_sim.scenario.recorder.recording import QuestionKind, RecorderQuestion
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.scenarios.halves import LEAST_WIDTH, NARROW, TREE_HEIGHT, TREE_WIDTH, Halves
from cashier_sim.ui.scenarios.panel import ScenarioPanel
from cashier_sim.ui.studio import settle
from tests.ui.probes.clipping import cut_texts, overlapping
from tests.ui.probes.scenarios import TEXT, FakeControl, performed, recording, scenario
from tests.ui.workbench import find, show

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot


@pytest.fixture
def halves(qtbot: QtBot) -> Halves:
    made = Halves(QWidget(), QWidget())
    made.resize(900, 600)
    show(qtbot, made)
    return made


def test_tree_stands_beside_the_text_where_there_is_room(halves: Halves) -> None:
    assert halves.orientation() is Qt.Orientation.Horizontal
    assert halves.sizes()[0] == pytest.approx(TREE_WIDTH, abs=2)
    halves.resize(1200, 600)
    assert halves.sizes()[0] == pytest.approx(TREE_WIDTH, abs=2)


def test_tree_stands_above_the_text_in_a_narrow_dock(halves: Halves) -> None:
    halves.resize(LEAST_WIDTH, 600)
    assert halves.orientation() is Qt.Orientation.Vertical
    assert halves.sizes()[0] == pytest.approx(TREE_HEIGHT, abs=2)
    halves.resize(NARROW, 600)
    assert halves.orientation() is Qt.Orientation.Horizontal
    assert halves.sizes()[0] == pytest.approx(NARROW // 3, abs=2)


def test_low_dock_leaves_most_room_to_the_text(halves: Halves) -> None:
    halves.resize(LEAST_WIDTH, 240)
    assert halves.sizes()[0] == pytest.approx(80, abs=2)


def test_line_between_them_stays_where_it_is_dragged(halves: Halves) -> None:
    halves.setSizes([300, 600])
    halves.resize(901, 600)
    assert halves.sizes()[0] == pytest.approx(300, abs=2)


@pytest.fixture
def control(qtbot: QtBot) -> FakeControl:
    del qtbot
    return FakeControl()


@pytest.fixture(params=list(Language))
def narrow(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    control: FakeControl,
    settings: QSettings,
    tmp_path: Path,
) -> Iterator[ScenarioPanel]:
    switch = LanguageSwitch()
    switch.use(request.param)
    path = tmp_path / "a.feature"
    path.write_text(TEXT, encoding="utf-8")
    made = ScenarioPanel(control, settings)
    made.resize(LEAST_WIDTH, 700)
    show(qtbot, made)
    made.open(path, 5)
    yield made
    for timer in made.findChildren(QTimer):
        timer.stop()
    switch.use(Language.ENGLISH)


def cut(panel: ScenarioPanel) -> list[str]:
    settle()
    assert panel.width() == LEAST_WIDTH
    outside = [
        one.objectName()
        for one in panel.findChildren(QPushButton)
        if one.isVisible() and one.mapTo(panel, one.rect().bottomRight()).x() >= LEAST_WIDTH
    ]
    return [*cut_texts(panel), *overlapping(panel), *outside]


@pytest.mark.parametrize("phase", list(Phase))
def test_narrow_dock_cuts_nothing_of_a_performance(
    narrow: ScenarioPanel, control: FakeControl, phase: Phase
) -> None:
    problem = "a problem of some length " * 5 if phase is Phase.FAILED else ""
    control.take_news(performed(phase, scenario(), 1, problem=problem))
    narrow.editor.insertPlainText("# changed\n")
    narrow.files.new()  # asks, with three answers
    assert cut(narrow) == []


def test_narrow_dock_cuts_nothing_of_a_recording(
    narrow: ScenarioPanel, control: FakeControl
) -> None:
    asked = RecorderQuestion(id=7, kind=QuestionKind.UNKNOWN_CARD, subject="**** 99")
    control.take_news(recording(TEXT, questions=(asked, asked)))
    assert cut(narrow) == []


def test_low_dock_shows_less_of_a_failure_and_more_of_the_text(
    narrow: ScenarioPanel, control: FakeControl
) -> None:
    narrow.resize(880, 200)
    control.take_news(performed(Phase.FAILED, scenario(), 1, problem="a line\n" * 20))
    settle()
    assert len(narrow.editor.numbered) >= 3


def test_the_smallest_window_has_room_for_a_failure(
    narrow: ScenarioPanel, control: FakeControl
) -> None:
    """Of 720 pixels the till needs 556, and the tabs of the docks 36."""
    control.take_news(performed(Phase.FAILED, scenario(), 1, problem="a line\n" * 20))
    layout = narrow.layout()
    assert layout is not None
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # as inside of a dock
    narrow.setMinimumSize(0, 0)
    narrow.resize(880, 128)
    settle()
    assert narrow.minimumSizeHint().height() <= 128
    assert len(narrow.editor.numbered) >= 1
    assert narrow.strip.details_height == 0
    title = find(QLabel, "scenario_strip_title", narrow)
    assert "a line" in title.toolTip(), "what has no room is in the tooltip"
    narrow.resize(880, 300)
    settle()
    assert narrow.strip.details_height > 0
    assert title.toolTip() == ""
