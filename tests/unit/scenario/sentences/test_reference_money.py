from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from tests.unit.scenario.scene import Scene, english_scene, scene

if TYPE_CHECKING:
    from cashier_sim.engine.model import PaymentTypeSettings


def _type(scene: Scene, name: str) -> PaymentTypeSettings:
    return names.payment_type(scene.view, name).settings


@scene
async def test_payment_type_is_created_changed_and_deleted(scene: Scene) -> None:
    await scene.told(
        "создаёт тип оплаты «Отель»: система — «hotel», фискальный — да, копий слипа — 2, "
        "скидка — «Гость отеля»"
    )
    made = _type(scene, "Отель")
    assert (made.payment_system_key, made.is_fiscal, made.sales_slip_copies) == ("hotel", True, 2)
    assert made.payment_type.discount_type is not None
    await scene.told(
        "меняет тип оплаты «Отель»: название — «Отель 2», фискальный — нет, счёт — «62», "
        "сочетается — нет, точная сумма — нет, открывает ящик — да, скидка — нет"
    )
    changed = _type(scene, "Отель 2")
    assert (changed.is_fiscal, changed.account, changed.sets_exact_sum) == (False, "62", False)
    assert changed.payment_type.discount_type is None
    assert not changed.payment_type.is_combinable
    await scene.told("удаляет тип оплаты «Отель 2»")


@english_scene
async def test_payment_type_in_english(scene: Scene) -> None:
    await scene.told('creates the payment type "Отель": system = "hotel", on cheques = "HOTEL"')
    await scene.told(
        'changes the payment type "Отель": enabled = no, hidden = yes, without manual entry = yes'
    )
    own = _type(scene, "Отель").payment_type
    assert (own.is_enabled, own.is_hidden) == (False, True)
    await scene.told('changes the payment type "Отель": discount = "Гость отеля"')
    await scene.told('deletes the payment type "Отель"')


@scene
async def test_registers_own_type_changes_but_stays(scene: Scene) -> None:
    await scene.told("меняет тип оплаты «Наличные»: даёт сдачу — нет")
    assert not _type(scene, "Наличные").payment_type.can_display_change
    assert await scene.refused("удаляет тип оплаты «Наличные»") == "payment_type_fixed"


@scene
async def test_mistakes_are_named(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="a new payment type needs its payment system"):
        await scene.step("создаёт тип оплаты «Отель»: фискальный — да")
    with pytest.raises(StepFailedError, match="has no such field; change it afterwards"):
        await scene.step("создаёт тип оплаты «Отель»: система — «hotel», скрыт — да")
    with pytest.raises(StepFailedError, match="no discount «Гость»; nearest: «Гость отеля»"):
        await scene.step("меняет тип оплаты «Наличные»: скидка — «Гость»")
    with pytest.raises(StepFailedError, match="no payment type «Наличка»; nearest: «Наличные»"):
        await scene.step("меняет тип оплаты «Наличка»: включён — нет")
