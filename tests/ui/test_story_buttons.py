from __future__ import annotations

from cashier_sim.till.view import Screen
from cashier_sim.ui.story_buttons import plugin_buttons, with_buttons
from tests.ui import views


def test_the_buttons_of_the_shots_show_every_state() -> None:
    buttons = plugin_buttons(30)
    assert len({button.id for button in buttons}) == 30
    for state in (True, False):
        assert any(button.is_checked is state for button in buttons)
        assert any(button.is_enabled is state for button in buttons)
        assert any((button.icon is None) is state for button in buttons)


def test_they_stand_on_the_page_that_is_shown() -> None:
    view = with_buttons(views.view(Screen.ADDITIONS), plugin_buttons(3))
    assert [button.place.value for button in view.plugin_buttons] == ["additions"] * 3
    assert len(view.status_texts) == 2
    assert with_buttons(views.view(Screen.SHIFT), plugin_buttons(3)).plugin_buttons == ()
