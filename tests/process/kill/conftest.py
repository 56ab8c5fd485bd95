"""A stage for each test; the prepared folders are shared by all of them."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.process.kill.stage import Stage
from tests.process.quick_disk import no_waiting_for_the_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.process.forked_starts import ForkServer

if sys.platform != "linux":
    collect_ignore_glob = ["test_*.py"]  # SIGKILL and pidfd are Linux's


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder for each act, made when first needed."""
    return tmp_path_factory.mktemp("prepared")


@pytest.fixture
def stage(
    tmp_path: Path,
    prepared: Path,
    request: pytest.FixtureRequest,
    fork_server: ForkServer | None,
) -> Iterator[Stage]:
    """Where acts are killed.

    The register of the test itself need not wait for its disk: a killed process loses nothing of
    what it wrote.
    """
    cuts_power = request.module.__name__.endswith("test_power_cuts")
    with ExitStack() as quick:
        if not cuts_power:
            quick.enter_context(no_waiting_for_the_disk())
        if fork_server is not None:
            quick.enter_context(fork_server.starts_plugins())
        yield Stage(tmp_path, prepared)
