"""The power goes off while a commit is being written: what was committed before it stays.

A commit counts once it is on the disk; of what was written to the write-ahead log afterwards any
part may be missing. Such logs are made from copies of the data folder, taken at each commit.
"""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.process.kill.acts import ACTS
from tests.process.kill.aftermath import Way
from tests.process.kill.books import check_nothing_lost_or_repeated, read_books
from tests.process.kill.desk import opened

if TYPE_CHECKING:
    from pathlib import Path

    from tests.process.kill.stage import Stage

ACT = "cancel"
"""The act with the most commits."""
DATABASE = "register.sqlite"
LOG = "register.sqlite-wal"
PARTS = (0.0, 0.01, 0.5, 0.99)
"""How much of the last commit reached the disk."""


class Copies:
    """A data folder as it was after each commit of the act."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.folders: list[Path] = []

    def take(self, data_folder: Path) -> None:
        """Take one more; what is only shared memory is not on any disk."""
        self.folders.append(self._stage.folder / f"commit-{len(self.folders)}")
        shutil.copytree(data_folder, self.folders[-1], ignore=shutil.ignore_patterns("*-shm"))

    def cut(self, number: int, part: float, *, zeroed: bool = False) -> Path:
        """Let the power go off inside a commit; returns the data folder that it leaves.

        Args:
            number: The commit that was being written, from 1.
            part: How much of it is there.
            zeroed: The file has its new length already, but not its new content.
        """
        safe, whole = (self.folders[number - 1] / LOG).stat().st_size, self._log(number)
        assert safe < len(whole), "the log was begun anew: choose a shorter act"
        there = whole[: safe + int(part * (len(whole) - safe))]
        folder = self._stage.copy(self.folders[number])
        (folder / LOG).write_bytes(there.ljust(len(whole), b"\0") if zeroed else there)
        return folder

    def commits_before(self, number: int) -> int:
        """How many commits were on the disk before this one."""
        return read_books(self._stage.copy(self.folders[number - 1])).commits

    def _log(self, number: int) -> bytes:
        return (self.folders[number] / LOG).read_bytes()


@pytest.fixture
def copies(stage: Stage) -> Copies:
    data, copies = stage.data_folder(ACT), Copies(stage)

    async def play() -> None:
        async with opened(data, after_commit=lambda: copies.take(data)) as till:
            await till.press(await ACTS[ACT].approach(till))

    asyncio.run(play())
    assert len(copies.folders) > 5
    return copies


@pytest.mark.parametrize("zeroed", [False, True])
def test_power_cut_costs_at_most_the_commit_being_written(copies: Copies, zeroed: bool) -> None:
    for number in range(1, len(copies.folders)):
        before = copies.commits_before(number)
        for part in PARTS:
            folder = copies.cut(number, part, zeroed=zeroed)
            books = read_books(folder)
            # What is zero on the disk already need not be written: the commit may be whole.
            assert books.commits in ({before, before + 1} if zeroed else {before})
            check_nothing_lost_or_repeated(books)
            with closing(sqlite3.connect(folder / DATABASE)) as database:
                assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_register_goes_on_after_a_power_cut(stage: Stage, copies: Copies) -> None:
    stage.check_aftermath(copies.cut(len(copies.folders) // 2, 0.5), ACT, Way.MARK)
