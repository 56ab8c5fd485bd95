"""Hears Ctrl+C, SIGTERM and the end of a terminal, so that the program closes in order.

with StopSignals() as stop:
    stop.stop_requested.connect(window.close)
    app.exec()
code = stop.exit_code
"""

import signal
import socket
from types import FrameType
from typing import Self

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_SHELL_ADDS = 128
"""What shells add to a signal's number in the exit code of what it ended."""

_MOST_BYTES = 64


class StopSignals(QObject):
    """Hears the signals by which somebody asks the process to end. Lives on the main thread.

    The first one is told; the next one ends the process at once, as it does without this. A signal
    that the process was started to ignore (`nohup`) stays ignored. Before and after the `with`,
    signals do what they did.

    Args:
        parent: Owner.

    Signals:
        stop_requested: The process is asked to end. On the main thread, once Qt's loop runs.
    """

    stop_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number: int | None = None
        self._before: dict[int, object] = {}
        self._wakeup_before = -1
        # Qt's loop sleeps in C, where Python calls no handler: this end of a pipe wakes it.
        self._reading, self._writing = socket.socketpair()
        self._reading.setblocking(False)
        self._writing.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    @property
    def exit_code(self) -> int | None:
        """What the process ends with, as shells tell it (130, 143); None = nobody asked."""
        return None if self._number is None else _SHELL_ADDS + self._number

    def __enter__(self) -> Self:
        """Hear from now on."""
        self._wakeup_before = signal.set_wakeup_fd(
            self._writing.fileno(), warn_on_full_buffer=False
        )
        for number in _heard_numbers():
            self._before[number] = signal.signal(number, self._on_signal)
        return self

    def __exit__(self, *error: object) -> None:
        """Hear no more."""
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what it returned itself
        self._before.clear()
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        self._reading.close()
        self._writing.close()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        del frame
        if self._number is None:
            self._number = number
        for heard in self._before:
            signal.signal(heard, signal.SIG_DFL)

    @Slot()
    def _on_woken(self) -> None:
        self._reading.recv(_MOST_BYTES)
        if self._number is not None:
            self._notifier.setEnabled(False)
            self.stop_requested.emit()


def _heard_numbers() -> list[int]:
    """Those that this system has and this process does not ignore."""
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    return [one for one in numbers if signal.getsignal(one) not in {signal.SIG_IGN, None}]
