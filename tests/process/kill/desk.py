"""A headless till on a data folder, with the bank plugin in its own process."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.engine.codes import Code
from cashier_sim.till.clock import FixedClock
from cashier_sim.till.codes import Code as TillCode
from cashier_sim.till.commands import AnswerDialog
from cashier_sim.till.dialogs import QuestionDialog
from cashier_sim.till.options import TillOptions, nothing
from cashier_sim.till.till import Till
from cashier_sim.till.view import PluginState
from tests.process.till.real_till import LIMIT_SECONDS, RealTill
from tests.unit.till.builders import NOON

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from cashier_sim.till.commands import Command
    from cashier_sim.till.dialogs import Answer, Dialog

BANK = Path(__file__).with_name("bank")


class KillTill(RealTill):
    """A running till whose dialogs are answered as they come."""

    async def press(self, command: Command) -> str:
        """Press a key and wait for its end; what is pressed is meant, other questions are given up.

        Returns:
            The code of a refusal; empty when the act was carried out.
        """
        running = self.till.do(command)
        while True:
            await self.until(lambda: self.view.dialog or running.done())
            dialog = self.view.dialog
            if dialog is None:
                refusal = await running
                return refusal.code if refusal else ""
            await self.do(AnswerDialog(dialog.id, _answer(dialog)))

    async def until_plugin_is_back(self) -> None:
        """Wait until the bank is registered, after a restart too."""
        await self.until(lambda: self.plugin.systems or self.plugin.state is PluginState.FAILED)
        assert self.plugin.systems, f"{self.plugin.reason}\n{self.plugin.details}"


def _answer(dialog: Dialog) -> Answer:
    if not isinstance(dialog, QuestionDialog):
        return True
    is_meant = TillCode.GIVE_BACK in dialog.question.options
    return str(TillCode.GIVE_BACK if is_meant else Code.GIVE_UP)


@asynccontextmanager
async def opened(
    data_folder: Path,
    *,
    before_commit: Callable[[], None] = nothing,
    after_commit: Callable[[], None] = nothing,
) -> AsyncIterator[KillTill]:
    """A running till with the bank; closed at the end."""
    options = TillOptions(
        data_folder=data_folder,
        clock=FixedClock(NOON),
        plugin_folders=(BANK,),
        hash_seed=0,
        before_commit=before_commit,
        after_commit=after_commit,
    )
    async with asyncio.timeout(LIMIT_SECONDS), await Till.open(options) as till:
        await till.settled()
        desk = KillTill(till, BANK)
        await desk.until_plugin_is_back()
        yield desk
