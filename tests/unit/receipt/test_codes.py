import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.receipt.codes import Bits, barcode_bits, qr_bits
from cashier_sim.receipt.model import Correction

FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]


def test_qr_code_is_square_with_a_finder_in_three_corners() -> None:
    bits = qr_bits("https://example.com/pay/12", Correction.MEDIUM)
    rows = bits.rows()
    assert bits.width == bits.height == 25
    assert [row[:7] for row in rows[:7]] == FINDER
    assert [row[-7:] for row in rows[:7]] == FINDER
    assert [row[:7] for row in rows[-7:]] == FINDER


@pytest.mark.parametrize(
    ("correction", "size"),
    [
        (Correction.LOW, 2950),
        (Correction.MEDIUM, 2328),
        (Correction.HIGH, 1660),
        (Correction.ULTRA, 1270),
    ],
)
def test_largest_allowed_text_makes_a_code(correction: Correction, size: int) -> None:
    mixed = "שж" * (size // 4) + "x" * (size % 4)  # of no single code page: UTF-8 and its header
    assert qr_bits(mixed, correction).width == 177
    assert qr_bits("x" * size, correction).width == 177
    assert qr_bits("ж" * (size // 2), correction).width <= 177


def test_longest_allowed_barcode_is_one_row_from_bar_to_bar() -> None:
    bits = barcode_bits("a" * 80)
    (row,) = bits.rows()
    assert bits.height == 1
    assert row[0] == row[-1] == "1"
    assert len(bits.data) == bits.bytes_per_row


def test_rows_are_padded_to_whole_bytes() -> None:
    assert Bits(9, 2, b"\x80\x80\x00\x00").rows() == ("100000001", "000000000")


@given(st.text(min_size=1, max_size=40), st.sampled_from(Correction))
def test_any_text_makes_a_code(text: str, correction: Correction) -> None:
    assert qr_bits(text, correction).width >= 21


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=80))
def test_any_printable_ascii_makes_a_barcode(text: str) -> None:
    assert barcode_bits(text).height == 1
