"""Starts the gallery: `cashier-sim dialogs`."""

import argparse
import sys
from datetime import UTC, datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from cashier_sim.ui import scheme
from cashier_sim.ui.gallery.window import GalleryWindow
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.stop_signals import StopSignals
from cashier_sim.ui.widget_map import WidgetMap

SIZE = QSize(1440, 900)


def run(options: argparse.Namespace) -> int:
    """Show the gallery until it is closed, or a signal ends it, and return the exit code.

    Args:
        options: The command line as `cashier_sim.__main__` parses it.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("cashier-sim")
    scheme.apply(app, scheme.Scheme.LIGHT)
    switch = LanguageSwitch(app)
    switch.use(Language(options.lang or Language.RUSSIAN.value))
    window = GalleryWindow(switch, wall_clock)
    window.resize(SIZE)
    window.show()
    WidgetMap.of_environment(window)
    with StopSignals(window) as stop:
        stop.stop_requested.connect(app.quit)
        try:
            code = app.exec()
        finally:
            window.deleteLater()
    return code if stop.exit_code is None else stop.exit_code


def wall_clock() -> datetime:
    """The computer's time, in its zone."""
    return datetime.now(UTC).astimezone()
