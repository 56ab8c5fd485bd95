from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.ports import NoAnswer, NoAnswerReason, Outcome, ProcessorMethod, Returned
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.scenario.errors import StepFailedError
from tests.unit.scenario.scene import Scene, english_scene, scene

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall

HOTEL = "заказ в кассе с оплатой «Гостиница» и блюдом «Винегрет»"


def ends(scene: Scene, method: ProcessorMethod, outcome: Outcome) -> None:
    async def scripted(call: FakeCall) -> Outcome:
        del call
        return outcome

    scene.fake.scripts[method] = scripted


async def unknown_payments(scene: Scene, count: int = 1) -> None:
    """Payments of which nobody knows whether they were taken, each of an order."""
    scene.fake.register()
    ends(scene, ProcessorMethod.PAY, NoAnswer(NoAnswerReason.DIED))
    is_english = scene.stage.language.value == "en"
    await scene.step("an open till shift" if is_english else "открыта смена")
    for _ in range(count):
        if is_english:
            await scene.step(
                'an order on the cash screen with the payment "Гостиница" and the dish "Винегрет"'
            )
            await scene.step('presses "Pay"')
        else:
            await scene.steps(HOTEL, "нажимает «Оплатить»")
        if scene.view.dialog is not None:  # what the register tells of it
            await scene.stage.answer(None)
    assert len(scene.view.unknown) == count


@scene
async def test_payment_turns_out_to_be_taken(scene: Scene) -> None:
    await unknown_payments(scene)
    await scene.told("отмечает, что оплата прошла")
    assert scene.view.unknown == ()
    await scene.step("нажимает «Оплатить»")
    assert scene.view.orders[0].order.status is OrderStatus.CLOSED


@scene
async def test_payment_turns_out_not_to_be_taken(scene: Scene) -> None:
    await unknown_payments(scene)
    await scene.told("отмечает, что оплата не прошла")
    assert scene.view.unknown == ()


@scene
async def test_payment_is_undone(scene: Scene) -> None:
    await unknown_payments(scene)
    await scene.told("отменяет оплату с неизвестным исходом")
    assert scene.view.unknown == ()
    assert scene.fake.calls[-1] == "emergency_cancel_payment"


@scene
async def test_cancel_of_unknown_outcome_is_repeated(scene: Scene) -> None:
    await unknown_payments(scene)
    ends(scene, ProcessorMethod.EMERGENCY_CANCEL_PAYMENT, NoAnswer(NoAnswerReason.DIED))
    await scene.step("отменяет оплату с неизвестным исходом")
    if scene.view.dialog is not None:
        await scene.stage.answer(None)
    ends(scene, ProcessorMethod.EMERGENCY_CANCEL_PAYMENT, Returned())
    await scene.told("отменяет оплату с неизвестной отменой")
    assert scene.view.unknown == ()


@scene
async def test_plugin_is_asked(scene: Scene) -> None:
    await unknown_payments(scene)
    ends(scene, ProcessorMethod.PAYMENT_STATE, Returned(True))
    await scene.told("спрашивает плагин, прошла ли оплата")
    assert scene.view.unknown == ()


@scene
async def test_one_of_several_unknown_outcomes_is_named_by_its_number(scene: Scene) -> None:
    await unknown_payments(scene, 4)
    ends(scene, ProcessorMethod.PAYMENT_STATE, Returned(False))
    first, second, third, fourth = (attempt.id for attempt in scene.view.unknown)
    await scene.told("отмечает, что оплата прошла, неизвестный исход 2")
    assert [one.id for one in scene.view.unknown] == [first, third, fourth]
    await scene.told("отмечает, что оплата не прошла, неизвестный исход 3")
    assert [one.id for one in scene.view.unknown] == [first, third]
    await scene.told("спрашивает плагин, прошла ли оплата, неизвестный исход 2")
    assert [one.id for one in scene.view.unknown] == [first]
    assert second not in {first, third, fourth}


@scene
async def test_one_of_several_payments_is_undone(scene: Scene) -> None:
    await unknown_payments(scene, 2)
    first, _ = (attempt.id for attempt in scene.view.unknown)
    await scene.told("отменяет оплату с неизвестным исходом, неизвестный исход 2")
    assert [one.id for one in scene.view.unknown] == [first]


@english_scene
async def test_unknown_outcomes_are_settled_in_english(scene: Scene) -> None:
    await unknown_payments(scene, 3)
    ends(scene, ProcessorMethod.PAYMENT_STATE, Returned(True))
    await scene.told("notes that the payment was not taken, unknown outcome 3")
    await scene.told("undoes the payment of unknown outcome, unknown outcome 2")
    await scene.told("asks the plugin whether the payment was taken")
    assert scene.view.unknown == ()


@english_scene
async def test_payment_turns_out_to_be_taken_in_english(scene: Scene) -> None:
    await unknown_payments(scene)
    await scene.told("notes that the payment was taken")


@scene
async def test_several_unknown_outcomes_have_to_be_told_apart(scene: Scene) -> None:
    await unknown_payments(scene, 2)
    with pytest.raises(StepFailedError, match="it is unknown 2 times whether the payment was tak"):
        await scene.step("отмечает, что оплата прошла")
    with pytest.raises(StepFailedError, match="so there is no 3"):
        await scene.step("отмечает, что оплата прошла, неизвестный исход 3")


@scene
async def test_what_is_known_is_not_settled(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="nothing is unknown"):
        await scene.step("отмечает, что фискальный чек напечатан")
    await unknown_payments(scene)
    with pytest.raises(StepFailedError, match="it is unknown whether the payment was taken"):
        await scene.step("отмечает, что деньги возвращены")
