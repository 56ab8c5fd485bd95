from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.till.commands import (
    ChangeSetting,
    CloseCafeSession,
    OpenCafeSession,
    PrintXReport,
    ReturnPayment,
    SaveReport,
    SetFiscalRegister,
    ShowReportOf,
    ShowScreen,
)
from cashier_sim.till.dialogs import QuestionDialog
from cashier_sim.till.view import FiscalRegisterState, Screen, WaitingCaption
from tests.unit.till.headless import Bench, script, story, tell

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.till.fake_plugins import FakeCall


@story
async def test_the_shift_opens_reports_and_closes(bench: Bench) -> None:
    captions: list[WaitingCaption] = []

    async def opening(call: FakeCall) -> None:
        assert bench.view.waiting is not None
        captions.append(bench.view.waiting.caption)
        call.print("Сверка")

    script(bench, NotificationPoint.CAFE_SESSION_OPENING, opening)
    await bench.do(OpenCafeSession())
    assert bench.view.session.current is not None
    assert captions == [WaitingCaption.SHIFT]
    assert await bench.refused(OpenCafeSession()) == "shift_open"
    await bench.do(PrintXReport())
    await bench.do(CloseCafeSession())
    assert bench.view.session.current is None
    titles = [slip.title for slip in bench.slips()]
    assert titles[0] == "cafe_session_opening"
    assert {"x_report", "z_report"} <= set(titles)
    assert await bench.refused(CloseCafeSession()) == "shift_closed"


@story
async def test_a_dismissed_question_about_an_unfinished_return_keeps_the_shift(
    bench: Bench,
) -> None:
    await bench.closed_order()
    await bench.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
    returning = bench.start(ReturnPayment())
    await bench.answer("give_up")
    await bench.answer(True)
    assert await returning is None
    closing = bench.start(CloseCafeSession())
    dialog = await bench.dialog()
    assert isinstance(dialog, QuestionDialog)
    assert dialog.question.values == {"numbers": "1"}
    await bench.answer(None)
    assert await closing is None
    assert bench.view.session.current is not None


@story
async def test_the_report_shows_the_chosen_shift(bench: Bench) -> None:
    await bench.closed_order()
    await bench.do(ShowScreen(Screen.REPORT))
    (row,) = bench.view.report
    assert row.kind == "payment"
    await bench.do(ShowReportOf(99))
    assert not bench.view.report
    await bench.do(ShowReportOf(1))
    assert bench.view.report == (row,)


def test_the_report_is_saved_in_the_language_of_the_screen(tmp_path: Path) -> None:
    async def test(bench: Bench) -> None:
        path = tmp_path / "payments.csv"
        assert await bench.refused(SaveReport(str(path))) == "not_on_report"
        await bench.do(ShowScreen(Screen.REPORT))
        assert await bench.refused(SaveReport(str(path))) == "report_is_empty"
        await bench.closed_order()
        await bench.do(ShowScreen(Screen.REPORT))
        await bench.do(SaveReport(str(path)))
        assert path.read_text(encoding="utf-8-sig").startswith("Время;Смена;")
        assert bench.view.notifications[-1].code == "report_saved"
        await bench.do(ChangeSetting("language", "en"))
        await bench.do(SaveReport(str(path)))
        assert path.read_bytes().startswith(b"\xef\xbb\xbfTime,Shift,")
        assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 2
        assert await bench.refused(SaveReport(str(tmp_path))) == "report_not_saved"

    tell(test)
