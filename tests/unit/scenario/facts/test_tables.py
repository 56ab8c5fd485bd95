"""Tables under a step are compared with rows, by the columns that they name."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.facts.matching import Matching
from cashier_sim.scenario.facts.tables import (
    Column,
    check_list,
    check_pairs,
    check_rows,
    rows_text,
    seen_rows,
)
from cashier_sim.scenario.language import Language

if TYPE_CHECKING:
    from cashier_sim.scenario.facts.bilingual import Pair
    from cashier_sim.scenario.facts.tables import Cell

RU, EN = Language.RUSSIAN, Language.ENGLISH
Row = tuple[str, Decimal, Decimal]

COLUMNS: tuple[Column[Row], ...] = (
    Column(("блюдо", "dish"), lambda row, _: row[0]),
    Column(("количество", "amount"), lambda row, _: row[1]),
    Column(("сумма", "sum"), lambda row, _: row[2], is_money=True),
)
ROWS: list[Row] = [
    ("Борщ", Decimal("1.000"), Decimal("1420.00")),
    ("Сыр | вино", Decimal("0.5"), Decimal(90)),
]


def problem(*table: tuple[str, ...], language: Language = RU) -> StepFailedError:
    with pytest.raises(StepFailedError) as caught:
        check_rows(Matching({}), "другие блюда", table, COLUMNS, ROWS, language)
    return caught.value


def test_rows_as_a_person_reads_them() -> None:
    assert seen_rows(COLUMNS, ROWS, RU) == (
        ("блюдо", "количество", "сумма"),
        ("Борщ", "1", "1 420,00"),
        ("Сыр | вино", "0,5", "90,00"),
    )
    assert seen_rows(COLUMNS[1:], ROWS[1:], EN) == (("amount", "sum"), ("0.5", "90.00"))


def test_what_is_seen_is_what_is_expected() -> None:
    remembered: dict[str, str] = {}
    for language in Language:
        table = seen_rows(COLUMNS, ROWS, language)
        check_rows(Matching(remembered), "", table, COLUMNS, ROWS, language)
    assert not remembered


def test_columns_in_any_order_and_either_language() -> None:
    table = (("SUM", " блюдо "), ("1420", "{первое}"), ("90,00", "{}"))
    matching = Matching({})
    check_rows(matching, "", table, COLUMNS, ROWS, RU)
    assert matching.fits("{первое}", "Борщ")
    assert not matching.fits("{первое}", "Уха")


def test_other_rows_are_told_by_the_same_columns() -> None:
    error = problem(("блюдо",), ("Борщ",), ("Уха",))
    assert error.problem == "другие блюда"
    assert error.expected == "\n  | блюдо |\n  | Борщ  |\n  | Уха   |"
    assert error.actual == "\n  | блюдо       |\n  | Борщ        |\n  | Сыр \\| вино |"


@pytest.mark.parametrize(
    "table",
    [
        (("блюдо",), ("Борщ",)),
        (("блюдо",), ("Сыр | вино",), ("Борщ",)),
        (("сумма",), ("1420",), ("90,01",)),
    ],
)
def test_number_and_order_of_rows_matter(table: tuple[tuple[str, ...], ...]) -> None:
    assert problem(*table).actual.count("\n") == 3


def test_unknown_column_tells_the_known() -> None:
    error = problem(("dishes",), language=EN)
    assert error.problem == ("there is no column «dishes»; columns are: «dish», «amount», «sum»")


def test_lists_have_one_column() -> None:
    check_list(Matching({}), "", (("Борщ",), ("{}",)), ["Борщ", "Уха"])
    with pytest.raises(StepFailedError) as caught:
        check_list(Matching({}), "другие", (("Борщ",),), ["Борщ", "Уха"])
    assert caught.value.actual == "\n  | Борщ |\n  | Уха  |"
    with pytest.raises(StepFailedError, match="one column and no heading"):
        check_list(Matching({}), "", (("Борщ", "1"),), ["Борщ"])


FACTS: list[tuple[Pair, Cell]] = [(("номер", "room"), "12"), (("сумма", "sum"), Decimal("5.00"))]


def test_pairs_look_at_what_they_name() -> None:
    check_pairs(Matching({}), "", (("Сумма", "5"), ("room", "{}")), FACTS, RU)
    check_pairs(Matching({}), "", (), FACTS, RU)
    with pytest.raises(StepFailedError) as caught:
        check_pairs(Matching({}), "номер", (("номер", "13"), ("сумма", "5")), FACTS, RU)
    assert caught.value.expected == "\n  | номер | 13 |\n  | сумма | 5  |"
    assert caught.value.actual == "\n  | номер | 12   |\n  | сумма | 5.00 |"


def test_pairs_of_unknown_names_or_shape() -> None:
    with pytest.raises(StepFailedError, match="there is no «этаж»; there is: «room», «sum»"):
        check_pairs(Matching({}), "номер", (("этаж", "3"),), FACTS, EN)
    with pytest.raises(StepFailedError, match="there is: nothing"):
        check_pairs(Matching({}), "номер", (("этаж", "3"),), [], EN)
    with pytest.raises(StepFailedError, match="two columns"):
        check_pairs(Matching({}), "номер", (("номер",),), FACTS, RU)


def test_no_rows_at_all() -> None:
    assert rows_text([]) == ""
    check_rows(Matching({}), "", (("блюдо",),), COLUMNS, [], RU)
