"""A person who presses anything at all, in both languages and all modes, never ends the program."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

from cashier_sim.till.commands import ChangeSetting, Command, OpenCafeSession
from cashier_sim.ui.studio import Studio, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

STEPS = 300
MODES: tuple[tuple[str, tuple[bool | str, ...]], ...] = (
    ("language", ("ru", "en")),
    ("demo_mode", (True, False)),
    ("dark_docks", (True, False)),
)
SIZES = ((1024, 720), (1280, 720), (1440, 900))
LEFT_ALONE = ("plugin", "qt_", "tape", "save")
"""Beginnings of names: what ends plugins, or opens a window of the system."""


def pressable(studio: Studio) -> list[QAbstractButton]:
    def opens_a_menu(button: QAbstractButton) -> bool:
        return isinstance(button, QPushButton | QToolButton) and button.menu() is not None

    return [
        button
        for button in studio.window.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled() and button.objectName()
        if not button.objectName().startswith(LEFT_ALONE) and not opens_a_menu(button)
    ]


def mode(chance: random.Random) -> Command:
    key, values = chance.choice(MODES)
    return ChangeSetting(key, chance.choice(values))


async def walk(studio: Studio, chance: random.Random) -> None:
    await studio.do(OpenCafeSession())
    for _ in range(STEPS):
        act = chance.random()
        if act < 0.15:
            await studio.till.do(mode(chance))
        elif act < 0.2:
            studio.window.resize(*chance.choice(SIZES))
        else:
            chance.choice(pressable(studio)).click()
        await asyncio.sleep(0)
        if chance.random() < 0.4:
            settle()


@pytest.mark.long
@pytest.mark.parametrize("seed", range(5))
def test_no_order_of_presses_ends_the_program(qtbot: QtBot, tmp_path: Path, seed: int) -> None:
    del qtbot
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)

    async def work() -> None:
        studio = await Studio.open(tmp_path, "ru", "none", settings)
        try:
            await walk(studio, random.Random(seed))  # noqa: S311 (repeatable is the point)
        finally:
            await studio.close()

    asyncio.run(work())
