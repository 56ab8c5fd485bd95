"""Lets what is no command hold the screen, in turn, as soon as nothing else does."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from uuid import UUID

from cashier_sim.plugin_api import NotSupportedException, OperationCanceledException
from cashier_sim.till.events import Event, ViewChanged
from cashier_sim.till.view import Screen, TillView

_NAMES = {
    Screen.ORDERS: "order list",
    Screen.ORDER: "order screen",
    Screen.PAYMENT: "cash screen",
    Screen.PREPAYMENTS: "page of prepayments",
    Screen.CLOSED_ORDER: "closed order",
    Screen.GOODS_RETURN: "goods return",
}
"""Pages as a plugin's author calls them; the others by their codes."""


class ScreenTurns:
    """Waits until no flow and no dialog holds the screen, then holds it like a flow.

    Lives on the register's loop.
    """

    def __init__(self, view: Callable[[], TillView], hold: Callable[[bool], None]) -> None:
        """Begin with nobody waiting.

        Args:
            view: The present view.
            hold: Told True when a turn begins and False when it ends.
        """
        self._view = view
        self._hold = hold
        self._waiting: list[asyncio.Future[None]] = []
        self._is_closed = False

    def on_event(self, event: Event) -> None:
        """Look again at every new view."""
        if isinstance(event, ViewChanged):
            self._wake()

    def close(self) -> None:
        """The register closes: whoever waits gives up."""
        self._is_closed = True
        self._wake()

    @asynccontextmanager
    async def turn(self, *screens: Screen) -> AsyncIterator[None]:
        """Wait until the screen is idle, and hold it during a block.

        Args:
            screens: The pages of which one must be open until the block begins, with the order
                that is on it now; none = any page.

        Raises:
            NotSupportedException: Another page is open.
            OperationCanceledException: The page was left meanwhile, or the register closes.
        """
        await self._idle(screens)
        self._hold(True)
        try:
            yield
        finally:
            self._hold(False)

    async def _idle(self, screens: tuple[Screen, ...]) -> None:
        first = view = self._view()
        if screens and view.screen not in screens:
            raise NotSupportedException(
                f"The {_name(screens[0])} is not open; the register shows the {_name(view.screen)}"
            )
        while not self._is_closed:
            view = self._view()
            if screens and _place(view) != _place(first):
                raise OperationCanceledException(f"The {_name(first.screen)} was left meanwhile")
            if not (view.is_busy or view.dialogs):
                return
            await self._changed()
        raise OperationCanceledException("The register is closing")

    async def _changed(self) -> None:
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiting)
        try:
            await waiting
        finally:
            if waiting in self._waiting:
                self._waiting.remove(waiting)

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            if not one.done():
                one.set_result(None)


def _place(view: TillView) -> tuple[Screen, UUID | None]:
    return view.screen, view.current.record.order.id if view.current else None


def _name(screen: Screen) -> str:
    return _NAMES.get(screen, f"page {screen.value}")
