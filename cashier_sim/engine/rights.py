"""What rights are called: the code that plugins know, and the name for people.

The codes are in the manner of iikoFront's, of which only `F_STRN` is published.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cashier_sim.engine.restaurant import Right


@dataclass(frozen=True, slots=True, kw_only=True)
class RightName:
    """One right as plugins and people call it."""

    code: str
    names: Mapping[str, str]
    """By culture, `ru` and `en`."""


RIGHTS: Mapping[Right, RightName] = {
    Right.EDIT_ORDERS: RightName(
        code="F_EDIT", names={"ru": "Изменять заказы", "en": "Change orders"}
    ),
    Right.TAKE_PAYMENTS: RightName(
        code="F_PAY", names={"ru": "Принимать оплату", "en": "Take payments"}
    ),
    Right.RETURN_PAYMENTS: RightName(
        code="F_STRN", names={"ru": "Возвращать оплату", "en": "Return payments"}
    ),
    Right.RUN_SHIFT: RightName(
        code="F_CAFS",
        names={"ru": "Открывать и закрывать смену", "en": "Open and close the till shift"},
    ),
}
"""Every right."""

_BY_CODE = {name.code: right for right, name in RIGHTS.items()}


def right_of(code: str) -> Right | None:
    """The right with a code, or None."""
    return _BY_CODE.get(code)


def local_name(right: Right, culture: str) -> str:
    """What people call a right.

    Args:
        right: Which.
        culture: Their language, `ru` or `en`.
    """
    return RIGHTS[right].names[culture]
