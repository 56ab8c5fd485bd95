"""Slips as texts: as they are printed, their pairs, their codes and what printed them."""

import difflib
import re
from collections.abc import Mapping
from functools import lru_cache

from cashier_sim.receipt import COLUMNS_44, PROFILES, Receipt, lay_out, to_text
from cashier_sim.receipt.model import Barcode, QrCode
from cashier_sim.scenario import words
from cashier_sim.scenario.facts import bilingual
from cashier_sim.scenario.facts.bilingual import Pair
from cashier_sim.scenario.facts.matching import Matching
from cashier_sim.scenario.grammar import placeholders
from cashier_sim.scenario.language import Language
from cashier_sim.till.events import PrintedSlip

KINDS: Mapping[str, Pair] = {
    "precheque": ("пречек", "a precheque"),
    "prepayment": ("чек предоплаты", "a prepayment cheque"),
    "sales_slip": ("товарный чек", "a sales slip"),
    "service_cheque": ("заказ на кухню", "a kitchen order"),
    "return": ("чек возврата", "a return cheque"),
    "sale": ("чек продажи", "a sale cheque"),
    "prepayment_return": ("чек возврата предоплаты", "a cheque of a returned prepayment"),
    "goods_return": ("чек возврата товаров", "a cheque of a goods return"),
    "x_report": ("X-отчёт", "an X report"),
    "z_report": ("Z-отчёт", "a Z report"),
}
"""What the register's own slips are called."""

FISCAL_KINDS = (
    "sale",
    "prepayment",
    "return",
    "prepayment_return",
    "goods_return",
    "x_report",
    "z_report",
)
"""Those that the fiscal register prints."""

_REMEMBERED = 64
_BETWEEN = re.compile(r"[ \u00a0\u202f._]{2,}| ")


def laid_out(slip: PrintedSlip) -> Receipt:
    """A slip as it is printed."""
    return lay_out(
        slip.document,
        PROFILES.get(slip.width_chars, COLUMNS_44),
        api_version=slip.api_version,
        as_real_printer=slip.as_real_printer,
    )


@lru_cache(maxsize=_REMEMBERED)
def _text(slip: "_Same") -> str:
    return to_text(laid_out(slip.slip))


class _Same:
    """A slip as a key: two are the same only when they are one object."""

    __slots__ = ("slip",)

    def __init__(self, slip: PrintedSlip) -> None:
        self.slip = slip

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.slip is self.slip

    def __hash__(self) -> int:
        return id(self.slip)


def text(slip: PrintedSlip) -> str:
    """A slip as plain text, without spaces at the ends of lines."""
    return _text(_Same(slip))


def lines(slip: PrintedSlip) -> tuple[str, ...]:
    """Its lines with single spaces, without the empty ones."""
    plain = (words.plain(line) for line in text(slip).splitlines())
    return tuple(line for line in plain if line)


def title(slip: PrintedSlip, language: Language) -> str:
    """What printed a slip: the kind of a cheque, or a plugin's method."""
    if slip.plugin_name:
        return f"{slip.plugin_name}, {slip.title}"
    pair = KINDS.get(slip.title)
    return bilingual.said(pair, language) if pair else slip.title


def has_pair(matching: Matching, slip: PrintedSlip, left: str, right: str) -> bool:
    """Whether a line has one text at its left end and another at its right.

    What fills the room between them does not matter.
    """
    return any(matching.fits(f"{left} {right}", line) for line in lines(slip)) or any(
        _is_pair(matching, line, left, right) for line in text(slip).splitlines()
    )


def _is_pair(matching: Matching, line: str, left: str, right: str) -> bool:
    for gap in _BETWEEN.finditer(line.strip()):
        ends = line.strip()[: gap.start()], line.strip()[gap.end() :]
        if matching.fit((left, ends[0]), (right, ends[1])):
            return True
    return False


def codes(slip: PrintedSlip, kind: type[QrCode] | type[Barcode]) -> tuple[str, ...]:
    """What the QR codes or barcodes of a slip carry."""
    return tuple(item.text for item in laid_out(slip).lines if isinstance(item, kind))


def is_whole(matching: Matching, slip: PrintedSlip, expected: str) -> bool:
    """Whether a slip is a text, line by line; spaces at the ends of lines do not matter."""
    there = _trimmed(text(slip))
    wanted = _trimmed(expected)
    return len(there) == len(wanted) and all(
        _is_line(matching, one, line) for one, line in zip(wanted, there, strict=True)
    )


def _is_line(matching: Matching, expected: str, actual: str) -> bool:
    if not placeholders.has_gaps(expected):
        return placeholders.compare(expected, actual, {}) is not None
    # What a placeholder stands for changes how many spaces fill the line.
    return matching.fits(expected, actual)


def difference(expected: str, slip: PrintedSlip) -> str:
    """How a slip differs from a text: lines with `-` are expected, those with `+` are there."""
    lines_ = difflib.ndiff(_trimmed(expected), _trimmed(text(slip)))
    return "".join(f"\n  {line.rstrip()}" for line in lines_ if not line.startswith("?"))


def indented(content: str) -> str:
    """A text of several lines, each after a line break."""
    return "".join(f"\n  {line}" for line in content.splitlines())


def _trimmed(content: str) -> list[str]:
    rows = [line.rstrip() for line in content.splitlines()]
    while rows and not rows[-1]:
        rows.pop()
    while rows and not rows[0]:
        rows.pop(0)
    return rows
