from dataclasses import replace

import pytest

from cashier_sim.receipt.errors import WidthProfileError
from cashier_sim.receipt.profile import COLUMNS_44, PROFILES, Font


def test_ready_made_profiles_have_half_the_characters_in_the_large_font() -> None:
    assert list(PROFILES) == [32, 42, 44, 48]
    for columns, profile in PROFILES.items():
        assert profile.columns(Font.SMALL) == columns
        assert profile.columns(Font.LARGE) == columns // 2


def test_profile_of_44_is_the_documented_one() -> None:
    assert [COLUMNS_44.columns(font) for font in Font] == [44, 42, 22]


@pytest.mark.parametrize(
    ("field", "value"),
    [("small", 1), ("medium", 0), ("large", -3), ("dots", 0), ("dots", 12), ("dots", 800)],
)
def test_impossible_profile_is_refused_naming_field_and_value(field: str, value: int) -> None:
    with pytest.raises(WidthProfileError, match=f"WidthProfile.{field} is {value}"):
        replace(COLUMNS_44, **{field: value})
