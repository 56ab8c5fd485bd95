"""Plugins that start, and plugins that do not, as the doctor sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim import assets
from cashier_sim.scenario.doctor.findings import Finding, Health
from cashier_sim.scenario.doctor.plugin import plugin

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = """<?xml version="1.0" encoding="utf-8"?>
<Manifest><FileName>one.py</FileName><TypeName>one.Plugin</TypeName></Manifest>"""
SILENT = "class Plugin:\n    def dispose(self): ...\n"
CRASHES = "class Plugin:\n    def __init__(self):\n        raise KeyError('room')\n"
WAITS = (
    "import threading\nclass Plugin:\n    def __init__(self):\n        threading.Event().wait()\n"
)


def looked_at(folder: Path, code: str | None, limit_seconds: float = 10.0) -> list[Finding]:
    if code is not None:
        (folder / "Manifest.xml").write_text(MANIFEST, encoding="utf-8")
        (folder / "one.py").write_text(code, encoding="utf-8")
    return list(plugin(folder, limit_seconds))


def test_a_plugin_that_works_is_fine() -> None:
    found = list(plugin(assets.plugins_folder() / "hotel"))
    assert {one.health for one in found} == {Health.FINE}
    assert found[-1].values["systems"] == "«Гостиница»"


def test_no_folder_and_no_manifest_are_told(tmp_path: Path) -> None:
    for missing in ("nowhere", "a" * 300):
        assert [one.code for one in looked_at(tmp_path / missing, None)] == ["plugin_missing"]
    (wrong,) = looked_at(tmp_path, None)
    assert wrong.code == "manifest_wrong"
    assert "FileName" in wrong.values["problem"]


@pytest.mark.parametrize(
    ("code", "place"), [("class Plugin:\n  x = (\n", ":2"), ("x = '\0'\n", "one.py")]
)
def test_code_that_cannot_be_read_is_told_with_its_line(
    tmp_path: Path, code: str, place: str
) -> None:
    wrong = looked_at(tmp_path, code)[-1]
    assert wrong.code == "code_wrong"
    assert wrong.values["place"].endswith(place)


def test_a_plugin_that_registers_nothing_is_told(tmp_path: Path) -> None:
    assert looked_at(tmp_path, SILENT)[-1].code == "not_registered"


def test_a_plugin_that_crashes_is_told_with_its_line(tmp_path: Path) -> None:
    wrong = looked_at(tmp_path, CRASHES)[-1]
    assert wrong.code == "not_started"
    assert "one.py" in wrong.details
    assert "line 3" in wrong.details


def test_a_plugin_that_waits_is_told(tmp_path: Path) -> None:
    wrong = looked_at(tmp_path, WAITS, limit_seconds=0.3)[-1]
    assert wrong.code == "too_slow"
    assert wrong.values["seconds"] == "0.3"
