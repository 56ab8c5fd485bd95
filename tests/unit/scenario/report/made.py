"""Results and facts of a run for the tests of its report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.report import RunFacts
from cashier_sim.scenario.report.texts import Texts
from cashier_sim.scenario.results import ScenarioResult, Shown, StepResult, StepStatus

PASSED, FAILED, SKIPPED = StepStatus.PASSED, StepStatus.FAILED, StepStatus.SKIPPED
RU, EN = Texts(Language.RUSSIAN), Texts(Language.ENGLISH)
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR4nGP8z4AATAxEcQAz0QEHOoQ+uAAAAABJRU5E"
"""The beginning of a picture of 2 × 3 pixels, in base64."""


def step(status: StepStatus = PASSED, text: str = "открыта смена", **changes: object) -> StepResult:
    made = StepResult(keyword="Дано", text=text, line=4, status=status)
    return replace(made, **cast("dict[str, Any]", changes))  # mypy cannot know the names


def result(status: StepStatus = PASSED, *steps: StepResult, **changes: object) -> ScenarioResult:
    made = ScenarioResult(
        path="/work/features/hotel.feature",
        feature="Гостиница",
        name="Гость платит",
        line=3,
        language="ru",
        tags=(),
        seed=7,
        status=status,
        steps=steps or (step(status),),
    )
    return replace(made, **cast("dict[str, Any]", changes))  # the same


def shown(kind: str, title: str = "", **changes: object) -> Shown:
    return replace(Shown(kind=kind, title=title), **cast("dict[str, Any]", changes))  # the same


def facts(**changes: object) -> RunFacts:
    made = RunFacts(
        language=Language.RUSSIAN,
        seed=7,
        versions=(("cashier-sim", "1.0"), ("Python", "3.11")),
        folder=Path("/work"),
        began_at=datetime(2026, 3, 14, 12, 0, tzinfo=UTC),
        duration_ms=1234.5,
    )
    return replace(made, **cast("dict[str, Any]", changes))  # the same
