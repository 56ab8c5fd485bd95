from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from cashier_sim.till.commands import GoBack, OpenCafeSession
from cashier_sim.ui.studio import RefusedShotError, Studio

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_studio_goes_by_commands_and_tells_a_way_that_is_out_of_date(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)

    async def work() -> None:
        studio = await Studio.open(tmp_path, "en", "shift", settings)
        try:
            await studio.do(OpenCafeSession())
            with pytest.raises(RefusedShotError, match="nowhere_to_go"):
                await studio.do(GoBack())
            with pytest.raises(LookupError, match="no_such_button"):
                studio.press("no_such_button")
            await studio.shoot("orders")
            await studio.shoot("shift-open")
        finally:
            await studio.close()
        assert studio.names == ["shift-open"]

    asyncio.run(work())
    assert [path.name for path in tmp_path.glob("*.png")] == ["shift-open.png"]
