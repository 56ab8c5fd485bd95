"""Operations that go on when the plugin that asked for them is gone."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable


class Undertakings:
    """What plugins have asked the register to carry out, of all plugins.

    Paying an order or closing the till shift is the register's own act. It may be in the middle of
    a money call, even of another plugin, when the process that asked for it dies: it comes to its
    end all the same, so that its outcome is in the books. Lives on the register's thread.
    """

    def __init__(self) -> None:
        self._tasks: set[asyncio.Future[object]] = set()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is under way."""
        return not self._tasks

    async def carry_out(self, work: Awaitable[object]) -> object:
        """Do a piece of work and wait for its end.

        When the waiting is cancelled the work goes on, and nobody hears how it ended.

        Returns:
            What the work returns.

        Raises:
            Exception: What the work raises.
        """
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    async def close(self) -> None:
        """Wait until nothing is under way; the plugins must have been stopped before."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    def _ended(self, task: asyncio.Future[object]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()  # fetched, or asyncio would complain that nobody waited for it
