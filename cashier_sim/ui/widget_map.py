"""Where the window's controls are on the screen, for a test that drives the program from outside.

Nothing happens unless the environment variable `CASHIER_SIM_WIDGET_MAP` names a file; then the file
is written anew whenever what it says has changed.
"""

import json
import os
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QLabel, QWidget

VARIABLE = "CASHIER_SIM_WIDGET_MAP"
WRITTEN_EVERY_MS = 100


class WidgetMap(QObject):
    """Writes, for each named widget that is seen: its rectangle, words, and whether it is enabled.

    Args:
        window: The window whose widgets are told.
        path: The file, JSON: name to `{"rect": [x, y, width, height], "text", "enabled"}`.
    """

    def __init__(self, window: QWidget, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._written = ""
        self._timer = QTimer(self)
        self._timer.setInterval(WRITTEN_EVERY_MS)
        self._timer.timeout.connect(self.write)
        self._timer.start()

    @classmethod
    def of_environment(cls, window: QWidget) -> Self | None:
        """Return a map if the environment asks for one."""
        path = os.environ.get(VARIABLE)
        return cls(window, Path(path)) if path else None

    @Slot()
    def write(self) -> None:
        """Write the file if something has changed."""
        text = json.dumps(widgets_of(self._window), ensure_ascii=False)
        if text == self._written:
            return
        self._written = text
        draft = self._path.with_suffix(".tmp")
        draft.write_text(text, encoding="utf-8")
        draft.replace(self._path)


def widgets_of(window: QWidget) -> dict[str, dict[str, object]]:
    """Return the named widgets of a window that are seen, in global logical pixels."""
    found: dict[str, dict[str, object]] = {}
    for widget in window.findChildren(QWidget):
        name = widget.objectName()
        if not name or name.startswith("qt_") or not widget.isVisible():
            continue
        corner = widget.mapToGlobal(widget.rect().topLeft())
        found.setdefault(
            name,
            {
                "rect": [corner.x(), corner.y(), widget.width(), widget.height()],
                "text": _words(widget),
                "enabled": widget.isEnabled(),
            },
        )
    return found


def _words(widget: QWidget) -> str:
    """What a screen reader says of a widget: its name, or the text of a label without one."""
    name = widget.accessibleName()
    return widget.text() if not name and isinstance(widget, QLabel) else name
