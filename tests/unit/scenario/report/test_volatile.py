"""What is different in every run."""

from __future__ import annotations

import json
from typing import Any

from cashier_sim.scenario.report.volatile import volatile_block
from tests.unit.scenario.report.made import facts, result, step


def read(block: str) -> Any:  # noqa: ANN401  # a JSON document, looked at by the tests only
    return json.loads(block[block.index(">") + 1 : block.rindex("</")])


def test_durations_processes_paths_and_dates_are_in_it() -> None:
    one = result(steps=(step(duration_ms=1.25), step(duration_ms=2.0)), duration_ms=3.5, pid=4711)
    assert read(volatile_block([one], facts())) == {
        "began": "2026-03-14T12:00:00+00:00",
        "duration": 1234.5,
        "folder": "/work",
        "scenarios": [
            {
                "path": "features/hotel.feature:3",
                "pid": 4711,
                "duration": 3.5,
                "steps": [1.2, 2.0],
            }
        ],
    }


def test_paths_elsewhere_are_told_whole() -> None:
    block = read(volatile_block([result(path="/elsewhere/a.feature")], facts()))
    assert block["scenarios"][0]["path"] == "/elsewhere/a.feature:3"
