import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.receipt.characters import (
    cleaned,
    columns,
    fitting,
    has_wide,
    is_right_to_left,
    is_usual,
    narrowed,
)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Сумма 1 240,00 ₽ № 5 «ё» ₸", "Сумма 1 240,00 ₽ № 5 «ё» ₸"),
        ("a\r\nb\rc\vd\u2028e", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("\x1b@\x00a\x7f", "@a"),
        ("и\u0306", "й"),
        ("x\u0306", "x\u0306"),
        ("a\ud800b", "a\ufffdb"),
        ("\u202egnp.exe\u200b", "gnp.exe"),
        ("😀", "😀"),
    ],
)
def test_text_is_cleaned_of_what_cannot_be_printed(text: str, printed: str) -> None:
    assert cleaned(text) == printed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("Гость", 5),
        ("😀", 2),
        ("日本", 4),
        ("e\u0301", 1),
        ("ｱ", 1),
        ("\uff21", 2),
        ("\u0378", 1),
        ("\U0001faff", 2),
        ("שלום", 4),
    ],
)
def test_columns_follow_east_asian_width_and_combining_marks(text: str, expected: int) -> None:
    assert columns(text) == expected


def test_usual_characters_are_printable_and_take_one_column() -> None:
    usual = [chr(code) for code in range(0x3000) if is_usual(chr(code))]
    assert len(usual) > 1500
    wrong = [
        character
        for character in usual
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Mn", "Me"}
        or columns(f"{character}\u0301") != 1
    ]
    assert wrong == []


def test_fitting_keeps_a_mark_with_its_letter_and_always_moves() -> None:
    assert fitting("xe\u0301y", 0, 2) == 3
    assert fitting("😀😀", 0, 3) == 1
    assert fitting("😀", 0, 1) == 1
    assert fitting("a😀", 0, 9) == 2


def test_too_wide_characters_are_narrowed() -> None:
    assert narrowed("a😀b", 1) == "a?b"
    assert narrowed("a😀b", 2) == "a😀b"
    assert narrowed("ab", 1) == "ab"


def test_right_to_left_and_wide_texts_are_recognised() -> None:
    assert is_right_to_left("a שלום")
    assert not is_right_to_left("a")
    assert not is_right_to_left("😀")
    assert has_wide("日")
    assert not has_wide("a")
    assert not has_wide("שלום")


@given(st.text())
def test_cleaned_text_stays_clean_and_has_no_control_characters(text: str) -> None:
    printed = cleaned(text)
    assert cleaned(printed) == printed
    assert all(unicodedata.category(c) not in {"Cc", "Cf", "Cs"} or c == "\n" for c in printed)
