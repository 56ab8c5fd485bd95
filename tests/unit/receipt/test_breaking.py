import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.receipt.breaking import Align, Formatter, aligned, broken, filling, justified
from cashier_sim.receipt.characters import cleaned, columns

lines = st.text().map(lambda text: cleaned(text).replace("\n", " "))
widths = st.integers(1, 50)


@pytest.mark.parametrize(
    ("formatter", "expected"),
    [
        (Formatter.WRAP, ["one two th", "ree"]),
        (Formatter.SPLIT, ["one two", "three"]),
        (Formatter.CUT, ["one two th"]),
    ],
)
def test_long_text_is_broken_as_its_formatter_says(
    formatter: Formatter, expected: list[str]
) -> None:
    assert broken("one two three", 10, formatter) == expected


@pytest.mark.parametrize("formatter", list(Formatter))
def test_short_and_empty_text_is_one_line(formatter: Formatter) -> None:
    assert broken("a", 5, formatter) == ["a"]
    assert broken("", 5, formatter) == [""]
    assert broken("😀", 2, formatter) == ["😀"]


def test_split_breaks_a_word_longer_than_the_line() -> None:
    assert broken("a" * 7 + " b", 3, Formatter.SPLIT) == ["aaa", "aaa", "a b"]
    assert broken("ab  cd", 2, Formatter.SPLIT) == ["ab", "cd"]
    assert broken("  abcdef", 4, Formatter.SPLIT) == ["  ab", "cdef"]
    assert broken("abcd  ", 4, Formatter.SPLIT) == ["abcd"]


def test_wide_characters_take_two_columns() -> None:
    assert broken("日本語", 4, Formatter.WRAP) == ["日本", "語"]
    assert broken("日本語", 5, Formatter.CUT) == ["日本"]
    assert broken("日本", 1, Formatter.WRAP) == ["?", "?"]


@pytest.mark.parametrize(
    ("align", "fill", "expected"),
    [
        (Align.LEFT, " ", "ab"),
        (Align.JUSTIFY, " ", "ab"),
        (Align.CENTER, " ", " ab"),
        (Align.RIGHT, " ", "   ab"),
        (Align.LEFT, ".", "ab..."),
        (Align.CENTER, ".", ".ab.."),
        (Align.RIGHT, "-=", "-=-ab"),
    ],
)
def test_line_is_put_at_its_place(align: Align, fill: str, expected: str) -> None:
    assert aligned("ab", 5, align, fill) == expected


def test_line_without_room_stays_as_it_is() -> None:
    assert aligned("abc", 3, Align.RIGHT, ".") == "abc"


@pytest.mark.parametrize(
    ("symbols", "width", "expected"),
    [
        ("-", 3, "---"),
        ("=-", 5, "=-=-="),
        ("日", 5, "日日 "),
        ("日", 0, ""),
        ("日", 1, "?"),
        ("\u0301", 2, "  "),
        ("", 2, "  "),
    ],
)
def test_filling_repeats_its_pattern_to_the_width(symbols: str, width: int, expected: str) -> None:
    assert filling(symbols, width) == expected


def test_justified_line_has_its_spaces_stretched() -> None:
    assert justified("a b c", 8) == "a   b  c"
    assert justified("a b", 5, ".") == "a ..b"
    assert justified("abc", 8) == "abc"
    assert justified("a b", 3) == "a b"


@given(lines, widths, st.sampled_from(Formatter), st.sampled_from(Align), lines)
def test_no_line_is_wider_than_asked(
    text: str, width: int, formatter: Formatter, align: Align, fill: str
) -> None:
    for piece in broken(text, width, formatter):
        assert columns(piece) <= width
        assert columns(justified(piece, width, fill)) <= width
        assert columns(aligned(piece, width, align, fill)) <= width
        if fill != " ":
            assert columns(aligned(piece, width, align, fill)) == width


@given(lines, st.integers(2, 50))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    assert "".join(broken(text, width, Formatter.WRAP)) == text


@given(lines, st.integers(2, 50))
def test_splitting_loses_only_spaces(text: str, width: int) -> None:
    assert "".join(broken(text, width, Formatter.SPLIT)).replace(" ", "") == text.replace(" ", "")
