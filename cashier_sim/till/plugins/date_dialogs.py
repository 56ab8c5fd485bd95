"""The dialogs of `ViewManager` that ask for a day or a moment."""

from datetime import datetime

from cashier_sim.plugin_api import ArgumentException
from cashier_sim.till.dialogs import CalendarDialog, DateNumpadDialog, DateTimeDialog
from cashier_sim.till.plugins.asked import Asked, ShownDialog, same


def _date_numpad_popup(asked: Asked) -> ShownDialog:
    dialog = DateNumpadDialog(
        id=0,
        title=asked.text("title"),
        selected_date=_moment(asked, "selected_date"),
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, same)


def _date_time_popup(asked: Asked) -> ShownDialog:
    dialog = DateTimeDialog(
        id=0,
        title=asked.text("title"),
        selected_date=_moment(asked, "selected_date"),
        min_date=_moment(asked, "min_date"),
        max_date=_moment(asked, "max_date"),
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    _check_bounds(dialog)
    return ShownDialog(dialog, same)


def _calendar_popup(asked: Asked) -> ShownDialog:
    dialog = CalendarDialog(
        id=0,
        title=asked.text("title"),
        selected_date=_moment(asked, "selected_date"),
        min_date=_moment(asked, "min_date"),
        max_date=_moment(asked, "max_date"),
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    _check_bounds(dialog)
    return ShownDialog(dialog, same)


def _moment(asked: Asked, name: str) -> datetime:
    value = asked.arguments[name]
    if not isinstance(value, datetime):
        raise ArgumentException(f"{name} must be a date with time, not {value!r}")
    return value


def _check_bounds(dialog: CalendarDialog | DateTimeDialog) -> None:
    if dialog.first > dialog.last:
        unit = "day" if isinstance(dialog, CalendarDialog) else "whole minute"
        raise ArgumentException(
            f"min_date must not be later than max_date: there is no {unit} from "
            f"{dialog.min_date.isoformat(' ')} to {dialog.max_date.isoformat(' ')}"
        )


DATE_DIALOGS = {
    "show_date_numpad_popup": _date_numpad_popup,
    "show_date_time_popup": _date_time_popup,
    "show_calendar_popup": _calendar_popup,
}
