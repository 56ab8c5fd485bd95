from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.scenario.errors import StepFailedError
from tests.unit.scenario.scene import Scene, english_scene, scene

CASH = "заказ в кассе с оплатой «Наличные» и блюдом «Борщ с пампушками»"
TIPS = "добавляет чаевые «Чаевые официанту» на сумму {}, тип оплаты «Наличные»"


def tips(scene: Scene) -> list[Decimal]:
    return [row.item.sum for row in scene.order.donations]


@scene
async def test_tips_are_added_selected_and_deleted(scene: Scene) -> None:
    await scene.steps("открыта смена", CASH)
    await scene.told(TIPS.format("50,00"))
    await scene.told(TIPS.format("30,50"))
    await scene.told("выбирает чаевые «Чаевые официанту» № 2")
    await scene.step("вводит сумму 70")
    assert tips(scene) == [Decimal("50.00"), Decimal("70.00")]
    await scene.told("удаляет чаевые «Чаевые официанту»")
    assert tips(scene) == [Decimal("70.00")]


@english_scene
async def test_tips_in_english(scene: Scene) -> None:
    await scene.step("an open till shift")
    await scene.step(
        'an order on the cash screen with the payment "Наличные" and the dish "Медовик"'
    )
    await scene.told('adds the tips "Чаевые официанту" of 50.00, payment type "Наличные"')
    await scene.told('selects the tips "Чаевые официанту"')
    await scene.told('deletes the tips "Чаевые официанту"')
    assert tips(scene) == []


@scene
async def test_unknown_tips_are_refused(scene: Scene) -> None:
    await scene.steps("открыта смена", CASH)
    with pytest.raises(StepFailedError, match="there is no kind of tips «На чай»"):
        await scene.step("добавляет чаевые «На чай» на сумму 50, тип оплаты «Наличные»")
    with pytest.raises(StepFailedError, match="there is no tips in the order «На чай»"):
        await scene.step("удаляет чаевые «На чай»")


@scene
async def test_cheque_is_sent(scene: Scene) -> None:
    await scene.steps("открыта смена", CASH)
    await scene.told("отправляет чек на телефон «+7 900 000-00-00»")
    await scene.told("отправляет чек на почту «guest@example.com»")
    await scene.told("отправляет чек на телефон «+7 900» и почту «guest@example.com»")
    info = scene.order.record.order.cheque_additional_info
    assert info is not None
    assert (info.phone, info.email) == ("+7 900", "guest@example.com")
    await scene.told("не отправляет чек")


@english_scene
async def test_cheque_is_sent_in_english(scene: Scene) -> None:
    await scene.step("an open till shift")
    await scene.step(
        'an order on the cash screen with the payment "Наличные" and the dish "Медовик"'
    )
    await scene.told('sends the cheque to the phone "+7 900 000-00-00"')
    await scene.told('sends the cheque to the e-mail "guest@example.com"')
    await scene.told('sends the cheque to the phone "+7 900" and the e-mail "guest@example.com"')
    await scene.told("sends the cheque nowhere")
