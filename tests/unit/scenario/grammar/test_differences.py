"""A text that is nearly a sentence is told what it differs in, and only where that is sure."""

from __future__ import annotations

import pytest

from cashier_sim.scenario.grammar.differences import CLAUSES
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.vocabulary import vocabulary

RU, EN = Language.RUSSIAN, Language.ENGLISH


def why(text: str, language: Language) -> str:
    assert not vocabulary().has(text, language)
    return vocabulary().reason(text, language)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        # quotation marks
        ("добавляет блюдо 'Борщ'", "the quotation marks: write «Борщ», not 'Борщ'"),
        ("добавляет блюдо `Борщ`", "the quotation marks: write «Борщ», not `Борщ`"),
        ("добавляет блюдо <<Борщ>>", "the quotation marks: write «Борщ», not <<Борщ>>"),
        ('добавляет блюдо «Борщ"', 'the quotation marks: write «Борщ», not «Борщ"'),
        ("добавляет блюдо «Борщ", "the quotation marks: write «Борщ», not «Борщ"),
        ("добавляет блюдо Борщ", "the quotation marks are missing around Борщ"),
        ("добавляет блюдо Борщ в количестве 2", "the quotation marks are missing around Борщ"),
        ("входит с ПИН-кодом 1234", "the quotation marks are missing around 1234"),
        ("кассир нажимает Оплатить", "the quotation marks are missing around Оплатить"),
        # numbers
        ("вводит сумму 500 руб.", "the number: write 500, not 500 руб."),
        ("вводит сумму 500₽", "the number: write 500, not 500₽"),
        ("вводит сумму 1.290,50", "the number: write 1290,50, not 1.290,50"),
        ("вводит сумму «500»", "the number: write 500, not «500»"),
        ("вводит номер 12,0", "the number: write 12, not 12,0"),
        ("открывает заказ #1", "the number: write 1, not #1"),
        ("заказ 1 закрыт", "the number: write № 1, not 1"),
        ("выбирает дату 14.03.2026", "the number: write 2026-03-14, not 14.03.2026"),
        (
            "часы переводятся на 5 мин вперёд",
            "the number: write 5 минут, not 5 мин",
        ),
        # dashes
        ("меняет блюдо «Чай»: цена—500", "the dash: write цена — 500, not цена—500"),
        ("меняет блюдо «Чай»: цена= 500", "the dash: write цена —, not цена="),
        # letters
        ("кассир cоздаёт заказ", "letters of another alphabet stand in cоздаёт"),
        ("кассир созадёт заказ", "the word: write «создаёт», not «созадёт»"),
        ("заказ № 1 закрытый", "the word: write «закрыт», not «закрытый»"),
        ("создаёт новый заказ", "the sentence has no «новый»"),
        ("блюда заказа", "the sentence lacks «:»"),
        ("вводит количества;", "the word: write «:», not «;»"),
        ("creates an order", "this is a sentence of the language en, the file is in ru"),
        # nothing is sure
        ("кассир пьёт чай", ""),
        ("кассир нажимает «Оплата»", ""),
        ("вводит пять", ""),
        ("", ""),
    ],
)
def test_russian_text_is_told_its_difference(text: str, reason: str) -> None:
    assert why(text, RU) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("adds the dish 'Tea'", "the quotation marks: write \"Tea\", not 'Tea'"),
        ("adds the dish Tea", "the quotation marks are missing around Tea"),
        ("enters the sum $5", "the number: write 5, not $5"),
        ("enters the sum 1,290.50", "the number: write 1290.50, not 1,290.50"),
        ("the order 1 is closed", "the number: write no. 1, not 1"),
        ('changes the dish "Tea": price: 5', "the dash: write price =, not price:"),
        ("the cashier enter the sum 5", "the word: write «enters», not «enter»"),
        ('swipes card "Room 12"', "the sentence lacks «the»"),
        ("создаёт заказ", "this is a sentence of the language ru, the file is in en"),
    ],
)
def test_english_text_is_told_its_difference(text: str, reason: str) -> None:
    assert why(text, EN) == reason


def test_clauses_fill_their_gaps_with_what_is_found_and_meant() -> None:
    for clause in CLAUSES:
        assert "�" in clause.format(found="�", meant="�")
