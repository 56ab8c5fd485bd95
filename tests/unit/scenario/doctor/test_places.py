"""The data folder and its disk, as the doctor sees them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cashier_sim.scenario.doctor.places import data_folder, disk
from cashier_sim.till.folder import DataFolder

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_folder_that_is_not_there_yet_is_fine_and_not_made(tmp_path: Path) -> None:
    assert data_folder(tmp_path / "a" / "b").code == "data"
    assert not (tmp_path / "a").exists()


def test_a_free_folder_is_fine_and_free_afterwards(tmp_path: Path) -> None:
    assert data_folder(tmp_path).code == "data"
    DataFolder(tmp_path).close()


def test_a_folder_in_use_names_the_process(tmp_path: Path) -> None:
    with DataFolder(tmp_path):
        finding = data_folder(tmp_path)
    assert (finding.code, finding.values["pid"]) == ("data_in_use", str(os.getpid()))


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    finding = data_folder(tmp_path / "a")
    assert finding.code == "data_unusable"
    assert "Permission denied" in finding.values["problem"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert data_folder(tmp_path / "file").code == "data_unusable"
    assert data_folder(tmp_path / "file" / "a").code == "data_unusable"


def test_a_name_that_no_disk_takes_is_told(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 300)
    finding = data_folder(path)
    assert (finding.code, finding.values["problem"]) == ("data_unusable", "File name too long")
    assert disk(path).code == "disk"


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    assert disk(tmp_path).code == "disk"
    finding = disk(tmp_path / "not" / "there", lambda _path: 5 * 1024 * 1024)
    assert (finding.code, finding.values["free"]) == ("disk_full", "5 MiB")
