"""Scenarios that are marked `@window`, played by a cashier at the program's own window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.playing import PlaySettings, ScenarioRunner
from tests.scenarios.on_screen.chosen import chosen, title
from tests.scenarios.on_screen.excuses import Why
from tests.scenarios.on_screen.screen import Show

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cashier_sim.scenario.feature_file import Scenario


@pytest.fixture(scope="module")
def runner() -> Iterator[ScenarioRunner]:
    with ScenarioRunner(PlaySettings()) as runner:
        yield runner


@pytest.mark.long
@pytest.mark.qt_log_ignore("grabbing the keyboard")  # offscreen, of each list of a box
@pytest.mark.parametrize("scenario", chosen(), ids=title)
def test_window_does_what_the_scenario_says(
    qtbot: QtBot, tmp_path: Path, runner: ScenarioRunner, scenario: Scenario
) -> None:
    told = Show(qtbot, scenario, runner.setup(scenario.path), tmp_path).play()
    assert not told.problems, "\n\n".join(told.problems)
    this_time = [one for one in told.excused if isinstance(one[1], Why)]
    assert len(told.by_hand) >= max(1, len(this_time)), this_time
