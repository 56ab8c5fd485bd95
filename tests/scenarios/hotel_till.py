"""A headless till with the example plugin `hotel` in its own process, on a standing clock."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from cashier_sim import assets
from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from tests.process.till.real_till import RealTill
from tests.unit.till.builders import NOON

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.till.events import PrintedSlip, TraceEntry

Scene: TypeAlias = "Callable[[RealTill], Awaitable[None]]"


def play(scene: Scene) -> tuple[tuple[TraceEntry, ...], tuple[PrintedSlip, ...]]:
    """Play a scene; return its timeline without what no clock of ours rules, and its tape."""
    return asyncio.run(_played(scene))


def in_the_hotel(scene: Scene) -> Callable[[], None]:
    """Make a test of a scene."""

    def run() -> None:
        play(scene)

    run.__name__ = scene.__name__
    run.__doc__ = scene.__doc__
    return run


async def _played(scene: Scene) -> tuple[tuple[TraceEntry, ...], tuple[PrintedSlip, ...]]:
    folder = assets.plugins_folder() / "hotel"
    options = TillOptions(
        clock=FixedClock(NOON), ids=SeededIds(7), plugin_folders=(folder,), hash_seed=0
    )
    async with await Till.open(options) as till:
        real = RealTill(till, folder)
        await till.settled()
        await scene(real)
        entries = till.trace_reader().entries()
        return tuple(replace(entry, duration_ms=None) for entry in entries), real.slips()
