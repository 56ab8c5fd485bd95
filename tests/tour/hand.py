"""The hand that drives the real window from outside: Xvfb, `xdotool`, and the map of the window.

Where things are on the screen the program tells in a file (see `cashier_sim.ui.widget_map`);
everything else is done as a person does it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

SCREEN = "1440x900x24"
PATIENCE_S = 20.0
LOOK_EVERY_S = 0.05
GRAB = (
    "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]); "
    "assert app.primaryScreen().grabWindow(0).save(sys.argv[1])"
)


class StepFailedError(Exception):
    """A step of the tour did not work."""


class Widget(NamedTuple):
    """A widget on the screen."""

    x: int
    y: int
    width: int
    height: int
    text: str
    is_enabled: bool


@dataclass(slots=True)
class Hand:
    """A running program and the hand that drives it."""

    display: str
    map_path: Path
    out: Path
    program: subprocess.Popen[bytes]
    pictures: int = 0

    def widgets(self) -> dict[str, Widget]:
        """What is on the screen now."""
        if not self.map_path.exists():
            return {}
        told: Mapping[str, Mapping[str, object]] = json.loads(self.map_path.read_text("utf-8"))
        return {name: _widget(one) for name, one in told.items()}

    def wait(self, reached: Callable[[dict[str, Widget]], bool], what: str) -> dict[str, Widget]:
        """Wait until something is on the screen."""
        ends = monotonic() + PATIENCE_S
        pause = threading.Event()
        while monotonic() < ends:
            if self.program.poll() is not None:
                raise StepFailedError(f"the program ended with {self.program.returncode}")
            seen = self.widgets()
            if reached(seen):
                return seen
            pause.wait(LOOK_EVERY_S)
        raise StepFailedError(f"waited {PATIENCE_S:.0f} s in vain for {what}")

    def see(self, name: str) -> Widget:
        """Wait until a widget is there and enabled."""
        what = f"{name} to be enabled"
        return self.wait(lambda seen: name in seen and seen[name].is_enabled, what)[name]

    def click(self, name: str, *, from_top: int | None = None) -> None:
        """Click the middle of a widget, or `from_top` pixels under its upper edge."""
        widget = self.see(name)
        y = widget.y + (widget.height // 2 if from_top is None else from_top)
        self._do("mousemove", str(widget.x + widget.width // 2), str(y), "click", "1")

    def press(self, *keys: str) -> None:
        """Press keys, by their names in X."""
        self._do("key", "--delay", "60", *keys)

    def picture(self, name: str) -> None:
        """Keep what is on the screen."""
        self.pictures += 1
        path = self.out / f"{self.pictures:02}-{name}.png"
        subprocess.run([sys.executable, "-c", GRAB, str(path)], env=self._env(), check=True)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._env(), check=True)  # noqa: S607 - on PATH

    def _env(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def screen() -> Iterator[str]:
    """Run Xvfb on a display that it chooses itself."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            yield f":{pipe.readline().decode('ascii').strip()}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def window(display: str, command: Sequence[str], folder: Path, out: Path) -> Iterator[Hand]:
    """Run the program until the tour is over.

    Args:
        display: Where its window opens.
        command: The program and its words.
        folder: Where it is started; the map of its window lies beside it.
        out: Where its log goes, and the pictures.
    """
    map_path = folder.parent / f"{folder.name}-widgets.json"
    env = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "CASHIER_SIM_WIDGET_MAP": str(map_path),
    }
    with (out / "program.log").open("wb") as log:
        program = subprocess.Popen(command, env=env, cwd=folder, stdout=log, stderr=log)
        try:
            yield Hand(display, map_path, out, program)
        finally:
            program.send_signal(signal.SIGTERM)
            program.wait()


def is_table(name: str) -> bool:
    """Whether a widget is the first table of a room."""
    return name.startswith("floor_") and name[-2:] == "_1" and "heading" not in name


def _widget(told: Mapping[str, object]) -> Widget:
    rect = told["rect"]
    assert isinstance(rect, list)
    x, y, width, height = map(int, rect)
    return Widget(x, y, width, height, str(told["text"]), told["enabled"] is True)
