from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.files import replace_text

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "world.json"
    replace_text(path, "old\n")
    replace_text(path, "новое\n")
    assert path.read_bytes() == "новое\n".encode()
    assert list(path.parent.iterdir()) == [path]


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "world.json"
    replace_text(path, "old")
    with pytest.raises(UnicodeEncodeError):
        replace_text(path, "half\ud800")
    assert path.read_text(encoding="utf-8") == "old"
