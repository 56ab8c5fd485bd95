"""Measures ours against a bare program that does the same, side by side in one run.

A figure of one machine says little about another, a ratio does. Ours and bare take turns, so that
a machine that slows down slows both; medians forgive the odd hiccup.
"""

from __future__ import annotations

import json
import platform
import statistics
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    Sampler = Callable[[], float]
    """Does the thing once and returns how long it took, in seconds."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What takes turns: our sampler, and the bare one unless the goal is a time."""

    ours: Sampler
    bare: Sampler | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of the table.

    Attributes:
        name: What is measured, in a few words.
        goal: The most that ours may be: times bare, or milliseconds where nothing is bare.
        prepare: Opens what the samplers need, gives them, and closes it afterwards.
        repeats: How often each side is sampled.
        warms_up: Whether a turn comes before that does not count.
        percentile: Which of the samples stands for the side, 50 for the median; 1 to 99.
    """

    name: str
    goal: float
    prepare: Callable[[], AbstractContextManager[Pair]]
    repeats: int = 30
    percentile: int = 50
    warms_up: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """What came out of one measure; `bare_ms` and `ratio` are None where nothing is bare."""

    name: str
    ours_ms: float
    bare_ms: float | None
    ratio: float | None
    goal: float
    repeats: int

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return (self.ours_ms if self.ratio is None else self.ratio) <= self.goal


def timed(act: Callable[[], object], times: int = 1) -> Sampler:
    """Make a sampler of an act; a very short one is done several times, and their mean taken."""

    def sample() -> float:
        started = time.perf_counter()
        for _ in range(times):
            act()
        return (time.perf_counter() - started) / times

    return sample


def measure(what: Measure) -> Figure:
    """Take the samples of one measure in turns and return its figure."""
    with what.prepare() as pair:
        ours, bare = _samples(pair, what.repeats, warms_up=what.warms_up)
    ours_ms = _percentile(ours, what.percentile) * 1000
    bare_ms = _percentile(bare, what.percentile) * 1000 if bare else None
    ratio = ours_ms / bare_ms if bare_ms else None
    return Figure(what.name, ours_ms, bare_ms, ratio, what.goal, what.repeats)


def _samples(pair: Pair, repeats: int, *, warms_up: bool) -> tuple[list[float], list[float]]:
    ours: list[float] = []
    bare: list[float] = []
    for turn in range(0 if warms_up else 1, repeats + 1):
        sides = [(pair.ours, ours), *([(pair.bare, bare)] if pair.bare else [])]
        if turn % 2:  # nobody is always the one who finds the caches cold
            sides.reverse()
        for sampler, samples in sides:
            seconds = sampler()
            if turn:
                samples.append(seconds)
    return ours, bare


def _percentile(samples: list[float], percent: int) -> float:
    if len(samples) == 1:
        return samples[0]
    return statistics.quantiles(samples, n=100, method="inclusive")[percent - 1]


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as a Markdown table, ready for `docs/performance.md`."""
    rows = [
        "| what | ours, ms | bare, ms | ratio | goal | |",
        "| --- | ---: | ---: | ---: | ---: | --- |",
    ]
    for one in figures:
        verdict = "" if one.met else "over"
        goal = f"≤ {one.goal:g} ms" if one.ratio is None else f"≤ {one.goal:g} ×"
        bare = "" if one.bare_ms is None else f"{one.bare_ms:.3f}"
        ratio = "" if one.ratio is None else f"{one.ratio:.2f}"
        rows.append(f"| {one.name} | {one.ours_ms:.3f} | {bare} | {ratio} | {goal} | {verdict} |")
    return "\n".join(rows)


def as_json(figures: Iterable[Figure]) -> str:
    """Return the figures with what they were measured on, for a program to compare."""
    machine = {"python": platform.python_version(), "system": platform.platform()}
    rows = [{**asdict(one), "met": one.met} for one in figures]
    return json.dumps({"machine": machine, "figures": rows}, ensure_ascii=False, indent=2) + "\n"
