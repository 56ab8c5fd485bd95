"""What the tape shows: slips by number, laid out only when they come into view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from cashier_sim.late_modules import LateModule
from cashier_sim.receipt import COLUMNS_44, PROFILES

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from cashier_sim.receipt import Receipt, layout
    from cashier_sim.till.events import PrintedSlip
    from cashier_sim.till.slips import SlipReader
else:
    layout = LateModule("cashier_sim.receipt.layout")


@dataclass(frozen=True, slots=True)
class TapeSlip:
    """One slip on the tape.

    Attributes:
        id: Its number; later slips have greater ones.
        receipt: What is printed.
        title: What it is, for people.
        time: When it was printed.
        origin: Who printed it, for people: the plugin, the call. Empty for the register itself.
    """

    id: int
    receipt: Receipt
    title: str
    time: datetime
    origin: str


class SlipSource(Protocol):
    """Slips in printing order. Used on the GUI thread."""

    def count(self) -> int:
        """Return how many slips there are."""
        ...

    def slip(self, index: int) -> TapeSlip:
        """Return a slip by its place, 0 for the oldest."""
        ...


class PrintedSlips:
    """The slips that a till keeps."""

    def __init__(self, reader: SlipReader, title_of: Callable[[PrintedSlip, bool], str]) -> None:
        """Show what a reader reads.

        Args:
            reader: A reader of the till's tape, used on the GUI thread only.
            title_of: Words what a slip is, in the language of the screen; it is told whether
                plugins and their calls may be named.
        """
        self._reader = reader
        self._title_of = title_of
        self.names_plugins = True
        """Whether it is told which plugin printed a slip; not in a demo."""

    def read_from(self, reader: SlipReader) -> None:
        """Show the slips of another register; the former reader is closed by whoever took it."""
        self._reader = reader

    def count(self) -> int:
        """Return how many slips there are."""
        return self._reader.count()

    def slip(self, index: int) -> TapeSlip:
        """Return a slip by its place, 0 for the oldest.

        Raises:
            IndexError: There is no such slip.
        """
        printed = self._reader.slip(index + 1)
        if printed is None:
            raise IndexError(f"The tape has {self.count()} slips; there is no slip {index + 1}.")
        profile = PROFILES.get(printed.width_chars, COLUMNS_44)
        receipt = layout.lay_out(
            printed.document,
            profile,
            api_version=printed.api_version,
            as_real_printer=printed.as_real_printer,
        )
        title = self._title_of(printed, self.names_plugins)
        origin = printed.plugin_name if self.names_plugins else ""
        return TapeSlip(printed.id, receipt, title, printed.printed_at, origin)
