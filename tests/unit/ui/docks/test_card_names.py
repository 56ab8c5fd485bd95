"""How test cards are called."""

import pytest

from cashier_sim.till.view import TestCard
from cashier_sim.ui.docks.card_names import card_caption, last_digits


@pytest.mark.parametrize(
    ("track", "digits"), [("%B0000000000000012^A?", "0012"), (";12?", "12"), ("%ABC?", "")]
)
def test_card_is_known_by_its_last_digits(track: str, digits: str) -> None:
    assert last_digits(track) == digits


def test_card_without_a_number_is_known_by_its_name() -> None:
    assert card_caption(TestCard(name="A", track="%ABC?")) == "A"
    assert card_caption(TestCard(name="A", track=";12?")) == "A · 12"


def test_digits_are_not_said_twice() -> None:
    assert card_caption(TestCard(name="Room 12", track=";12?")) == "Room 12"
