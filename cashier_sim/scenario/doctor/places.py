"""Looks at the data folder and its disk, and leaves no trace there."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from cashier_sim.scenario.doctor.findings import Finding, broken, fine
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.folder import DataFolder

LEAST_FREE = 200 * 1024 * 1024
"""Bytes that the register's store and the plugins' logs may take."""

_MIB = 1024 * 1024


def data_folder(path: Path) -> Finding:
    """Whether the data folder can be used, and nobody else uses it."""
    try:
        is_there = path.exists()
    except OSError as error:  # nobody may look there, or no disk takes the name
        return broken("data_unusable", path=path, problem=error.strerror or str(error))
    if not is_there:
        above = _nearest(path)
        if not os.access(above, os.W_OK | os.X_OK) or not above.is_dir():
            return broken("data_unusable", path=path, problem=_denied(above))
        return fine("data", path=path)
    try:
        DataFolder(path).close()
    except RefusedError as error:
        values = error.refusal.values
        if error.refusal.code == "data_folder_in_use":
            return broken("data_in_use", path=path, pid=values["pid"])
        return broken("data_unusable", path=path, problem=values["problem"])
    return fine("data", path=path)


def disk(path: Path, free_bytes: Callable[[Path], int] | None = None) -> Finding:
    """Whether there is room for the data."""
    free = (free_bytes or _free)(_nearest(path))
    text = f"{free // _MIB} MiB"
    if free < LEAST_FREE:
        return broken("disk_full", path=path, free=text)
    return fine("disk", free=text)


def _denied(above: Path) -> str:
    reason = os.strerror(errno.EACCES if above.is_dir() else errno.ENOTDIR)
    return f"{above}: {reason}"


def _nearest(path: Path) -> Path:
    """The folder, or the nearest above it that is there."""
    return next(one for one in (path, *path.absolute().parents) if _is_there(one))


def _is_there(path: Path) -> bool:
    """Whether there is something that one may see."""
    try:
        return path.exists()
    except OSError:
        return False


def _free(path: Path) -> int:
    return shutil.disk_usage(path).free
