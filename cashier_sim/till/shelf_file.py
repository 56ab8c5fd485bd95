"""Which plugins a register has: a file that outlives it."""

from pathlib import Path

import msgspec

from cashier_sim.till.errors import RefusedError
from cashier_sim.till.files import replace_text

SCHEMA_VERSION = 1


class _Kept(msgspec.Struct, forbid_unknown_fields=True):
    schema_version: int
    folders: list[str]


class ShelfFile:
    """The list of plugin folders."""

    def __init__(self, path: Path | None) -> None:
        """Keep the list in `path`; None = nowhere."""
        self._path = path

    def load(self) -> tuple[Path, ...] | None:
        """The folders, in order; None when there is no list yet.

        Raises:
            RefusedError: `shelf_invalid` (path, problem).
        """
        if self._path is None or not self._path.exists():
            return None
        try:
            kept = msgspec.json.decode(self._path.read_bytes(), type=_Kept)
        except msgspec.DecodeError as error:
            raise self._invalid(str(error)) from error
        if kept.schema_version != SCHEMA_VERSION:
            raise self._invalid(
                f"schema_version {kept.schema_version}: this program knows {SCHEMA_VERSION}"
            )
        return tuple(map(Path, kept.folders))

    def save(self, folders: tuple[Path, ...]) -> None:
        """Keep the folders."""
        if self._path is not None:
            kept = _Kept(SCHEMA_VERSION, [str(folder) for folder in folders])
            text = msgspec.json.format(msgspec.json.encode(kept), indent=2).decode("utf-8")
            replace_text(self._path, text + "\n")

    def _invalid(self, problem: str) -> RefusedError:
        return RefusedError("shelf_invalid", path=str(self._path), problem=problem)
