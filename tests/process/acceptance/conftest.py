"""A stage for each test."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cache
from typing import TYPE_CHECKING
from unittest import mock

import pytest

from cashier_sim.engine.restaurant_file import load_restaurant
from cashier_sim.till import assembly
from tests.process.acceptance.harness import Stage
from tests.process.quick_disk import no_waiting_for_the_disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.process.forked_starts import ForkServer

ABOUT_PROCESSES = frozenset({"test_bad_plugins", "test_minimal"})
"""Modules whose plugins start as the program starts them, from nothing."""

_read_once = cache(load_restaurant)


@pytest.fixture
def stage(
    tmp_path: Path,
    record_property: Callable[[str, object], None],
    request: pytest.FixtureRequest,
    fork_server: ForkServer | None,
) -> Iterator[Stage]:
    """Where a test plays its scenes."""
    is_about_processes = request.module.__name__.rpartition(".")[2] in ABOUT_PROCESSES
    with ExitStack() as quick:
        quick.enter_context(no_waiting_for_the_disk())
        quick.enter_context(mock.patch.object(assembly, "load_restaurant", _read_once))
        if fork_server is not None and not is_about_processes:
            quick.enter_context(fork_server.starts_plugins())
        yield Stage(tmp_path, record_property)
