from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from cashier_sim.ui import scheme, theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_palette_and_style_sheet_follow_the_frame() -> None:
    made = scheme.palette(theme.DARK)
    assert made.color(QPalette.ColorRole.Window).name().upper() == theme.DARK.panel
    assert theme.DARK.hairline in theme.style_sheet(theme.DARK)
    assert theme.DARK.hairline not in theme.style_sheet(theme.LIGHT)


def test_running_application_gets_a_scheme(qtbot: QtBot) -> None:
    del qtbot
    scheme.use(scheme.Scheme.DARK)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert theme.DARK.hairline in app.styleSheet()
    scheme.use(scheme.Scheme.LIGHT)
    assert theme.DARK.hairline not in app.styleSheet()
