"""Dates, moments and quantities that a plugin asks for, in a process of its own."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.commands import AnswerDialog, PressPay
from cashier_sim.till.dialogs import (
    CalendarDialog,
    DateNumpadDialog,
    DateTimeDialog,
    NoticeDialog,
    QuantityChangerDialog,
)
from tests.process.till.real_till import on_till, plugin_code

if TYPE_CHECKING:
    from pathlib import Path

    from cashier_sim.till.dialogs import Answer, Dialog
    from tests.process.till.real_till import RealTill

ASKS_TWICE = """
from datetime import datetime
from zoneinfo import ZoneInfo

view, zone = given["view_manager"], ZoneInfo("Europe/Berlin")
naive, aware = datetime(2026, 1, 31, 12, 40, 31), datetime(2026, 1, 31, 12, 40, tzinfo=zone)
first, last = datetime(2026, 1, 1), datetime(2026, 12, 31)
rows = [QuantityChangerItem(name="Adult", quantity=2, min=0, max=4),
        QuantityChangerItem(name="Child", quantity=0, min=0, max=3)]

def ask():
    return {question}

raise PaymentActionFailedException("|".join(str(ask()) for _ in range(2)))
"""
at = datetime.fromisoformat

QUESTIONS: dict[str, tuple[str, type[Dialog], Answer, str]] = {
    "numpad": (
        "view.show_date_numpad_popup(naive, 'Day')",
        DateNumpadDialog,
        at("2028-02-29 12:40:31"),
        "2028-02-29 12:40:31|None",
    ),
    "moment": (
        "view.show_date_time_popup(naive, 'Day', first, last)",
        DateTimeDialog,
        at("2026-02-01 00:05"),
        "2026-02-01 00:05:00|None",
    ),
    "calendar": (
        "view.show_calendar_popup(aware, 'Day', first, last)",
        CalendarDialog,
        at("2026-07-05 12:40:00+01:00"),
        "2026-07-05 12:40:00+02:00|None",
    ),
    "quantities": (
        "view.show_quantity_changer_popup('Meals', 'Room 12', 1, 5, rows, cancel_caption='Leave')",
        QuantityChangerDialog,
        (1, 3),
        "(1, 3)|None",
    ),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_plugin_gets_what_was_chosen_and_none_when_cancelled(tmp_path: Path, question: str) -> None:
    asking, kind, answer, told = QUESTIONS[question]

    async def scene(till: RealTill) -> None:
        await till.ready_to_pay()
        paying = till.start(PressPay())
        assert isinstance(await till.dialog(), kind)
        await till.answer(answer)
        await till.answer(None)
        notice = await till.dialog()
        assert isinstance(notice, NoticeDialog)
        assert notice.notice.message == told
        await till.answer(True)
        await paying

    on_till(plugin_code(pay=ASKS_TWICE.replace("{question}", asking)))(scene)(tmp_path)


REFUSALS: dict[str, tuple[Answer, str]] = {
    "view.show_calendar_popup(naive, 'Day', first, last)": (
        at("2027-01-01 12:40:31"),
        "answer_too_late",
    ),
    "view.show_date_time_popup(naive, 'Day', naive, last)": (
        at("2026-01-31 12:40:00"),
        "answer_too_early",
    ),
    "view.show_quantity_changer_popup('Meals', '', 1, 5, rows)": ((4, 3), "answer_out_of_range"),
}


@pytest.mark.parametrize("asking", REFUSALS)
def test_answer_beyond_the_bounds_is_refused_and_the_dialog_stays(
    tmp_path: Path, asking: str
) -> None:
    answer, code = REFUSALS[asking]

    async def scene(till: RealTill) -> None:
        await till.ready_to_pay()
        paying = till.start(PressPay())
        dialog = await till.dialog()
        assert await till.refused(AnswerDialog(dialog.id, answer)) == code
        assert till.view.dialog == dialog
        for _ in range(2):
            await till.answer(None)
        await till.answer(True)
        await paying

    on_till(plugin_code(pay=ASKS_TWICE.replace("{question}", asking)))(scene)(tmp_path)


WRONG = {
    "view.show_calendar_popup(naive, 'Day', last, first)": "min_date must not be later",
    "view.show_date_numpad_popup('31.01.2026', 'Day')": "selected_date must be datetime and is str",
    "view.show_quantity_changer_popup('Meals', '', 1, 5, [])": "items",
}


@pytest.mark.parametrize("asking", WRONG)
def test_plugin_is_told_what_it_asked_wrongly(tmp_path: Path, asking: str) -> None:
    body = ASKS_TWICE.replace("{question}", asking).replace(
        'raise PaymentActionFailedException("|".join(str(ask()) for _ in range(2)))',
        """
try:
    ask()
except ArgumentException as error:
    raise PaymentActionFailedException(str(error))
""",
    )

    async def scene(till: RealTill) -> None:
        await till.ready_to_pay()
        paying = till.start(PressPay())
        notice = await till.dialog()
        assert isinstance(notice, NoticeDialog)
        assert WRONG[asking] in notice.notice.message
        await till.answer(True)
        await paying

    on_till(plugin_code(pay=body))(scene)(tmp_path)
