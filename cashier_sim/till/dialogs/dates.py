"""The dialogs that ask for a day or a moment. Source: `IViewManager`, since V7.

They count as a clock on the wall of the selected date's zone does: bounds are read there, and an
answer has that zone, or none if the selected date has none.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import ClassVar

from cashier_sim.till.dialogs.base import AnswerProblem, Dialog, Given

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateNumpadDialog(Dialog):
    """Asks for a date typed as digits; answered by it, at the time of day that was selected."""

    said: ClassVar = ("title", "ok_caption", "cancel_caption")

    title: str
    selected_date: datetime
    ok_caption: str | None = None
    cancel_caption: str | None = None

    @property
    def start(self) -> date:
        """The day that it opens with."""
        return self.selected_date.date()

    def answer_on(self, day: date) -> datetime:
        """The answer that chooses `day`."""
        return datetime.combine(day, self.selected_date.timetz())

    def _problem(self, answer: Given) -> AnswerProblem | None:
        return _day_problem(answer, self.selected_date)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDialog(Dialog):
    """Asks for a day between two others, at the time of day that was selected.

    Bounds count in whole days.
    """

    said: ClassVar = ("title", "ok_caption", "cancel_caption")

    title: str
    selected_date: datetime
    min_date: datetime
    max_date: datetime
    ok_caption: str | None = None
    cancel_caption: str | None = None

    @property
    def first(self) -> date:
        """The earliest day."""
        return on_the_wall(self.min_date, self.selected_date.tzinfo).date()

    @property
    def last(self) -> date:
        """The latest day."""
        return on_the_wall(self.max_date, self.selected_date.tzinfo).date()

    @property
    def start(self) -> date:
        """The day that it opens with: the selected one, or the nearest within the bounds."""
        return min(max(self.selected_date.date(), self.first), self.last)

    def answer_on(self, day: date) -> datetime:
        """The answer that chooses `day`."""
        return datetime.combine(day, self.selected_date.timetz())

    def _problem(self, answer: Given) -> AnswerProblem | None:
        problem = _day_problem(answer, self.selected_date)
        if problem is not None or not isinstance(answer, datetime):
            return problem
        return _bounds_problem(answer.date(), self.first, self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTimeDialog(Dialog):
    """Asks for a moment between two others; answered by a whole minute."""

    said: ClassVar = ("title", "ok_caption", "cancel_caption")

    title: str
    selected_date: datetime
    min_date: datetime
    max_date: datetime
    ok_caption: str | None = None
    cancel_caption: str | None = None

    @property
    def first(self) -> datetime:
        """The earliest minute that is not before `min_date`, without a zone."""
        bound = on_the_wall(self.min_date, self.selected_date.tzinfo)
        minute = _whole_minute(bound)
        try:
            return minute if minute == bound else minute + MINUTE
        except OverflowError:  # the last minute that there is
            return minute

    @property
    def last(self) -> datetime:
        """The latest minute that is not after `max_date`, without a zone."""
        return _whole_minute(on_the_wall(self.max_date, self.selected_date.tzinfo))

    @property
    def start(self) -> datetime:
        """What it opens with, without a zone: the selected minute, or the nearest allowed one."""
        selected = _whole_minute(self.selected_date.replace(tzinfo=None))
        return min(max(selected, self.first), self.last)

    def answer_at(self, moment: datetime) -> datetime:
        """The answer that chooses a moment without a zone."""
        return moment.replace(tzinfo=self.selected_date.tzinfo)

    def _problem(self, answer: Given) -> AnswerProblem | None:
        if not isinstance(answer, datetime) or answer.tzinfo != self.selected_date.tzinfo:
            return AnswerProblem.WRONG_KIND
        moment = answer.replace(tzinfo=None)
        if moment != _whole_minute(moment):
            return AnswerProblem.WRONG_KIND
        return _bounds_problem(moment, self.first, self.last)


def on_the_wall(moment: datetime, zone: tzinfo | None) -> datetime:
    """What a clock in `zone` shows at a moment; a moment or a zone that is none changes nothing.

    Returns:
        A date with time and without a zone.
    """
    if moment.tzinfo is None or zone is None:
        return moment.replace(tzinfo=None)
    try:
        return moment.astimezone(zone).replace(tzinfo=None)
    except OverflowError:  # the first or last day that there is, such as .NET's `MinValue`
        return moment.replace(tzinfo=None)


def _day_problem(answer: Given, selected: datetime) -> AnswerProblem | None:
    """What is wrong with an answer that may differ from the selected date by its day only."""
    fits = (
        isinstance(answer, datetime)
        and answer.tzinfo == selected.tzinfo
        and answer.time() == selected.time()
    )
    return None if fits else AnswerProblem.WRONG_KIND


def _bounds_problem(chosen: date, first: date, last: date) -> AnswerProblem | None:
    if chosen < first:
        return AnswerProblem.TOO_EARLY
    return AnswerProblem.TOO_LATE if chosen > last else None


def _whole_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
