"""The data folder: where everything that a register keeps lies, for one simulator at a time."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

import platformdirs

from cashier_sim.till.errors import RefusedError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def default_folder() -> Path:
    """Where a person's register keeps its data unless told otherwise."""
    return Path(platformdirs.user_data_dir("cashier-sim", appauthor=False))


class DataFolder:
    """A data folder, held until `close`; also a context manager."""

    def __init__(self, path: Path) -> None:
        """Make the folder when missing and hold it.

        Raises:
            RefusedError: `data_folder_unusable` (path, problem), or `data_folder_in_use` (path,
                pid): another simulator runs on it.
        """
        self.path = path
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._file = os.open(path / "simulator.lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise _unusable(path, error) from error
        try:
            _lock(self._file)
        except OSError as error:
            holder = os.read(self._file, 32).decode("ascii", "replace").strip("\0\n ")
            os.close(self._file)
            raise RefusedError("data_folder_in_use", path=str(path), pid=holder) from error
        try:
            # Linux sends a file to the disk at once that was cut, if only from nothing to nothing.
            if os.fstat(self._file).st_size > 0:
                os.ftruncate(self._file, 0)
            os.write(self._file, f"{os.getpid()}\n".encode("ascii"))
        except OSError as error:  # the disk is full
            self.close()
            raise _unusable(path, error) from error

    @property
    def store(self) -> Path:
        """The database of orders and slips."""
        return self.store_of(self.path)

    @staticmethod
    def store_of(folder: Path) -> Path:
        """The database of a data folder that nobody holds yet."""
        return folder / "register.sqlite"

    @property
    def settings(self) -> Path:
        """The settings that a person changed."""
        return self.path / "settings.json"

    @property
    def world(self) -> Path:
        """The world around the register."""
        return self.path / "world.json"

    @property
    def shelf(self) -> Path:
        """Which plugins there are."""
        return self.path / "plugins.json"

    @property
    def logs(self) -> Path:
        """Folder of the plugins' logs."""
        return self.path / "logs"

    @property
    def plugin_data(self) -> Path:
        """Folder of the plugins' own files."""
        return self.path / "plugin-data"

    def close(self) -> None:
        """Let another simulator have the folder."""
        os.close(self._file)  # which ends the lock

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _unusable(path: Path, error: OSError) -> RefusedError:
    problem = error.strerror or str(error)
    return RefusedError("data_folder_unusable", path=str(path), problem=problem)


def _lock(file: int) -> None:
    """Lock the open file for this process; `OSError` when another holds it."""
    if sys.platform == "win32":
        # Far behind the pid, since a locked byte cannot even be read by others.
        os.lseek(file, 1024, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
