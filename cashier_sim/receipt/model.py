"""A laid-out receipt: lines of styled runs, boxes for pictures, and what the printer is told to do.

Everything that decides how a slip looks is in here; who paints, prints or writes it only follows.
Tuples, since a slip makes hundreds of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from cashier_sim.receipt.breaking import Align
    from cashier_sim.receipt.notes import Note
    from cashier_sim.receipt.profile import Font, WidthProfile


class Look(NamedTuple):
    """How the letters of a run look. Source: `Attributes.Bold` and the like (iikoFront API)."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    reverse: bool = False


PLAIN = Look()


class Run(NamedTuple):
    """Neighbouring characters of one look; padding is in the text."""

    text: str
    look: Look = PLAIN


class Line(NamedTuple):
    """One printed line: one font, runs from left to right, at most a line of columns."""

    font: Font
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The characters of the line."""
        if len(self.runs) == 1:
            return self.runs[0].text
        return "".join(run.text for run in self.runs)


class Correction(Enum):
    """How much of a QR code may be damaged. Source: `Attributes.Correction` (iikoFront API)."""

    LOW = "L"
    MEDIUM = "M"
    HIGH = "Q"
    ULTRA = "H"


class ResizeMode(Enum):
    """What happens to a picture wider than the paper. Source: `Attributes.ResizeMode`."""

    FIT = "fit"
    CLIP = "clip"


class QrCode(NamedTuple):
    """A QR code.

    Attributes:
        text: What it carries; checked to fit into one code.
        module_dots: Wanted side of a module; smaller if the code is wider than the paper.
        correction: Error correction.
        align: Where it stands.
    """

    text: str
    module_dots: int
    correction: Correction
    align: Align


class Barcode(NamedTuple):
    """A Code 128 barcode.

    Attributes:
        text: What it carries; checked to be carried by Code 128.
        height_ratio: Height of the bars as a part of their whole width, > 0.
        caption: Whether the text stands below the bars.
        align: Where it stands.
    """

    text: str
    height_ratio: float
    caption: bool
    align: Align


class Image(NamedTuple):
    """A picture.

    Attributes:
        data: The file's bytes (PNG, BMP, GIF or JPEG).
        width: Its dots across, > 0.
        height: Its dots down, > 0.
        align: Where it stands.
        resize_mode: What happens if it is wider than the paper.
    """

    data: bytes
    width: int
    height: int
    align: Align
    resize_mode: ResizeMode


class Logo(NamedTuple):
    """A picture out of the printer's memory, by its number there."""

    number: str
    align: Align


class Pagecut(NamedTuple):
    """The paper is cut here."""


class Pulse(NamedTuple):
    """The cash drawer is opened here."""


Picture: TypeAlias = QrCode | Barcode | Image | Logo
Item: TypeAlias = Line | Picture | Pagecut | Pulse


@dataclass(frozen=True, slots=True)
class Receipt:
    """A slip as it is printed.

    Attributes:
        profile: The widths that it was laid out for.
        lines: What is printed, top to bottom.
        notes: What its author should know.
        bell: Whether the printer rings before it prints.
    """

    profile: WidthProfile
    lines: tuple[Item, ...]
    notes: tuple[Note, ...] = ()
    bell: bool = False
