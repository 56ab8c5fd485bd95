"""What every test gets: guards against leaks, its own settings folder, marks by folder.

The guards are cheap (some 0.2 ms a test) and complain as errors of the test that leaked.
"""

from __future__ import annotations

import logging
import os
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.guards import children, contract, statements
from tests.guards.logs import LogGuard
from tests.guards.marks import marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    ExpectLog = Callable[..., AbstractContextManager[None]]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before the first QApplication

hypothesis.settings.register_profile("quick", max_examples=30, deadline=None, derandomize=True)
hypothesis.settings.register_profile("long", max_examples=1000, deadline=None, print_blob=True)

pytest_plugins = (
    "pytester",  # the guards have tests of their own
    "cashier_sim.scenario.runner.pytest_plugin",  # an installation has it by its entry point
)

PROFILE_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
"""Where the settings of a person live on Linux; the cache is left, fonts are slow to find anew."""

_profile_numbers = count()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long`."""
    parser.addoption("--long", action="store_true", help="run the tests marked long too")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how hard the property tests try; watch that what plugins are promised is played."""
    hypothesis.settings.load_profile("long" if config.getoption("--long") else "quick")
    folder = Path(__file__).parent
    statements.watch(config, "the article", statements.load(folder / "article.toml"))
    statements.watch(config, "the contract", contract.load(folder / "contract.toml").statements())


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses by the marks that we add
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark each test by what it uses and where it lives; leave long ones out of a quick run."""
    root = Path(__file__).parent
    for item in items:
        folder = item.path.relative_to(root).parts[0] if item.path.is_relative_to(root) else ""
        for mark in marks(folder, getattr(item, "fixturenames", ())):
            item.add_marker(mark)
    if config.getoption("--long"):
        return
    long = [item for item in items if item.get_closest_marker("long")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in set(long)]


@pytest.fixture(scope="session")
def _log_guard() -> Iterator[LogGuard]:
    guard = LogGuard()
    logging.getLogger().addHandler(guard)
    yield guard
    logging.getLogger().removeHandler(guard)


@pytest.fixture(autouse=True)
def _no_unexpected_log(_log_guard: LogGuard) -> Iterator[None]:
    yield
    complaint = _log_guard.complaint()
    assert complaint is None, complaint


@pytest.fixture
def expect_log(_log_guard: LogGuard) -> ExpectLog:
    """Give `with expect_log("logger", "message regex", level):`, which demands such a record."""
    return _log_guard.expect


@pytest.fixture(autouse=True)
def _no_child_left() -> Iterator[None]:
    before = children.children()
    yield
    complaint = children.complaint(before)
    assert complaint is None, complaint


@pytest.fixture(autouse=True)
def _own_profile(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    # Not made here: most tests write no settings, and making folders costs more than the rest.
    profile = tmp_path_factory.getbasetemp() / f"profile-{next(_profile_numbers)}"
    for name in PROFILE_FOLDERS:
        monkeypatch.setenv(name, str(profile / name.lower()))
