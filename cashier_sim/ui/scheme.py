"""The light and the dark scheme of everything outside the till, applied to the application."""

from enum import Enum

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts


class Scheme(Enum):
    """A scheme of colours."""

    LIGHT = theme.LIGHT
    DARK = theme.DARK


def apply(app: QApplication, scheme: Scheme) -> None:
    """Give the application our fonts, palette and style sheet."""
    style = QStyleFactory.create("Fusion")
    if style is not None:
        app.setStyle(style)
    app.setFont(fonts.sans(13))
    app.setPalette(palette(scheme.value))
    app.setStyleSheet(theme.style_sheet(scheme.value))


def use(scheme: Scheme) -> None:
    """Give the running application a scheme."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply(app, scheme)


def palette(frame: theme.Frame) -> QPalette:
    """Return the palette of a scheme."""
    roles = QPalette.ColorRole
    colors = {
        roles.Window: frame.panel,
        roles.WindowText: frame.ink,
        roles.Base: frame.panel,
        roles.AlternateBase: frame.ground,
        roles.Text: frame.ink,
        roles.Button: frame.panel,
        roles.ButtonText: frame.ink,
        roles.PlaceholderText: frame.muted,
        roles.Highlight: theme.ACCENT,
        roles.HighlightedText: theme.INK,
        roles.ToolTipBase: theme.BAR,
        roles.ToolTipText: theme.INK_ON_DARK,
        roles.Link: theme.SLATE,
    }
    made = QPalette()
    for role, color in colors.items():
        made.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(frame.muted))
    return made
