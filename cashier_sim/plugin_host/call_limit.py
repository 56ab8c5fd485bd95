"""The time that a call may take while no dialog of it is open."""

import asyncio
from collections.abc import Callable


class CallLimit:
    """Counts a call's time, except while it is paused."""

    def __init__(self, seconds: float | None, expired: Callable[[], None]) -> None:
        """Start counting.

        Args:
            seconds: How long the call may take; None = without limit.
            expired: Told once when the time is up.
        """
        self._loop = asyncio.get_running_loop()
        self._left = seconds
        self._expired = expired
        self._pauses = 0
        self._timer: asyncio.TimerHandle | None = None
        self._run()

    def pause(self) -> None:
        """Stop counting; may nest."""
        self._pauses += 1
        if self._timer is not None:
            self._left = self._timer.when() - self._loop.time()
            self.stop()

    def resume(self) -> None:
        """Go on counting after the last pause; one too many is ignored."""
        if self._pauses:
            self._pauses -= 1
            if not self._pauses:
                self._run()

    def run_out(self) -> None:
        """Let the time be up now, whatever is left of it; `expired` is told."""
        self.stop()
        self._left = None
        self._expired()

    def stop(self) -> None:
        """Count no more; `expired` is not told."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _run(self) -> None:
        if self._left is not None:
            self._timer = self._loop.call_later(max(0.0, self._left), self._expired)
