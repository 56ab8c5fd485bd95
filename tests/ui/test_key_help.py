from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.view import Screen
from tests.ui import views
from tests.ui.probes.window import button

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window


def test_help_lists_the_keys_of_the_page(window: Window) -> None:
    button(window, "help_button").click()
    lines = window.key_help.lines
    told = dict(zip(lines[::2], lines[1::2], strict=True))
    assert told["F12"] == "NEW ORDER"
    assert told["Ctrl+D"] == "Hide what only a tester needs"
    button(window, "help_button").click()
    assert not window.key_help.isVisible()


def test_help_lists_the_key_that_leads_to_the_search_for_dishes(window: Window) -> None:
    window.show_view(views.view(Screen.ORDER, current=views.order_view()))
    button(window, "help_button").click()
    lines = window.key_help.lines
    assert dict(zip(lines[::2], lines[1::2], strict=True))["Ctrl+F"] == "Find a dish"
