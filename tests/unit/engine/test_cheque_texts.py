from dataclasses import fields
from string import Formatter

import pytest

from cashier_sim.engine.cheque_texts import ENGLISH, RUSSIAN, TEXTS, ChequeTexts
from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.ports import FiscalChequeKind

ONE_WORD = [item.name for item in fields(ChequeTexts) if item.type is str]


def placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("name", ONE_WORD)
def test_each_word_has_the_same_values_in_both_languages(name: str) -> None:
    russian, english = getattr(RUSSIAN, name), getattr(ENGLISH, name)

    assert russian.strip()
    assert english.strip()
    assert placeholders(russian) == placeholders(english)


@pytest.mark.parametrize("texts", TEXTS.values())
def test_each_document_and_group_has_its_words(texts: ChequeTexts) -> None:
    assert set(texts.titles) == set(texts.acts) == set(FiscalChequeKind)
    assert set(texts.groups) == set(PaymentGroup)


def test_languages_are_those_of_the_program() -> None:
    assert set(TEXTS) == {"ru", "en"}
