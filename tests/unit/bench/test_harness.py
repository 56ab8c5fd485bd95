"""The harness takes turns, forgives hiccups and says plainly what is over its goal."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bench.harness import Figure, Measure, Pair, as_json, measure, table, timed

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest


class Samples:
    """Gives the samples of a list, and writes down whose turn it was."""

    def __init__(self, name: str, seconds: list[float], turns: list[str]) -> None:
        self._name = name
        self._seconds = iter(seconds)
        self._turns = turns

    def __call__(self) -> float:
        """Return the next sample."""
        self._turns.append(self._name)
        return next(self._seconds)


def _measure(ours: list[float], bare: list[float] | None, log: list[str]) -> Figure:
    pair = Pair(Samples("ours", ours, log), Samples("bare", bare, log) if bare else None)

    @contextmanager
    def prepare() -> Iterator[Pair]:
        log.append("open")
        yield pair
        log.append("close")

    return measure(Measure("pay", 2.0, prepare, repeats=len(ours) - 1))


def test_sides_take_turns_and_change_who_begins() -> None:
    log: list[str] = []
    _measure([1, 1, 1], [1, 1, 1], log)
    assert log == ["open", "ours", "bare", "bare", "ours", "ours", "bare", "close"]


def test_ratio_is_of_medians_and_the_first_turn_does_not_count() -> None:
    figure = _measure([90, 0.003, 0.003, 50, 0.003], [70, 0.002, 0.002, 0.002, 40], [])
    assert figure == Figure("pay", 3.0, 2.0, 1.5, 2.0, 4)
    assert figure.met


def test_without_bare_the_goal_is_in_milliseconds() -> None:
    figure = _measure([9, 0.003, 0.003], None, [])
    assert (figure.ours_ms, figure.bare_ms, figure.ratio) == (3.0, None, None)
    assert not figure.met


def test_high_percentile_sees_the_slow_ones() -> None:
    @contextmanager
    def prepare() -> Iterator[Pair]:
        yield Pair(Samples("ours", [0.0, *(n / 1000 for n in range(101))], []))

    assert measure(Measure("paint", 16, prepare, repeats=101, percentile=99)).ours_ms == 99


def test_timed_divides_by_the_number_of_acts(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([10.0, 14.0])
    monkeypatch.setattr("bench.harness.time.perf_counter", lambda: next(ticks))
    done: list[int] = []
    assert timed(lambda: done.append(1), times=4)() == 1.0
    assert len(done) == 4


FIGURES = (
    Figure("slip to text", 3.0, 2.0, 1.5, 2.0, 30),
    Figure("dialog painted", 20.0, None, None, 16, 30),
)


def test_table_marks_what_is_over() -> None:
    assert table(FIGURES).splitlines()[2:] == [
        "| slip to text | 3.000 | 2.000 | 1.50 | ≤ 2 × |  |",
        "| dialog painted | 20.000 |  |  | ≤ 16 ms | over |",
    ]


def test_json_keeps_every_figure() -> None:
    rows = json.loads(as_json(FIGURES))["figures"]
    assert [(row["name"], row["ratio"], row["met"]) for row in rows] == [
        ("slip to text", 1.5, True),
        ("dialog painted", None, False),
    ]
