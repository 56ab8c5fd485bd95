"""The main job in the real window, by mouse and keyboard; recorded, and played again.

    python -m tests.tour.tour --out out/tour

Starts Xvfb and the program in a fresh data folder, and leaves a picture of each step. Ends with 1
and the step's name if a step does not work.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.tour.hand import Hand, StepFailedError, is_table, screen, window

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Tour:
    """A running program with its data, and the hand that drives it."""

    data: Path
    hand: Hand

    def slips(self) -> int:
        """How many slips have come out of the printer."""
        path = f"file:{self.data / 'register.sqlite'}?mode=ro"
        with closing(sqlite3.connect(path, uri=True)) as store:
            (count,) = store.execute("SELECT count(*) FROM slips").fetchone()
            return int(count)

    def wait_for_slips(self, count: int) -> None:
        """Wait until so many slips have come out."""
        self.hand.wait(lambda _: self.slips() >= count, f"{count} slips, {self.slips()} are there")


def record(tour: Tour) -> None:
    """The scenario dock comes up by key; what follows is recorded."""
    tour.hand.see("timeline_search")  # the docks are there
    tour.hand.press("ctrl+alt+7")
    tour.hand.click("scenario_record")
    tour.hand.see("scenario_expect")


def open_shift(tour: Tour) -> None:
    """The window is there; the till shift is opened with the mouse."""
    tour.hand.click("open_shift_button")
    tour.hand.wait(lambda seen: "open_shift_button" not in seen, "the shift to be open")


def make_order(tour: Tour) -> None:
    """A free table, two dishes by mouse, one more by key."""
    seen = tour.hand.wait(lambda seen: any(is_table(name) for name in seen), "tables")
    tour.hand.click(next(name for name in seen if is_table(name)))
    tour.hand.click("menu_dish_1")
    tour.hand.see("more_button")
    tour.hand.click("menu_dish_2")
    tour.hand.press("plus")
    tour.hand.see("to_payment_button")


def choose_hotel(tour: Tour) -> None:
    """The cash screen, by key; the group by mouse, which has the hotel alone."""
    tour.hand.press("F12")
    tour.hand.click("payment_page_groups_non_cash")
    tour.hand.see("payment_page_cards_card_1")


def pay(tour: Tour) -> None:
    """«Оплатить» by key; the dialog waits for a room."""
    tour.hand.see("pay_button")
    tour.hand.press("F12")
    tour.hand.see("dialog")


def answer_room(tour: Tour) -> None:
    """Room 12 on the keyboard; the slip and the fiscal cheque come out."""
    tour.hand.press("1", "2", "Return")
    tour.wait_for_slips(2)
    tour.hand.wait(lambda seen: "dialog" not in seen, "the dialog to be closed")


def open_closed_order(tour: Tour) -> None:
    """The closed order stays one click away."""
    tour.hand.click("closed_orders_tab")
    tour.hand.click("closed_orders_lines", from_top=18)
    tour.hand.see("return_payment_button")


def return_payment(tour: Tour) -> None:
    """«Вернуть оплату» by key; the return's slips come out."""
    before = tour.slips()
    tour.hand.press("F12")
    tour.wait_for_slips(before + 2)


def finish(tour: Tour) -> None:
    """What is seen at the end is expected; the recording ends."""
    tour.hand.click("scenario_expect")
    tour.hand.click("scenario_record")
    tour.hand.see("scenario_play")
    tour.hand.see("scenario_save")


def play(tour: Tour) -> None:
    """The recording is played on a register of its own, and passes."""
    slips = tour.slips()
    tour.hand.click("scenario_play")
    passed = "scenario_strip_give_back"
    seen = tour.hand.wait(lambda seen: passed in seen, "the scenario to end")
    if "scenario_strip_show_line" in seen:
        raise StepFailedError("a step of the recording fails")
    if tour.slips() != slips:
        raise StepFailedError("the scenario printed on the person's own tape")


def give_back(tour: Tour) -> None:
    """The person's register comes back as it was."""
    tour.hand.click("scenario_strip_give_back")
    tour.hand.wait(lambda seen: "scenario_strip_give_back" not in seen, "the person's register")
    tour.hand.see("new_order_button")


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
    out: Path = parser.parse_args().out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        home, data = Path(folder, "home"), Path(folder, "data")
        home.mkdir()
        command = [sys.executable, "-m", "cashier_sim", "--data", str(data), "--lang", "ru"]
        with window(display, command, home, out) as hand:
            for name, step in STEPS:
                try:
                    step(Tour(data, hand))
                except StepFailedError as error:
                    hand.picture(f"{name}-failed")
                    sys.stderr.write(f"The tour ended at the step {name!r}: {error}\n")
                    return 1
                hand.picture(name)
    sys.stdout.write(f"{len(STEPS)} steps, pictures in {out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
