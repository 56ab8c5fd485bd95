"""How long a slip of 40 lines with a QR code takes from markup to text.

The bare side does what no layout can do without: lxml parses, and each pair is set left and right.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from lxml import etree

from bench.harness import Measure, Pair, timed
from cashier_sim.receipt import COLUMNS_42, lay_out, to_text

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH_CHARS = 42
LINES = 40
PAYLOAD = "t=20250101T1200&amp;s=1234.50&amp;fn=0000000000000000&amp;i=1&amp;fp=0&amp;n=1"

SLIP = (
    '<doc><f1><center>Гостиница «Тёплый ключ»</center></f1><line symbols="-"/>'
    + "".join(
        f'<pair left="Позиция {number}" right="{number * 101}.50" fit="left"/>'
        for number in range(1, LINES - 4)
    )
    + f"<line/><f1>Спасибо, что вы у нас</f1><qrcode>{PAYLOAD}</qrcode></doc>"
)


@contextmanager
def _to_text() -> Iterator[Pair]:
    yield Pair(timed(_ours, times=20), timed(_bare, times=20))


def _ours() -> str:
    return to_text(lay_out(SLIP, COLUMNS_42))


def _bare() -> str:
    return "\n".join(bare_line(element) for element in etree.fromstring(SLIP))


def bare_line(element: etree._Element) -> str:
    """Set one child of the slip as simply as it can be."""
    if element.tag == "pair":
        half = WIDTH_CHARS // 2
        return element.get("left", "").ljust(half) + element.get("right", "").rjust(half)
    if element.tag == "line":
        return "-" * WIDTH_CHARS
    return "".join(element.itertext()).ljust(WIDTH_CHARS)


MEASURES = (Measure("slip of 40 lines with QR, markup to text", 2.0, _to_text),)
