from __future__ import annotations

from cashier_sim.till.commands import (
    CloseCafeSession,
    OpenCafeSession,
    PrintXReport,
    ShowReportOf,
)
from tests.unit.till.headless import Bench, story


@story
async def test_a_shift_opens_once_and_closes_once(bench: Bench) -> None:
    assert await bench.refused(CloseCafeSession()) == "shift_closed"
    assert await bench.refused(PrintXReport()) == "shift_closed"
    await bench.do(OpenCafeSession())
    assert await bench.refused(OpenCafeSession()) == "shift_open"


@story
async def test_the_reports_shift_is_chosen_on_its_page(bench: Bench) -> None:
    assert await bench.refused(ShowReportOf(1)) == "not_on_report"
