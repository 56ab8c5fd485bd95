"""In `cashier-sim run` only what somebody reads is told, and garbage is looked for seldom."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.runner import alone

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "cashier_sim.scenario.runner.alone"
WORDS = ("-p", NAME, "-p", "no:cacheprovider")
FILE = """
import pytest

def test_passes():
    pass

def test_fails():
    assert False

@pytest.mark.skip
def test_skipped():
    pass

@pytest.fixture
def broken():
    yield
    raise ValueError

def test_end_fails(broken):
    pass
"""


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    threshold = gc.get_threshold()
    yield
    gc.set_threshold(*threshold)
    gc.unfreeze()


def told(pytester: pytest.Pytester, *words: str) -> list[tuple[str, str, str]]:
    recorder = pytester.inline_run(*WORDS, *words)
    return [
        (report.nodeid.partition("::")[2], report.when, report.outcome)
        for report in recorder.getreports("pytest_runtest_logreport")
        if isinstance(report, pytest.TestReport)
    ]


def test_only_what_is_read_is_told(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(FILE)
    assert told(pytester) == [
        ("test_passes", "call", "passed"),
        ("test_fails", "call", "failed"),
        ("test_skipped", "setup", "skipped"),
        ("test_end_fails", "call", "passed"),
        ("test_end_fails", "teardown", "failed"),
    ]


def test_junit_needs_all_parts(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_passes(): pass")
    parts = told(pytester, "--junitxml=out.xml")
    assert [when for _, when, _ in parts] == ["setup", "call", "teardown"]


def test_garbage_is_looked_for_seldom_and_not_in_what_was_there(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_passes(): pass")
    gc.unfreeze()
    told(pytester)
    assert gc.get_threshold()[0] == alone.MADE_BEFORE_LOOKING
    assert gc.get_freeze_count() > 0
