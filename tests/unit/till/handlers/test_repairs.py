from __future__ import annotations

import pytest

from cashier_sim.engine.ports import NoAnswer, NoAnswerReason, ProcessorMethod, Returned
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    AskPlugin,
    Command,
    EmergencyCancel,
    GoBack,
    GoToPayment,
    MarkDone,
    MarkNotDone,
    PressPay,
)
from cashier_sim.till.view import PaymentRowKind, Screen
from tests.unit.till.headless import Bench, ends, story, tell


async def unknown_payment(bench: Bench) -> None:
    await bench.ready_to_pay()
    ends(bench, ProcessorMethod.PAY, NoAnswer(NoAnswerReason.DIED))
    paying = bench.start(PressPay())
    await bench.answer(True)
    assert await paying is None
    assert [row.kind for row in bench.rows] == [PaymentRowKind.UNKNOWN]
    assert bench.view.current is not None
    assert bench.view.current.attempts == bench.view.unknown
    assert bench.view.current.pay_refusal == "outcome_unknown"


@pytest.mark.parametrize(
    ("command", "kinds"),
    [
        (MarkDone, [PaymentRowKind.PROCESSED]),
        (MarkNotDone, []),
        (EmergencyCancel, []),
        (AskPlugin, [PaymentRowKind.PROCESSED]),
    ],
)
def test_an_unknown_payment_is_settled(
    command: type[MarkDone | MarkNotDone | EmergencyCancel | AskPlugin],
    kinds: list[PaymentRowKind],
) -> None:
    async def test(bench: Bench) -> None:
        await unknown_payment(bench)
        ends(bench, ProcessorMethod.PAYMENT_STATE, Returned(True))
        (attempt,) = bench.view.unknown
        act: Command = command(attempt.id)
        await bench.do(act)
        assert bench.view.unknown == ()
        remaining = [row.kind for row in bench.rows]
        assert remaining in (kinds, [PaymentRowKind.UNPROCESSED])

    tell(test)


@story
async def test_a_settled_payment_pays_the_order(bench: Bench) -> None:
    await unknown_payment(bench)
    await bench.do(MarkDone(bench.view.unknown[0].id))
    await bench.do(PressPay())
    assert bench.view.screen is Screen.ORDERS
    assert bench.view.orders[0].order.status is OrderStatus.CLOSED
    assert bench.fake.calls.count("pay") == 1


@story
async def test_the_cash_screen_opens_on_an_order_with_an_unknown_payment(bench: Bench) -> None:
    await unknown_payment(bench)
    await bench.do(GoBack())
    await bench.do(GoToPayment())
    assert [row.kind for row in bench.rows] == [PaymentRowKind.UNKNOWN]


@story
async def test_an_attempt_that_is_known_is_not_settled(bench: Bench) -> None:
    order_id = await bench.order()
    await bench.do(GoToPayment())
    assert await bench.refused(MarkDone(order_id)) == "no_such_attempt"
