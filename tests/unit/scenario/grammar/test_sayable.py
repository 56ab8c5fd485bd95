from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.scenario.grammar.parameters import TEXT
from cashier_sim.scenario.grammar.sayable import all_sayable, is_sayable
from cashier_sim.scenario.language import Language


@pytest.mark.parametrize("text", ["", "Анна", " a ", "«Анна»", "она «Анна»", 'one "a" two'])
def test_text_can_be_said(text: str) -> None:
    assert is_sayable(text)


@pytest.mark.parametrize("text", ["a\nb", "a\tb", "«", "»«", "«««»»»", '«"', "a\u00a0b"])
def test_text_cannot_be_said(text: str) -> None:
    assert not is_sayable(text)


@given(st.text('аb«»" '))
def test_what_is_said_is_read_again(text: str) -> None:
    if is_sayable(text):
        for language in Language:
            assert TEXT.read(TEXT.write(text, language), language) == text


def test_texts_among_values_count() -> None:
    assert all_sayable("a", 1, None, ("b", "c"))
    assert not all_sayable("a", "b\nc")
    assert not all_sayable(("a", "»"))
