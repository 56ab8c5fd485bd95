from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from cashier_sim.till.dialogs import (
    Answer,
    AnswerProblem,
    CalendarDialog,
    DateNumpadDialog,
    DateTimeDialog,
    Dialog,
)
from cashier_sim.till.dialogs.dates import on_the_wall

at = datetime.fromisoformat
MOSCOW = ZoneInfo("Europe/Moscow")
SELECTED = at("2026-03-14 12:40:31")
EARLY = at("2026-03-10 18:00:15")
LATE = at("2026-04-02 09:00:45")
NUMPAD = DateNumpadDialog(id=1, title="t", selected_date=SELECTED)
CALENDAR = CalendarDialog(id=1, title="t", selected_date=SELECTED, min_date=EARLY, max_date=LATE)
MOMENT = DateTimeDialog(id=1, title="t", selected_date=SELECTED, min_date=EARLY, max_date=LATE)


def calendar(selected: datetime, first: datetime, last: datetime) -> CalendarDialog:
    return CalendarDialog(id=1, title="t", selected_date=selected, min_date=first, max_date=last)


def moment(selected: datetime, first: datetime, last: datetime) -> DateTimeDialog:
    return DateTimeDialog(id=1, title="t", selected_date=selected, min_date=first, max_date=last)


@pytest.mark.parametrize(
    ("dialog", "answer", "problem"),
    [
        (NUMPAD, None, None),
        (NUMPAD, at("0001-01-01 12:40:31"), None),
        (NUMPAD, at("2026-03-15"), AnswerProblem.WRONG_KIND),
        (NUMPAD, SELECTED.replace(tzinfo=UTC), AnswerProblem.WRONG_KIND),
        (NUMPAD, "15.03.2026", AnswerProblem.WRONG_KIND),
        (CALENDAR, at("2026-03-10 12:40:31"), None),
        (CALENDAR, at("2026-04-02 12:40:31"), None),
        (CALENDAR, at("2026-03-09 12:40:31"), AnswerProblem.TOO_EARLY),
        (CALENDAR, at("2026-04-03 12:40:31"), AnswerProblem.TOO_LATE),
        (CALENDAR, at("2026-03-20"), AnswerProblem.WRONG_KIND),
        (CALENDAR, True, AnswerProblem.WRONG_KIND),
        (MOMENT, at("2026-03-10 18:01"), None),
        (MOMENT, at("2026-04-02 09:00"), None),
        (MOMENT, at("2026-03-10 18:00"), AnswerProblem.TOO_EARLY),
        (MOMENT, at("2026-04-02 09:01"), AnswerProblem.TOO_LATE),
        (MOMENT, at("2026-03-20 09:01:02"), AnswerProblem.WRONG_KIND),
        (MOMENT, datetime(2026, 3, 20, 9, 1, tzinfo=UTC), AnswerProblem.WRONG_KIND),
        (MOMENT, 5, AnswerProblem.WRONG_KIND),
    ],
)
def test_answer_is_judged(dialog: Dialog, answer: Answer, problem: AnswerProblem | None) -> None:
    assert dialog.problem(answer) is problem


@pytest.mark.parametrize("dialog", [NUMPAD, CALENDAR])
def test_chosen_day_keeps_the_time_of_day(dialog: DateNumpadDialog | CalendarDialog) -> None:
    answer = dialog.answer_on(date(2026, 3, 31))
    assert answer == at("2026-03-31 12:40:31")
    assert dialog.problem(answer) is None


def test_answers_keep_the_zone() -> None:
    selected = SELECTED.replace(tzinfo=MOSCOW)
    assert NUMPAD.answer_on(NUMPAD.start).tzinfo is None
    day = calendar(selected, EARLY, LATE).answer_on(date(2026, 3, 15))
    assert (day.tzinfo, day.hour) == (MOSCOW, 12)
    chosen = moment(selected, EARLY, LATE).answer_at(at("2026-03-15 07:05"))
    assert chosen == datetime(2026, 3, 15, 7, 5, tzinfo=MOSCOW)
    assert chosen.tzinfo is MOSCOW


def test_calendar_opens_with_the_nearest_day() -> None:
    assert CALENDAR.start == date(2026, 3, 14)
    assert calendar(at("2020-01-01"), EARLY, LATE).start == date(2026, 3, 10)
    assert calendar(at("2030-01-01"), EARLY, LATE).start == date(2026, 4, 2)


def test_moment_opens_with_the_nearest_whole_minute() -> None:
    assert MOMENT.start == at("2026-03-14 12:40")
    assert moment(EARLY, EARLY, LATE).start == at("2026-03-10 18:01")
    assert moment(LATE + timedelta(days=1), EARLY, LATE).start == at("2026-04-02 09:00")


def test_whole_minute_is_its_own_bound() -> None:
    bound = at("2026-03-14 12:40")
    assert moment(bound, bound, bound).first == bound


def test_bounds_are_read_in_the_zone_of_the_selected_date() -> None:
    selected = datetime(2026, 3, 14, 12, 0, tzinfo=MOSCOW)
    midnight = datetime(2026, 3, 14, 22, 30, tzinfo=UTC)
    assert moment(selected, selected, midnight).last == at("2026-03-15 01:30")
    assert calendar(selected, selected, midnight).last == date(2026, 3, 15)


def test_clock_without_a_zone_counts_as_it_is() -> None:
    aware = datetime(2026, 3, 14, 22, 30, tzinfo=UTC)
    assert on_the_wall(aware, None) == at("2026-03-14 22:30")
    assert on_the_wall(SELECTED, MOSCOW) == SELECTED


def test_ends_of_time_bound_nothing() -> None:
    east, west = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
    start, end = at("0001-01-01"), at("9999-12-31 23:59:59.999999")
    dialog = moment(
        SELECTED.replace(tzinfo=UTC), start.replace(tzinfo=east), end.replace(tzinfo=west)
    )
    assert dialog.first == start
    assert dialog.last == at("9999-12-31 23:59")
    assert moment(end, end, end).first == dialog.last
