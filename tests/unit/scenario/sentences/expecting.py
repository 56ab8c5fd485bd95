"""Expectations that hold, and those that fail at once and say why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.feature_file import Step
from cashier_sim.scenario.vocabulary import vocabulary

if TYPE_CHECKING:
    from tests.unit.scenario.scene import Scene


def table(*rows: str) -> tuple[tuple[str, ...], ...]:
    """A table: each row is its cells with `|` between."""
    return tuple(tuple(cell.strip() for cell in row.split("|")) for row in rows)


async def look(scene: Scene, text: str, *rows: str, doc_string: str | None = None) -> None:
    """Play an expectation, which does not wait for what is not there."""
    scene.stage.setup = replace(scene.stage.setup, patience_seconds=0.0)
    step = Step(
        keyword="Тогда",
        text=text,
        line=1,
        table=table(*rows) if rows else None,
        doc_string=doc_string,
    )
    match = vocabulary().match(step, scene.stage.language)
    assert match.sentence.is_expectation
    await match.sentence.run(scene.stage, **match.arguments)


async def fails(
    scene: Scene, text: str, *rows: str, doc_string: str | None = None
) -> StepFailedError:
    """Play an expectation that does not hold."""
    with pytest.raises(StepFailedError) as caught:
        await look(scene, text, *rows, doc_string=doc_string)
    return caught.value


async def all_hold(scene: Scene, *texts: str) -> None:
    """Play expectations that hold."""
    for text in texts:
        await look(scene, text)


async def told(scene: Scene, text: str, *rows: str) -> tuple[str, str]:
    """What an expectation that does not hold says it expects, and what is there."""
    error = await fails(scene, text, *rows)
    return error.expected, error.actual
