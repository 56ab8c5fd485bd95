from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    AddPlugin,
    GoToPayment,
    Refusal,
)
from cashier_sim.till.events import CommandRefused
from cashier_sim.ui import theme
from tests.ui.probes.window import button

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window


def test_refused_command_is_told_over_the_till(window: Window) -> None:
    window.on_event(CommandRefused(GoToPayment(), Refusal("no_open_order")))
    assert window.toast.text == "Open an order first."
    assert window.toast.isVisible()
    window.toast.put_away()
    assert not window.toast.isVisible()


def test_toast_covers_no_key_and_no_answer_of_a_dialog(window: Window) -> None:
    window.toast.tell("Finish first what is open on the screen.")
    assert window.toast.geometry().bottom() < theme.HEADER_HEIGHT


def test_refusal_of_the_back_office_is_told_there(window: Window) -> None:
    button(window, "back_office_part").click()
    window.on_event(CommandRefused(AddPlugin("nowhere"), Refusal("plugin_folder_invalid")))
    assert window.toast.isVisible()
