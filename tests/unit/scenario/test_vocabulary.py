"""A step finds its sentence, with values; one that is none is told the nearest."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.errors import StepFailedError, UnknownSentenceError
from cashier_sim.scenario.feature_file import Step
from cashier_sim.scenario.grammar.parameters import COMMON
from cashier_sim.scenario.grammar.sentence import Block, Chapter, Sentence, sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.vocabulary import Match, Vocabulary, vocabulary
from cashier_sim.till.commands import CreateOrder, EnterSum
from tests.ui.views import view

if TYPE_CHECKING:
    from cashier_sim.scenario.stage import Stage

RU, EN = Language.RUSSIAN, Language.ENGLISH


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )создаёт заказ", "новый заказ"),
    en="(the cashier )creates an order",
    meaning=("Новый.", "New."),
    spells=CreateOrder,
    spell=lambda command, _: None if command.table_id else {},
)
async def create(stage: Stage) -> None:
    """Do nothing."""


@sentence(
    chapter=Chapter.PAYMENTS,
    ru="{name:text} вводит/набирает сумму {sum:money}",
    en="the sum {sum:money} is entered by {name:text}",
    meaning=("Сумма.", "Sum."),
    example={"name": "Анна", "sum": Decimal(5)},
    spells=EnterSum,
    spell=lambda command, _: {"name": "Анна", "sum": command.sum},
)
async def enter(stage: Stage, name: str, sum: Decimal) -> None:
    """Do nothing."""


@sentence(
    chapter=Chapter.EXPECTED_SLIPS,
    ru="напечатан чек:",
    en="this is printed:",
    meaning=("Чек.", "Slip."),
    block=Block.DOC_STRING,
)
async def printed(stage: Stage, doc_string: str) -> None:
    """Do nothing."""


@sentence(
    chapter=Chapter.ORDERS,
    ru="блюда:",
    en="dishes:",
    meaning=("Блюда.", "Dishes."),
    block=Block.TABLE,
)
async def dishes(stage: Stage, table: tuple[tuple[str, ...], ...]) -> None:
    """Do nothing."""


WORDS = Vocabulary((create, enter, printed, dishes), COMMON)


def match(text: str, language: Language = RU, **others: object) -> Match:
    step = Step(keyword="Когда", text=text, line=1, **others)  # type: ignore[arg-type]  # as given
    return WORDS.match(step, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("кассир создаёт заказ", RU),
        ("создаёт заказ", RU),
        ("новый заказ", RU),
        ("the cashier creates an order", EN),
        ("creates an order", EN),
    ],
)
def test_sentence_is_found_in_every_form(text: str, language: Language) -> None:
    assert match(text, language) == Match(create, {})


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Кассир  создает\tзаказ.", RU, Match(create, {})),
        ("новый\N{NO-BREAK SPACE}заказ", RU, Match(create, {})),
        ("“Анна  Ёлкина.” вводит сумму 1  000,5", RU, ("Анна  Ёлкина.", Decimal("1000.50"))),
        ("„Анна“ Вводит сумму 5", RU, None),
        ("The sum 5 is entered by “Анна”.", EN, ("Анна", Decimal(5))),
    ],
)
def test_sentence_is_read_as_it_is_meant(
    text: str, language: Language, expected: Match | tuple[str, Decimal] | None
) -> None:
    if isinstance(expected, tuple):
        expected = Match(enter, dict(zip(("name", "sum"), expected, strict=True)))
    assert WORDS.matches(text, language) == (() if expected is None else (expected,))


def test_sentence_is_known_even_with_a_value_that_cannot_be() -> None:
    assert WORDS.has("Создает заказ", RU)
    assert WORDS.has("«Анна» вводит сумму 1,005", RU)
    assert not WORDS.has("создаёт заказ", EN)


def test_sentence_is_written_as_it_is_read() -> None:
    assert WORDS.written("Кассир  создает заказ.", RU) == "кассир создаёт заказ"
    assert WORDS.written('"Анна" набирает сумму 5', RU) == '"Анна" набирает сумму 5'
    assert WORDS.written("Нечто  иное.", RU) == "Нечто  иное."


def test_what_can_be_meant_in_two_ways_is_refused() -> None:
    @sentence(chapter=Chapter.ORDERS, ru="заказывает все", en="x", meaning=("", ""))
    async def all_of_them(stage: Stage) -> None:
        """Do nothing."""

    @sentence(chapter=Chapter.ORDERS, ru="заказывает всё", en="y", meaning=("", ""))
    async def everything(stage: Stage) -> None:
        """Do nothing."""

    words = Vocabulary((all_of_them, everything), COMMON)
    assert words.matches("заказывает все", RU) == (Match(all_of_them, {}),)
    with pytest.raises(StepFailedError, match="several ways: all_of_them, everything"):
        words.match(Step(keyword="", text="Заказывает все", line=1), RU)


def test_values_go_by_name_whatever_their_order() -> None:
    expected = Match(enter, {"name": "Анна", "sum": Decimal("500.50")})
    assert match("«Анна» вводит сумму 500,50") == expected
    assert match("«Анна» набирает сумму 500.50") == expected
    assert match('the sum 500.50 is entered by "Анна"', EN) == expected


def test_sentence_of_the_other_language_is_unknown() -> None:
    with pytest.raises(UnknownSentenceError):
        match("creates an order", RU)


def test_whole_text_must_match() -> None:
    for text in ("создаёт заказ быстро", "вот создаёт заказ", "создаёт"):
        with pytest.raises(UnknownSentenceError):
            match(text)


def test_unknown_sentence_is_told_the_nearest_with_examples() -> None:
    with pytest.raises(UnknownSentenceError) as unknown:
        match("кассир сделает заказ")
    assert unknown.value.nearest[0] == "создаёт заказ"
    assert unknown.value.reason == WORDS.reason("кассир сделает заказ", RU) == ""
    with pytest.raises(UnknownSentenceError) as unknown:
        match("кассир создаёт заказ быстро")
    assert unknown.value.reason == "the sentence has no «быстро»"
    assert "«Анна» вводит сумму 5" in WORDS.nearest("Анна вводит сумму 7", RU)
    assert WORDS.nearest("", RU) == ()


def test_nearest_are_found_by_their_subject_and_by_other_wordings() -> None:
    assert WORDS.nearest("нов заказы", RU, most=1) == ("создаёт заказ",)
    assert WORDS.nearest("the cashier", EN, most=1) == ("creates an order",)
    assert vocabulary().nearest('the cashier swipe card "A"', EN)[0].startswith("swipes the card")


def test_value_that_cannot_be_is_refused_with_its_reason() -> None:
    with pytest.raises(StepFailedError, match="more than two decimals"):
        match("«Анна» вводит сумму 1,005")


def test_text_and_table_hang_where_they_belong() -> None:
    assert match("напечатан чек:", doc_string="x").arguments == {"doc_string": "x"}
    assert match("блюда:", table=(("а",),)).arguments == {"table": (("а",),)}


@pytest.mark.parametrize(
    ("text", "hanging", "problem"),
    [
        ("напечатан чек:", {}, "needs a text below it"),
        ("напечатан чек:", {"table": (("a",),)}, "needs a text below it"),
        ("блюда:", {}, "needs a table below it"),
        ("создаёт заказ", {"table": (("a",),)}, "takes neither"),
        ("создаёт заказ", {"doc_string": ""}, "takes neither"),
    ],
)
def test_missing_or_foreign_text_and_table_are_refused(
    text: str, hanging: dict[str, object], problem: str
) -> None:
    with pytest.raises(StepFailedError, match=problem):
        match(text, RU, **hanging)


def test_sentence_that_reads_in_two_ways_is_refused() -> None:
    @sentence(chapter=Chapter.ORDERS, ru="{what:text} заказ", en="x", meaning=("", ""))
    async def other(stage: Stage, what: str) -> None:
        """Do nothing."""

    @sentence(chapter=Chapter.ORDERS, ru="«новый» заказ", en="y", meaning=("", ""))
    async def same(stage: Stage) -> None:
        """Do nothing."""

    words = Vocabulary((other, same), COMMON)
    with pytest.raises(StepFailedError, match="several ways: other, same"):
        words.match(Step(keyword="", text="«новый» заказ", line=1), RU)


def test_name_is_given_once() -> None:
    with pytest.raises(ValueError, match="the same name: create"):
        Vocabulary((create, create), COMMON)


def test_command_is_spelled_by_the_sentence_that_can() -> None:
    assert WORDS.spelled(CreateOrder(), view(), RU) == (Match(create, {}), "создаёт заказ")
    found = WORDS.spelled(EnterSum(Decimal("7.50")), view(), EN)
    assert found is not None
    assert found[1] == 'the sum 7.50 is entered by "Анна"'


def test_command_that_no_sentence_says_is_none() -> None:
    table_id = view().restaurant.products[0].id
    assert WORDS.spelled(CreateOrder(table_id=table_id), view(), RU) is None


def test_match_is_quick_among_all_sentences() -> None:
    """Fifty millionths of a second on average is the aim; the limit leaves room for others."""
    words = vocabulary()
    shown: list[tuple[Sentence, str]] = [(one, words.shown(one, RU)) for one in words.sentences]
    for _, text in shown:
        words.matches(text, RU)
    begun = time.perf_counter()
    for _, text in shown:
        words.matches(text, RU)
    each = (time.perf_counter() - begun) / len(shown)
    assert each < 500e-6, f"{each * 1e6:.0f} µs"


def test_what_was_read_before_is_read_alike() -> None:
    words = vocabulary()
    text = "добавляет блюдо «Борщ с пампушками»"
    first = words.matches(text, Language.RUSSIAN)
    assert words.matches(text, Language.RUSSIAN) is first
    assert words.matches(text, Language.ENGLISH) == ()
