from datetime import time

import pytest

from cashier_sim.ui.dialogs.time_entry import TimeEntry

START = TimeEntry.starting_with(time(12, 40))


def typed(text: str, entry: TimeEntry = START) -> TimeEntry:
    for character in text:
        entry = entry.typed(character)
    return entry


@pytest.mark.parametrize(
    ("keys", "digits", "at"),
    [
        ("", "1240", 0),
        ("0", "0240", 1),
        ("2359", "2359", 0),
        ("9", "0940", 2),
        ("3", "0340", 2),
        ("157", "1507", 0),
        ("2", "2240", 1),
        ("25", "2240", 1),
        ("x٣", "1240", 0),
        ("23590", "0359", 1),
    ],
)
def test_digits_replace_one_another(keys: str, digits: str, at: int) -> None:
    entry = typed(keys)
    assert (entry.digits, entry.at) == (digits, at)


def test_hour_above_23_waits_for_its_second_digit() -> None:
    late = TimeEntry.starting_with(time(18, 5))
    assert late.typed("2").time == time(20, 5)
    assert typed("23", late).time == time(23, 5)


def test_erased_digits_become_zero() -> None:
    assert typed("12").erased() == TimeEntry("1040", 1)
    assert START.erased() == TimeEntry("1240", 3)
    assert TimeEntry("1245").erased() == TimeEntry("1240", 3)
    assert typed("12").cleared() == TimeEntry("0000", 0)


def test_arrows_move_over_the_digits() -> None:
    assert [START.moved(by).at for by in (-1, 1, 3, 9)] == [0, 1, 3, 3]
    assert [START.placed(at).part for at in range(4)] == [0, 0, 1, 1]


def test_steps_turn_round_without_carrying_over() -> None:
    assert START.stepped(0, 1).time == time(13, 40)
    assert START.stepped(1, -1).time == time(12, 39)
    assert TimeEntry("2359").stepped(0, 1).time == time(0, 59)
    assert TimeEntry("2359").stepped(1, 1).time == time(23, 0)
    assert TimeEntry("0000").stepped(1, -1).time == time(0, 59)
