from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from tests.unit.scenario.scene import Scene, english_scene, scene


@scene
async def test_discount_is_created_changed_and_deleted(scene: Scene) -> None:
    await scene.told("создаёт скидку «Именинник»: процент — 20")
    await scene.told("меняет скидку «Именинник»: процент — 12,5, вручную — нет, включена — нет")
    made = names.discount_type(scene.view, "Именинник")
    assert (made.percent, made.is_manual, made.is_active) == (Decimal("12.5"), False, False)
    await scene.told("удаляет скидку «Именинник» из справочника")


@english_scene
async def test_discount_in_english(scene: Scene) -> None:
    await scene.told('creates the discount "Сумма": percent = 0, by sum = yes')
    await scene.told('changes the discount "Сумма": name = "Иная сумма"')
    await scene.told('deletes the discount "Иная сумма" from the reference data')
    with pytest.raises(StepFailedError, match="has no such field; change it afterwards"):
        await scene.step('creates the discount "Сумма": percent = 1, enabled = no')


@scene
async def test_kind_of_tips_is_created_changed_and_deleted(scene: Scene) -> None:
    await scene.told("создаёт чаевые «Кухне»: типы оплаты — «Наличные» и «Банковская карта»")
    made = names.donation_type(scene.view, "Кухне")
    assert [one.name for one in made.payment_types] == ["Наличные", "Банковская карта"]
    await scene.told(
        "меняет чаевые «Кухне»: типы оплаты — «Наличные», название — «Повару», "
        "виды заказа — «Обычный заказ»"
    )
    changed = names.donation_type(scene.view, "Повару")
    assert [one.name for one in changed.payment_types] == ["Наличные"]
    await scene.step("меняет чаевые «Повару»: виды заказа — нет")
    changed = names.donation_type(scene.view, "Повару")
    assert changed.order_service_types == ()
    assert [one.name for one in changed.payment_types] == ["Наличные"]
    await scene.told("удаляет чаевые «Повару» из справочника")


@english_scene
async def test_kind_of_tips_in_english(scene: Scene) -> None:
    await scene.told('creates the tips "Кухне": payment types = "Наличные"')
    await scene.told('changes the tips "Кухне": kinds of order = "Доставка курьером"')
    await scene.told('deletes the tips "Кухне" from the reference data')
    with pytest.raises(StepFailedError, match="no payment type «Нал»; nearest: «Наличные»"):
        await scene.step('creates the tips "Кухне": payment types = "Нал"')
    refused = await scene.refused('creates the tips "Кухне": payment types = none')
    assert refused == "donation_without_types"
    with pytest.raises(StepFailedError, match="the name of new tips is said already"):
        await scene.step('creates the tips "Кухне": name = "А"')
