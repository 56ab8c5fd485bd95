from datetime import date

import pytest

from cashier_sim.ui.dialogs.month import (
    first_of_month,
    last_of_month,
    moved_days,
    moved_months,
    weeks,
)


@pytest.mark.parametrize(
    "day", [date(2026, 3, 14), date(2026, 2, 28), date(2024, 2, 29), date(2026, 6, 1)]
)
def test_six_weeks_hold_the_whole_month_and_begin_with_monday(day: date) -> None:
    shown = weeks(day)
    assert [len(week) for week in shown] == [7] * 6
    days = [one for week in shown for one in week if one is not None]
    assert len(days) == 42
    assert days == [date.fromordinal(days[0].toordinal() + at) for at in range(42)]
    assert days[0].weekday() == 0
    assert first_of_month(day) in shown[0]
    assert last_of_month(day) in days


def test_first_of_a_month_that_begins_with_monday_stands_first() -> None:
    assert weeks(date(2026, 6, 20))[0][0] == date(2026, 6, 1)


def test_ends_of_the_calendar_are_blank() -> None:
    last = [one for week in weeks(date.max) for one in week]
    assert date.max in last
    assert last[-1] is None
    assert weeks(date.min)[0][0] == date.min  # it was a Monday


@pytest.mark.parametrize(
    ("day", "by", "moved"),
    [
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 1, 5), -1, date(2025, 12, 5)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(1, 1, 15), -1, date(1, 1, 15)),
        (date(9999, 12, 31), 12, date(9999, 12, 31)),
    ],
)
def test_month_moves_and_the_day_fits_it(day: date, by: int, moved: date) -> None:
    assert moved_months(day, by) == moved


def test_days_move_up_to_the_ends() -> None:
    assert moved_days(date(2026, 2, 28), 1) == date(2026, 3, 1)
    assert moved_days(date.max, 7) == date.max
    assert moved_days(date.min, -1) == date.min
