"""Calls of plugins, what they asked of the register, and what they were told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    NoAnswer,
    NoAnswerReason,
    Outcome,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.till.commands import ChoosePaymentType, OpenCafeSession, PressPay
from cashier_sim.till.events import TraceState
from tests.unit.scenario.scene import Scene, english_scene, scene
from tests.unit.scenario.sentences.asking import on_cash_screen
from tests.unit.scenario.sentences.expecting import all_hold, fails, look, told

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


async def pays(scene: Scene, outcome: Outcome | None = None, *, prints: bool = False) -> None:
    """The hotel is asked to take the money."""

    async def script(call: FakeCall) -> Outcome:
        if prints:
            call.say("Связь")
            call.print("Номер 12")
        return outcome or Returned()

    scene.fake.scripts[ProcessorMethod.PAY] = script
    await on_cash_screen(scene)
    choice = next(one for one in scene.view.choices if one.settings.payment_system_key == "hotel")
    await scene.stage.do(ChoosePaymentType(choice.settings.id))
    await scene.stage.do(PressPay())


@scene
async def test_all_calls_in_order(scene: Scene) -> None:
    await look(scene, "плагины не вызывались")
    assert (await fails(scene, "вызван метод «pay»")).actual == "nothing"
    await pays(scene)
    total = f"{scene.view.orders[0].order.result_sum:f}"
    await look(
        scene,
        "вызваны методы:",
        "Метод | плагин | итог | sum",
        "collect_data | fake | удался | ",
        "on_payment_added | fake | удался | ",
        f"pay | fake | удался | {total}",
    )
    assert len(scene.stage.happened.expected_entries) == 3
    await all_hold(scene, "вызван метод «pay»", "метод «return_payment» не вызван")
    await look(scene, "вызван метод «pay» с аргументами:", f"sum | {total}", "order_id | {заказ}")
    assert scene.stage.remembered == {"заказ": str(scene.view.orders[0].order.id)}
    expected, actual = await told(scene, "вызваны методы:", "метод", "pay", "collect_data")
    assert (expected.count("|"), actual.count("|")) == (6, 8)
    wrong = await told(scene, "вызван метод «return_payment»")
    assert wrong[0] == "return_payment"
    assert wrong[1].startswith("\n  on_payment_added")
    wrong = await told(scene, "вызван метод «pay» с аргументами:", "sum | 1")
    assert wrong == ("\n  | sum | 1 |", f"\n  | sum | {total} |")
    error = await fails(scene, "вызван метод «pay» с аргументами:", "summa | 1")
    assert "there is no «summa»" in error.problem
    assert (await fails(scene, "метод «pay» не вызван")).actual.startswith("pay(")
    assert (await fails(scene, "плагины не вызывались")).actual.startswith("\n  collect_data(")


@scene
async def test_column_that_no_call_has_is_refused_even_when_it_is_empty(scene: Scene) -> None:
    await pays(scene, prints=True)
    total = f"{scene.view.orders[0].order.result_sum:f}"
    error = await fails(
        scene,
        "вызваны методы:",
        "метод | suma",
        "collect_data | ",
        "on_payment_added | ",
        "pay | ",
    )
    assert error.problem.startswith("there is no column «suma»; columns are: «sum», ")
    assert "«метод»" in error.problem
    error = await fails(scene, "плагины обратились к кассе:", "txet | метод", " | {}", " | {}")
    assert error.problem.startswith("there is no column «txet»; columns are: «text», ")
    # Where other calls came, they are the news, whatever else is wrong.
    expected, actual = await told(scene, "вызваны методы:", "метод | suma", "pay | 1")
    assert ("suma" in expected, "collect_data" in actual) == (True, True)
    await look(
        scene,
        "вызваны методы:",
        "SUM | метод",
        " | collect_data",
        " | on_payment_added",
        f"{total} | pay",
    )


@pytest.mark.parametrize(
    ("outcome", "end", "message"),
    [
        (Returned(True), "удался", "True"),
        (Failed("Нет денег"), "закончился отказом", "Нет денег"),
        (Cancelled(), "отменён плагином", ""),
        (Raised("KeyError", "12", "stack"), "закончился ошибкой", "KeyError: 12"),
        (NoAnswer(NoAnswerReason.DIED), "остался без ответа", "died"),
    ],
)
def test_ends_of_calls(outcome: Outcome, end: str, message: str) -> None:
    @scene
    async def story(scene: Scene) -> None:
        await pays(scene, outcome)
        await look(scene, f"вызов «pay» {end}")
        await look(scene, f"вызов «pay» {end}: «{message}»")
        wrong = await told(scene, "вызов «pay» ещё идёт")
        assert wrong == ("ещё идёт", f"{end}: {message}" if message else end)
        wrong = await told(scene, f"вызов «pay» {end}: «{message}?»")
        assert wrong[0] == f"{end}: {message}?"
        assert (await fails(scene, "вызов «return_payment» удался")).expected == "return_payment"

    story()
    assert TraceState.RUNNING.value == "running"


@scene
async def test_requests_of_a_plugin(scene: Scene) -> None:
    await pays(scene, prints=True)
    await all_hold(
        scene,
        "плагин обратился к кассе: «printer.print»",
        "плагин обратился к кассе: «progress_bar.{}»",
    )
    await look(
        scene,
        "плагин обратился к кассе: «progress_bar.change_message» с аргументами:",
        "text | Связь",
    )
    await look(
        scene,
        "плагины обратились к кассе:",
        "метод | text",
        "progress_bar.change_message | Связь",
        "printer.print | ",
    )
    wrong = await told(scene, "плагин обратился к кассе: «printer.cut»")
    assert wrong == ("printer.cut", "\n  printer.print\n  progress_bar.change_message")
    text = "плагин обратился к кассе: «progress_bar.change_message» с аргументами:"
    assert "Связь" in (await told(scene, text, "text | Конец"))[1]
    wrong = await told(scene, "плагины обратились к кассе:", "метод", "printer.print")
    assert "progress_bar.change_message" in wrong[1]


@scene
async def test_notifications_that_a_plugin_heard(scene: Scene) -> None:
    async def script(call: FakeCall) -> Outcome:
        del call
        return Returned()

    scene.fake.scripts[NotificationPoint.CAFE_SESSION_OPENING] = script
    await look(scene, "плагин не узнал о событии «cafe_session_opening»")
    await scene.stage.do(OpenCafeSession())
    await look(scene, "плагин узнал о событии «cafe_session_opening»")
    wrong = await told(scene, "плагин узнал о событии «cafe_session_closing»")
    assert wrong == ("cafe_session_closing", "cafe_session_opening")
    wrong = await told(scene, "плагин не узнал о событии «cafe_session_opening»")
    assert wrong[1].startswith("cafe_session_opening(")


@english_scene
async def test_calls_in_english(scene: Scene) -> None:
    await look(scene, "no plugin was called")
    await pays(scene, prints=True)
    await all_hold(
        scene,
        'the method "pay" was called',
        'the call "pay" succeeded',
        'the call "pay" succeeded: "{}"',
        'the method "return_payment" was not called',
        'the plugin has asked the register: "printer.print"',
        'the plugin was not told of "order_storned"',
    )
    await look(scene, "the methods called are:", "method | end", *["{} | succeeded"] * 3)
    await look(scene, 'the method "pay" was called with the arguments:', "sum | {}")
    text = 'the plugin has asked the register: "progress_bar.change_message" with the arguments:'
    await look(scene, text, "text | Связь")
    await look(scene, "the plugins have asked the register:", "method", "{}", "printer.print")


@english_scene
async def test_notifications_in_english(scene: Scene) -> None:
    async def script(call: FakeCall) -> Outcome:
        del call
        return Returned()

    scene.fake.scripts[NotificationPoint.CAFE_SESSION_OPENING] = script
    await scene.stage.do(OpenCafeSession())
    await look(scene, 'the plugin was told of "cafe_session_opening"')


@scene
async def test_misspelt_name_is_refused_where_it_would_hold_of_itself(scene: Scene) -> None:
    nearest = "«pay», "
    for text in (
        "метод «payy» не вызван",
        "вызван метод «payy»",
        "вызов «payy» удался",
        "вызов «payy» закончился отказом: «Нет связи»",
    ):
        problem = (await fails(scene, text)).problem
        assert problem.startswith(
            f"there is no method of a payment system «payy»; nearest: {nearest}"
        )
    assert "«payy»" in (await fails(scene, "вызван метод «payy» с аргументами:", "sum | 1")).problem
    for name in ("cafe_session_opening", "plugin_button"):
        problem = (await fails(scene, f"метод «{name}» не вызван")).problem
        assert problem.startswith(f"there is no method of a payment system «{name}»")
        await look(scene, f"плагин не узнал о событии «{name}»")
    for name in ("cafe_session_klosing", "pay"):
        for text in (f"плагин не узнал о событии «{name}»", f"плагин узнал о событии «{name}»"):
            assert (await fails(scene, text)).problem.startswith(
                f"there is no notification «{name}»; nearest: "
            )
