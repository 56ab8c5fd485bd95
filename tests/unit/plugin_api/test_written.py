from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum, Flag
from uuid import UUID

import pytest

from cashier_sim.plugin_api.written import written


class Outcome(Enum):
    NOT_TAKEN = 1


class Ways(Flag):
    CARD = 1
    NUMBER = 2


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("text", "text"),
        (True, "true"),
        (False, "false"),
        (12, "12"),
        (Decimal("100.10"), "100.10"),
        (Decimal("1E+2"), "100"),
        (Decimal("-0.00"), "0.00"),
        (Decimal("-1.5"), "-1.5"),
        (0.1, "0.1"),
        (100.0, "100"),
        (-2.5, "-2.5"),
        (0.0, "0"),
        (1e15, "1E+15"),
        (-1.25e-7, "-1.25E-07"),
        (123456789012345680.0, "1.2345678901234568E+17"),
        (float("inf"), "INF"),
        (float("-inf"), "-INF"),
        (float("nan"), "NaN"),
        (date(2026, 3, 1), "2026-03-01"),
        (time(9, 5), "09:05:00"),
        (datetime(2026, 3, 1, 9, 5), "2026-03-01T09:05:00"),  # noqa: DTZ001 - .NET's Unspecified kind is what is tested
        (datetime(2026, 3, 1, 9, 5, 0, 250_000, UTC), "2026-03-01T09:05:00.25Z"),
        (
            datetime(2026, 3, 1, 9, 5, tzinfo=timezone(timedelta(hours=3))),
            "2026-03-01T09:05:00+03:00",
        ),
        (timedelta(0), "PT0S"),
        (timedelta(days=1), "P1D"),
        (timedelta(days=1, hours=2, minutes=3, seconds=4.5), "P1DT2H3M4.5S"),
        (-timedelta(minutes=90), "-PT1H30M"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (Outcome.NOT_TAKEN, "NotTaken"),
        (Ways.CARD | Ways.NUMBER, "Card, Number"),
        (Ways(0), "0"),
    ],
)
def test_values_are_written_as_dotnet_writes_them(value: object, text: str) -> None:
    assert written(value) == text


def test_halves_of_surrogate_pairs_are_joined_or_replaced() -> None:
    assert written("\ud83d\ude00") == "😀"
    assert written("a\ud83d") == "a�"
