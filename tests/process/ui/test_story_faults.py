from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from cashier_sim.till.commands import OpenCafeSession
from cashier_sim.till.view import Screen
from cashier_sim.ui.story_faults import tell_of_faults
from cashier_sim.ui.studio import Studio

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_the_way_through_what_goes_wrong_is_up_to_date(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)

    async def work() -> None:
        studio = await Studio.open(tmp_path, "en", "held-smallest", settings)
        try:
            await studio.do(OpenCafeSession())
            await tell_of_faults(studio)
            view = studio.view
            assert view.screen is Screen.ORDERS
            assert not view.world.call_faults
            assert not view.locked_orders
            newest, paid = view.orders
            assert (newest.closed_in_session, paid.closed_in_session) == (None, 1)
        finally:
            await studio.close()
        assert studio.names == ["world-call-held-smallest"]

    asyncio.run(work())
