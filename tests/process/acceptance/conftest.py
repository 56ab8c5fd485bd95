"""A stage for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.process.acceptance.harness import Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def stage(tmp_path: Path, record_property: Callable[[str, object], None]) -> Stage:
    """Where a test plays its scenes."""
    return Stage(tmp_path, record_property)
