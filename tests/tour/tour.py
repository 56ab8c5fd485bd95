"""Drives the real window from outside, by mouse and keyboard, through the main job.

    python tests/tour/tour.py --out out/tour

Starts Xvfb and the program in a fresh data folder, and leaves a picture of each step. Where things
are on the screen the program tells in a file (see `cashier_sim.ui.widget_map`); everything else is
done as a person does it, with `xdotool`. Ends with 1 and the step's name if a step does not work.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

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
class Tour:
    """A running program and the hand that drives it."""

    display: str
    data: Path
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
        self._hand("mousemove", str(widget.x + widget.width // 2), str(y), "click", "1")

    def press(self, *keys: str) -> None:
        """Press keys, by their names in X."""
        self._hand("key", "--delay", "60", *keys)

    def slips(self) -> int:
        """How many slips have come out of the printer."""
        path = f"file:{self.data / 'register.sqlite'}?mode=ro"
        with closing(sqlite3.connect(path, uri=True)) as store:
            (count,) = store.execute("SELECT count(*) FROM slips").fetchone()
            return int(count)

    def wait_for_slips(self, count: int) -> None:
        """Wait until so many slips have come out."""
        self.wait(lambda _: self.slips() >= count, f"{count} slips, {self.slips()} are there")

    def picture(self, name: str) -> None:
        """Keep what is on the screen."""
        self.pictures += 1
        path = self.out / f"{self.pictures:02}-{name}.png"
        subprocess.run([sys.executable, "-c", GRAB, str(path)], env=self._env(), check=True)

    def _hand(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._env(), check=True)  # noqa: S607 - on PATH

    def _env(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}


def record(tour: Tour) -> None:
    """The scenario dock comes up by key; what follows is recorded."""
    tour.see("timeline_search")  # the docks are there
    tour.press("ctrl+alt+7")
    tour.click("scenario_record")
    tour.see("scenario_expect")


def open_shift(tour: Tour) -> None:
    """The window is there; the till shift is opened with the mouse."""
    tour.click("open_shift_button")
    tour.wait(lambda seen: "open_shift_button" not in seen, "the shift to be open")


def make_order(tour: Tour) -> None:
    """A free table, two dishes by mouse, one more by key."""
    seen = tour.wait(lambda seen: any(_is_tile(name) for name in seen), "tables")
    tour.click(next(name for name in seen if _is_tile(name)))
    tour.click("menu_dish_1")
    tour.see("more_button")
    tour.click("menu_dish_2")
    tour.press("plus")
    tour.see("to_payment_button")


def choose_hotel(tour: Tour) -> None:
    """The cash screen, by key; the group by mouse, which has the hotel alone."""
    tour.press("F12")
    tour.click("payment_page_groups_non_cash")
    tour.see("payment_page_cards_card_1")


def pay(tour: Tour) -> None:
    """«Оплатить» by key; the dialog waits for a room."""
    tour.see("pay_button")
    tour.press("F12")
    tour.see("dialog")


def answer_room(tour: Tour) -> None:
    """Room 12 on the keyboard; the slip and the fiscal cheque come out."""
    tour.press("1", "2", "Return")
    tour.wait_for_slips(2)
    tour.wait(lambda seen: "dialog" not in seen, "the dialog to be closed")


def open_closed_order(tour: Tour) -> None:
    """The closed order stays one click away."""
    tour.click("closed_orders_tab")
    tour.click("closed_orders_lines", from_top=18)
    tour.see("return_payment_button")


def return_payment(tour: Tour) -> None:
    """«Вернуть оплату» by key; the return's slips come out."""
    before = tour.slips()
    tour.press("F12")
    tour.wait_for_slips(before + 2)


def finish(tour: Tour) -> None:
    """What is seen at the end is expected; the recording ends."""
    tour.click("scenario_expect")
    tour.click("scenario_record")
    tour.see("scenario_play")
    tour.see("scenario_save")


def play(tour: Tour) -> None:
    """The recording is played on a register of its own, and passes."""
    slips = tour.slips()
    tour.click("scenario_play")
    passed = "scenario_strip_give_back"
    seen = tour.wait(lambda seen: passed in seen, "the scenario to end")
    if "scenario_strip_show_line" in seen:
        raise StepFailedError("a step of the recording fails")
    if tour.slips() != slips:
        raise StepFailedError("the scenario printed on the person's own tape")


def give_back(tour: Tour) -> None:
    """The person's register comes back as it was."""
    tour.click("scenario_strip_give_back")
    tour.wait(lambda seen: "scenario_strip_give_back" not in seen, "the person's register")
    tour.see("new_order_button")


STEPS: tuple[tuple[str, Callable[[Tour], None]], ...] = (
    ("shift", open_shift),
    ("recording", record),
    ("order", make_order),
    ("hotel", choose_hotel),
    ("dialog", pay),
    ("paid", answer_room),
    ("closed-order", open_closed_order),
    ("returned", return_payment),
    ("recorded", finish),
    ("played", play),
    ("given-back", give_back),
)


def main() -> int:
    """Go on the tour and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder of the pictures")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, _screen() as display:
        data = Path(folder, "data")
        with _program(display, data, Path(folder, "widgets.json"), out) as tour:
            for name, step in STEPS:
                try:
                    step(tour)
                except StepFailedError as error:
                    tour.picture(f"{name}-failed")
                    sys.stderr.write(f"The tour ended at the step {name!r}: {error}\n")
                    return 1
                tour.picture(name)
    sys.stdout.write(f"{len(STEPS)} steps, pictures in {out}\n")
    return 0


@contextmanager
def _screen() -> Iterator[str]:
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
def _program(display: str, data: Path, map_path: Path, out: Path) -> Iterator[Tour]:
    """Run the program until the tour is over."""
    env = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "CASHIER_SIM_WIDGET_MAP": str(map_path),
    }
    words = [sys.executable, "-m", "cashier_sim", "--data", str(data), "--lang", "ru"]
    root = Path(__file__).parents[2]
    with (out / "program.log").open("wb") as log:
        program = subprocess.Popen(words, env=env, cwd=root, stdout=log, stderr=log)
        try:
            yield Tour(display, data, map_path, out, program)
        finally:
            program.send_signal(signal.SIGTERM)
            program.wait()


def _widget(told: Mapping[str, object]) -> Widget:
    rect = told["rect"]
    assert isinstance(rect, list)
    x, y, width, height = map(int, rect)
    return Widget(x, y, width, height, str(told["text"]), told["enabled"] is True)


def _is_tile(name: str) -> bool:
    return name.startswith("floor_") and name[-2:] == "_1" and "heading" not in name


if __name__ == "__main__":
    sys.exit(main())
