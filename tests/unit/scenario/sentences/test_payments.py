from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.till.view import PaymentRowKind, Screen
from tests.unit.scenario.scene import Scene, english_scene, scene

BORSCH = "заказ в кассе с блюдом «Борщ с пампушками»"


def sums(scene: Scene) -> list[tuple[str, Decimal]]:
    return [(row.item.type.name, row.item.sum) for row in scene.order.rows]


@scene
async def test_order_is_paid_in_cash_with_change(scene: Scene) -> None:
    await scene.steps("открыта смена", BORSCH)
    await scene.told("выбирает тип оплаты «Наличные»")
    await scene.told("вводит сумму 500,00")
    assert scene.order.change == Decimal("80.00")
    await scene.told("нажимает «Оплатить»")
    assert scene.view.orders[0].order.status is OrderStatus.CLOSED


@english_scene
async def test_order_is_paid_in_english(scene: Scene) -> None:
    await scene.steps(
        "an open till shift",
        'an order on the cash screen with the dishes "Борщ с пампушками" and 2 × "Эспрессо"',
    )
    await scene.told('chooses the payment type "Банковская карта"')
    await scene.told("enters the sum 300.50")
    await scene.told('chooses the payment type "Наличные"')
    await scene.told("enters the sum 100.00")
    await scene.told('selects the payment "Банковская карта"')
    await scene.told('presses "Exact sum"')
    assert sums(scene) == [
        ("Банковская карта", Decimal("640.00")),
        ("Наличные", Decimal("100.00")),
    ]
    await scene.told('deletes the payment "Наличные"')
    await scene.step("the cashier enters the exact sum")
    await scene.step("the cashier pays the order")
    assert scene.view.orders[0].order.status is OrderStatus.CLOSED


@scene
async def test_payments_of_one_type_are_told_apart(scene: Scene) -> None:
    await scene.steps("открыта смена", BORSCH)
    await scene.steps("выбирает тип оплаты «Банковская карта»", "вводит сумму 100")
    await scene.steps("выбирает тип оплаты «Банковская карта»", "вводит сумму 200")
    await scene.told("выбирает оплату «Банковская карта»")
    await scene.told("нажимает «Точная сумма»")
    await scene.step("вводит точную сумму")
    card = "Банковская карта"
    assert sums(scene) == [(card, Decimal("220.00")), (card, Decimal("200.00"))]
    await scene.told("удаляет оплату «Банковская карта» № 2")
    assert sums(scene) == [(card, Decimal("220.00"))]
    with pytest.raises(StepFailedError, match="«Банковская карта» № 2; of this name: 1"):
        await scene.step("удаляет оплату «Банковская карта» № 2")


@scene
async def test_payment_is_taken_as_a_prepayment(scene: Scene) -> None:
    await scene.steps("открыта смена", BORSCH, "выбирает тип оплаты «Наличные»")
    await scene.step("вводит сумму 100")
    await scene.told("нажимает «Предоплата»")
    assert [row.kind for row in scene.order.rows] == [PaymentRowKind.PREPAYMENT]
    assert await scene.refused("кассир нажимает «Принять предоплату»") == "payment_is_processed"


@english_scene
async def test_payment_is_taken_as_a_prepayment_in_english(scene: Scene) -> None:
    await scene.step("an open till shift")
    await scene.step(
        'an order on the cash screen with the payment "Наличные" and the dish "Медовик"'
    )
    await scene.told('presses "Prepayment"')
    assert await scene.refused('presses "Take prepayment"') == "payment_is_processed"


@scene
async def test_preliminary_payment_is_edited(scene: Scene) -> None:
    await scene.steps("создаёт доставку для «Иванов»", "добавляет блюдо «Винегрет»")
    await scene.steps("переходит к предварительным оплатам", "выбирает тип оплаты «Наличные»")
    await scene.told("меняет предварительную оплату «Наличные»")
    await scene.step("вводит сумму 50")
    assert sums(scene) == [("Наличные", Decimal("50.00"))]
    assert scene.view.screen is Screen.PRELIMINARY


@english_scene
async def test_preliminary_payment_is_edited_in_english(scene: Scene) -> None:
    await scene.steps('creates a delivery for "Иванов"', 'adds the dish "Винегрет"')
    await scene.steps("goes to the preliminary payments", 'chooses the payment type "Наличные"')
    await scene.told('edits the preliminary payment "Наличные"')


@scene
async def test_unknown_type_and_wrong_sum_are_refused(scene: Scene) -> None:
    await scene.steps("открыта смена", BORSCH)
    with pytest.raises(StepFailedError, match="there is no payment type «Наличка»; nearest: «Нал"):
        await scene.step("выбирает тип оплаты «Наличка»")
    with pytest.raises(StepFailedError, match="more than two decimals"):
        await scene.step("вводит сумму 1,234")
    with pytest.raises(StepFailedError, match="there is no payment in the order «Наличные»"):
        await scene.step("удаляет оплату «Наличные»")
    assert await scene.refused("вводит сумму 10") == "no_payment_selected"
