"""A stage for each test; the prepared folders are shared by all of them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.process.kill.stage import Stage

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform != "linux":
    collect_ignore_glob = ["test_*.py"]  # SIGKILL and pidfd are Linux's


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder for each act, made when first needed."""
    return tmp_path_factory.mktemp("prepared")


@pytest.fixture
def stage(tmp_path: Path, prepared: Path) -> Stage:
    """Where acts are killed."""
    return Stage(tmp_path, prepared)
