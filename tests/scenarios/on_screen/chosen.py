"""The scenarios that come with the register, and those of them that the window plays too."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.scenario.feature_file import parse_feature

if TYPE_CHECKING:
    from cashier_sim.scenario.feature_file import Scenario

ROOT = Path(__file__).parents[3]
FOLDERS = (ROOT / "tests/scenarios", ROOT / "plugins")
TAG = "@window"


@cache
def shipped() -> tuple[Scenario, ...]:
    """All scenarios that come with the register."""
    files = sorted(file for folder in FOLDERS for file in folder.rglob("*.feature"))
    return tuple(
        scenario
        for file in files
        for scenario in parse_feature(file.read_text("utf-8"), file).scenarios
    )


def chosen() -> tuple[Scenario, ...]:
    """Those that are marked."""
    return tuple(scenario for scenario in shipped() if TAG in scenario.tags)


def title(scenario: Scenario) -> str:
    """How a scenario is called in the output of tests."""
    return f"{scenario.path.stem}:{scenario.line}"
