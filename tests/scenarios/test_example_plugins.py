"""The scenarios that ship with the example plugins, as their authors would run them."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from cashier_sim import assets
from cashier_sim.scenario.failures.text import failure_text
from cashier_sim.scenario.feature_file import Scenario, read_feature
from cashier_sim.scenario.playing import PlaySettings, ScenarioRunner
from cashier_sim.scenario.results import ScenarioResult, StepStatus
from tests.process.quick_disk import no_waiting_for_the_disk
from tests.scenarios.pairs import twin

if TYPE_CHECKING:
    from pathlib import Path

    from tests.process.forked_starts import ForkServer

TOLD = PlaySettings(tells_all=True)


def pairs() -> list[tuple[str, Scenario, Scenario]]:
    """The scenarios of each file with those of its like: what to call them, Russian, English."""
    found = []
    for folder in assets.example_plugins():
        for path in sorted(folder.glob("features/*.feature")):
            both = zip(_scenarios(path), _scenarios(twin(path)), strict=True)
            found += [(f"{folder.name}-{one.line}", one, other) for one, other in both]
    return found


def _scenarios(path: Path | None) -> tuple[Scenario, ...]:
    assert path is not None
    return read_feature(path).scenarios


def test_every_example_has_scenarios() -> None:
    named = {name.partition("-")[0] for name, *_ in pairs()}
    assert named == {folder.name for folder in assets.example_plugins()}


@pytest.mark.scenario
@pytest.mark.parametrize(
    ("russian", "english"), [pytest.param(one, other, id=name) for name, one, other in pairs()]
)
def test_scenario_passes_and_does_the_same_in_both_languages(
    russian: Scenario, english: Scenario, fork_server: ForkServer | None
) -> None:
    quick = nullcontext() if fork_server is None else fork_server.starts_plugins()
    with no_waiting_for_the_disk(), quick, ScenarioRunner(TOLD) as runner:
        results = [played(runner, one) for one in (russian, english)]
    assert results[0].trace == results[1].trace


def played(runner: ScenarioRunner, scenario: Scenario) -> ScenarioResult:
    """Play a scenario; its own plugin is that of its folder."""
    result = runner.play(scenario)
    assert result.status is StepStatus.PASSED, failure_text(result)
    return result
