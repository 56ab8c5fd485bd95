from __future__ import annotations

from pathlib import Path

import pytest

from cashier_sim.scenario.feature_file import parse_feature
from cashier_sim.ui.scenarios.scenario_at import scenarios_at

TEXT = """Feature: A

  Background:
    Given the till shift is opened

  @tag
  Scenario: first
    When a

  Scenario Outline: second
    When <b>
    Examples:
      | b |
      | 1 |
      | 2 |

  Scenario: third
    When c
"""


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (1, ["first", "second", "second", "third"]),
        (4, ["first", "second", "second", "third"]),
        (6, ["first"]),
        (7, ["first"]),
        (8, ["first"]),
        (10, ["second"]),
        (11, ["second"]),
        (15, ["second"]),
        (18, ["third"]),
        (99, ["third"]),
    ],
)
def test_caret_chooses(line: int, names: list[str]) -> None:
    chosen = scenarios_at(parse_feature(TEXT, Path("a.feature")), line)
    assert [one.name for one in chosen] == names


def test_row_of_examples_chooses_itself() -> None:
    feature = parse_feature(TEXT, Path("a.feature"))
    assert [one.example for one in scenarios_at(feature, 15)] == [(("b", "2"),)]
    assert [one.example for one in scenarios_at(feature, 11)] == [(("b", "1"),)]


def test_file_without_scenarios_has_none() -> None:
    assert scenarios_at(parse_feature("Feature: A\n", Path("a.feature")), 1) == ()
