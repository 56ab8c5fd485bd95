"""The scenario files of a folder, and what is in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cashier_sim import assets
from cashier_sim.scenario.errors import FeatureFileError
from cashier_sim.scenario.feature_file import Feature, read_feature

SUFFIX = ".feature"
MOST_FILES = 2000
"""Of one folder; a folder with more is hardly one of scenarios."""

_SKIPPED = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class LibraryFile:
    """A file, read."""

    path: Path
    feature: Feature | None
    problem: str = ""
    """Why it cannot be read."""


def scenario_files(folder: Path) -> tuple[Path, ...]:
    """Return the scenario files in a folder and below it, by name; hidden folders are left out."""
    return tuple(sorted(_walk(folder)))[:MOST_FILES]


def read_file(path: Path) -> LibraryFile:
    """Read one."""
    try:
        return LibraryFile(path, read_feature(path))
    except FeatureFileError as error:
        return LibraryFile(path, None, error.problem)


def example_folders() -> tuple[Path, ...]:
    """Return the folders of the example plugins that have scenarios."""
    return tuple(
        folder for folder in assets.example_plugins() if next(_walk(folder), None) is not None
    )


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if not entry.name.startswith(".") and entry.name not in _SKIPPED:
                yield from _walk(entry)
        elif entry.suffix == SUFFIX:
            yield entry
