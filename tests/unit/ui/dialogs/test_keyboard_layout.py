"""Layers of the on-screen keyboard."""

import pytest

from cashier_sim.ui.dialogs.keyboard_layout import (
    FROM_RUSSIAN_KEYS,
    ROWS,
    KeyboardLanguage,
    KeyboardState,
)

RUSSIAN = KeyboardState()
ENGLISH = KeyboardState(language=KeyboardLanguage.ENGLISH)


@pytest.mark.parametrize("language", KeyboardLanguage)
@pytest.mark.parametrize("is_shifted", [False, True])
@pytest.mark.parametrize("is_alternate", [False, True])
def test_every_layer_fills_every_key(
    language: KeyboardLanguage, is_shifted: bool, is_alternate: bool
) -> None:
    rows = KeyboardState(language, is_shifted, is_alternate).characters()
    assert tuple(len(row) for row in rows) == ROWS


def test_shift_holds_for_one_character() -> None:
    shifted = RUSSIAN.shift_pressed()
    assert shifted.characters()[1].startswith("ЙЦУ")
    assert shifted.typed() == RUSSIAN
    assert shifted.shift_pressed() == RUSSIAN


def test_alternate_layer_has_both_cases() -> None:
    alternate = ENGLISH.alternate_pressed()
    assert alternate.characters()[1].startswith("әің")
    assert alternate.shift_pressed().characters()[1].startswith("ӘІҢ")
    assert alternate.alternate_pressed() == ENGLISH
    assert alternate.typed() == ENGLISH


def test_language_switches_back_and_forth() -> None:
    assert RUSSIAN.language_pressed() == ENGLISH
    assert ENGLISH.language_pressed() == RUSSIAN


def test_first_letter_is_capitalized() -> None:
    assert RUSSIAN.capitalizing("  ").is_shifted
    assert not RUSSIAN.capitalizing("Б").is_shifted


def test_russian_keys_translate_to_what_english_ones_give() -> None:
    assert "жИ1234:ЗУЕКЩМ,".translate(FROM_RUSSIAN_KEYS) == ";B1234^PETROV?"
