"""No test leaves a running QTimer, QThread or animation, nor a top-level widget.

Only what Python starts is seen: `start` of the three classes is wrapped to remember its object.
Timers that widgets keep in C++ (a blinking cursor) go with their widget.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

THREAD_WAIT_MS = 2000
"""How long a thread that a test left behind gets to end before the run is given up."""


class QtGuard:
    """Remembers what was started and says what still runs. Lives on the GUI thread."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._started: weakref.WeakSet[QObject] = weakref.WeakSet()
        for kind in (QTimer, QThread, QAbstractAnimation):
            monkeypatch.setattr(kind, "start", self._remembering(kind.start))

    def _remembering(self, start: Callable[..., None]) -> Callable[..., None]:
        # Any number and kind of arguments: Qt has several `start` for each class.
        def remember_and_start(subject: QObject, *arguments: object) -> None:
            self._started.add(subject)
            start(subject, *arguments)

        return remember_and_start

    def complaint(self, widgets_before: list[QWidget]) -> str | None:
        """Return what still runs or stands, one line each, or None; and end it.

        Args:
            widgets_before: The top-level widgets when the test began.
        """
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        left = [*self._running(), *_new_widgets(widgets_before)]
        lines = [f"  {_name(subject)}" for subject in left]
        for subject in left:
            _end(subject)
        self._started.clear()
        if not lines:
            return None
        return "\n".join(["Left running or standing when the test ended:", *lines])

    def _running(self) -> list[QObject]:
        return [one for one in self._started if shiboken6.isValid(one) and _runs(one)]


def _runs(subject: QObject) -> bool:
    match subject:
        case QTimer():
            return subject.isActive()
        case QThread():
            return subject.isRunning()
        case QAbstractAnimation():
            return subject.state() is not QAbstractAnimation.State.Stopped
        case _:
            return False


def _new_widgets(before: list[QWidget]) -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one not in before]


def _name(subject: QObject) -> str:
    return f"{type(subject).__name__} {subject.objectName() or '(no object name)'}"


def _end(subject: QObject) -> None:
    match subject:
        case QTimer() | QAbstractAnimation():
            subject.stop()
        case QThread():
            subject.requestInterruption()
            subject.quit()
            subject.wait(THREAD_WAIT_MS)
        case QWidget():
            shiboken6.delete(subject)
