"""Gives the reports of scenarios their pictures; a plugin of pytest.

Loaded into every pytest of whoever has the simulator installed: imports Qt only when a report is
asked for.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cashier_sim.scenario.pictures import Pictures


@pytest.hookimpl(optionalhook=True)
def pytest_cashier_sim_pictures() -> Pictures | None:
    """Draw with the register's own widgets, or (None) leave it where Qt cannot be loaded."""
    try:
        module = importlib.import_module("cashier_sim.ui.scenario_pictures")
    except ImportError:  # Qt is not installed, or a library of the system that it needs
        return None
    try:
        pictures: Pictures = module.ScenarioPictures()
    except module.NoToolkitError:
        return None
    return pictures
