"""What `cashier-sim run` writes while it goes: one line that moves, or dots where it cannot."""

import time
from collections.abc import Callable
from typing import TextIO

from cashier_sim.scenario.controls import printable

MOST_IN_FULL = 10
"""Failures told with all that led to them; those after them get a line."""

DOTS_PER_LINE = 60
_REFRESH_SECONDS = 0.1
_MINUTE = 60
_ERASE = "\r\033[K"


class Progress:
    """Counts scenarios and writes how far the run is. A line that moves needs a terminal."""

    def __init__(
        self,
        out: TextIO,
        *,
        is_terminal: bool,
        wall: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin.

        Args:
            out: Where to write.
            is_terminal: Whether a line can be written over.
            wall: Seconds.
        """
        self.total = 0
        self.passed_count = 0
        self.failed_count = 0
        self.skipped_count = 0
        self._out = out
        self._is_terminal = is_terminal
        self._wall = wall
        self._begun = wall()
        self._drawn_at = float("-inf")
        self._column = 0
        self._has_line = False

    @property
    def done(self) -> int:
        """How many scenarios have ended."""
        return self.passed_count + self.failed_count + self.skipped_count

    def begin(self, total: int) -> None:
        """The scenarios are known; the clock starts.

        Args:
            total: How many there are.
        """
        self.total = total
        self._begun = self._wall()
        self._draw()

    def passed(self) -> None:
        """A scenario has passed."""
        self.passed_count += 1
        self._mark(".")

    def skipped(self) -> None:
        """A scenario was not played, as its tag says."""
        self.skipped_count += 1
        self._mark("s")

    def failed(self, text: str, line: str) -> None:
        """A scenario has failed.

        Args:
            text: All about it.
            line: The same in one line.
        """
        self.failed_count += 1
        self.tell(f"\n{text}\n" if self.failed_count <= MOST_IN_FULL else line)
        self._draw()

    def tell(self, text: str) -> None:
        """Write something that stays; its control characters are shown."""
        self._clear()
        self._out.write(f"{printable(text)}\n")
        self._out.flush()

    def end(self) -> None:
        """Write how it went."""
        seconds = self._wall() - self._begun
        counts = [f"{self.passed_count} passed"]
        counts += [f"{self.failed_count} failed"] if self.failed_count else []
        counts += [f"{self.skipped_count} skipped"] if self.skipped_count else []
        left = self.total - self.done
        counts += [f"{left} not played"] if left > 0 else []
        rate = f" ({self.done / seconds:.1f}/s)" if seconds > 0 and self.done else ""
        self.tell(f"{', '.join(counts)} in {seconds:.1f} s{rate}")

    def line(self) -> str:
        """How far the run is, in one line."""
        seconds = self._wall() - self._begun
        parts = [f"{self.done}/{self.total}"]
        if self.failed_count:
            parts.append(f"{self.failed_count} failed")
        if self.done and seconds > 0:
            rate = self.done / seconds
            parts.append(f"{rate:.1f}/s")
            parts.append(f"{_span((self.total - self.done) / rate)} left")
        return "  ".join(parts)

    def _mark(self, mark: str) -> None:
        if self._is_terminal:
            self._draw()
            return
        self._out.write(mark)
        self._column += 1
        if self._column == DOTS_PER_LINE:
            self._out.write(f" {self.line()}\n")
            self._column = 0
        self._out.flush()

    def _draw(self) -> None:
        now = self._wall()
        if not self._is_terminal or now - self._drawn_at < _REFRESH_SECONDS:
            return
        self._drawn_at = now
        self._out.write(f"{_ERASE}{self.line()}")
        self._out.flush()
        self._has_line = True

    def _clear(self) -> None:
        if self._has_line:
            self._out.write(_ERASE)
            self._has_line = False
            self._drawn_at = float("-inf")
        elif self._column:
            self._out.write("\n")
            self._column = 0


def _span(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // _MINUTE}:{whole % _MINUTE:02d}"
