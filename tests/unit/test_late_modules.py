"""A late module loads with the first thing that is asked of it, and not before."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from cashier_sim.late_modules import LateModule

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
