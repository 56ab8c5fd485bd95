from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    GoToPayment,
    Refusal,
)
from cashier_sim.till.events import CommandRefused
from cashier_sim.till.view import TillView

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window
    from tests.ui.probes.window import FakeBench


def test_workbench_sees_every_view_and_event_and_covers_the_till(
    window: Window, bench: FakeBench
) -> None:
    event = CommandRefused(GoToPayment(), Refusal("no_open_order"))
    window.on_event(event)
    assert bench.seen[-1] is event
    assert any(isinstance(one, TillView) for one in bench.seen)
    assert bench.covered is window.till
