from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    NoAnswer,
    NoAnswerReason,
    NotLoaded,
    Outcome,
    Raised,
    Returned,
)
from cashier_sim.plugin_api import (
    ArgumentException,
    ConstraintViolationException,
    NotSupportedException,
    OperationCanceledException,
    PaymentScreenContext,
)
from cashier_sim.plugin_host.errors import ServiceError
from cashier_sim.till.commands import ChoosePaymentType, CreateOrder, GoToPayment, GoToPrepayments
from cashier_sim.till.screen_calls import (
    SCREEN_OFFERS,
    ScreenCallback,
    ScreenPoint,
    checked_callback,
)
from tests.unit.till.buttons import add_payment, callable_ref
from tests.unit.till.headless import Bench, ends, script, story

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall

NOBODY = UUID(int=404)


def callback(point: ScreenPoint) -> ScreenCallback:
    offer = SCREEN_OFFERS[point]
    return checked_callback("test", "fake", callable_ref(*offer.positions[0]), offer)


async def edit_order(bench: Bench) -> bool:
    return await bench.fake.till.screen.edit_order(callback(ScreenPoint.EDIT_ORDER))


async def edit_payments(bench: Bench) -> bool:
    point = ScreenPoint.EDIT_PAYMENT_SCREEN
    return await bench.fake.till.screen.edit_payment_screen(callback(point))


async def execute(bench: Bench) -> bool:
    return await bench.fake.till.screen.execute(callback(ScreenPoint.UI_OPERATION))


@story
async def test_an_edit_of_the_order_is_a_flow_with_the_order_and_its_lock(bench: Bench) -> None:
    order_id = await bench.order()
    busy: list[bool] = []

    async def edits(call: FakeCall) -> None:
        busy.append(bench.view.is_busy)
        add_payment(bench, call, Decimal(100))

    script(bench, ScreenPoint.EDIT_ORDER, edits)
    assert await edit_order(bench)
    (call,) = bench.fake.called_back
    assert call.order_id == order_id
    assert busy == [True]
    assert not bench.view.is_busy
    assert bench.rows[0].item.sum == Decimal(100)


@story
async def test_the_order_screen_must_be_open(bench: Bench) -> None:
    with pytest.raises(NotSupportedException):
        await edit_order(bench)
    assert bench.fake.called_back == []


@story
async def test_dialogs_may_be_shown_over_any_page(bench: Bench) -> None:
    assert await execute(bench)
    await bench.do(CreateOrder())
    assert await execute(bench)
    assert [call.order_id for call in bench.fake.called_back] == [None, None]


@story
async def test_sums_of_the_cash_screen_are_set_as_if_typed(bench: Bench) -> None:
    await bench.ready_to_pay(PaymentGroup.CASH)
    item = bench.rows[0].item
    updated = NotificationPoint.PAYMENT_SCREEN_UPDATED
    bench.fake.notified_answers[updated] = Notified()
    bench.fake.notified.clear()
    ends(bench, ScreenPoint.EDIT_PAYMENT_SCREEN, Returned(((item.id, Decimal("1.50")),)))
    assert await edit_payments(bench)
    assert bench.rows[0].item.sum == Decimal("1.50")
    context = bench.fake.called_back[0].arguments["context"]
    assert isinstance(context, PaymentScreenContext)
    assert context.payments == (item,)
    assert [call.point for call in bench.fake.notified].count(updated) == 1
    ends(bench, ScreenPoint.EDIT_PAYMENT_SCREEN, Returned([(item.id, 7)]))
    assert await edit_payments(bench)
    assert bench.rows[0].item.sum == Decimal(7)


@story
async def test_sums_of_prepayments_are_set_in_the_same_way(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPrepayments())
    await bench.do(ChoosePaymentType(bench.type_id(PaymentGroup.CASH)))
    answer = ((bench.rows[0].item.id, Decimal(1)),)
    ends(bench, ScreenPoint.EDIT_PAYMENT_SCREEN, Returned(answer))
    assert await edit_payments(bench)
    assert bench.rows[0].item.sum == Decimal(1)


@story
async def test_a_sum_that_could_not_be_typed_is_refused(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPayment())
    await bench.do(ChoosePaymentType(bench.type_id()))
    before = bench.rows[0].item.sum
    ends(
        bench,
        ScreenPoint.EDIT_PAYMENT_SCREEN,
        Returned(((bench.rows[0].item.id, before + 1),)),
    )
    with pytest.raises(ConstraintViolationException, match="was not set"):
        await edit_payments(bench)
    ends(bench, ScreenPoint.EDIT_PAYMENT_SCREEN, Returned(((NOBODY, Decimal(1)),)))
    with pytest.raises(ConstraintViolationException):
        await edit_payments(bench)
    assert bench.rows[0].item.sum == before
    assert not bench.view.is_busy


@pytest.mark.parametrize("answer", [None, (1,), ((NOBODY, "1"),), ((NOBODY, True),), "да"])
def test_an_answer_that_is_no_list_of_sums_is_told(answer: object) -> None:
    @story
    async def test(bench: Bench) -> None:
        await bench.order()
        await bench.do(GoToPayment())
        ends(bench, ScreenPoint.EDIT_PAYMENT_SCREEN, Returned(answer))
        with pytest.raises(ArgumentException, match="pairs of item id and sum"):
            await edit_payments(bench)

    test()


@pytest.mark.parametrize(
    ("outcome", "error"),
    [
        (Raised("KeyError", "'x'"), "KeyError: 'x'"),
        (Failed("нет"), "PaymentActionFailedException: нет"),
        (Cancelled(), "PaymentActionCancelledException"),
    ],
)
def test_what_the_callback_raised_is_raised_by_name(outcome: Outcome, error: str) -> None:
    @story
    async def test(bench: Bench) -> None:
        ends(bench, ScreenPoint.UI_OPERATION, outcome)
        with pytest.raises(ServiceError, match=error):
            await execute(bench)
        assert not bench.view.is_busy

    test()


@pytest.mark.parametrize("outcome", [NoAnswer(NoAnswerReason.ENDED_BY_CASHIER), NotLoaded("")])
def test_a_callback_without_an_answer_is_given_up(outcome: Outcome) -> None:
    @story
    async def test(bench: Bench) -> None:
        ends(bench, ScreenPoint.UI_OPERATION, outcome)
        with pytest.raises(OperationCanceledException):
            await execute(bench)

    test()
