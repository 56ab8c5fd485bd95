from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim import assets
from cashier_sim.ui.scenarios.library import example_folders, read_file, scenario_files
from tests.ui.probes.scenarios import TEXT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_files_are_found_in_folders_but_not_in_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.feature", "a/c.feature", ".git/d.feature", "node_modules/e.feature", "f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    assert [one.name for one in scenario_files(tmp_path)] == ["c.feature", "b.feature"]
    assert scenario_files(tmp_path / "nowhere") == ()


def test_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.feature", tmp_path / "b.feature"
    good.write_text(TEXT, encoding="utf-8")
    bad.write_text("words\n", encoding="utf-8")
    feature = read_file(good).feature
    assert feature is not None
    assert len(feature.scenarios) == 2
    assert read_file(bad).feature is None
    assert read_file(bad).problem


def test_examples_are_the_plugins_that_have_scenarios(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("hotel", "minimal"):
        (tmp_path / name).mkdir()
    (tmp_path / "hotel" / "pay.feature").write_text(TEXT, encoding="utf-8")
    folders = (tmp_path / "hotel", tmp_path / "minimal")
    monkeypatch.setattr(assets, "example_plugins", lambda: folders)
    assert example_folders() == (tmp_path / "hotel",)
