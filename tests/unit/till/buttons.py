"""Buttons of a fake plugin, and the callables behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.engine.locks import SCREEN
from cashier_sim.plugin_host.calls import CALLABLE, Ref, Signature
from cashier_sim.till.plugin_buttons import AddedButton
from cashier_sim.till.screen_calls import BUTTON_OFFERS, checked_callback
from cashier_sim.till.view import ButtonPlace, PluginButton

if TYPE_CHECKING:
    from decimal import Decimal

    from tests.unit.till.fake_plugins import FakeCall
    from tests.unit.till.headless import Bench

TRIANGLE = "M 0,0 L 16,8 0,16 Z"


def callable_ref(*names: str, number: int = 1) -> Ref:
    """A function of a plugin that takes these arguments."""
    signature = Signature(names=names, required=frozenset(names))
    return Ref(generation=1, number=number, type_name="on_press", methods={CALLABLE: signature})


def added(
    place: ButtonPlace, caption: str = "Бонусы", *, number: int = 1, is_enabled: bool = True
) -> AddedButton:
    """A button with a callback that fits its place."""
    offer = BUTTON_OFFERS[place]
    callback = checked_callback("test", "fake", callable_ref(*offer.positions[0]), offer)
    button = PluginButton(
        id=UUID(int=number),
        place=place,
        caption=caption,
        is_enabled=is_enabled,
        plugin_name="fake",
    )
    return AddedButton(button=button, callback=callback, icon_geometry=TRIANGLE)


def add_button(
    bench: Bench,
    place: ButtonPlace,
    caption: str = "Бонусы",
    *,
    number: int = 1,
    is_enabled: bool = True,
) -> UUID:
    """Let the fake plugin add a button; returns its id."""
    button = added(place, caption, number=number, is_enabled=is_enabled)
    bench.fake.till.buttons.add(button)
    return button.button.id


def add_payment(bench: Bench, call: FakeCall, sum_: Decimal) -> None:
    """Add an item of the fake system to the order on the screen, as a plugin's call would."""
    current = bench.view.current
    assert current is not None
    service = call.till.operations(SCREEN)
    service.add_payment_item(
        sum_,
        None,
        next(one for one in service.get_payment_types() if one.id == bench.type_id()),
        service.get_order_by_id(current.record.order.id),
        service.get_default_credentials(),
    )
