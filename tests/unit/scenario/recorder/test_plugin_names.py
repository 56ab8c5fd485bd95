"""Plugins are named so that the scenario finds them again, on another machine too."""

from __future__ import annotations

from pathlib import Path

import pytest

from cashier_sim import assets
from cashier_sim.scenario.plugin_folders import find_plugin
from cashier_sim.scenario.recorder.plugin_names import named_from


def plugin(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "Manifest.xml").write_text("<Manifest/>", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("features/bank", "bank"),
        ("bank", "bank"),
        ("plugins/bank", "bank"),
        ("features/deep/er/bank", "deep/er/bank"),
        ("elsewhere/bank", "../elsewhere/bank"),
    ],
)
def test_plugin_near_the_file_is_found_again(tmp_path: Path, place: str, name: str) -> None:
    folder, start = plugin(tmp_path / place), tmp_path / "features"
    start.mkdir(exist_ok=True)
    assert named_from(folder, start) == name
    assert find_plugin(name, start) == folder


def test_shipped_example_goes_by_its_name(tmp_path: Path) -> None:
    assert named_from(assets.plugins_folder() / "hotel", tmp_path) == "hotel"


def test_way_that_only_this_machine_has_is_not_written(tmp_path: Path) -> None:
    assert named_from(Path("/opt/plugins-of-anna/loyalty"), tmp_path) is None
