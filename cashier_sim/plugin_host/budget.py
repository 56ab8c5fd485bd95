"""How often a plugin that crashes is started again: iikoFront's rules."""

from collections import deque

MIN_LIFE_SECONDS = 10.0
"""With `RestartOnCrash` absent, a plugin that lived shorter is not started again."""

MAX_CRASHES = 4
"""Crashes within `WINDOW_SECONDS` that are forgiven; the next one is final."""

WINDOW_SECONDS = 3600.0


class CrashBudget:
    """Counts crashes. Source: the life of plugins in the iikoFront documentation."""

    def __init__(self, *, restart_on_crash: bool | None) -> None:
        """Make a full budget.

        Args:
            restart_on_crash: The manifest's field: None (absent) restarts what had lived for
                `MIN_LIFE_SECONDS`, True always, False never.
        """
        self._restart_on_crash = restart_on_crash
        self._crashes: deque[float] = deque()

    def reset(self) -> None:
        """Forget all crashes: a person has started the plugin."""
        self._crashes.clear()

    def crash(self, now_seconds: float, life_seconds: float) -> str:
        """Count a crash.

        Args:
            now_seconds: Any clock that only goes forward.
            life_seconds: How long the process had lived.

        Returns:
            Why the plugin is not started again, or empty when it is.
        """
        self._crashes.append(now_seconds)
        while now_seconds - self._crashes[0] >= WINDOW_SECONDS:
            self._crashes.popleft()
        if self._restart_on_crash is False:
            return "its manifest says RestartOnCrash false"
        if self._restart_on_crash is None and life_seconds < MIN_LIFE_SECONDS:
            return (
                f"it lived less than {MIN_LIFE_SECONDS:.0f} s; "
                "RestartOnCrash true in its manifest would start it all the same"
            )
        if len(self._crashes) > MAX_CRASHES:
            return f"it crashed {len(self._crashes)} times within an hour"
        return ""
