from datetime import UTC, datetime

import pytest

from cashier_sim.plugin_api import ArgumentException
from cashier_sim.till.dialogs import CalendarDialog, DateNumpadDialog, DateTimeDialog, Dialog
from cashier_sim.till.plugins.dialogs import dialog_of

at = datetime.fromisoformat
SELECTED = at("2026-03-14 12:40")
ARGUMENTS = {
    "selected_date": SELECTED,
    "title": "Arrival",
    "min_date": at("2026-03-01"),
    "max_date": at("2026-04-01"),
    "ok_caption": "Take",
    "cancel_caption": None,
}


@pytest.mark.parametrize(
    ("method", "dialog"),
    [
        (
            "show_date_numpad_popup",
            DateNumpadDialog(id=0, title="Arrival", selected_date=SELECTED, ok_caption="Take"),
        ),
        (
            "show_date_time_popup",
            DateTimeDialog(
                id=0,
                title="Arrival",
                selected_date=SELECTED,
                min_date=at("2026-03-01"),
                max_date=at("2026-04-01"),
                ok_caption="Take",
            ),
        ),
        (
            "show_calendar_popup",
            CalendarDialog(
                id=0,
                title="Arrival",
                selected_date=SELECTED,
                min_date=at("2026-03-01"),
                max_date=at("2026-04-01"),
                ok_caption="Take",
            ),
        ),
    ],
)
def test_arguments_become_a_dialog(method: str, dialog: Dialog) -> None:
    shown = dialog_of(method, ARGUMENTS)
    assert shown.dialog == dialog
    assert shown.result(None) is None
    assert shown.result(SELECTED) == SELECTED


@pytest.mark.parametrize(
    "method", ["show_date_numpad_popup", "show_date_time_popup", "show_calendar_popup"]
)
def test_selected_date_must_be_one(method: str) -> None:
    with pytest.raises(ArgumentException, match="selected_date must be a date with time"):
        dialog_of(method, {**ARGUMENTS, "selected_date": "2026-03-14"})


@pytest.mark.parametrize("method", ["show_date_time_popup", "show_calendar_popup"])
def test_bounds_the_wrong_way_round_are_refused(method: str) -> None:
    with pytest.raises(ArgumentException, match="min_date must not be later than max_date"):
        dialog_of(method, {**ARGUMENTS, "min_date": at("2026-04-02")})


def test_bounds_within_one_minute_are_refused() -> None:
    bounds = {"min_date": at("2026-03-01 09:00:01"), "max_date": at("2026-03-01 09:00:59")}
    with pytest.raises(ArgumentException, match="no whole minute from 2026-03-01 09:00:01"):
        dialog_of("show_date_time_popup", {**ARGUMENTS, **bounds})


def test_bounds_within_one_day_leave_that_day() -> None:
    bounds = {"min_date": at("2026-03-01 18:00"), "max_date": at("2026-03-01 09:00")}
    dialog = dialog_of("show_calendar_popup", {**ARGUMENTS, **bounds}).dialog
    assert isinstance(dialog, CalendarDialog)
    assert dialog.first == dialog.last


def test_bounds_may_have_a_zone_where_the_selected_date_has_none() -> None:
    zoned = {"min_date": datetime(2026, 3, 1, tzinfo=UTC)}
    assert (
        dialog_of("show_date_time_popup", {**ARGUMENTS, **zoned}).dialog.problem(SELECTED) is None
    )
