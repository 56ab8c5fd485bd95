"""What is said of a plugin."""

from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.till.view import ButtonPlace, PluginButton, PluginState, StatusText
from cashier_sim.ui.docks.plugin_words import PluginWords
from tests.unit.ui.till_views import plugin, till_view

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_state_has_its_own_word() -> None:
    assert len({PluginWords().state(state) for state in PluginState}) == len(PluginState)


def test_summary_tells_what_there_is() -> None:
    busy = plugin(debugger_address="127.0.0.1:5678", open_calls=2, crashes_this_hour=3)
    assert PluginWords().summary(busy) == (
        "running · process 4711 · debugger at 127.0.0.1:5678 · open calls: 2 · "
        "crashes this hour: 3 · /plugins/hotel"
    )
    assert PluginWords().summary(plugin(pid=None)) == "running · /plugins/hotel"


def test_systems_are_listed_with_their_keys() -> None:
    assert "Гостиница, key hotel, returns without an order" in PluginWords().systems(plugin())
    assert "No payment system" in PluginWords().systems(plugin(systems=()))


def test_what_it_has_added_to_screens_is_listed_with_its_place() -> None:
    buttons = tuple(
        PluginButton(id=UUID(int=number), place=place, caption="Бонусы", plugin_name="hotel")
        for number, place in enumerate(ButtonPlace)
    )
    foreign = PluginButton(
        id=UUID(int=99), place=ButtonPlace.ORDER, caption="Чужая", plugin_name="other"
    )
    status = (
        StatusText(text="Связь есть", plugin_name="hotel"),
        StatusText(text="Связи нет", plugin_name="other"),
    )
    view = replace(till_view(), plugin_buttons=(*buttons, foreign), status_texts=status)
    lines = PluginWords().additions(plugin(), view).split("\n")
    assert lines[0] == "Button “Бонусы”: cash screen"
    assert lines[-1] == "Status line: “Связь есть”"
    assert len(set(lines)) == len(ButtonPlace) + 1
    assert PluginWords().additions(plugin(), till_view()) == ""
