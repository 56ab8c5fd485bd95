"""No test leaves a log record at WARNING or above behind, unless it said that it would."""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class LogGuard(logging.Handler):
    """Collects the records that nobody expected. Any thread may log."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record until somebody expects it or the test ends."""
        self._records.append(record)

    def complaint(self) -> str | None:
        """Return what was logged unexpectedly, one line each, or None; and forget it."""
        records, self._records = self._records, []
        if not records:
            return None
        lines = [f"  {record.levelname} {record.name}: {record.getMessage()}" for record in records]
        return "\n".join(
            ["Unexpected log records; a test that means them says `with expect_log(...)`:", *lines]
        )

    @contextmanager
    def expect(self, name: str, message: str, level: int = logging.WARNING) -> Iterator[None]:
        """Demand at least one record from inside the block, and forgive all that fit.

        Args:
            name: Name of the logger.
            message: Regular expression, searched in the formatted message.
            level: Exact level of the records.

        Raises:
            AssertionError: No such record was logged.
        """
        before, self._records = self._records, []
        try:
            yield
        finally:
            inside, self._records = self._records, before
            rest = [record for record in inside if not _fits(record, name, message, level)]
            self._records += rest
        if len(rest) == len(inside):
            wanted = f"{logging.getLevelName(level)} {name}: {message}"
            raise AssertionError(f"Nothing was logged like: {wanted}")


def _fits(record: logging.LogRecord, name: str, message: str, level: int) -> bool:
    same_source = (record.name, record.levelno) == (name, level)
    return same_source and re.search(message, record.getMessage()) is not None
