import pytest

from cashier_sim.receipt.breaking import Formatter
from cashier_sim.receipt.model import Look
from cashier_sim.receipt.style import Style, number, own_style
from cashier_sim.receipt.tree import Node


def test_element_without_own_attributes_inherits_all() -> None:
    style = Style(44)
    assert own_style(Node("f0", {"left": "a"}), style) is style


def test_own_attributes_override_what_is_inherited() -> None:
    outer = Style(44, look=Look(bold=True, reverse=True))
    attributes = {"bold": "off", "italic": "on", "underline": "maybe", "formatter": "cut"}
    style = own_style(Node("f0", attributes), outer)
    assert style.look == Look(bold=False, italic=True, underline=False, reverse=True)
    assert style.formatter is Formatter.CUT


@pytest.mark.parametrize(
    ("value", "expected"),
    [("12", 12), ("0", 0), ("", 7), ("-1", 7), ("1.5", 7), ("٣", 7), ("9" * 5000, 10_000)],
)
def test_numbers_are_whole_and_of_sane_size(value: str, expected: int) -> None:
    assert number({"width": value}, "width", 7) == expected


def test_missing_number_is_the_default() -> None:
    assert number({}, "width", 7) == 7
