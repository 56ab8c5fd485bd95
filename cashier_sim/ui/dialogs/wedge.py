"""Tells what a card reader or scanner types from what a person types, without a toolkit.

Such devices are keyboards ("wedges") that type much faster than a hand. A burst that starts with
`%` or `;` is a card (the tracks' start signs), one that starts with `]` is a code (the symbology
identifier that scanners can put before a code, ISO/IEC 15424) ended with Enter. While a burst may
still come, its characters are held; what turns out to be typing is given back.

Readers send keys, not characters: under the Russian layout a card starts with «ж». Such bursts
are read as the English layout would have.
"""

from dataclasses import dataclass, replace
from enum import Enum

from cashier_sim.ui.dialogs.keyboard_layout import FROM_RUSSIAN_KEYS

MAX_GAP_MS = 50
"""Longest time between two keys of a burst; a fast typist needs some 80 ms."""

MIN_TRACK_LENGTH = 4
"""Shortest track: start sign, two characters, end sign."""

_CARD_STARTS = frozenset("%;")
_SCAN_START = "]"
_SCAN_PREFIX_LENGTH = 3
_TRACK_END = "?"
_RUSSIAN_STARTS = {"ж": ";", "ъ": "]"}


class BurstKind(Enum):
    """What a burst turned out to be."""

    CARD = "card"
    BARCODE = "barcode"
    TYPING = "typing"


@dataclass(frozen=True, slots=True)
class Burst:
    """A finished burst."""

    kind: BurstKind
    text: str
    """The card's tracks, the code without its identifier, or the held characters."""


@dataclass(frozen=True, slots=True)
class Wedge:
    """The burst that may be coming. Immutable: every key gives the next state.

    Args:
        cards: A dialog listens to cards.
        barcodes: A dialog listens to barcodes.
    """

    cards: bool
    barcodes: bool
    held: str = ""
    last_ms: int = 0

    @property
    def is_holding(self) -> bool:
        """Whether characters are held: the owner calls `expired` when no key follows."""
        return bool(self.held)

    def key(self, character: str, at_ms: int) -> tuple["Wedge", tuple[Burst, ...]]:
        """Take a key press.

        Args:
            character: What it types; a carriage return or a line feed for Enter.
            at_ms: When, on any clock that goes forward.

        Returns:
            The next state and what ended with this key. A key that belongs to no burst comes back
            at once as typing, so the owner handles every character by what is returned.
        """
        if self.held and at_ms - self.last_ms > MAX_GAP_MS:
            after, ended = self.expired()
            following, bursts = after.key(character, at_ms)
            return following, (*ended, *bursts)
        if self.held:
            return self._continued(character, at_ms)
        return self._started(character, at_ms)

    def expired(self) -> tuple["Wedge", tuple[Burst, ...]]:
        """No key came for longer than `MAX_GAP_MS`: what is held has ended."""
        bursts = (_ended(self.held),) if self.held else ()
        return replace(self, held=""), bursts

    def _started(self, character: str, at_ms: int) -> tuple["Wedge", tuple[Burst, ...]]:
        sign = _RUSSIAN_STARTS.get(character, character)
        starts = (self.cards and sign in _CARD_STARTS) or (self.barcodes and sign == _SCAN_START)
        if starts:
            return replace(self, held=character, last_ms=at_ms), ()
        return self, (Burst(BurstKind.TYPING, character),)

    def _continued(self, character: str, at_ms: int) -> tuple["Wedge", tuple[Burst, ...]]:
        if character not in "\r\n":
            return replace(self, held=self.held + character, last_ms=at_ms), ()
        burst = _code(self.held) or _ended(self.held)
        # Enter after typing is the person's own; after a card or a code it belongs to the device.
        enter = (Burst(BurstKind.TYPING, character),) if burst.kind is BurstKind.TYPING else ()
        return replace(self, held=""), (burst, *enter)


def _ended(held: str) -> Burst:
    text = _english(held)
    is_card = text[0] in _CARD_STARTS and text[-1] == _TRACK_END
    if is_card and len(text) >= MIN_TRACK_LENGTH:
        return Burst(BurstKind.CARD, text)
    return Burst(BurstKind.TYPING, held)


def _code(held: str) -> Burst | None:
    text = _english(held)
    if text[0] != _SCAN_START or len(text) <= _SCAN_PREFIX_LENGTH:
        return None
    return Burst(BurstKind.BARCODE, text[_SCAN_PREFIX_LENGTH:])


def _english(held: str) -> str:
    russian = any("а" <= letter.lower() <= "ё" for letter in held)
    return held.translate(FROM_RUSSIAN_KEYS) if russian else held
