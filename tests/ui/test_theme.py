from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from cashier_sim.ui import theme
from tests.ui.contrast import contrast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("frame", [theme.LIGHT, theme.DARK])
def test_texts_of_the_frame_are_readable(frame: theme.Frame) -> None:
    for ink in (frame.ink, frame.muted, frame.ok, frame.danger, frame.waiting):
        assert contrast(ink, frame.panel) >= 4.5
    for ground in (frame.ground, frame.desk, frame.selected):
        assert contrast(frame.muted, ground) >= 4.5


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        (theme.INK, theme.ACCENT),
        (theme.INK, theme.SLATE),
        (theme.INK, theme.WAITING),
        (theme.MUTED, theme.PAPER_STRIPE),
        (theme.MUTED, theme.ACCENT),
        (theme.MUTED, theme.SECONDARY_KEY),
        (theme.MUTED_ON_DARK, theme.SUBTOTAL),
        (theme.DANGER, theme.ACCENT),
        (theme.MUTED_ON_DARK, theme.BODY),
        (theme.ACCENT, theme.BODY),
        (theme.DANGER_ON_DARK, theme.BODY),
        (theme.PAPER, theme.DANGER),
    ],
)
def test_texts_of_the_till_are_readable(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


def test_shade_goes_away_from_its_own_end() -> None:
    assert theme.shade("#FFFFFF", 0.1) == "#E6E6E6"
    assert theme.shade("#000000", 0.1) == "#1A1A1A"


@pytest.mark.parametrize("is_primary", [True, False])
def test_focused_button_has_no_second_frame_inside(qtbot: QtBot, is_primary: bool) -> None:
    button = QPushButton("Caption")
    button.setProperty("primary", is_primary)
    button.setStyleSheet(theme.style_sheet(theme.LIGHT))
    qtbot.addWidget(button)
    button.resize(200, 48)
    plain, focused = QStyleOptionButton(), QStyleOptionButton()
    for option in (plain, focused):
        button.initStyleOption(option)
        option.state |= QStyle.StateFlag.State_Active
    focused.state |= QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    pictures = []
    for option in (plain, focused):
        picture = QImage(button.size(), QImage.Format.Format_RGB32)
        picture.fill(0)
        painter = QPainter(picture)
        button.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, button)
        painter.end()
        pictures.append(picture)
    assert pictures[0] == pictures[1]
