"""Every row and cell of the contract is played as a scenario, in both languages step by step."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from cashier_sim.scenario.feature_file import Scenario, read_feature
from cashier_sim.scenario.vocabulary import vocabulary
from tests.guards.contract import load
from tests.scenarios.on_screen.chosen import TAG
from tests.scenarios.pairs import LANGUAGES

FOLDER = Path(__file__).parent
CONTRACT = load(FOLDER.parents[1] / "contract.toml")

ROWS = {f"@row-{number}" for number in CONTRACT.rows}

MORE_ENDS = ("done", "died", "no_answer")
"""Ends that are in no table of the contract: all is well, or the plugin says nothing at all."""
CELLS = {
    f"@cell-{method}-{end}"
    for method, ends in CONTRACT.cells.items()
    for end in (*ends, *MORE_ENDS)
}

FILES = sorted({path.name for path in FOLDER.glob("*/*.feature")})


@cache
def scenarios(language: str, name: str) -> tuple[Scenario, ...]:
    return read_feature(FOLDER / language / name).scenarios


def tags(language: str) -> set[str]:
    return {tag for name in FILES for one in scenarios(language, name) for tag in one.tags}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_and_cell_is_played(language: str) -> None:
    assert tags(language) - {TAG} == ROWS | CELLS


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_scenarios_with_as_many_steps(name: str) -> None:
    russian, english = (
        [(one.tags, len(one.steps), len(one.example)) for one in scenarios(language, name)]
        for language in LANGUAGES
    )
    assert russian == english


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_every_scenario_ends_with_what_is_expected(name: str, language: str) -> None:
    words = vocabulary()
    idle = [
        one.name
        for one in scenarios(language, name)
        if not words.match(one.steps[-1], one.language).sentence.is_expectation
    ]
    assert idle == []
