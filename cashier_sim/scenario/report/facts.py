"""What a report tells of the run as a whole."""

import platform
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata
from pathlib import Path

from cashier_sim import __version__
from cashier_sim.scenario.language import Language

_TOLD = ("pytest", "PySide6-Essentials")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFacts:
    """What a report tells of the run as a whole."""

    language: Language
    """Of the page's own words."""
    seed: int
    versions: tuple[tuple[str, str], ...]
    """Names of programs and their versions; see `versions`."""
    folder: Path
    """Paths are told from here. Volatile."""
    began_at: datetime
    """Wall time, with a zone. Volatile."""
    duration_ms: float
    """Wall time of the whole run. Volatile."""


def versions() -> tuple[tuple[str, str], ...]:
    """The versions that a run depends on; what is not installed is left out."""
    found = [("cashier-sim", __version__), ("Python", platform.python_version())]
    for name in _TOLD:
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            continue
    return tuple(found)
