"""How sums and amounts are written: thin space between thousands, the language's decimal mark."""

from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QLocale

THIN_SPACE = "\u202f"
"""Between thousands; narrow, and no line breaks at it."""

CELL_SPACE = "\u00a0"
"""The same for IBM Plex Mono, which has no narrow one."""

MINUS = "\u2212"
_CENT = Decimal("0.01")
_GROUP = 3


def decimal_mark() -> str:
    """Return the decimal mark of the present language: «,» in Russian, «.» in English."""
    return QLocale().decimalPoint()


def money_text(sum_: Decimal, currency: str = "", mark: str | None = None) -> str:
    """Return a sum for the screen, such as `1 240,00 ₽`.

    Args:
        sum_: Amount in currency units; two decimals are shown.
        currency: Sign behind the sum, none when empty.
        mark: Decimal mark; the present language's when left out.
    """
    rounded = sum_.quantize(_CENT, ROUND_HALF_UP)
    whole, cents = f"{abs(rounded):f}".split(".")
    sign = MINUS if rounded < 0 else ""
    text = f"{sign}{group_thousands(whole)}{mark or decimal_mark()}{cents}"
    return f"{text}\u00a0{currency}" if currency else text


def amount_text(amount: Decimal, mark: str | None = None) -> str:
    """Return an amount of a dish without needless zeros, such as `1,5`."""
    text = f"{amount.normalize():f}"
    return text.replace(".", mark or decimal_mark())


def group_thousands(digits: str) -> str:
    """Return a row of digits with a thin space between thousands."""
    head = len(digits) % _GROUP
    parts = [digits[:head]] if head else []
    parts += [digits[at : at + _GROUP] for at in range(head, len(digits), _GROUP)]
    return THIN_SPACE.join(parts)


def in_cells(text: str) -> str:
    """Return a text as IBM Plex Mono can write it."""
    return text.replace(THIN_SPACE, CELL_SPACE)
