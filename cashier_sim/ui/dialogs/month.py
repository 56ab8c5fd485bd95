"""Days of a calendar, without a toolkit: the weeks of a month, and steps that stay on the calendar.

A week begins with Monday.
"""

from calendar import monthrange
from datetime import date, timedelta

DAYS_OF_WEEK = 7
WEEKS = 6
"""Weeks that any month fits into."""

_MONTHS = 12
_JANUARY_OF_YEAR_1 = 12
_DECEMBER_OF_YEAR_9999 = 9999 * 12 + 11


def weeks(day: date) -> tuple[tuple[date | None, ...], ...]:
    """The weeks around the month of `day`: six of seven days; None = before or after all days.

    The first week holds the first day of the month.
    """
    before = day.replace(day=1).weekday()
    first = day.replace(day=1).toordinal() - before
    return tuple(
        tuple(_of_ordinal(first + week * DAYS_OF_WEEK + weekday) for weekday in range(DAYS_OF_WEEK))
        for week in range(WEEKS)
    )


def moved_days(day: date, by: int) -> date:
    """The day that is `by` days later, or the last or first day that there is."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return date.max if by > 0 else date.min


def moved_months(day: date, by: int) -> date:
    """The same day `by` months later, or the last day of a shorter month."""
    wished = day.year * _MONTHS + day.month - 1 + by
    month = min(max(wished, _JANUARY_OF_YEAR_1), _DECEMBER_OF_YEAR_9999)
    year, month = month // _MONTHS, month % _MONTHS + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def first_of_month(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def last_of_month(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _of_ordinal(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None
