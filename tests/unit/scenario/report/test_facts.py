"""What a report tells of the run as a whole."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import TYPE_CHECKING

from cashier_sim import __version__
from cashier_sim.scenario.report.facts import versions

if TYPE_CHECKING:
    import pytest


def test_versions_name_the_simulator_and_python() -> None:
    told = dict(versions())
    assert told["cashier-sim"] == __version__
    assert told["Python"] == platform.python_version()
    assert "pytest" in told


def test_what_is_not_installed_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    assert [name for name, _ in versions()] == ["cashier-sim", "Python"]
