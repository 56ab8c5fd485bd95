from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from cashier_sim.till.path_geometry import parse_geometry
from cashier_sim.ui import theme
from cashier_sim.ui.kit.buttons import Role
from cashier_sim.ui.kit.plugin_key import MOST_WIDTH, PluginKey
from tests.ui import views

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PLAIN = views.plugin_button(1, "Бонусы")
WITH_ICON = replace(PLAIN, icon=parse_geometry("M0 0H10V10H0Z"))
LONG = "Начислить и списать бонусы гостя по номеру телефона или карте постоянного гостя"


@pytest.fixture
def key(qtbot: QtBot) -> PluginKey:
    key = PluginKey(Role.BAR, "key")
    qtbot.addWidget(key)
    key.resize(120, theme.BAR_HEIGHT)
    return key


def color_at(key: PluginKey, x: int, y: int) -> str:
    return QColor(key.grab().toImage().pixelColor(x, y)).name().upper()


def test_an_icon_stands_over_the_caption_in_its_ink(key: PluginKey) -> None:
    key.show_button(WITH_ICON)
    assert color_at(key, 60, 21) == theme.INK_ON_DARK
    key.setEnabled(False)
    assert color_at(key, 60, 21) == theme.DISABLED_TEXT
    key.setEnabled(True)
    key.show_button(PLAIN)
    assert color_at(key, 60, 10) == theme.BAR


def test_a_checked_button_is_accent_whatever_is_pressed(key: PluginKey) -> None:
    key.show_button(replace(PLAIN, is_checked=True))
    assert color_at(key, 4, 4) == theme.ACCENT
    key.click()
    assert key.isChecked()
    key.show_button(PLAIN)
    key.click()
    assert not key.isChecked()


def test_no_caption_makes_it_wider_than_its_share(key: PluginKey) -> None:
    for button in (PLAIN, WITH_ICON):
        key.show_button(replace(button, caption=LONG))
        assert key.sizeHint().width() == MOST_WIDTH
        key.show_button(button)
        assert theme.TARGET <= key.sizeHint().width() < MOST_WIDTH


def test_a_long_caption_takes_a_second_line_where_there_is_room(key: PluginKey) -> None:
    key.show_button(replace(WITH_ICON, caption="Начислить баллы"))
    key.resize(96, 76)
    below = range(key.height() - 24, key.height() - 8)
    assert any(color_at(key, x, y) != theme.BAR for y in below for x in range(20, 76, 2))
    key.resize(96, theme.BAR_HEIGHT)
    assert all(color_at(key, x, key.height() - 5) == theme.BAR for x in range(20, 76, 2))


def test_its_caption_is_what_a_screen_reader_says(key: PluginKey) -> None:
    key.show_button(WITH_ICON)
    assert key.accessibleName() == "Бонусы"
