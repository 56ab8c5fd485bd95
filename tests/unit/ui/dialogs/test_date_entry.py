from datetime import date

import pytest

from cashier_sim.ui.dialogs.date_entry import DateEntry

START = DateEntry.starting_with(date(2026, 3, 14))


def typed(text: str, entry: DateEntry = START) -> DateEntry:
    for character in text:
        entry = entry.typed(character)
    return entry


def test_opens_with_the_date_and_its_first_digit() -> None:
    assert (START.text, START.at, START.day) == ("14.03.2026", 0, date(2026, 3, 14))
    assert DateEntry.starting_with(date(33, 1, 2)).text == "02.01.0033"


def test_digits_replace_one_another() -> None:
    assert typed("3").text == "34.03.2026"
    assert typed("31122027").day == date(2027, 12, 31)


def test_after_the_last_digit_typing_begins_anew() -> None:
    assert typed("31122027").at == 0
    assert typed("311220270").text == "01.12.2027"


def test_digit_that_begins_no_day_or_month_is_all_of_it() -> None:
    assert (typed("4").text, typed("4").at) == ("04.03.2026", 2)
    assert (typed("159").text, typed("159").at) == ("15.09.2026", 4)


@pytest.mark.parametrize("character", ["x", "", "12", "٣", " "])
def test_other_keys_change_nothing(character: str) -> None:
    assert START.typed(character) == START


@pytest.mark.parametrize(
    ("digits", "day"),
    [
        ("29022024", date(2024, 2, 29)),
        ("29022026", None),
        ("31042026", None),
        ("00012026", None),
        ("01002026", None),
        ("01130026", None),
        ("01010000", None),
        ("01010001", date(1, 1, 1)),
        ("31129999", date(9999, 12, 31)),
    ],
)
def test_only_dates_of_the_calendar_are_ones(digits: str, day: date | None) -> None:
    entry = DateEntry(digits)
    assert entry.day == day
    assert entry.is_impossible is (day is None)


def test_date_is_not_called_impossible_before_its_part_is_typed() -> None:
    assert typed("3").day is None
    assert not typed("3").is_impossible
    assert typed("3102", DateEntry("14032026")).is_impossible


def test_erasing_goes_back_digit_by_digit() -> None:
    entry = typed("3112").erased()
    assert (entry.text, entry.at, entry.day) == ("31.1_.2026", 3, None)
    assert not entry.is_complete
    assert not entry.is_impossible
    assert entry.erased().text == "31.__.2026"
    assert typed("12", entry.erased()).day == date(2026, 12, 31)


def test_whole_date_is_erased_from_its_end() -> None:
    entry = START
    for _ in range(20):
        entry = entry.erased()
    assert (entry.text, entry.at) == ("__.__.____", 0)
    assert START.erased().text == "14.03.202_"
    assert START.cleared() == entry


def test_arrows_move_over_the_digits() -> None:
    assert START.moved(-1).at == 0
    assert START.moved(1).at == 1
    assert START.moved(99).at == 7
    assert START.moved(99).typed("7").day == date(2027, 3, 14)


@pytest.mark.parametrize(
    ("place", "at"), [(-1, 0), (0, 0), (1, 1), (2, 1), (3, 2), (5, 3), (6, 4), (9, 7), (30, 7)]
)
def test_pressed_character_is_typed_next(place: int, at: int) -> None:
    assert START.placed(place).at == at


def test_place_is_the_character_being_typed() -> None:
    assert [START.moved(by).text[START.moved(by).place] for by in range(8)] == list("14032026")
