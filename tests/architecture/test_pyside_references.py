"""The installed PySide6 keeps its references to None, True and False.

PySide6 6.12.0 on Python 3.11 loses one with every virtual call and every emit, and the process
aborts when none is left. From Python 3.12 on the three are immortal and nothing can be lost.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

CALLS = 400
SLACK = 50
"""References that come and go for other reasons while the calls run."""

PROBE = f"""
import gc, sys
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

class Receiver(QObject):
    told = Signal(object)
    asked = Signal(bool)

    def event(self, event):
        return True

    def eventFilter(self, watched, event):
        return False

    @Slot(object)
    def on_told(self, value):
        return None

    @Slot(bool)
    def on_asked(self, value):
        return value

class Custom(QObject):
    def customEvent(self, event):
        return None

application = QCoreApplication([])
receiver, custom, watcher = Receiver(), Custom(), Receiver()
custom.installEventFilter(watcher)
receiver.told.connect(receiver.on_told)
receiver.asked.connect(receiver.on_asked)
event = QEvent(QEvent.Type.User)
gc.disable()

def count():
    return [sys.getrefcount(value) for value in (None, True, False)]

before = count()
for number in range({CALLS}):
    application.sendEvent(receiver, event)
    application.sendEvent(custom, event)
    receiver.told.emit(None)
    receiver.asked.emit(True)
    receiver.asked.emit(False)
print(*(now - then for now, then in zip(count(), before)))
"""


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None, True and False are immortal, nothing can be lost"
)
def test_virtual_calls_and_emits_lose_no_reference() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    drift = [int(word) for word in answer.stdout.split()]
    assert max(map(abs, drift)) < SLACK, f"None, True, False drifted by {drift} in {CALLS} calls"
