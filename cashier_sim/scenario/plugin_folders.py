"""Finds the folder of a plugin that a scenario names, and the plugin that a scenario belongs to."""

import difflib
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from cashier_sim import assets
from cashier_sim.scenario.errors import NameNotFoundError, StepFailedError

MANIFEST = "Manifest.xml"
PLUGINS = "plugins"
"""A folder of plugins that a repository may have beside its scenarios."""

_LEVELS = 4
"""Folders above a scenario whose plugins are proposed when a name is wrong."""
_NEAREST = 3


def find_plugin(name_or_path: str, start: Path) -> Path:
    """The folder of a plugin.

    A path leads from `start`. A name is sought there and in each folder above: the folder itself,
    those in it, and those in its `plugins/`; at last among the examples that ship.

    Args:
        name_or_path: The name of a plugin's folder, or a path with a slash.
        start: The folder of the scenario's file.

    Raises:
        NameNotFoundError: No plugin is called so.
        StepFailedError: There is no plugin where the path leads.
    """
    start = start.resolve()
    if "/" in name_or_path or "\\" in name_or_path or name_or_path in {".", ".."}:
        folder = (start / name_or_path.replace("\\", "/")).resolve()
        if not is_plugin(folder):
            raise StepFailedError(f"there is no plugin in {folder}: it has no {MANIFEST}")
        return folder
    for folder in _places(name_or_path, start) if name_or_path else ():
        if is_plugin(folder):
            return folder
    raise NameNotFoundError("plugin", name_or_path, _nearest(name_or_path, start))


def own_plugin(feature: Path) -> Path | None:
    """The plugin that a scenario's file lies in: the nearest folder above it with a manifest."""
    return next((folder for folder in feature.resolve().parents if is_plugin(folder)), None)


def is_plugin(folder: Path) -> bool:
    """Whether a folder holds a plugin that can be read."""
    manifest = folder / MANIFEST
    # `is_file` alone raises where nobody may look, and for a name that no disk takes.
    return os.access(manifest, os.R_OK) and manifest.is_file()


def _places(name: str, start: Path) -> Iterator[Path]:
    for folder in (start, *start.parents):
        if folder.name == name:
            yield folder
        yield folder / name
        yield folder / PLUGINS / name
    yield from (folder for folder in assets.example_plugins() if folder.name == name)


def _nearest(name: str, start: Path) -> tuple[str, ...]:
    known = {folder.name: None for folder in assets.example_plugins()}
    for folder in islice((start, *start.parents), _LEVELS):
        for place in (folder, folder / PLUGINS):
            found = sorted(place.glob(f"*/{MANIFEST}"))
            known.update(dict.fromkeys(manifest.parent.name for manifest in found))
    return tuple(difflib.get_close_matches(name, known, n=_NEAREST, cutoff=0.0))
