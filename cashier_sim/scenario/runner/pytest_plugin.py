"""Lets pytest collect `.feature` files, one test for each scenario, and gives tests a register.

Loaded into every pytest of whoever has the simulator installed: imports next to nothing, and does
nothing where there are neither `.feature` files nor tests that ask for a register.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.runner import late_parts

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from cashier_sim.scenario.runner.collecting import FeatureFile
    from cashier_sim.scenario.runner.fixture import CashRegister

SUFFIX = ".feature"
MARK = "cashier_sim"
MARK_LINE = (
    f"{MARK}(plugins=[], seed=1, language='ru'): folders of the plugins, the seed and the language "
    "of the register that the fixture `cash_register` gives to a test"
)

_CHOOSING = ("cashier_sim_tag", "cashier_sim_lang", "cashier_sim_at")
_INI = ("cashier_sim_plugins", "cashier_sim_seed", "cashier_sim_limit")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options, each with a name that nobody else has."""
    group = parser.getgroup("cashier-sim", "scenarios of the cashier simulator")
    group.addoption(
        "--cashier-sim-plugin",
        action="append",
        default=[],
        metavar="DIR",
        help="folder of a plugin for all scenarios, instead of the one that each lies in; may be "
        "given several times",
    )
    group.addoption(
        "--cashier-sim-seed", type=int, metavar="N", help="seed of the ids that registers make"
    )
    group.addoption(
        "--cashier-sim-limit",
        type=float,
        metavar="SECONDS",
        help="how long a scenario may take (120)",
    )
    group.addoption("--cashier-sim-lang", choices=("ru", "en"), help="only files of this language")
    group.addoption(
        "--cashier-sim-tag",
        action="append",
        default=[],
        metavar="@TAG",
        help="only scenarios with this tag, or (~@TAG) without it; of several, all must hold",
    )
    group.addoption(
        "--cashier-sim-at",
        action="append",
        default=[],
        metavar="FILE:LINE",
        help="of this file only the scenario at this line",
    )
    group.addoption(
        "--cashier-sim-reuse-plugins",
        action="store_true",
        help="plugins' processes live on from one scenario to the next",
    )
    group.addoption(
        "--cashier-sim-tell-all",
        action="store_true",
        help="tell what each step brought about of passed scenarios, too",
    )
    group.addoption(
        "--cashier-sim-report", type=Path, metavar="FILE.html", help="write a report of scenarios"
    )
    parser.addini(
        "cashier_sim_plugins", "folders of plugins for all scenarios", type="paths", default=None
    )
    parser.addini("cashier_sim_seed", "seed of the ids that registers make", default=None)
    parser.addini("cashier_sim_limit", "how many seconds a scenario may take", default=None)


def pytest_configure(config: pytest.Config) -> None:
    """Make our mark known, so that strict marks accept it; check what is set for us."""
    config.addinivalue_line("markers", MARK_LINE)
    is_set = config.getoption("cashier_sim_plugin") or any(map(config.getini, _INI))
    if is_set or config.getoption("cashier_sim_limit") is not None:
        late_parts.collecting.settings_of(config)
    path = config.getoption("cashier_sim_report")
    if path is not None:
        config.pluginmanager.add_hookspecs(late_parts.report_plugin.ReportHooks)
        if not hasattr(config, "workerinput"):  # of xdist: only the controller writes
            written = late_parts.report_plugin.ReportPlugin(config, path.absolute())
            config.pluginmanager.register(written, late_parts.report_plugin.NAME)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> FeatureFile | None:
    """Collect `.feature` files."""
    if file_path.suffix != SUFFIX:
        return None
    return late_parts.collecting.FeatureFile.from_parent(parent, path=file_path)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the scenarios that our options do not choose."""
    if any(map(config.getoption, _CHOOSING)):
        late_parts.collecting.choose(config, items)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let the report of a scenario carry its result, through xdist too."""
    report = yield
    if item.path.suffix == SUFFIX and call.when == "call":
        late_parts.collecting.carry(item, report)
    return report


@pytest.fixture
def cash_register(request: pytest.FixtureRequest) -> Iterator[CashRegister]:
    """A register of the test's own: see `cashier_sim.scenario.runner.fixture.CashRegister`."""
    with late_parts.fixture.opened_for(request) as register:
        yield register
