from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim import assets
from cashier_sim.scenario.errors import NameNotFoundError, StepFailedError
from cashier_sim.scenario.plugin_folders import find_plugin, is_plugin, own_plugin

if TYPE_CHECKING:
    from pathlib import Path


def _plugin(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "Manifest.xml").write_text("<Manifest/>", encoding="utf-8")
    return folder


def test_example_is_found_by_its_name(tmp_path: Path) -> None:
    assert find_plugin("hotel", tmp_path) == assets.plugins_folder() / "hotel"


def test_plugin_that_the_scenario_lies_in_comes_before_an_example(tmp_path: Path) -> None:
    own = _plugin(tmp_path / "hotel")
    assert find_plugin("hotel", own / "features" / "deep") == own


def test_plugin_is_found_beside_the_scenario_and_above(tmp_path: Path) -> None:
    beside = _plugin(tmp_path / "repo" / "features" / "fake")
    above = _plugin(tmp_path / "repo" / "loyal")
    listed = _plugin(tmp_path / "repo" / "plugins" / "bank")
    start = tmp_path / "repo" / "features"
    assert [find_plugin(name, start) for name in ("fake", "loyal", "bank")] == [
        beside,
        above,
        listed,
    ]


def test_nearest_of_one_name_counts(tmp_path: Path) -> None:
    _plugin(tmp_path / "bank")
    near = _plugin(tmp_path / "repo" / "plugins" / "bank")
    assert find_plugin("bank", tmp_path / "repo" / "features") == near


def test_folder_without_a_manifest_is_no_plugin(tmp_path: Path) -> None:
    (tmp_path / "hotel").mkdir()
    assert find_plugin("hotel", tmp_path) == assets.plugins_folder() / "hotel"
    assert not is_plugin(tmp_path / "hotel")
    assert not is_plugin(tmp_path / ("a" * 300))  # a name that no disk takes


@pytest.mark.parametrize("way", ["../plugins/mine", "..\\plugins\\mine"])
def test_path_leads_from_the_scenario(tmp_path: Path, way: str) -> None:
    mine = _plugin(tmp_path / "plugins" / "mine")
    (tmp_path / "features").mkdir()
    assert find_plugin(way, tmp_path / "features") == mine
    assert find_plugin(str(mine), tmp_path) == mine
    assert find_plugin("..", mine / "features") == mine


def test_path_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    with pytest.raises(StepFailedError, match=r"no plugin in .*gone: it has no Manifest\.xml"):
        find_plugin("../gone", tmp_path / "features")


def test_unknown_name_is_told_with_the_nearest(tmp_path: Path) -> None:
    _plugin(tmp_path / "loyalty")
    _plugin(tmp_path / "plugins" / "loyal")
    with pytest.raises(NameNotFoundError) as caught:
        find_plugin("loyalt", tmp_path / "features")
    assert set(caught.value.nearest[:2]) == {"loyalty", "loyal"}
    with pytest.raises(NameNotFoundError):
        find_plugin("", _plugin(tmp_path / "here"))


def test_plugin_that_a_file_lies_in(tmp_path: Path) -> None:
    own = _plugin(tmp_path / "hotel")
    assert own_plugin(own / "features" / "pay.feature") == own
    assert own_plugin(own / "pay.feature") == own
    assert own_plugin(tmp_path / "pay.feature") is None
