from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.unit.till.histories.player import open_player
from tests.unit.till.histories.running import check, failure_of, seeds_of
from tests.unit.till.histories.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Sequence


async def told_of(seeds: Sequence[int]) -> list[str]:
    player = await open_player()
    await player.play(seeds)
    await player.bench.till.close()
    return player.told


def test_a_history_is_the_same_each_time() -> None:
    seeds = seeds_of(3, 40)
    assert asyncio.run(told_of(seeds)) == asyncio.run(told_of(seeds))


def test_a_failure_tells_its_seed_and_the_shortest_history(monkeypatch: pytest.MonkeyPatch) -> None:
    def look(watch: Watch) -> None:
        assert watch.commits < 7, "enough is enough"

    monkeypatch.setattr(Watch, "look", look)
    with pytest.raises(AssertionError, match="the history of seed 3 fails") as error:
        check(3, 40)
    assert "enough is enough" in str(error.value.__cause__)
    shown = str(error.value)
    fewest = shown[shown.index("[") : shown.index("]") + 1]
    seeds = [int(one) for one in fewest.strip("[]").split(", ")]
    assert len(seeds) < 8
    assert failure_of(seeds) is not None
    assert all(failure_of(seeds[:place] + seeds[place + 1 :]) is None for place in range(2))
