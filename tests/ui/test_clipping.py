"""No text is cut without an ellipsis, in either language, at the sizes that we promise."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from cashier_sim.till.commands import ChangeSetting
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from cashier_sim.till.view import Screen
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.simulator_bench import SimulatorBench
from cashier_sim.ui.studio import settle
from cashier_sim.ui.window import Window
from tests.ui import views
from tests.ui.probes.clipping import cut_texts

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

SIZES = [QSize(1024, 768), QSize(1280, 720)]
"""The till alone, and with everything around it; more room cuts nothing."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("screen", list(Screen))
def test_page_cuts_no_text(window: Window, screen: Screen, language: Language, size: QSize) -> None:
    current = views.order_view((views.row(views.payment(views.HOTEL, "12345.00")),))
    window.resize(size)
    window.show_view(views.view(screen, current=current, settings={"language": language.value}))
    settle()
    assert cut_texts(window) == []


@pytest.mark.parametrize("language", list(Language))
def test_docks_and_back_office_cut_no_text(
    qtbot: QtBot, settings: QSettings, language: Language
) -> None:
    cut: list[str] = []

    async def story() -> None:
        async with await Till.open(TillOptions(plugin_folders=())) as till:
            switch = LanguageSwitch()
            bench = SimulatorBench(till)
            window = Window(bench, switch, settings)
            qtbot.addWidget(window)
            window.resize(SIZES[1])
            window.show()
            window.unfold()
            await till.do(ChangeSetting("language", language.value))
            window.show_view(till.view)
            office = bench.open_back_office()
            for dock in bench.docks:
                dock.raise_()
                settle()
                cut.extend(cut_texts(window))
            window.header.back_office.click()
            for part in (office.payment_types, office.plugins, office.settings):
                office.choose(part)
                settle()
                cut.extend(cut_texts(window))
            switch.use(Language.ENGLISH)
            bench.close()

    asyncio.run(story())
    assert cut == []


def test_cut_texts_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("A long text that has no room", window)
    label.setObjectName("label")
    label.resize(20, 20)
    button = TillButton(Role.PRIMARY, "button", parent=window)
    button.set_caption("Unbreakable")
    button.resize(30, 60)
    window.show()
    assert [told.split(":")[0] for told in cut_texts(window)] == ["label", "button"]
