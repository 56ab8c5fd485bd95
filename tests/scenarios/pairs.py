"""Scenarios of both languages that belong together."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING

from cashier_sim.scenario.feature_file import Scenario, read_feature

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("ru", "en")
Trace = tuple[str, ...]


def twin(path: Path) -> Path | None:
    """The file with the same scenarios in the other language; None = it has none.

    Either stands in a folder named by its language, or the English one stands in `en/` beside the
    Russian ones.
    """
    folder = path.parent
    if folder.name == "ru":
        return folder.with_name("en") / path.name
    if folder.name != "en":
        beside = folder / "en" / path.name
        return beside if beside.exists() else None
    beside = folder.with_name("ru")
    return (beside if beside.exists() else folder.parent) / path.name


class Traces:
    """What scenarios did, for comparing them with those of the other language.

    Args:
        shared: A folder for what other processes have played; None = there are no others.
    """

    def __init__(self, shared: Path | None) -> None:
        self._shared = shared
        self._own: dict[str, Trace] = {}

    def other(self, scenario: Scenario, trace: Trace) -> Trace | None:
        """Keep what a scenario did; returns what the other one did, if it was played already."""
        twin_path = twin(scenario.path)
        if twin_path is None:
            return None
        place = _lines(scenario.path).index(scenario.line)
        self._keep(_key(scenario.path, place), trace)
        return self._kept(_key(twin_path, place))

    def _keep(self, key: str, trace: Trace) -> None:
        if self._shared is None:
            self._own[key] = trace
            return
        fresh = self._shared / f"{key}.new"
        fresh.write_text("\n".join(trace), encoding="utf-8", newline="\n")
        fresh.replace(self._shared / key)

    def _kept(self, key: str) -> Trace | None:
        if self._shared is None:
            return self._own.get(key)
        try:
            return tuple((self._shared / key).read_text(encoding="utf-8").split("\n"))
        except FileNotFoundError:
            return None


def _key(path: Path, place: int) -> str:
    return hashlib.sha256(f"{path} {place}".encode()).hexdigest()


@cache
def _lines(path: Path) -> list[int]:
    return [scenario.line for scenario in read_feature(path).scenarios]
