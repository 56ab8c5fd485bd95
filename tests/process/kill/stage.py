"""Prepared data folders, simulators that are killed on them, and what must hold afterwards."""

from __future__ import annotations

import asyncio
import json
import os
import select
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from tests.process.kill.acts import ACTS
from tests.process.kill.aftermath import check_unknown_is_shown, finish, repair
from tests.process.kill.books import (
    bank_folder,
    check_all_is_settled,
    check_nothing_lost_or_repeated,
    read_books,
    read_ledger,
)
from tests.process.kill.countdown import Countdown, Moment, tapped
from tests.process.kill.desk import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.process.kill.acts import Act
    from tests.process.kill.aftermath import Way
    from tests.process.kill.books import Books
    from tests.process.kill.desk import KillTill

ROOT = Path(__file__).parents[3]
SECONDS = 30
"""Longest that a simulator may take before a test fails."""
KILLED = -9


@dataclass(frozen=True, slots=True)
class Witness:
    """What a simulator said before it ended."""

    was_killed: bool
    lines: tuple[dict[str, object], ...]

    def said(self, what: str) -> Iterator[dict[str, object]]:
        """Its lines of one kind, oldest first."""
        return (line for line in self.lines if line["what"] == what)

    def check_plugin_is_gone(self) -> None:
        """Its plugin ends without it; until then it may still write into its ledger."""
        for line in self.said("plugin"):
            assert isinstance(line["pid"], int)
            wait_for_end(line["pid"])


class Stage:
    """Where acts are killed.

    Attributes:
        folder: A folder of the test's own.
    """

    def __init__(self, folder: Path, prepared: Path) -> None:
        """Work in `folder`; `prepared` keeps a data folder for each act, for all tests."""
        self.folder = folder
        self._prepared = prepared
        self._copies = 0

    def data_folder(self, act_name: str) -> Path:
        """A fresh data folder in which the act may begin."""
        prepared = self._prepared / act_name
        if not prepared.exists():
            asyncio.run(_prepare(prepared, ACTS[act_name]))
        return self.copy(prepared)

    def copy(self, data_folder: Path) -> Path:
        """A copy of a data folder whose register does not run."""
        self._copies += 1
        copy = self.folder / f"data-{self._copies}"
        shutil.copytree(data_folder, copy)
        return copy

    def kill_simulator(
        self, data_folder: Path, act_name: str, moment: Moment, number: int
    ) -> Witness:
        """Let a simulator play the act until it kills itself; what it showed must be there."""
        before = read_books(data_folder)
        command = simulator_command(data_folder, act_name, moment, number)
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=SECONDS, check=False)
        assert ended.returncode in {0, KILLED}, ended.stderr.decode()
        lines = tuple(json.loads(line) for line in ended.stdout.splitlines())
        witness = Witness(ended.returncode == KILLED, lines)
        witness.check_plugin_is_gone()
        _check_shown_is_kept(witness, before, read_books(data_folder))
        return witness

    def kill_plugin(
        self, data_folder: Path, act_name: str, moment: Moment, number: int, way: Way
    ) -> bool:
        """Let the plugin die while the act is played, and go on with the same register.

        Returns:
            Whether the plugin died; otherwise the act has fewer such moments.
        """
        if moment is not Moment.REACHED:
            wish = {"number": number, "after": moment is Moment.SAID}
            (bank_folder(data_folder) / "doom.json").write_text(json.dumps(wish), encoding="utf-8")
        died = asyncio.run(_plugin_killed(data_folder, ACTS[act_name], moment, number, way))
        if died:
            check_all_is_settled(read_books(data_folder))
        return died

    def check_aftermath(self, data_folder: Path, act_name: str, way: Way) -> None:
        """Start again on the folder, look, repair in one way, finish, look again."""
        asyncio.run(_aftermath(data_folder, ACTS[act_name], way))
        check_all_is_settled(read_books(data_folder))


def simulator_command(
    data_folder: Path, act_name: str, moment: Moment, number: int
) -> tuple[str, ...]:
    """What starts a simulator that plays an act, and where it dies."""
    program = (sys.executable, "-m", "tests.process.kill.simulator")
    return (*program, str(data_folder), act_name, moment.value, str(number))


async def _prepare(data_folder: Path, act: Act) -> None:
    async with opened(data_folder) as till:
        await act.prepare(till)


def wait_for_end(pid: int) -> None:
    """Wait until a process that is not our child has ended."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        ready, _, _ = select.select([process], [], [], SECONDS)
    finally:
        os.close(process)
    assert ready, "the plugin outlived its simulator"


def _check_shown_is_kept(witness: Witness, before: Books, after: Books) -> None:
    """Nothing that a person was shown is gone."""
    assert after.commits >= before.commits + len(tuple(witness.said("committed")))
    kept = {record.order.id: record.order.revision for record in after.orders}
    for line in witness.said("seen"):
        revisions = line["revisions"]
        assert isinstance(revisions, dict)
        assert all(kept[UUID(order_id)] >= seen for order_id, seen in revisions.items())
    slip_ids = {slip.id for slip in after.slips}
    assert all(line["slip"] in slip_ids for line in witness.said("printed"))


async def _aftermath(data_folder: Path, act: Act, way: Way) -> None:
    books = read_books(data_folder)
    async with opened(data_folder) as till:
        await _repaired(till, data_folder, books, act, way)


async def _plugin_killed(
    data_folder: Path, act: Act, moment: Moment, number: int, way: Way
) -> bool:
    countdown = Countdown(moment, number)
    with tapped(countdown.passes) as tap:
        countdown.strike = tap.kill_plugin
        async with opened(data_folder) as till:
            command = await act.approach(till)
            countdown.is_running = True
            assert not await till.press(command)
            countdown.is_running = False
            died = countdown.left <= 0 or (bank_folder(data_folder) / "doomed.json").exists()
            if not died:
                return False
            await till.until(lambda: till.plugin.crashes_this_hour)
            await till.until_plugin_is_back()
            await _repaired(till, data_folder, read_books(data_folder), act, way)
            return True


async def _repaired(till: KillTill, data_folder: Path, books: Books, act: Act, way: Way) -> None:
    check_nothing_lost_or_repeated(books)
    await check_unknown_is_shown(till, books)
    assert read_ledger(data_folder) == books.ledger, "nobody asked the bank to move money"
    await repair(till, books, way, data_folder)
    await finish(till, act)
