"""Every scenario that ships has its like in the other language."""

from __future__ import annotations

from pathlib import Path

import pytest

from cashier_sim import assets
from cashier_sim.scenario.feature_file import Scenario, read_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.vocabulary import vocabulary
from tests.scenarios.pairs import Traces, twin

HERE = Path(__file__).parent
FEATURES = tuple(
    path for root in (HERE, assets.plugins_folder()) for path in sorted(root.rglob("*.feature"))
)
BOTH = pytest.mark.parametrize("shares", [False, True])


def shape(scenario: Scenario) -> tuple[object, ...]:
    """What a scenario and its like have in common, before they are played."""
    steps = tuple((step.is_background, bool(step.table)) for step in scenario.steps)
    return scenario.tags, len(scenario.example), steps


@pytest.mark.parametrize("path", FEATURES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_file_has_its_like_in_the_other_language(path: Path) -> None:
    like = twin(path)
    assert like is not None, f"{path} has no English file"
    own, other = read_feature(path), read_feature(like)
    assert own.language is not other.language
    assert [shape(one) for one in own.scenarios] == [shape(one) for one in other.scenarios]


def written(folder: Path, *names: str) -> list[Scenario]:
    """Scenarios of files that say one scenario each."""
    scenarios: list[Scenario] = []
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Feature: a\n  Scenario: b\n    Given c\n", encoding="utf-8")
        scenarios += read_feature(path).scenarios
    return scenarios


@BOTH
def test_second_of_a_pair_sees_what_the_first_did(tmp_path: Path, shares: bool) -> None:
    russian, english = written(tmp_path, "ru/a.feature", "en/a.feature")
    traces = [Traces(tmp_path), Traces(tmp_path)] if shares else [Traces(None)] * 2
    assert traces[0].other(russian, ("one", "two")) is None
    assert traces[1].other(english, ("one",)) == ("one", "two")
    assert traces[0].other(russian, ()) == ("one",)


def test_english_may_stand_beside_russian(tmp_path: Path) -> None:
    russian, english = written(tmp_path, "features/a.feature", "features/en/a.feature")
    assert twin(russian.path) == english.path
    assert twin(english.path) == russian.path


def test_scenario_of_one_language_has_no_other(tmp_path: Path) -> None:
    (alone,) = written(tmp_path, "features/a.feature")
    assert twin(alone.path) is None
    assert Traces(None).other(alone, ()) is None


def test_every_sentence_is_said_in_both_languages() -> None:
    words = vocabulary()
    for language in Language:
        said = {
            match.sentence.name
            for path in FEATURES
            for scenario in read_feature(path).scenarios
            if scenario.language is language
            for step in scenario.steps
            for match in words.matches(step.text, language)
        }
        assert [one.name for one in words.sentences if one.name not in said] == []
