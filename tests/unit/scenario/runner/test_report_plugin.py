"""The report as a part of pytest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import msgspec
import pytest

from cashier_sim.scenario.runner import report_plugin
from cashier_sim.scenario.runner.collecting import RESULT
from cashier_sim.scenario.runner.report_plugin import ReportPlugin
from tests.unit.scenario.report.made import FAILED, PASSED, PNG, result, shown, step

if TYPE_CHECKING:
    from collections.abc import Callable

    from cashier_sim.scenario.results import ScenarioResult


class FakeConfig:
    rootpath = Path("/work")

    def __init__(self, lang: str | None = None) -> None:
        self.lang = lang
        self.told: list[str] = []
        self.hook = SimpleNamespace(pytest_cashier_sim_report_told=self._hear)

    def _hear(self, text: str) -> None:
        self.told.append(text)

    def getoption(self, name: str) -> str | None:
        return self.lang if name == "cashier_sim_lang" else None


@pytest.fixture(autouse=True)
def _english_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., ReportPlugin]:
    monkeypatch.setattr(report_plugin, "settings_of", lambda _config: SimpleNamespace(seed=7))

    def make(lang: str | None = None, path: Path = tmp_path / "report.html") -> ReportPlugin:
        return ReportPlugin(cast("pytest.Config", FakeConfig(lang)), path)

    return make


def report(one: ScenarioResult | None, node: str = "a.feature::x", **others: object) -> object:
    told = SimpleNamespace(nodeid=node, failed=False, longrepr="", **others)
    if one is not None:
        setattr(told, RESULT, msgspec.json.encode(one).decode())
    return told


def hear(plugin: ReportPlugin, *reports: object) -> str:
    for one in reports:
        plugin.pytest_runtest_logreport(cast("pytest.TestReport", one))
    return finish(plugin)


def finish(plugin: ReportPlugin) -> str:
    session = SimpleNamespace(exitstatus=0)
    plugin.pytest_sessionfinish(cast("pytest.Session", session))
    path = plugin._path  # noqa: SLF001  # where the test had it written
    return path.read_text(encoding="utf-8") if path.exists() else str(session.exitstatus)


def test_results_that_reports_carry_are_written(made: Callable[..., ReportPlugin]) -> None:
    page = hear(made(), report(result(PASSED)), report(result(FAILED), "y"), report(None))
    assert "Не прошло: 1 из 2" in page


def test_a_scenario_that_was_played_again_is_told_as_it_went_last(
    made: Callable[..., ReportPlugin],
) -> None:
    page = hear(made(), report(result(FAILED)), report(result(FAILED)), report(result(PASSED)))
    assert "Не прошло" not in page
    assert page.count('class="scenario passed"') == 1


def test_the_page_has_the_language_of_most_files(made: Callable[..., ReportPlugin]) -> None:
    english = replace(result(), language="en")
    assert '<html lang="en">' in hear(
        made(), report(english), report(english, "y"), report(result(), "z")
    )
    assert '<html lang="ru">' in hear(made(), report(english), report(result(), "y"))
    assert '<html lang="ru">' in hear(made("ru"), report(english))
    assert '<html lang="en">' in hear(made()), "that of the system"


def test_a_scenario_whose_worker_died_is_told(made: Callable[..., ReportPlugin]) -> None:
    died = report(None, node="features/a.feature::Гость платит")
    cast("SimpleNamespace", died).failed = True
    cast("SimpleNamespace", died).longrepr = "worker 'gw0' crashed"
    page = hear(made(), died)
    assert "Гость платит" in page
    assert "worker 'gw0' crashed" in page


def test_failed_tests_that_are_no_scenarios_are_left_out(made: Callable[..., ReportPlugin]) -> None:
    other = report(None, node="tests/test_x.py::test_y")
    cast("SimpleNamespace", other).failed = True
    assert "test_y" not in hear(made(), other)


def test_a_file_that_cannot_be_read_is_told_once(made: Callable[..., ReportPlugin]) -> None:
    plugin = made()
    unreadable = SimpleNamespace(nodeid="a.feature", failed=True, longrepr="a.feature:3: no")
    for _worker in range(2):
        plugin.pytest_collectreport(cast("pytest.CollectReport", unreadable))
    assert finish(plugin).count('<p class="problem">a.feature:3: no</p>') == 1


def test_the_place_of_the_report_is_told(made: Callable[..., ReportPlugin]) -> None:
    plugin = made()
    hear(plugin, report(result(PASSED)))
    assert plugin.told().startswith("отчёт: ")
    config = cast("FakeConfig", plugin._config)  # noqa: SLF001  # the test's own
    assert config.told == [plugin.told()]


def test_missing_pictures_are_told(made: Callable[..., ReportPlugin]) -> None:
    slip = shown("slip", "pay", text="x")
    without, drawn = made(), made()
    hear(without, report(result(PASSED, step(shown=(slip,)))))
    hear(drawn, report(result(PASSED, step(shown=(replace(slip, picture=PNG),)))))
    assert "doctor" in without.told()
    assert "doctor" not in drawn.told()


def test_a_report_that_cannot_be_written_fails_the_run(
    made: Callable[..., ReportPlugin], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    plugin = made("ru", tmp_path / "file" / "report.html")
    session = SimpleNamespace(exitstatus=0)
    plugin.pytest_sessionfinish(cast("pytest.Session", session))
    assert session.exitstatus == pytest.ExitCode.USAGE_ERROR
    assert "возьмите другой файл" in plugin.told()
