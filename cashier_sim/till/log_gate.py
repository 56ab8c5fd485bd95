"""Keeps a plugin that floods its log from flooding the screen; its log file has every line."""

import time
from collections.abc import Callable
from enum import Enum

MAX_LINES_PER_SECOND = 200
"""Of one plugin; more than a person can read, and few enough for a screen."""

LEFT_OUT = "More lines follow too fast to be shown; the plugin's log file has them."


class Passage(Enum):
    """What to do with a line."""

    SHOW = "show"
    SHOW_LAST = "show_last"
    """Say in its place that the following ones are left out."""
    LEAVE_OUT = "leave_out"


class LogGate:
    """Counts the lines of each plugin."""

    def __init__(self, wall: Callable[[], float] = time.monotonic) -> None:
        """Count by `wall`, in seconds."""
        self._wall = wall
        self._seconds: dict[str, tuple[int, int]] = {}

    def passage(self, plugin_name: str) -> Passage:
        """Count one line of a plugin."""
        now = int(self._wall())
        second, count = self._seconds.get(plugin_name, (now, 0))
        count = count + 1 if second == now else 1
        self._seconds[plugin_name] = (now, count)
        if count <= MAX_LINES_PER_SECOND:
            return Passage.SHOW
        return Passage.SHOW_LAST if count == MAX_LINES_PER_SECOND + 1 else Passage.LEAVE_OUT
