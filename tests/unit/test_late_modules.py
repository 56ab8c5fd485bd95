"""A late module loads with the first thing that is asked of it, and not before."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

import pytest

from cashier_sim.late_modules import LateModule, late_names

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LateModule:
    (tmp_path / "late_kitchen.py").write_text("dish = object()\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "late_kitchen", raising=False)
    return LateModule("late_kitchen")


def test_module_loads_when_something_is_asked_of_it(late: LateModule) -> None:
    assert "late_kitchen" not in sys.modules
    dish = late.dish
    assert dish is late.dish is sys.modules["late_kitchen"].dish


def test_missing_name_is_told(late: LateModule) -> None:
    with pytest.raises(AttributeError, match="'late_kitchen' has no attribute 'soup'"):
        _ = late.soup


def test_package_loads_a_module_with_its_first_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "late_cafe"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "menu.py").write_text("dish = object()\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    cafe = importlib.import_module("late_cafe")
    get = late_names("late_cafe", {"dish": "menu"})
    assert "late_cafe.menu" not in sys.modules
    assert get("dish") is sys.modules["late_cafe.menu"].dish is vars(cafe)["dish"]
    with pytest.raises(AttributeError, match="module 'late_cafe' has no attribute 'soup'"):
        get("soup")
