"""Scenarios that ship: their plugins start quickly, and both languages do the same.

A file `ru/NAME.feature` has its like `en/NAME.feature`, scenario by scenario in the same order.
Whichever of a pair is played second is compared with the first, byte for byte: the timeline with
all calls, arguments and slips.
"""

from __future__ import annotations

import difflib
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.runner.collecting import ScenarioItem
from tests.process.forked_starts import server_of
from tests.scenarios.pairs import Traces

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.process.forked_starts import ForkServer

MOST_SHOWN = 20

_TRACES = pytest.StashKey[Traces]()


class LanguagesDifferError(AssertionError):
    """A scenario does something else in the other language."""


def pytest_configure(config: pytest.Config) -> None:
    """Have timelines told, to compare them."""
    config.option.cashier_sim_tell_all = True


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Start the plugins of a scenario as copies; compare it with the one of the other language."""
    if not isinstance(item, ScenarioItem):
        yield
        return
    server = server_of(item.config)
    if server is None:
        yield
    else:
        with server.starts_plugins():
            yield
    assert item.result is not None
    stash = item.config.stash
    if _TRACES not in stash:
        stash[_TRACES] = Traces(_shared(item.config))
    other = stash[_TRACES].other(item.scenario, item.result.trace)
    if other is not None and other != item.result.trace:
        lines = difflib.unified_diff(other, item.result.trace, "the other", "this", lineterm="")
        raise LanguagesDifferError("\n".join(islice(lines, MOST_SHOWN)))


@pytest.fixture(scope="session")
def fork_server(request: pytest.FixtureRequest) -> ForkServer | None:
    """The prepared interpreter; None where there is none."""
    return server_of(request.config)


def _shared(config: pytest.Config) -> Path | None:
    """A folder that all workers have; None = there are none."""
    folder = config.option.basetemp
    return Path(folder).parent if hasattr(config, "workerinput") and folder else None
