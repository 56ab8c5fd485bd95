from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar.field_lists import (
    NAME_LIST,
    YES_NO,
    Field,
    Values,
    differing,
    differs_only_in,
    field_list,
    optional,
    several,
    with_words,
)
from cashier_sim.scenario.grammar.parameters import AMOUNT, INT, TEXT, word_parameter
from cashier_sim.scenario.language import Language

COLOUR = word_parameter("colour", {1: ("красный", "red"), 2: ("синий и белый", "blue and white")})
FIELDS = field_list(
    "thing",
    {
        "name": Field("имя", "name", TEXT),
        "number": Field("номер", "number", INT),
        "room": Field("номер комнаты", "number of the room", optional(AMOUNT)),
        "is_on": Field("включён", "on", YES_NO),
        "names": Field("имена", "names", NAME_LIST),
        "colours": Field("цвета", "colours", several(COLOUR)),
    },
)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "name": st.text("аб ,—=и5", max_size=8),
        "number": st.integers(-9, 9999),
        "room": st.none() | st.decimals(0, 99, places=1),
        "is_on": st.booleans(),
        "names": st.lists(st.text("ab ,=", max_size=4), max_size=3).map(tuple),
        "colours": st.sampled_from([(), (1,), (2,), (1, 2), (2, 1)]),
    },
).filter(bool)


@pytest.mark.parametrize("language", Language)
@given(values=VALUES)
def test_what_is_written_is_read_again(values: Values, language: Language) -> None:
    text = FIELDS.write(values, language)
    assert re.fullmatch(FIELDS.pattern[language], text)
    assert FIELDS.read(text, language) == values


def test_words_are_those_of_the_language() -> None:
    values: Values = {"room": None, "is_on": True, "name": "Анна"}
    assert (
        FIELDS.write(values, Language.RUSSIAN) == "имя — «Анна», номер комнаты — нет, включён — да"
    )
    assert FIELDS.write(values, Language.ENGLISH) == (
        'name = "Анна", number of the room = none, on = yes'
    )


def test_order_does_not_matter() -> None:
    read = FIELDS.read('on = no, name = "a, b", number = 12', Language.ENGLISH)
    assert read == {"is_on": False, "name": "a, b", "number": 12}


def test_field_that_stands_there_twice_is_refused() -> None:
    with pytest.raises(StepFailedError, match="«номер» stands there twice"):
        FIELDS.read("номер — 1, номер — 2", Language.RUSSIAN)


def test_text_that_is_no_list_is_refused() -> None:
    with pytest.raises(StepFailedError, match="cannot be read as fields: цвет — 1"):
        FIELDS.read("номер — 1, цвет — 1", Language.RUSSIAN)


def test_only_what_differs_is_told() -> None:
    before: Values = {"a": 1, "b": Decimal("2.00"), "c": None}
    assert differing(before, {"a": 1, "b": Decimal(2), "c": "x"}) == {"c": "x"}


def test_change_beyond_the_fields_is_seen() -> None:
    field = Field("а", "a", INT)
    assert differs_only_in(("russian",), field, Field("б", "a", INT))
    assert not differs_only_in(("russian",), field, Field("б", "b", INT))


def test_manual_tells_all_fields() -> None:
    fields = {"a": Field("цена", "price", INT), "b": Field("имя", "name", TEXT)}
    assert with_words(("Меняет.", "Changes."), fields) == (
        "Меняет. Поля: цена, имя.",
        "Changes. Fields: price, name.",
    )
