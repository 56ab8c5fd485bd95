"""What the layout must know of a printer: how many characters fit on a line of each font."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING

from cashier_sim.receipt.errors import WidthProfileError

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDEST_CHARACTER = 2
_DOTS_PER_MM = 8


class Font(Enum):
    """The fonts of the markup. Source: `Tags.SmallFont` and its neighbours (iikoFront API)."""

    SMALL = "f0"
    MEDIUM = "f1"
    LARGE = "f2"


@dataclass(frozen=True, slots=True)
class WidthProfile:
    """Characters per line of each font, and the paper below them.

    Attributes:
        small: Characters per line of f0, the default font; at least 2.
        medium: Characters per line of f1; at least 2.
        large: Characters per line of f2; at least 2.
        paper_mm: Width of the paper.
        dots: Printable dots across, eight of them a millimetre; a multiple of 8.
    """

    small: int
    medium: int
    large: int
    paper_mm: int
    dots: int

    def __post_init__(self) -> None:
        for field in ("small", "medium", "large"):
            value = getattr(self, field)
            if value < _WIDEST_CHARACTER:
                raise WidthProfileError(f"WidthProfile.{field} is {value}: at least 2 are needed")
        if self.dots < _DOTS_PER_MM or self.dots % _DOTS_PER_MM:
            raise WidthProfileError(f"WidthProfile.dots is {self.dots}: not a multiple of 8")
        if self.paper_mm * _DOTS_PER_MM < self.dots:
            raise WidthProfileError(
                f"WidthProfile.dots is {self.dots}: too many for paper of {self.paper_mm} mm"
            )

    def columns(self, font: Font) -> int:
        """Return the characters per line of a font."""
        if font is Font.SMALL:
            return self.small
        return self.medium if font is Font.MEDIUM else self.large


COLUMNS_32 = WidthProfile(small=32, medium=32, large=16, paper_mm=58, dots=384)
COLUMNS_42 = WidthProfile(small=42, medium=42, large=21, paper_mm=80, dots=576)
COLUMNS_44 = WidthProfile(small=44, medium=42, large=22, paper_mm=80, dots=576)
COLUMNS_48 = WidthProfile(small=48, medium=48, large=24, paper_mm=80, dots=576)

PROFILES: Mapping[int, WidthProfile] = MappingProxyType(
    {profile.small: profile for profile in (COLUMNS_32, COLUMNS_42, COLUMNS_44, COLUMNS_48)}
)
"""The ready-made profiles by characters per line of f0; 44 is iikoFront's own example."""
