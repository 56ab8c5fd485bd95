"""How a recorded scenario names a plugin: by its name or a way from the file, never absolutely."""

import os
from pathlib import Path

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.plugin_folders import find_plugin


def named_from(folder: Path, start: Path) -> str | None:
    """What finds the folder of a plugin again; None = nothing but a path of this machine.

    Args:
        folder: The plugin's.
        start: The folder of the scenario's file.
    """
    folder = folder.resolve()
    start = start.resolve()
    try:
        if find_plugin(folder.name, start).resolve() == folder:
            return folder.name
    except StepFailedError:  # the name alone does not say where it is
        pass
    shared = Path(os.path.commonpath((folder, start))) if folder.drive == start.drive else None
    if shared is None or shared == Path(shared.anchor):
        return None
    way = Path(os.path.relpath(folder, start)).as_posix()
    return way if "/" in way else f"./{way}"
