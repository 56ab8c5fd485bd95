"""A sentence is filled with values, and ends once."""

from __future__ import annotations

import pytest

from cashier_sim.till.sentences import filled


def test_values_stand_in_their_gaps() -> None:
    told = filled("“{type}” did not answer: {reason}. Tell {type}.", {"type": "A", "reason": "b"})
    assert told == "“A” did not answer: b. Tell A."


def test_value_that_did_not_come_is_shown_as_its_name() -> None:
    assert filled("Not more than {max}.", {}) == "Not more than [max]."


@pytest.mark.parametrize("error", ["номера закончились.", "Стоп!", "Где?", "ждём…", "ждём..."])
def test_value_that_ends_a_sentence_gets_no_second_full_stop(error: str) -> None:
    assert filled("Ошибка: {error}. Сообщите.", {"error": error}) == f"Ошибка: {error} Сообщите."
    assert filled("«{error}».", {"error": error}) == f"«{error}»."
    assert filled("{error}: нет.", {"error": error}) == f"{error}: нет."


def test_braces_of_a_value_are_its_own() -> None:
    assert filled("Ошибка: {error}.", {"error": "{type}"}) == "Ошибка: {type}."
