from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from cashier_sim.till.commands import OpenCafeSession
from cashier_sim.till.view import Screen
from cashier_sim.ui.story_orders import tell_of_extras, tell_of_past_orders
from cashier_sim.ui.studio import Studio

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_the_way_through_the_extras_of_an_order_is_up_to_date(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)

    async def work() -> None:
        studio = await Studio.open(tmp_path, "en", "grave", settings)
        try:
            await studio.do(OpenCafeSession())
            await tell_of_past_orders(studio)
            assert studio.view.past_orders is not None
            assert len(studio.view.past_orders.orders) == 1
            await tell_of_extras(studio)
            assert studio.view.screen is Screen.ORDERS
            (order,) = (record.order for record in studio.view.orders)
            assert (len(order.guests), len(order.discounts), len(order.donations)) == (2, 2, 1)
        finally:
            await studio.close()
        assert studio.names == ["question-grave"]

    asyncio.run(work())
