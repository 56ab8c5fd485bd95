from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.ui.scenarios.remembered import MOST_RECENT, Draft, Remembered

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings


def test_folders_are_remembered_the_newest_first(tmp_path: Path, settings: QSettings) -> None:
    remembered = Remembered(settings)
    assert remembered.folder is None
    assert remembered.recent == ()
    folders = [tmp_path / str(number) for number in range(MOST_RECENT + 2)]
    for folder in [*folders, folders[-2]]:
        folder.mkdir(exist_ok=True)
        remembered.folder = folder
    again = Remembered(settings)
    assert again.folder == folders[-2]
    assert again.recent[:2] == (folders[-2], folders[-1])
    assert len(again.recent) == MOST_RECENT


def test_folder_that_is_gone_is_forgotten(tmp_path: Path, settings: QSettings) -> None:
    remembered = Remembered(settings)
    remembered.folder = tmp_path / "gone"
    assert remembered.folder is None


def test_text_that_was_not_saved_is_remembered(tmp_path: Path, settings: QSettings) -> None:
    remembered = Remembered(settings)
    assert remembered.draft is None
    drafts = (
        Draft("a\nб", tmp_path / "a.feature", "a\n"),
        Draft(" @ , \\n\t", tmp_path / "b.feature", ""),
        Draft("new", None),
        None,
    )
    for draft in drafts:
        remembered.draft = draft
        assert Remembered(settings).draft == draft


def test_draft_is_on_the_disk_at_once_and_whole(settings: QSettings) -> None:
    remembered, disk = Remembered(settings), Path(settings.fileName())
    remembered.draft = Draft("first", None)
    with disk.open(encoding="utf-8") as before:  # keeps what it reads, were the file replaced
        remembered.draft = Draft("second", None)
        assert "draft=first\n" in before.read()
    assert "draft=second\n" in disk.read_text("utf-8")


def test_draft_that_is_kept_already_is_not_written_again(settings: QSettings) -> None:
    remembered, disk = Remembered(settings), Path(settings.fileName())
    remembered.draft = Draft("text", None, "")
    disk.unlink()
    remembered.draft = Draft("text", None, "")
    assert not disk.exists()
