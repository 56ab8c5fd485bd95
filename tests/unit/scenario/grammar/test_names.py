"""What a step names is found, or the nearest names are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.errors import NameNotFoundError, StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.till.commands import AddPlugin
from tests.unit.scenario.scene import Scene, scene

if TYPE_CHECKING:
    from pathlib import Path

BORSCH = "Борщ с пампушками"


def test_first_of_a_name_is_found() -> None:
    assert names.find("pair", "b", ["a1", "b1", "b2"], lambda one: one[0]) == "b1"


def test_unknown_name_tells_what_and_the_nearest() -> None:
    with pytest.raises(NameNotFoundError) as caught:
        names.find("dish", "борщ", ["Борщ", "Эспрессо", "Медовик", "Борщ зелёный"], str)
    error = caught.value
    assert (error.what, error.name, error.nearest[0]) == ("dish", "борщ", "Борщ")
    assert len(error.nearest) == names.MOST_NEAREST
    assert str(error).startswith("there is no dish «борщ»; nearest: «Борщ», ")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("МЕДОВИК С ЕЖЕВИКОЙ", "Медовик с ежевикой"),
        ("Чёрный  чай", "Черный чай"),
        ("Черный\N{NO-BREAK SPACE}кофе", "Чёрный кофе"),
        ("чайзелёный", "Чай зеленый"),
    ],
)
def test_name_that_differs_by_case_spaces_and_yo_is_the_nearest(typed: str, meant: str) -> None:
    there = [typed + "!", typed + "?", typed + ".", meant]
    with pytest.raises(NameNotFoundError) as caught:
        names.find("dish", typed, there, str)
    assert caught.value.nearest[0] == meant
    assert len(caught.value.nearest) == names.MOST_NEAREST


def test_there_may_be_no_names_at_all() -> None:
    with pytest.raises(NameNotFoundError, match="there is no card «Visa»; nearest: none"):
        names.find("card", "Visa", [], str)


@scene
async def test_reference_data(scene: Scene) -> None:
    view = scene.view
    restaurant = view.restaurant
    assert names.product(view, BORSCH).name == BORSCH
    assert names.payment_type(view, "Наличные").settings.payment_type.name == "Наличные"
    assert names.discount_type(view, "Гость отеля") is restaurant.discount_types[0]
    assert names.donation_type(view, "Чаевые официанту") is restaurant.donation_types[0]
    assert names.table(view, restaurant.tables[1].number) is restaurant.tables[1]
    assert names.employee(view, "Орлов Дмитрий").user.name == "Орлов Дмитрий"
    assert names.card(view, view.world.cards[0].name) is view.world.cards[0]
    with pytest.raises(NameNotFoundError, match="no table «99»"):
        names.table(view, 99)


@scene
async def test_what_is_in_the_order(scene: Scene) -> None:
    with pytest.raises(StepFailedError, match="no order is on the screen"):
        names.current(scene.view)
    await scene.steps("открыта смена", f"заказ в кассе с блюдом «{BORSCH}»")
    await scene.step("выбирает тип оплаты «Наличные»")
    view = scene.view
    assert names.current(view) is view.current
    assert names.order(view, 1).order.number == 1
    assert names.item(view, BORSCH).product.name == BORSCH
    assert names.guest(view, "Гость 1").name == "Гость 1"
    assert names.payment(view, "Наличные") is scene.order.rows[0]
    with pytest.raises(NameNotFoundError, match="no order «2»; nearest: «1»"):
        names.order(view, 2)
    with pytest.raises(NameNotFoundError, match="no dish in the order «Эспрессо»"):
        names.item(view, "Эспрессо")


@scene
async def test_order_of_an_earlier_shift_that_was_found(scene: Scene) -> None:
    await scene.steps("открыта смена", f"заказ в кассе с блюдом «{BORSCH}»")
    await scene.steps("выбирает тип оплаты «Наличные»", "нажимает «Оплатить»", "закрывает смену")
    await scene.step("открыта смена")
    with pytest.raises(NameNotFoundError, match="no order «1»; nearest: none"):
        names.order(scene.view, 1)
    await scene.step("ищет заказы прошлых смен")
    assert names.order(scene.view, 1).closed_in_session == 1


def test_plugins_by_their_folders(tmp_path: Path) -> None:
    @scene
    async def story(scene: Scene) -> None:
        await scene.stage.do(AddPlugin(str(tmp_path / "hotel")))
        assert names.plugin(scene.view, "hotel").name == "hotel"
        with pytest.raises(NameNotFoundError, match="no plugin «motel»; nearest: «hotel»"):
            names.plugin(scene.view, "motel")

    story()
