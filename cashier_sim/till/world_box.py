"""Holds the world around the register and keeps it in a file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import msgspec

from cashier_sim import assets
from cashier_sim.plugin_api import CardInputDialogResult
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.files import replace_text
from cashier_sim.till.view import CallFault, TestCard, World

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    schema_version: int
    world: World
    clock_offset_seconds: float = 0.0


@cache
def demo_deck() -> tuple[TestCard, ...]:
    """The cards that a new register comes with; none is anyone's."""
    deck = assets.path("cards.json").read_bytes()
    return msgspec.json.decode(deck, type=tuple[TestCard, ...])


def read_tracks(full_track: str) -> CardInputDialogResult:
    """What a card reader makes of a swipe: the whole, and each track without its marks.

    Args:
        full_track: Tracks one after the other: `%…?` for the first, `;…?` for the second and
            third. Text without marks is the second track.
    """
    tracks = ["", "", ""]
    for part in filter(None, full_track.split("?")):
        mark, body = part[0], part[1:]
        if mark == "%":
            tracks[0] = body
        elif mark not in ";+":
            tracks[1] = tracks[1] or part
        else:
            tracks[2 if tracks[1] or mark == "+" else 1] = body
    first, second, third = tracks
    return CardInputDialogResult(
        full_card_track=full_track, track1=first, track2=second, track3=third
    )


class WorldBox:
    """The world now. Changed on the register's thread only."""

    def __init__(self, path: Path | None, changed: Callable[[], None]) -> None:
        """Read the file, if there is one, else begin with the demo deck.

        Args:
            path: The JSON file; None = nothing is kept.
            changed: Called after each change.

        Raises:
            RefusedError: `world_invalid` (path, problem).
        """
        self._path = path
        self._changed = changed
        kept = _read(path) if path is not None and path.exists() else None
        self.world = kept.world if kept else World(cards=demo_deck())
        self.clock_offset = timedelta(seconds=kept.clock_offset_seconds if kept else 0.0)

    def card(self, name: str) -> TestCard:
        """The card of this name; the command has checked that there is one."""
        return next(card for card in self.world.cards if card.name == name)

    def change(self, world: World) -> None:
        """Replace the world and keep it."""
        self.world = world
        self._keep()
        self._changed()

    def add_card(self, card: TestCard) -> None:
        """Put a card into the deck, in the place of one of the same name if there is one."""
        cards = {known.name: known for known in self.world.cards} | {card.name: card}
        self.change(replace(self.world, cards=tuple(cards.values())))

    def remove_card(self, name: str) -> None:
        """Take a card out of the deck."""
        cards = tuple(card for card in self.world.cards if card.name != name)
        self.change(replace(self.world, cards=cards))

    def set_fault(self, fault: CallFault) -> None:
        """Let the next call of a plugin's method go wrong, in place of a fault set before."""
        others = self._faults_without(fault.plugin_name, fault.method)
        self.change(replace(self.world, call_faults=(*others, fault)))

    def take_fault(self, plugin_name: str, method: str) -> CallFault | None:
        """Take the fault of a plugin's method off the world, if one is set."""
        for fault in self.world.call_faults:
            if (fault.plugin_name, fault.method) == (plugin_name, method):
                left = self._faults_without(plugin_name, method)
                self.change(replace(self.world, call_faults=left))
                return fault
        return None

    def _faults_without(self, plugin_name: str, method: str) -> tuple[CallFault, ...]:
        return tuple(
            one
            for one in self.world.call_faults
            if (one.plugin_name, one.method) != (plugin_name, method)
        )

    def keep_clock(self, offset: timedelta) -> None:
        """Keep how far the clock was moved on."""
        self.clock_offset = offset
        self._keep()

    def _keep(self) -> None:
        if self._path is None:
            return
        kept = _Kept(
            schema_version=SCHEMA_VERSION,
            world=self.world,
            clock_offset_seconds=self.clock_offset.total_seconds(),
        )
        text = msgspec.json.format(msgspec.json.encode(kept), indent=2)
        replace_text(self._path, text.decode("utf-8") + "\n")


def _read(path: Path) -> _Kept:
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
    except msgspec.DecodeError as error:
        raise RefusedError("world_invalid", path=str(path), problem=str(error)) from error
    if kept.schema_version != SCHEMA_VERSION:
        problem = f"schema_version {kept.schema_version}: this program knows {SCHEMA_VERSION}"
        raise RefusedError("world_invalid", path=str(path), problem=problem)
    return kept
