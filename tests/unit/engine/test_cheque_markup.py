from decimal import Decimal

import pytest

from cashier_sim.engine.cheque_markup import (
    centered,
    large_pair,
    left,
    number_text,
    pair,
    rule,
    sold,
    sum_text,
)
from cashier_sim.plugin_api import XElement


@pytest.mark.parametrize(
    ("value", "text"), [("2.000", "2"), ("0.350", "0.35"), ("10", "10"), ("100", "100")]
)
def test_number_has_no_useless_zeros(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text


def test_sum_has_two_places() -> None:
    assert sum_text(Decimal(7)) == "7.00"


@pytest.mark.parametrize(
    ("element", "xml"),
    [
        (centered("a"), "<center>a</center>"),
        (left("a"), "<left>a</left>"),
        (pair("a", "b"), '<pair left="a" right="b" />'),
        (large_pair("a", "b"), '<f2><pair left="a" right="b" /></f2>'),
        (rule(), "<line />"),
    ],
)
def test_pieces_are_elements_of_markup(element: XElement, xml: str) -> None:
    assert str(element).replace(" />", "/>") == xml.replace(" />", "/>")


def test_what_is_sold_takes_two_lines() -> None:
    name, cost = sold("Soup", Decimal(2), Decimal("1.50"), Decimal(3))
    assert str(name) == str(left("Soup"))
    assert cost.attributes == {"left": "  2 × 1.50", "right": "=3.00"}
