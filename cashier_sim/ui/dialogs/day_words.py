"""Days, months and moments in the words of the present language."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

_DAYS_OF_WEEK = 7


def month_title(day: date) -> str:
    """Month and year, such as «Март 2026»."""
    month = QLocale().standaloneMonthName(day.month)
    return f"{_capitalized(month)} {day.year}"


def weekday_names() -> tuple[str, ...]:
    """Short names of the days of a week, Monday first."""
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    names = (locale.standaloneDayName(day, short) for day in range(1, _DAYS_OF_WEEK + 1))
    return tuple(map(_capitalized, names))


def long_day(day: date) -> str:
    """A day in words, such as «Суббота, 14 марта 2026»."""
    text = QLocale().toString(QDate(day.year, day.month, day.day), "dddd, d MMMM")
    return f"{_capitalized(text)} {day.year}"


def short_day(day: date) -> str:
    """A day in digits, the same in every language: 14.03.2026."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def short_moment(moment: datetime) -> str:
    """A moment in digits: 14.03.2026 12:40."""
    return f"{short_day(moment)} {moment.hour:02}:{moment.minute:02}"


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
