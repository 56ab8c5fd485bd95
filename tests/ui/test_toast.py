from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    GoToPayment,
    Refusal,
)
from cashier_sim.till.events import CommandRefused

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window


def test_refused_command_is_told_over_the_till(window: Window) -> None:
    window.on_event(CommandRefused(GoToPayment(), Refusal("no_open_order")))
    assert window.toast.text == "Open an order first."
    assert window.toast.isVisible()
    window.toast.put_away()
    assert not window.toast.isVisible()
