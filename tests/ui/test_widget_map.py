from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.ui.widget_map import widgets_of

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window


def test_widget_map_tells_where_things_are(window: Window) -> None:
    told = widgets_of(window)["new_order_button"]
    assert told["text"] == "NEW ORDER"
    assert told["enabled"] is True
