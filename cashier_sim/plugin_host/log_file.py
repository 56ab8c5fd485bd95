"""A plugin's log: a file of bounded size, and events of bounded number."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from cashier_sim.plugin_host.events import LogLevel

MAX_FILE_BYTES = 10 * 1024 * 1024
"""At this size the log becomes `….1.log`, and the one before it is dropped."""

MAX_SHOWN_PER_SECOND = 200
"""Printed lines that are also told; the file gets all of them."""

MAX_MESSAGE_CHARS = 128 * 1024
"""Of one message with its stack; what is longer is cut, in the file too."""

_MAX_LINE_BYTES = 8 * 1024

_SEEN_BY_MASK_CHARS = 200
"""More than a message keeps, so that the cut goes through nothing that must be masked."""


class PluginLogFile:
    """Writes a plugin's log. Not thread-safe."""

    def __init__(
        self,
        path: Path,
        *,
        now: Callable[[], datetime],
        written: Callable[[LogLevel, str], None],
        dropped: Callable[[int], None],
        ticks: Callable[[], float] = time.monotonic,
        mask: Callable[[str], str] = str,
    ) -> None:
        """Append to a log; the file is made with the first line.

        Args:
            path: The file; its folder is made when missing.
            now: The register's clock.
            written: Told each line; printed ones at most `MAX_SHOWN_PER_SECOND`.
            dropped: Told how many bytes were lost.
            ticks: Seconds that only go forward, even where the register's clock stands.
            mask: Takes card data out of a text before anything is written or told.
        """
        self.path = path
        self._old_path = path.with_name(f"{path.stem}.1{path.suffix}")
        self._now = now
        self._written = written
        self._dropped = dropped
        self._file: BinaryIO | None = None
        self._size = 0
        self._partial = b""
        self._ticks = ticks
        self._mask = mask
        self._second = -1
        self._shown = 0
        self._hidden = 0

    def write(self, level: LogLevel, text: str) -> None:
        """Write a line with its time and level."""
        self._end_partial()
        text = self._bounded(text)
        moment = self._now().isoformat(sep=" ", timespec="milliseconds")
        line = f"{moment} [{level.value.upper()}] {text}\n"
        self._append(line.encode("utf-8", "replace"))
        self._written(level, text)

    def _bounded(self, text: str) -> str:
        """The text masked, and cut: a plugin may log all that one message carries, 16 MiB."""
        if len(text) <= MAX_MESSAGE_CHARS:
            return self._mask(text)
        kept = self._mask(text[: MAX_MESSAGE_CHARS + _SEEN_BY_MASK_CHARS])[:MAX_MESSAGE_CHARS]
        return f"{kept}… ({len(text) - MAX_MESSAGE_CHARS} characters dropped)"

    def write_output(self, data: bytes) -> None:
        """Write the lines that the plugin printed; a line without its end waits for it."""
        whole, end, rest = (self._partial + data).rpartition(b"\n")
        if len(rest) > _MAX_LINE_BYTES:
            whole, end, rest = whole + end + rest, b"\n", b""
        self._partial = rest
        if end:
            self._write_lines(whole)

    def _write_lines(self, whole: bytes) -> None:
        # Bytes that are no text come out of the file as they went in.
        text = self._mask(whole.decode("utf-8", "surrogateescape"))
        self._append(text.encode("utf-8", "surrogateescape") + b"\n")
        self._begin_second()
        room = max(0, MAX_SHOWN_PER_SECOND - self._shown)
        count = text.count("\n") + 1
        for line in text.split("\n", room)[: min(room, count)]:
            self._show(line)
        self._hidden += max(0, count - room)
        self._shown += count

    def close(self) -> None:
        """Write what is left and close the file; a later line opens it again."""
        self._end_partial()
        self._tell_hidden()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _show(self, line: str) -> None:
        text = line.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        self._written(LogLevel.OUTPUT, text[:_MAX_LINE_BYTES].rstrip("\r"))

    def _end_partial(self) -> None:
        if self._partial:
            line, self._partial = self._partial, b""
            self._write_lines(line)

    def _begin_second(self) -> None:
        second = int(self._ticks())
        if second != self._second:
            self._tell_hidden()
            self._second = second
            self._shown = 0

    def _tell_hidden(self) -> None:
        if self._hidden:
            self._written(
                LogLevel.OUTPUT, f"({self._hidden} more lines are in the file {self.path.name})"
            )
            self._hidden = 0

    def _append(self, data: bytes) -> None:
        file = self._opened()
        if self._size and self._size + len(data) > MAX_FILE_BYTES:
            file = self._rotated()
        file.write(data)
        file.flush()
        self._size += len(data)

    def _opened(self) -> BinaryIO:
        if self._file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("ab")
            self._size = self._file.tell()
        return self._file

    def _rotated(self) -> BinaryIO:
        if self._file is not None:
            self._file.close()
        self._file = None
        lost = self._old_path.stat().st_size if self._old_path.exists() else 0
        self.path.replace(self._old_path)
        file = self._opened()
        if lost:
            note = f"({lost} bytes dropped)\n".encode()
            file.write(note)
            self._size += len(note)
            self._dropped(lost)
        return file
