"""Pictures for reports, asked for by pytest."""

from __future__ import annotations

import importlib
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

from cashier_sim.ui import pytest_pictures

if TYPE_CHECKING:
    import pytest


class NoToolkitError(Exception):
    pass


def test_loading_it_loads_no_qt() -> None:
    code = "import sys, cashier_sim.ui.pytest_pictures; assert 'PySide6' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_without_qt_there_are_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(f"libGL.so.1: cannot open shared object file, wanted by {name}")

    monkeypatch.setattr(importlib, "import_module", missing)
    assert pytest_pictures.pytest_cashier_sim_pictures() is None


def test_without_a_library_of_qts_there_are_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise NoToolkitError

    module = SimpleNamespace(ScenarioPictures=broken, NoToolkitError=NoToolkitError)
    monkeypatch.setattr(importlib, "import_module", lambda _name: module)
    assert pytest_pictures.pytest_cashier_sim_pictures() is None


def test_with_qt_they_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    pictures = object()
    module = SimpleNamespace(ScenarioPictures=lambda: pictures, NoToolkitError=NoToolkitError)
    monkeypatch.setattr(importlib, "import_module", lambda _name: module)
    assert pytest_pictures.pytest_cashier_sim_pictures() is pictures
