from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cashier_sim.till.view import StatusText
from cashier_sim.ui import theme
from tests.ui.probes.window import button, label, shown

if TYPE_CHECKING:
    from cashier_sim.ui.window import Window


def test_header_tells_shift_and_cashier(window: Window) -> None:
    assert label(window, "shift_label") == "Shift open · 12:40"
    assert button(window, "cashier_button").text() == "Иванов"


def test_header_shows_what_plugins_say_of_their_state(window: Window) -> None:
    texts = tuple(StatusText(text=text, plugin_name="bonus") for text in ("Связь есть", "3 карты"))
    window.show_view(replace(shown(), status_texts=texts))
    assert window.header.status.text == "Связь есть   ·   3 карты"
    window.show_view(shown())
    assert window.header.status.text == ""


def test_the_status_follows_the_scheme(window: Window) -> None:
    ink = QColor(theme.DARK.muted)
    palette = window.header.palette()
    palette.setColor(QPalette.ColorRole.PlaceholderText, ink)
    window.header.setPalette(palette)
    text = StatusText(text="█" * 200, plugin_name="bonus")
    window.show_view(replace(shown(), status_texts=(text,)))
    image = window.header.status.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) == ink


def test_status_is_divided_from_the_shift_only_while_there_is_one(window: Window) -> None:
    lines = [child for child in window.header.children() if isinstance(child, QWidget)]
    divider = next(line for line in lines if line.width() == 1)
    window.show_view(shown())
    assert divider.isHidden()
    window.show_view(replace(shown(), status_texts=(StatusText(text="x", plugin_name="bonus"),)))
    assert divider.isVisible()
    status, shift = window.header.status, window.header.shift
    assert status.geometry().right() < divider.x() < shift.x()


@pytest.mark.parametrize("name", ["language_button", "demo_button"])
def test_click_on_a_switch_leaves_the_keyboard_where_it_was(window: Window, name: str) -> None:
    window.till.setFocus()
    held = window.focusWidget()
    QTest.mouseClick(button(window, name), Qt.MouseButton.LeftButton)
    assert window.focusWidget() is held
