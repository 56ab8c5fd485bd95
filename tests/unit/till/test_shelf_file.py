from __future__ import annotations

from pathlib import Path

import pytest

from cashier_sim.till.errors import RefusedError
from cashier_sim.till.shelf_file import ShelfFile

FOLDERS = (Path("/plugins/hotel"), Path("/plugins/касса"))


def test_folders_are_kept_in_order(tmp_path: Path) -> None:
    path = tmp_path / "plugins.json"
    assert ShelfFile(path).load() is None
    ShelfFile(path).save(FOLDERS)
    assert ShelfFile(path).load() == FOLDERS
    ShelfFile(path).save(())
    assert ShelfFile(path).load() == ()


def test_without_a_file_nothing_is_kept() -> None:
    shelf = ShelfFile(None)
    shelf.save(FOLDERS)
    assert shelf.load() is None


@pytest.mark.parametrize(
    "text",
    ["no json", '{"schema_version": 2, "folders": []}', '{"schema_version": 1, "folder": []}'],
)
def test_a_file_that_is_wrong_is_refused_by_name(text: str, tmp_path: Path) -> None:
    path = tmp_path / "plugins.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        ShelfFile(path).load()
    assert refused.value.refusal.code == "shelf_invalid"
    assert refused.value.refusal.values["path"] == str(path)
