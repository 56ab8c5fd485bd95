"""A process that opens a window, says `usable` once a person could press something, and ends.

`python -m bench.usable bare` opens a plain window of 60 buttons with a style sheet,
`python -m bench.usable till ...` the program, with its own arguments.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QGridLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

BUTTONS = 60
COLUMNS = 10
STYLE = """
QWidget { background: #3F4140; color: #F6F7F2; font-size: 15px; }
QPushButton { background: #E2E2E4; color: #1F2220; border: 0; min-height: 56px; }
QPushButton:hover { background: #D9D9DB; }
QPushButton:pressed { background: #C8C8CA; }
QPushButton:disabled { background: #343535; color: #5C615D; }
"""

POLL_MS = 2
ENOUGH_BUTTONS = 6
"""A window with fewer live buttons is still a splash, or waits for the register."""


class Watcher(QObject):
    """Waits until a window is painted and has live buttons; then says so and ends the program.

    It looks from time to time rather than at every event: a filter on all events has each of Qt's
    own objects wrapped for Python, which takes longer the more of them a window has.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start(POLL_MS)

    def _on_timeout(self) -> None:
        if _live_buttons() >= ENOUGH_BUTTONS:
            self._timer.stop()
            sys.stdout.write("usable\n")
            sys.stdout.flush()
            self._application.closeAllWindows()
            self._application.quit()


def _live_buttons() -> int:
    buttons = [
        button
        for window in QApplication.topLevelWidgets()
        # Mapped: exposed on the screen; Qt paints a window in the same step.
        if window.isVisible() and window.testAttribute(Qt.WidgetAttribute.WA_Mapped)
        for button in window.findChildren(QAbstractButton)
    ]
    return sum(button.isVisible() and button.isEnabled() for button in buttons)


def bare_window() -> QWidget:
    """Return what costs the least with as many keys as a till has."""
    window = QWidget()
    grid = QGridLayout(window)
    for number in range(BUTTONS):
        grid.addWidget(QPushButton(str(number), window), number // COLUMNS, number % COLUMNS)
    window.resize(1440, 900)
    return window


def _bare() -> int:
    application = QApplication([])
    application.setStyleSheet(STYLE)
    window = bare_window()
    window.show()
    return _watched_exec()


def _till(arguments: Sequence[str]) -> int:
    # The program calls it as ever and does not know that it is measured.
    QApplication.exec = staticmethod(_watched_exec)  # type: ignore[method-assign] # on purpose
    program = importlib.import_module("cashier_sim.__main__")
    code: int = program.main(arguments)
    return code


_exec = QApplication.exec


def _watched_exec() -> int:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("The program has no QApplication of its own.")
    Watcher(application)
    return _exec()


def main(arguments: Sequence[str]) -> int:
    """Open the window that the first argument names."""
    return _bare() if arguments[0] == "bare" else _till(arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
