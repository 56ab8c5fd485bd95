"""What is said of a plugin."""

import pytest

from cashier_sim.till.view import PluginState
from cashier_sim.ui.docks.plugin_words import PluginWords
from tests.unit.ui.till_views import plugin

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
