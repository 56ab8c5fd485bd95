"""Days in words and in digits."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from cashier_sim.ui.dialogs.day_words import (
    long_day,
    month_title,
    short_day,
    short_moment,
    weekday_names,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = date(2026, 3, 14)


@pytest.fixture
def russian() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("russian")
def test_russian_words() -> None:
    assert month_title(DAY) == "Март 2026"
    assert long_day(DAY) == "Суббота, 14 марта 2026"
    assert weekday_names() == ("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс")


def test_english_words() -> None:
    assert month_title(DAY) == "March 2026"
    assert long_day(DAY) == "Saturday, 14 March 2026"
    assert weekday_names()[0] == "Mon"
    assert weekday_names()[-1] == "Sun"


def test_digits_are_the_same_in_every_language() -> None:
    assert short_day(date(33, 4, 5)) == "05.04.0033"
    assert short_moment(datetime.fromisoformat("2026-03-14 07:05")) == "14.03.2026 07:05"
