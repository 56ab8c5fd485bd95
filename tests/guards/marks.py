"""Which marks a test gets without asking, so that `-m ui` or `-m "not process"` never lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

MARK_OF_FOLDER = {"process": "process", "scenarios": "scenario"}
MARK_OF_FIXTURE = {"qapp": "ui"}


def marks(folder: str, fixtures: Collection[str]) -> list[str]:
    """Return the marks of a test in that folder of `tests/` that uses those fixtures."""
    by_folder = [mark for name, mark in MARK_OF_FOLDER.items() if name == folder]
    return by_folder + [mark for name, mark in MARK_OF_FIXTURE.items() if name in fixtures]
