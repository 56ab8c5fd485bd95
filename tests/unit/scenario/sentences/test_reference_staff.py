from __future__ import annotations

import pytest

from cashier_sim.engine.restaurant import Right
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.sentences.reference_staff import point_of_sale
from tests.unit.scenario.scene import Scene, english_scene, scene


@scene
async def test_employee_is_created_changed_and_deleted(scene: Scene) -> None:
    await scene.told(
        "создаёт сотрудника «Лебедева Ольга»: пин-код — «7777», "
        "права — менять заказы и принимать оплату, карта — «770077»"
    )
    made = names.employee(scene.view, "Лебедева Ольга")
    assert made.rights == {Right.EDIT_ORDERS, Right.TAKE_PAYMENTS}
    assert made.user.card == "770077"
    await scene.told(
        "меняет сотрудника «Лебедева Ольга»: имя — «Лебедева О.», права — нет, "
        "личная смена открыта — нет"
    )
    changed = names.employee(scene.view, "Лебедева О.")
    assert (changed.rights, changed.pin) == (frozenset(), "7777")
    assert not changed.user.is_session_open
    await scene.told("удаляет сотрудника «Лебедева О.»")


@english_scene
async def test_employee_in_english(scene: Scene) -> None:
    await scene.told('creates the employee "Ольга": pin = "7777", rights = run the shift')
    await scene.told('changes the employee "Ольга": pin = "8888", phone = "+70000000000"')
    await scene.told('deletes the employee "Ольга"')
    with pytest.raises(StepFailedError, match="has no such field; change it afterwards"):
        await scene.step('creates the employee "Ольга": pin = "7777", name = "А"')
    assert await scene.refused('creates the employee "Ольга": rights = none') == "pin_invalid"


@scene
async def test_point_of_sale_is_created_changed_and_deleted(scene: Scene) -> None:
    await scene.told("создаёт точку продаж «Терраса»: главная — нет")
    await scene.told("меняет точку продаж «Терраса»: главная — да, название — «Крыша»")
    assert point_of_sale(scene.view, "Крыша").is_main
    assert await scene.refused("удаляет точку продаж «Крыша»") == "main_point_stays"
    await scene.told("удаляет точку продаж «Веранда»")


@english_scene
async def test_point_of_sale_in_english(scene: Scene) -> None:
    await scene.told('creates the point of sale "Терраса": main = yes')
    await scene.told('changes the point of sale "Веранда": main = yes')
    await scene.told('deletes the point of sale "Терраса"')
    with pytest.raises(StepFailedError, match="no point of sale «Терраса»"):
        await scene.step('changes the point of sale "Терраса": main = no')
    with pytest.raises(StepFailedError, match="the name of a new point of sale is said already"):
        await scene.step('creates the point of sale "А": name = "Б"')
