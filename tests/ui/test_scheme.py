from __future__ import annotations

from PySide6.QtGui import QPalette

from cashier_sim.ui import scheme, theme


def test_palette_and_style_sheet_follow_the_frame() -> None:
    made = scheme.palette(theme.DARK)
    assert made.color(QPalette.ColorRole.Window).name().upper() == theme.DARK.panel
    assert theme.DARK.hairline in theme.style_sheet(theme.DARK)
    assert theme.DARK.hairline not in theme.style_sheet(theme.LIGHT)
