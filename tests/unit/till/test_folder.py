from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.errors import RefusedError
from cashier_sim.till.folder import DataFolder, default_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_is_made_and_names_its_files(tmp_path: Path) -> None:
    with DataFolder(tmp_path / "data") as folder:
        inside = (
            folder.store,
            folder.settings,
            folder.world,
            folder.shelf,
            folder.logs,
            folder.plugin_data,
        )
        assert {path.parent for path in inside} == {tmp_path / "data"}
        assert len(set(inside)) == len(inside)


def test_a_second_simulator_on_the_same_folder_is_refused_by_name(tmp_path: Path) -> None:
    with DataFolder(tmp_path), pytest.raises(RefusedError) as refused:
        DataFolder(tmp_path)
    assert refused.value.refusal.code == "data_folder_in_use"
    assert refused.value.refusal.values == {"path": str(tmp_path), "pid": str(os.getpid())}


def test_the_pid_takes_the_place_of_what_a_simulator_before_has_left(tmp_path: Path) -> None:
    (tmp_path / "simulator.lock").write_text("1234567890123\n", encoding="utf-8")
    with DataFolder(tmp_path), pytest.raises(RefusedError) as refused:
        DataFolder(tmp_path)
    assert refused.value.refusal.values["pid"] == str(os.getpid())


def test_a_new_file_is_not_cut_since_that_would_wait_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut: list[int] = []
    monkeypatch.setattr(os, "ftruncate", lambda file, _size: cut.append(file))
    with DataFolder(tmp_path):
        assert not cut


def test_a_folder_is_free_after_closing(tmp_path: Path) -> None:
    DataFolder(tmp_path).close()
    DataFolder(tmp_path).close()


def test_a_folder_that_cannot_be_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        DataFolder(tmp_path / "file")
    assert refused.value.refusal.code == "data_folder_unusable"
    assert refused.value.refusal.values["path"] == str(tmp_path / "file")


def test_a_full_disk_is_told_and_keeps_no_file_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[int] = []

    def write(file: int, _data: bytes) -> int:
        held.append(file)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(RefusedError) as refused:
        DataFolder(tmp_path)
    monkeypatch.undo()
    assert refused.value.refusal.code == "data_folder_unusable"
    assert refused.value.refusal.values["problem"] == "No space left on device"
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(held[0])
    DataFolder(tmp_path).close()


def test_a_persons_folder_is_in_the_profile() -> None:
    assert default_folder().name == "cashier-sim"
