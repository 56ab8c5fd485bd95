"""Runs a plugin of `plugins/` in its own process under a headless till, and reads its notes.

A note is a member of the contract and, as Python writes it, what came of using it. What each note
must be stands in `expected/`, one line a note; `CONTRACT_NOTES=write` in the environment writes
these files anew, to be read in the review.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.commands import PressPluginButton, ShowScreen
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from cashier_sim.till.view import Screen
from tests.process.till.real_till import GRACE_SECONDS, RealTill
from tests.unit.till.builders import NOON

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    Scene = Callable[["ContractTill"], Awaitable[None]]

HERE = Path(__file__).parent
PLUGINS = HERE / "plugins"
EXPECTED = HERE / "expected"
WRITES = os.environ.get("CONTRACT_NOTES") == "write"
_MANIFEST = """\
<Manifest>
  <FileName>{subject}.py</FileName>
  <TypeName>Plugin</TypeName>
  <ApiVersion>{version}</ApiVersion>
  <LicenseModuleId>21005918</LicenseModuleId>
</Manifest>
"""


class ContractTill(RealTill):
    """A running till with one plugin, whose buttons are pressed by their captions."""

    def start_button(self, caption: str) -> asyncio.Future[object]:
        """Press a button of the plugin where it stands; its dialogs are answered meanwhile."""
        button = next(one for one in self.view.plugin_buttons if one.caption == caption)
        return self.start(PressPluginButton(button.id))

    async def press(self, caption: str) -> None:
        """Press a button of the plugin where it stands; it must be on the page."""
        await self.until(lambda: not self.view.is_busy)
        running = self.start_button(caption)
        await self.until(lambda: running.done() or self.view.dialog)
        assert running.done(), f"{caption} shows {self.view.dialog}"
        refusal = await running
        assert refusal is None, f"{caption} was refused: {refusal}"

    async def run_button(self, caption: str = "Run") -> None:
        """Press a button of the additions menu."""
        await self.do(ShowScreen(Screen.ADDITIONS))
        await self.press(caption)


async def nothing(till: ContractTill) -> None:
    """The plugin notes everything while it loads."""
    assert till.plugin.details == ""


def notes_of(subject: str, scene: Scene, folder: Path) -> dict[str, str]:
    """Run a plugin in a scene and read what it noted.

    Args:
        subject: Name of its module; one that ends in `_v6` is for that version, others for V8.
        scene: What happens at the till once it is loaded.
        folder: Where everything lives meanwhile.
    """
    plugin = folder / "plugins" / subject
    plugin.mkdir(parents=True)
    version = "V6" if subject.endswith("_v6") else "V8"
    shutil.copy(PLUGINS / f"{subject}.py", plugin)
    (plugin / "Manifest.xml").write_text(
        _MANIFEST.format(subject=subject, version=version), encoding="utf-8"
    )
    asyncio.run(_play(scene, folder, plugin))
    (notes,) = (folder / "data").rglob("notes.txt")
    return read_notes(notes)


async def _play(scene: Scene, folder: Path, plugin: Path) -> None:
    options = TillOptions(
        data_folder=folder / "data",
        clock=FixedClock(NOON),
        ids=SeededIds(7),
        plugin_folders=(plugin,),
        hash_seed=0,
        grace_seconds=GRACE_SECONDS,
    )
    async with await Till.open(options) as till:
        real = ContractTill(till, folder / "plugins")
        await till.settled()
        assert real.plugin.pid, real.plugin.details
        await scene(real)


def read_notes(path: Path) -> dict[str, str]:
    """Notes by member; each member is noted once."""
    notes: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        member, _, value = line.partition("\t")
        assert member not in notes, f"{member} is noted twice"
        notes[member] = value
    return notes


def expected(subject: str, notes: dict[str, str]) -> dict[str, str]:
    """What a plugin must note; with `CONTRACT_NOTES=write` that becomes what it noted."""
    path = EXPECTED / f"{subject}.txt"
    if WRITES:
        lines = "".join(f"{member}\t{value}\n" for member, value in notes.items())
        path.write_text(lines, encoding="utf-8")
    return read_notes(path)
