"""What `cashier-sim run` writes while it goes: one line that moves, or dots where it cannot."""

import time
from collections.abc import Callable
from typing import TextIO

from cashier_sim.scenario.controls import printable
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.runner.run_texts import decimal, told

MOST_IN_FULL = 10
"""Failures told with all that led to them; those after them get a line."""

DOTS_PER_LINE = 60
_REFRESH_SECONDS = 0.1
_MINUTE = 60
_ERASE = "\r\033[K"


class Progress:
    """Counts scenarios and writes how far the run is. A line that moves needs a terminal.

    Attributes:
        language: What it writes in.
    """

    def __init__(
        self,
        out: TextIO,
        *,
        is_terminal: bool,
        language: Language,
        wall: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin.

        Args:
            out: Where to write.
            is_terminal: Whether a line can be written over.
            language: What to write in.
            wall: Seconds.
        """
        self.language = language
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
        counted = (
            ("failed", self.failed_count),
            ("skipped", self.skipped_count),
            ("not_played", self.total - self.done),
        )
        counts = [self._told("passed", count=self.passed_count)]
        counts += [self._told(code, count=count) for code, count in counted if count > 0]
        rate = f" ({self._rate(self.done / seconds)})" if seconds > 0 and self.done else ""
        took = decimal(seconds, self.language)
        self.tell(self._told("summary", counts=", ".join(counts), seconds=took) + rate)

    def line(self) -> str:
        """How far the run is, in one line."""
        seconds = self._wall() - self._begun
        parts = [f"{self.done}/{self.total}"]
        if self.failed_count:
            parts.append(self._told("failed", count=self.failed_count))
        if self.done and seconds > 0:
            rate = self.done / seconds
            parts.append(self._rate(rate))
            parts.append(self._told("left", span=_span((self.total - self.done) / rate)))
        return "  ".join(parts)

    def _told(self, code: str, **values: object) -> str:
        return told(code, self.language, **values)

    def _rate(self, per_second: float) -> str:
        return self._told("rate", rate=decimal(per_second, self.language))

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
