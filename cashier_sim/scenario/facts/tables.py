"""Compares the table under a step with rows of the register.

The first row of a table names its columns, any of those that there are, in any order. Names of
columns and values are understood in both languages.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from cashier_sim.scenario import words
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts import bilingual
from cashier_sim.scenario.facts.bilingual import Pair
from cashier_sim.scenario.facts.matching import Matching, differs
from cashier_sim.scenario.language import Language

R = TypeVar("R")

Table = Sequence[Sequence[str]]

Cell = str | Decimal
"""A text, or a number that may be written in several ways."""

_PAIR_WIDTH = 2


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column that a table may have.

    Attributes:
        title: Its heading.
        cell: What a row has there.
        is_money: Its numbers are sums.
    """

    title: Pair
    cell: Callable[[R, Language], Cell]
    is_money: bool = False

    def text(self, row: R, language: Language) -> str:
        """A row's cell as a person reads it."""
        cell = self.cell(row, language)
        if isinstance(cell, str):
            return words.plain(cell)
        if self.is_money:
            return bilingual.money(cell, language)
        return bilingual.number(cell, language)


def rows_text(table: Iterable[Iterable[str]]) -> str:
    """Rows as a table of Gherkin, its columns aligned, each line after a line break."""
    rows = [[cell.replace("|", "\\|") for cell in row] for row in table]
    count = max((len(row) for row in rows), default=0)
    widths = [max((len(row[n]) for row in rows if n < len(row)), default=0) for n in range(count)]
    return "".join(
        "\n  | "
        + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        + " |"
        for row in rows
    )


def seen_rows(
    columns: Sequence[Column[R]], rows: Iterable[R], language: Language
) -> tuple[tuple[str, ...], ...]:
    """Rows as a table with a heading, as a step would have it."""
    titles = tuple(bilingual.said(column.title, language) for column in columns)
    return (titles, *(tuple(column.text(row, language) for column in columns) for row in rows))


def check_rows(
    matching: Matching,
    problem: str,
    table: Table,
    columns: Sequence[Column[R]],
    rows: Sequence[R],
    language: Language,
) -> None:
    """Compare a table with rows: as many, in the same order.

    Raises:
        StepFailedError: It has a column that nobody knows, or the rows are others.
    """
    if not rows_fit(matching, table, columns, rows, language):
        chosen = [_column(title, columns, language) for title in table[0]]
        actual = seen_rows(chosen, rows, language)
        raise differs(problem, rows_text(table), rows_text((table[0], *actual[1:])))


def rows_fit(
    matching: Matching,
    table: Table,
    columns: Sequence[Column[R]],
    rows: Sequence[R],
    language: Language,
) -> bool:
    """Whether a table tells of rows: as many, in the same order.

    Raises:
        StepFailedError: It has a column that nobody knows.
    """
    chosen = [_column(title, columns, language) for title in table[0]]
    return len(table) - 1 == len(rows) and all(
        _cell_fits(matching, cell, column.cell(row, language))
        for cells, row in zip(table[1:], rows, strict=True)
        for cell, column in zip(cells, chosen, strict=True)
    )


def check_list(matching: Matching, problem: str, table: Table, texts: Sequence[str]) -> None:
    """Compare a table of one column without a heading with texts.

    Raises:
        StepFailedError: It has more columns, or the texts are others.
    """
    if any(len(row) != 1 for row in table):
        raise StepFailedError("the table below this sentence has one column and no heading")
    fits = len(table) == len(texts) and all(
        matching.fits(row[0], text) for row, text in zip(table, texts, strict=True)
    )
    if not fits:
        raise differs(problem, rows_text(table), rows_text([[text] for text in texts]))


def check_pairs(
    matching: Matching,
    problem: str,
    table: Table,
    facts: Sequence[tuple[Pair, Cell]],
    language: Language,
) -> None:
    """Compare a table of names and values with what has these names; others do not matter.

    Raises:
        StepFailedError: A name is unknown, or a value is another.
    """
    actual = []
    is_as_expected = True
    known = {name.casefold(): cell for pair, cell in facts for name in pair}
    for row in table:
        if len(row) != _PAIR_WIDTH:
            raise StepFailedError("the table below this sentence has two columns: name and value")
        found = known.get(words.plain(row[0]).casefold())
        if found is None:
            names = ", ".join(f"«{bilingual.said(pair, language)}»" for pair, _ in facts)
            raise StepFailedError(
                f"{problem}: there is no «{row[0]}»; there is: {names or 'nothing'}"
            )
        is_as_expected = _cell_fits(matching, row[1], found) and is_as_expected
        actual.append((row[0], found if isinstance(found, str) else f"{found:f}"))
    if not is_as_expected:
        raise differs(problem, rows_text(table), rows_text(actual))


def _cell_fits(matching: Matching, expected: str, actual: Cell) -> bool:
    if isinstance(actual, str):
        return matching.fits(expected, actual)
    return matching.fits_number(expected, actual)


def _column(title: str, columns: Sequence[Column[R]], language: Language) -> Column[R]:
    by_title = {name: column for column in columns for name in column.title}
    found = by_title.get(words.plain(title).casefold())
    if found is None:
        known = ", ".join(f"«{bilingual.said(column.title, language)}»" for column in columns)
        raise StepFailedError(f"there is no column «{title}»; columns are: {known}")
    return found
