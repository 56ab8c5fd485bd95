from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    NoAnswer,
    NoAnswerReason,
    NotLoaded,
    Outcome,
    Raised,
)
from cashier_sim.plugin_api import PaymentScreenButtonState
from cashier_sim.till.commands import GoToPayment, PressPluginButton, ShowScreen
from cashier_sim.till.dialogs import NoticeDialog
from cashier_sim.till.events import TraceState
from cashier_sim.till.screen_calls import ScreenPoint
from cashier_sim.till.view import ButtonPlace, Screen, WaitingCaption
from tests.unit.till.buttons import add_button, add_payment
from tests.unit.till.headless import Bench, ends, script, story

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


@story
async def test_a_button_of_the_cash_screen_gets_the_order_and_its_own_state(bench: Bench) -> None:
    order_id = await bench.order()
    await bench.do(GoToPayment())
    button_id = add_button(bench, ButtonPlace.PAYMENT, "Бонусы")
    await bench.do(PressPluginButton(button_id))
    (call,) = bench.fake.called_back
    assert (call.point, call.order_id) == (ScreenPoint.BUTTON, order_id)
    state = call.arguments["state"]
    assert isinstance(state, PaymentScreenButtonState)
    assert (state.button_id, state.caption) == (button_id, "Бонусы")
    assert "operation_service" in call.callback.services
    assert bench.trace("plugin_button").state is TraceState.DONE


@story
async def test_a_button_that_goes_in_the_moment_of_its_press_is_still_called(bench: Bench) -> None:
    await bench.do(ShowScreen(Screen.ADDITIONS))
    button_id = add_button(bench, ButtonPlace.ADDITIONS)
    pressing = bench.start(PressPluginButton(button_id))
    bench.fake.till.buttons.remove(button_id)
    assert await pressing is None
    assert len(bench.fake.called_back) == 1


@story
async def test_what_a_button_changes_is_on_the_screen_at_once(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPayment())
    button_id = add_button(bench, ButtonPlace.PAYMENT)
    rows: list[int] = []

    async def adds(call: FakeCall) -> None:
        add_payment(bench, call, Decimal(100))
        rows.append(len(bench.rows))

    script(bench, ScreenPoint.BUTTON, adds)
    await bench.do(PressPluginButton(button_id))
    assert rows == [1]
    assert bench.rows[0].item.sum == Decimal(100)


@pytest.mark.parametrize(("changes", "told"), [(True, 1), (False, 0)])
def test_plugins_are_told_of_payments_that_a_button_changed(changes: bool, told: int) -> None:
    @story
    async def test(bench: Bench) -> None:
        await bench.order()
        await bench.do(GoToPayment())
        button_id = add_button(bench, ButtonPlace.PAYMENT)
        updated = NotificationPoint.PAYMENT_SCREEN_UPDATED
        bench.fake.notified_answers[updated] = Notified()

        async def adds(call: FakeCall) -> None:
            if changes:
                add_payment(bench, call, Decimal(100))

        script(bench, ScreenPoint.BUTTON, adds)
        await bench.do(PressPluginButton(button_id))
        assert [call.point for call in bench.fake.notified].count(updated) == told

    test()


@story
async def test_a_press_is_a_flow_with_a_waiting_window(bench: Bench) -> None:
    await bench.order()
    button_id = add_button(bench, ButtonPlace.ORDER)

    async def looks(call: FakeCall) -> None:
        call.say("Ищем гостя")
        waiting = bench.view.waiting
        assert waiting is not None
        assert (waiting.caption, waiting.message) == (WaitingCaption.OTHER, "Ищем гостя")
        assert bench.view.is_busy

    script(bench, ScreenPoint.BUTTON, looks)
    await bench.do(PressPluginButton(button_id))
    assert not bench.view.is_busy
    assert set(bench.fake.called_back[0].arguments) == {"order"}


@story
async def test_a_button_of_a_closed_order_gets_it_and_the_cash_register(bench: Bench) -> None:
    order_id = await bench.closed_order()
    await bench.do(PressPluginButton(add_button(bench, ButtonPlace.CLOSED_ORDER)))
    (call,) = bench.fake.called_back
    assert set(call.arguments) == {"closed_order", "cash_register"}
    assert call.order_id == order_id
    assert "operation_service" not in call.callback.services


@story
async def test_a_button_of_the_additions_gets_services_only(bench: Bench) -> None:
    await bench.do(ShowScreen(Screen.ADDITIONS))
    await bench.do(PressPluginButton(add_button(bench, ButtonPlace.ADDITIONS)))
    (call,) = bench.fake.called_back
    assert call.arguments == {}
    assert {"view_manager", "printer"} <= set(call.callback.services)


@pytest.mark.parametrize(
    ("outcome", "code", "told"),
    [
        (Failed("нет связи"), "plugin_button_failed", "нет связи"),
        (Failed(""), "plugin_button_error", "PaymentActionFailedException"),
        (Raised("KeyError", "'x'", "stack"), "plugin_button_error", "KeyError: 'x'"),
        (Raised("KeyError", "", "stack"), "plugin_button_error", "KeyError"),
        (NoAnswer(NoAnswerReason.DIED), "plugin_button_not_answered", "died"),
    ],
)
def test_every_exception_is_told_with_the_plugins_name(
    outcome: Outcome, code: str, told: str
) -> None:
    @story
    async def test(bench: Bench) -> None:
        await bench.order()
        button_id = add_button(bench, ButtonPlace.ORDER, "Бонусы")
        ends(bench, ScreenPoint.BUTTON, outcome)
        pressed = bench.start(PressPluginButton(button_id))
        dialog = await bench.dialog()
        assert isinstance(dialog, NoticeDialog)
        assert dialog.notice.code == code
        assert dialog.notice.values["plugin"] == "fake"
        assert dialog.notice.values["button"] == "Бонусы"
        assert told in dialog.notice.values.values()
        await bench.answer(True)
        await pressed
        assert not bench.view.is_busy

    test()


@pytest.mark.parametrize("outcome", [Cancelled(), Raised("OperationCanceledException", "")])
def test_what_the_cashier_gave_up_is_told_nobody(outcome: Outcome) -> None:
    @story
    async def test(bench: Bench) -> None:
        await bench.order()
        button_id = add_button(bench, ButtonPlace.ORDER)
        ends(bench, ScreenPoint.BUTTON, outcome)
        await bench.do(PressPluginButton(button_id))

    test()


@story
async def test_a_button_of_a_dead_plugin_is_refused_by_name(bench: Bench) -> None:
    await bench.order()
    button_id = add_button(bench, ButtonPlace.ORDER, "Бонусы")
    ends(bench, ScreenPoint.BUTTON, NotLoaded(""))
    refusal = await bench.till.do(PressPluginButton(button_id))
    assert refusal is not None
    assert refusal.code == "plugin_button_dead"
    assert refusal.values == {"button": "Бонусы", "plugin": "fake"}
