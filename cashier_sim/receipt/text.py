"""A receipt as plain text, for the clipboard, for logs and for tests."""

from __future__ import annotations

import re

from cashier_sim.receipt.breaking import Align, Formatter, aligned, broken
from cashier_sim.receipt.characters import cleaned, columns
from cashier_sim.receipt.model import (
    Barcode,
    Image,
    Line,
    Logo,
    Pagecut,
    Picture,
    Pulse,
    QrCode,
    Receipt,
)

_GAP = re.compile(" {2,}")


def to_text(receipt: Receipt) -> str:
    """Write a receipt as plain text, one line each, none wider than the default font's line.

    Lines of other fonts are moved to where they stand on the paper; pictures and what the printer
    is told to do are named in brackets. There are no spaces at line ends and no last line break.
    """
    width = receipt.profile.small
    lines: list[str] = []
    for item in receipt.lines:
        if not isinstance(item, Line):
            lines += _named(item, width)
        else:
            own_width = receipt.profile.columns(item.font)
            text = item.text
            lines.append((text if own_width == width else _moved(text, own_width, width)).rstrip())
    return "\n".join(lines)


def _named(item: Picture | Pagecut | Pulse, width: int) -> list[str]:
    align = Align.LEFT if isinstance(item, (Pagecut, Pulse)) else item.align
    text = f"[{_name(item)}]".replace("\n", " ")
    return [aligned(piece, width, align) for piece in broken(text, width, Formatter.WRAP)]


def _name(item: Picture | Pagecut | Pulse) -> str:
    match item:
        case QrCode():
            return f"QR: {cleaned(item.text)}"
        case Barcode():
            return f"barcode: {item.text}"
        case Image():
            return f"image {item.width} × {item.height}"
        case Logo():
            return f"logo {item.number}"
        case _:
            return "cut" if isinstance(item, Pagecut) else "drawer"


def _moved(text: str, own_width: int, width: int) -> str:
    """A line of another font with its pieces where they stand on the paper.

    What touches the right edge keeps touching it, what is amid keeps its middle.
    """
    if columns(text) == own_width and len(set(text)) == 1:
        return text[0] * width
    moved = ""
    place = 0
    for piece in _GAP.split(text):
        at = text.index(piece, place) if piece else place
        place = at + len(piece)
        start = columns(text[:at])
        end = start + columns(piece)
        if end == own_width and start:
            target = width - (end - start)
        elif start:
            target = ((start + end) * width // own_width - (end - start)) // 2
        else:
            target = 0
        gap = max(target - columns(moved), 1 if moved else 0)
        moved += " " * gap + piece
    return moved if columns(moved) <= width else text
