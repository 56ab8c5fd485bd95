"""Runs histories by a seed, and tells the shortest one that fails."""

from __future__ import annotations

import asyncio
import traceback
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from tests.unit.till.histories.player import open_player
from tests.unit.till.histories.shrinking import shortest

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT_SECONDS = 30
"""Longest that a history may take, and its register to close."""


@dataclass(frozen=True, slots=True)
class Failure:
    """How a history failed."""

    error: Exception
    told: tuple[str, ...]

    @property
    def where(self) -> tuple[str, str, int | None]:
        """Alike failures have the same."""
        frame = traceback.extract_tb(self.error.__traceback__)[-1]
        return type(self.error).__name__, frame.filename, frame.lineno


def seeds_of(seed: int, length: int) -> list[int]:
    """The seeds of a history's acts."""
    chance = Random(seed)  # noqa: S311 (repeatable is the point)
    return [chance.getrandbits(32) for _ in range(length)]


def failure_of(seeds: Sequence[int]) -> Failure | None:
    """Play a history; None = nothing is wrong."""
    return asyncio.run(_played(seeds))


def check(seed: int, length: int) -> None:
    """Play the history of a seed.

    Raises:
        AssertionError: It fails; with the shortest history that fails alike.
    """
    seeds = seeds_of(seed, length)
    failure = failure_of(seeds)
    if failure is None:
        return

    def fails_alike(fewer: Sequence[int]) -> bool:
        other = failure_of(fewer)
        return other is not None and other.where == failure.where

    # A history that hangs would hang some hundred times more.
    fewest = seeds if isinstance(failure.error, TimeoutError) else shortest(seeds, fails_alike)
    last = failure_of(fewest) or failure
    lines = "\n".join(last.told)
    raise AssertionError(
        f"the history of seed {seed} fails; the shortest alike is failure_of({fewest}):\n{lines}"
    ) from last.error


async def _played(seeds: Sequence[int]) -> Failure | None:
    player = await open_player()
    try:
        async with asyncio.timeout(LIMIT_SECONDS):
            await player.play(seeds)
    except Exception as error:  # noqa: BLE001 (whatever it is, it is told with its history)
        return Failure(error, tuple(player.told))
    finally:
        player.plugins.die()
        async with asyncio.timeout(LIMIT_SECONDS):
            await player.bench.till.close()
    return None
