from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from cashier_sim.till.commands import OpenCafeSession
from cashier_sim.till.view import Screen
from cashier_sim.ui.scenarios.reading import Reader
from cashier_sim.ui.story_scenarios import GUEST_PAYS, SHIFT, UNKNOWN, tell_of_scenarios
from cashier_sim.ui.studio import Studio

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.long  # the shots are told whole by `test_clipping` in every run
def test_the_way_through_scenarios_is_up_to_date(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)

    async def work() -> None:
        studio = await Studio.open(tmp_path, "ru", "scenarios-show-over", settings)
        try:
            await studio.do(OpenCafeSession())
            await tell_of_scenarios(studio)
            assert studio.view.screen is Screen.ORDERS
            assert studio.view.session.current is not None
            assert not studio.control.is_guest
        finally:
            await studio.close()
        assert studio.names == ["scenarios-show-over"]

    asyncio.run(work())


@pytest.mark.parametrize("text", [GUEST_PAYS, SHIFT])
def test_scenarios_on_the_pictures_are_understood(text: str) -> None:
    assert Reader().read(text).troubles == ()


def test_unknown_sentence_is_unknown() -> None:
    (trouble,) = Reader().read(GUEST_PAYS + UNKNOWN).troubles
    assert trouble.is_unknown
