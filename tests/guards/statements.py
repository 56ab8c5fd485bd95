"""Statements about behaviour, and a watch that each of them is played by a real plugin process.

The watch sees what ran in this session, in every worker of it. A run of the whole suite fails when
a test that a statement names did not pass with a plugin process at work; a run of a part of it,
when one that did pass had none.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

REAL = frozenset({"plugin_process", "window"})
"""Properties that a test gets when a real plugin process, or the real window, was at work."""
KEYS = frozenset({"section", "says", "corrected", "tests"})

NARROWING = ("keyword", "markexpr", "maxfail", "lf", "stepwise", "deselect", "ignore")
"""Options of pytest that leave out a part of the suite."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that the article, or another source, says about behaviour.

    Attributes:
        section: Where it says so.
        says: What, in our words.
        tests: Ids of the tests that play it; one without a bracket stands for all its parameters.
        corrected: How the API documentation corrects it; empty = it does not.
    """

    section: str
    says: str
    tests: tuple[str, ...]
    corrected: str = ""


def load(path: Path) -> tuple[Statement, ...]:
    """Read the statements of the article.

    Raises:
        ValueError: An entry lacks something, or has something that we do not know.
    """
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["statement"]
    for entry in entries:
        wrong = set(entry) - KEYS | KEYS - {"corrected"} - set(entry)
        if wrong:
            raise ValueError(f"{entry.get('says', entry)}: look at {', '.join(sorted(wrong))}")
    return tuple(Statement(**{**entry, "tests": tuple(entry["tests"])}) for entry in entries)


def played_by(test_id: str, node_ids: Collection[str]) -> list[str]:
    """The tests of a session that an id of a statement stands for."""
    if test_id.endswith("]"):
        return [test_id] if test_id in node_ids else []
    return [one for one in node_ids if one == test_id or one.startswith(f"{test_id}[")]


class StatementWatch:
    """A pytest plugin; see the module.

    Args:
        title: What says it.
        statements: What has to be played.
        is_whole: Whether the session runs the whole suite.
    """

    def __init__(self, title: str, statements: tuple[Statement, ...], *, is_whole: bool) -> None:
        self._title = title
        self._statements = statements
        self._is_whole = is_whole
        self._passed: dict[str, bool] = {}
        """By node id of each test that passed: whether it was real."""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember a test that passed."""
        if report.when == "call" and report.passed:
            names = {name for name, _ in report.user_properties}
            self._passed[report.nodeid] = bool(names & REAL)

    def complaints(self) -> list[str]:
        """What is wrong with the session so far, one line each."""
        found = []
        for statement in self._statements:
            for test_id in statement.tests:
                tests = played_by(test_id, self._passed)
                if self._is_whole and not tests:
                    found.append(f"{test_id} did not run and pass: {statement.says}")
                found += [
                    f"{test} had no plugin process: {statement.says}"
                    for test in tests
                    if not self._passed[test]
                ]
        return found

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail the session when there is something to complain of."""
        if self.complaints() and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say it."""
        found = self.complaints()
        if found:
            terminalreporter.section(self._title, red=True)
            terminalreporter.write_line("\n".join(found))


def watch(config: pytest.Config, title: str, statements: tuple[Statement, ...]) -> None:
    """Watch a session, unless it is a worker's or collects only."""
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    is_narrowed = any(getattr(config.option, name, None) for name in NARROWING)
    is_whole = config.args_source is not pytest.Config.ArgsSource.ARGS and not is_narrowed
    config.pluginmanager.register(StatementWatch(title, statements, is_whole=is_whole))
