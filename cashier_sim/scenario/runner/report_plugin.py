"""Collects how scenarios went and writes the run's report; a part of the pytest plugin.

`cashier_sim.scenario.runner.pytest_plugin` registers it when `--cashier-sim-report` is given.
"""

import os
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cashier_sim.scenario.language import Language, most_used, spoken
from cashier_sim.scenario.pictures import Pictures
from cashier_sim.scenario.report import RunFacts, versions, write_report
from cashier_sim.scenario.report.page import ReportNotWrittenError
from cashier_sim.scenario.results import ScenarioResult, StepStatus
from cashier_sim.scenario.runner.collecting import carried, settings_of
from cashier_sim.scenario.runner.run_texts import told

SUFFIX = ".feature"
NAME = "cashier_sim_report"
"""Under which pytest knows the plugin."""

_MS = 1000.0


class ReportHooks:
    """Hooks that others may answer."""

    @pytest.hookspec(firstresult=True)
    def pytest_cashier_sim_pictures(self) -> Pictures | None:
        """Give who draws dialogs and slips for the report, or None. Called once a process."""

    @pytest.hookspec
    def pytest_cashier_sim_report_told(self, text: str) -> None:
        """Where the report is, or why there is none; for who tells people instead of pytest."""


class ReportPlugin:
    """Hears how scenarios went, on the controlling side, and writes the report at the end."""

    def __init__(self, config: pytest.Config, path: Path) -> None:
        """Begin a run.

        Args:
            config: Of the run.
            path: The report's file.
        """
        self._config = config
        self._path = path
        self._began_at = datetime.now(UTC).astimezone()
        self._began = time.perf_counter()
        self._results: dict[str, ScenarioResult] = {}
        """By node; of one that was played again, how it went last."""
        self._unreadable: dict[str, ScenarioResult] = {}
        self._problem = ""
        self._spoken = spoken(os.environ)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep a file that cannot be read: each worker tells of it, the page once."""
        if report.failed and report.nodeid.endswith(SUFFIX):
            self._unreadable[report.nodeid] = _broken(report.nodeid, str(report.longrepr))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep how a scenario went, or that nobody knows: its worker may have died."""
        result = carried(report)
        if result is None and report.failed and SUFFIX in report.nodeid:
            result = _broken(report.nodeid, str(report.longrepr))
        if result is not None:
            self._results[report.nodeid] = result

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the report; that it cannot be written is told, and fails the run."""
        results = [*self._results.values(), *self._unreadable.values()]
        self._spoken = self._language(results)
        facts = RunFacts(
            language=self._spoken,
            seed=settings_of(self._config).seed,
            versions=versions(),
            folder=self._config.rootpath,
            began_at=self._began_at,
            duration_ms=(time.perf_counter() - self._began) * _MS,
        )
        try:
            write_report(self._path, results, facts)
        except ReportNotWrittenError as error:
            self._problem = told(
                "report_unwritable", facts.language, path=error.path, reason=error.reason
            )
            session.exitstatus = pytest.ExitCode.USAGE_ERROR
        self._config.hook.pytest_cashier_sim_report_told(text=self.told())

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say where the report is."""
        terminalreporter.write_line(self.told())

    def told(self) -> str:
        """Where the report is, or why there is none."""
        if self._problem:
            return self._problem
        lines = [told("report", self._spoken, path=self._path)]
        if self._lacks_pictures():
            lines.append(told("no_pictures", self._spoken))
        return "\n".join(lines)

    def _lacks_pictures(self) -> bool:
        drawable = [
            one
            for result in self._results.values()
            for step in result.steps
            for one in step.shown
            if one.kind == "slip" and one.state != "failed"
        ]
        return bool(drawable) and not any(one.picture for one in drawable)

    def _language(self, results: Iterable[ScenarioResult]) -> Language:
        """The language that was asked for, or else that of most scenarios or the system."""
        given = self._config.getoption("cashier_sim_lang")
        if given:
            return Language(given)
        return most_used((Language(one.language) for one in results), spoken(os.environ))


def _broken(node: str, problem: str) -> ScenarioResult:
    path, _, name = node.partition("::")
    return ScenarioResult(
        path=path,
        feature=Path(path).name,
        name=name or Path(path).name,
        line=1,
        language=Language.RUSSIAN.value,
        tags=(),
        seed=0,
        status=StepStatus.FAILED,
        steps=(),
        problem=problem,
    )
