"""Example tables in English: the words of columns and values that tables may have."""

from collections.abc import Iterator, Mapping
from functools import cache

from cashier_sim.scenario.facts import bilingual, dialogs, orders, payments, screen
from cashier_sim.scenario.facts.bilingual import Pair
from cashier_sim.scenario.facts.tables import Table
from cashier_sim.scenario.language import Language

_COLUMNS = (
    dialogs.QUANTITY_COLUMNS,
    orders.DISH_COLUMNS,
    orders.DISCOUNT_COLUMNS,
    orders.ORDER_COLUMNS,
    orders.RETURNED_DISH_COLUMNS,
    orders.SHARE_COLUMNS,
    payments.PAYMENT_COLUMNS,
    payments.TIPS_COLUMNS,
    payments.UNKNOWN_COLUMNS,
    payments.REPORT_COLUMNS,
    screen.BUTTON_COLUMNS,
    screen.CHOICE_COLUMNS,
)
_WORDS: tuple[Pair, ...] = (
    ("метод", "method"),
    ("принимает", "takes"),
    ("число, карта", "a number, a card"),
    *orders.STATUSES.values(),
    *payments.ROW_KINDS.values(),
    *payments.REPORT_KINDS.values(),
    *payments.DATA.values(),
    *screen.PLACES.values(),
)


def in_english(table: Table) -> tuple[tuple[str, ...], ...]:
    """A Russian example table as an English scenario would have it; names stay."""
    return tuple(tuple(map(_cell, row)) for row in table)


def _cell(cell: str) -> str:
    known = _glossary()
    if cell in known:
        return known[cell]
    whole, comma, cents = cell.partition(",")
    is_sum = comma and whole.replace(" ", "").isdigit() and cents.isdigit()
    return f"{whole}.{cents}" if is_sum else cell


@cache
def _glossary() -> Mapping[str, str]:
    return dict(pairs())


def pairs() -> Iterator[Pair]:
    """All words that are known, in Russian and in English."""
    for columns in _COLUMNS:
        yield from (column.title for column in columns)
    yield from _WORDS
    for is_so in (True, False):
        yield (
            bilingual.yes_or_no(is_so, Language.RUSSIAN),
            bilingual.yes_or_no(is_so, Language.ENGLISH),
        )
