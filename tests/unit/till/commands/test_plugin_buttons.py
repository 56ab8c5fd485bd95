from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.model import SessionState
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import GoToPayment, PressPluginButton, ShowScreen
from cashier_sim.till.commands.plugin_buttons import buttons_on, place_on
from cashier_sim.till.view import ButtonPlace, Screen
from tests.unit.till.buttons import add_button
from tests.unit.till.headless import Bench, story


@story
async def test_each_page_has_buttons_of_its_own(bench: Bench) -> None:
    for number, place in enumerate(ButtonPlace):
        add_button(bench, place, place.value, number=number)
    assert buttons_on(bench.view) == ()
    await bench.do(ShowScreen(Screen.ADDITIONS))
    assert [button.caption for button in buttons_on(bench.view)] == ["additions"]
    await bench.do(ShowScreen(Screen.GOODS_RETURN))
    assert [button.caption for button in buttons_on(bench.view)] == ["products_return"]
    await bench.order()
    assert [button.caption for button in buttons_on(bench.view)] == ["order"]
    await bench.do(GoToPayment())
    assert [button.caption for button in buttons_on(bench.view)] == ["payment"]


@story
async def test_a_closed_order_belongs_to_its_shift(bench: Bench) -> None:
    await bench.closed_order()
    view = bench.view
    assert place_on(view) is ButtonPlace.CLOSED_ORDER
    assert place_on(replace(view, session=SessionState())) is ButtonPlace.PAST_ORDER
    current = view.current
    assert current is not None
    deleted = replace(current.record.order, status=OrderStatus.DELETED)
    of_deleted = replace(current, record=replace(current.record, order=deleted))
    assert place_on(replace(view, current=of_deleted)) is None
    assert place_on(replace(view, current=None)) is None


@story
async def test_a_button_is_pressed_on_its_page_while_it_is_enabled(bench: Bench) -> None:
    assert await bench.refused(PressPluginButton(UUID(int=1))) == "plugin_button_gone"
    shown = add_button(bench, ButtonPlace.ORDER, number=1)
    resting = add_button(bench, ButtonPlace.ORDER, number=2, is_enabled=False)
    assert await bench.refused(PressPluginButton(shown)) == "plugin_button_elsewhere"
    await bench.order()
    assert await bench.refused(PressPluginButton(resting)) == "plugin_button_disabled"
    assert PressPluginButton(shown).refusal(bench.view) is None
    busy = PressPluginButton(shown).refusal(replace(bench.view, is_busy=True))
    assert busy is not None
    assert busy.code == "flow_running"
