from __future__ import annotations

from dataclasses import replace

from cashier_sim.engine.ports import NoAnswer, NoAnswerReason, ProcessorMethod
from cashier_sim.plugin_api import PaymentStatus
from cashier_sim.till.commands import (
    CloseCafeSession,
    OpenCafeSession,
    PressPay,
    PrintXReport,
    ShowReportOf,
)
from tests.unit.till.headless import Bench, ends, story


@story
async def test_a_shift_opens_once_and_closes_once(bench: Bench) -> None:
    assert await bench.refused(CloseCafeSession()) == "shift_closed"
    assert await bench.refused(PrintXReport()) == "shift_closed"
    await bench.do(OpenCafeSession())
    assert await bench.refused(OpenCafeSession()) == "shift_open"


@story
async def test_the_reports_shift_is_chosen_on_its_page(bench: Bench) -> None:
    assert await bench.refused(ShowReportOf(1)) == "not_on_report"


@story
async def test_a_shift_stays_open_while_an_order_holds_money(bench: Bench) -> None:
    await bench.ready_to_pay()
    view = bench.view
    assert view.current is not None
    assert CloseCafeSession().refusal(view) is None
    record = view.current.record
    (item,) = record.order.payments
    for is_prepay, code in ((False, "shift_has_taken"), (True, None)):
        taken = replace(item, status=PaymentStatus.PROCESSED, is_prepay=is_prepay)
        for order in (
            replace(record.order, payments=(taken,)),
            replace(record.order, payments=(), donations=(taken,)),
        ):
            refusal = CloseCafeSession().refusal(
                replace(view, orders=(replace(record, order=order),))
            )
            assert (refusal.code if refusal else None) == code


@story
async def test_a_shift_stays_open_while_an_outcome_is_unknown(bench: Bench) -> None:
    await bench.ready_to_pay()
    ends(bench, ProcessorMethod.PAY, NoAnswer(NoAnswerReason.DIED))
    paying = bench.start(PressPay())
    await bench.answer(True)
    await paying
    assert await bench.refused(CloseCafeSession()) == "shift_has_unknown"
