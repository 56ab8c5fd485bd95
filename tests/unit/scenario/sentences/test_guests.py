from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.scenario.errors import StepFailedError
from tests.unit.scenario.scene import Scene, english_scene, scene


def guests(scene: Scene) -> list[str]:
    return [guest.name for guest in scene.order.record.order.guests]


def guest_of_dishes(scene: Scene) -> list[str]:
    return [item.guest.name for item in scene.order.record.order.items]


@scene
async def test_guests_come_are_renamed_and_go(scene: Scene) -> None:
    await scene.step("создаёт заказ")
    await scene.told("добавляет гостя")
    await scene.told("добавляет гостя «Ольга»")
    assert guests(scene) == ["Гость 1", "Гость 2", "Ольга"]
    await scene.told("переименовывает гостя «Гость 2» в «Ольга»")
    await scene.told("убирает гостя «Ольга» № 2")
    assert guests(scene) == ["Гость 1", "Ольга"]


@scene
async def test_next_dishes_are_for_the_chosen_guest(scene: Scene) -> None:
    await scene.steps("создаёт заказ", "добавляет гостя «Ольга»", "добавляет блюдо «Медовик»")
    await scene.told("выбирает гостя «Гость 1»")
    await scene.step("добавляет блюдо «Эспрессо»")
    assert guest_of_dishes(scene) == ["Ольга", "Гость 1"]


@scene
async def test_unknown_guest_is_refused(scene: Scene) -> None:
    await scene.step("создаёт заказ")
    with pytest.raises(StepFailedError, match="there is no guest «Ольга»; nearest: «Гость 1»"):
        await scene.step("убирает гостя «Ольга»")
    with pytest.raises(StepFailedError, match="«Гость 1» № 2; of this name: 1"):
        await scene.step("убирает гостя «Гость 1» № 2")


@english_scene
async def test_guests_in_english(scene: Scene) -> None:
    await scene.step("creates an order")
    await scene.told("adds a guest")
    await scene.told('adds the guest "Ольга"')
    await scene.told('renames the guest "Гость 2" to "Ольга"')
    await scene.told('chooses the guest "Гость 1"')
    await scene.told('removes the guest "Ольга" no. 2')
    assert guests(scene) == ["Гость 1", "Ольга"]


@scene
async def test_discounts_are_given_and_taken_off(scene: Scene) -> None:
    await scene.step("заказ с блюдом «Борщ с пампушками»")
    await scene.told("даёт скидку «Гость отеля»")
    await scene.told("даёт скидку «Скидка суммой» на сумму 50,00")
    await scene.step("кассир даёт надбавку «Обслуживание 10 %»")
    assert [one.sum for one in scene.order.record.order.discounts] == [
        Decimal("42.00"),
        Decimal("50.00"),
        Decimal("-42.00"),
    ]
    await scene.told("снимает скидку «Скидка суммой»")
    await scene.step("кассир снимает надбавку «Обслуживание 10 %»")
    names = [one.discount_type.name for one in scene.order.record.order.discounts]
    assert names == ["Гость отеля"]


@english_scene
async def test_discounts_in_english(scene: Scene) -> None:
    await scene.step('an order with the dish "Борщ с пампушками"')
    await scene.told('gives the discount "Гость отеля"')
    await scene.told('gives the discount "Скидка суммой" of 12.50')
    await scene.told('takes off the discount "Гость отеля"')
    await scene.step('the cashier adds the surcharge "Обслуживание 10 %"')
    await scene.step('the cashier takes off the surcharge "Обслуживание 10 %"')
    assert [one.sum for one in scene.order.record.order.discounts] == [Decimal("12.50")]


@scene
async def test_unknown_discount_is_refused(scene: Scene) -> None:
    await scene.step("заказ с блюдом «Борщ с пампушками»")
    with pytest.raises(StepFailedError, match="there is no discount «Гость»"):
        await scene.step("даёт скидку «Гость»")
    with pytest.raises(StepFailedError, match="there is no discount in the order «Гость отеля»"):
        await scene.step("снимает скидку «Гость отеля»")
