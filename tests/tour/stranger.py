"""The way of somebody who has just got the program: a plugin, a recording, a replay, a failure.

    python -m tests.tour.stranger --out out/tour/stranger

Only what the README names is used: `cashier-sim new-plugin`, `record` with mouse and keyboard in
the real window, `run`, and the scenario dock. Then the plugin is broken, and everything that tells
of it has to name the sentence and the plugin's line. Pictures, terminal output and reports stay in
the folder; ends with 1 and the step's name if a step does not work.
"""

from __future__ import annotations

import argparse
import html
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.tour.hand import Hand, StepFailedError, is_table, screen, window

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = Path(sys.executable).with_name("cashier-sim")
"""As the README's reader calls it: the command of the environment."""

PLUGIN = "demo"
RECORDED = Path(PLUGIN, "features", "recorded.feature")
BROKEN_BEFORE = '        answer = view_manager.show_input_dialog("Введите номер гостя"'
BREAK = '        raise RuntimeError("no line to the bank")\n'
FAILING = "Тогда открыто окно ввода «Введите номер гостя»"
"""The sentence that does not come true any more."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """Who goes on the tour."""

    home: Path
    """Where they work; the plugin is made in it."""
    out: Path
    hand: Hand

    @property
    def plugin(self) -> Path:
        """The file with the plugin's code."""
        return self.home / PLUGIN / f"{PLUGIN}.py"

    def recorded(self) -> str:
        """The text of the recorded scenario so far."""
        path = self.home / RECORDED
        return path.read_text("utf-8") if path.is_file() else ""

    def wait_for_sentences(self, *sentences: str) -> None:
        """Wait until the recording says all of them."""
        self.hand.wait(
            lambda _: all(sentence in self.recorded() for sentence in sentences),
            f"{sentences} in the recording, which is:\n{self.recorded()}",
        )

    def run(self, name: str, *words: str, code: int) -> str:
        """Give a command, and return what it prints.

        Args:
            name: Of the file that keeps it.
            words: After the program's name.
            code: What the command has to end with.
        """
        printed = give_command(self.home, *words, code=code)
        (self.out / f"{name}.txt").write_text(printed, encoding="utf-8")
        return printed


def give_command(folder: Path, *words: str, code: int = 0) -> str:
    """Give a command in a folder and return what it prints.

    Raises:
        StepFailedError: It ended with another code.
    """
    done = subprocess.run(
        [PROGRAM, *words],
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "DISPLAY"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    printed = done.stdout + done.stderr
    if done.returncode != code:
        raise StepFailedError(f"{' '.join(words)} ended with {done.returncode}:\n{printed}")
    return printed


def demand(printed: str, *expected: str) -> None:
    """Demand that a text has all of these.

    Raises:
        StepFailedError: It does not.
    """
    for text in expected:
        if text not in printed:
            raise StepFailedError(f"«{text}» is missing in:\n{printed}")


def open_shift(stranger: Stranger) -> None:
    """The window records from its start; the till shift is opened with the mouse."""
    stranger.hand.see("scenario_expect")
    stranger.hand.click("open_shift_button")
    stranger.wait_for_sentences("открыта смена")


def make_order(stranger: Stranger) -> None:
    """A table and a dish by mouse, one more of it by key."""
    hand = stranger.hand
    seen = hand.wait(lambda seen: any(is_table(name) for name in seen), "tables")
    hand.click(next(name for name in seen if is_table(name)))
    hand.click("menu_dish_1")
    hand.see("more_button")
    hand.press("plus")
    stranger.wait_for_sentences("добавляет блюдо", "меняет количество блюда")


def choose_type(stranger: Stranger) -> None:
    """The cash screen by key, the plugin's payment type by mouse."""
    hand = stranger.hand
    hand.press("F12")
    hand.click("payment_page_groups_non_cash")
    hand.see("payment_page_cards_card_1")
    stranger.wait_for_sentences("выбирает тип оплаты «Demo»")


def pay(stranger: Stranger) -> None:
    """«Оплатить» by key; what the plugin's dialog shows is expected by a click in the dock."""
    hand = stranger.hand
    hand.see("pay_button")
    hand.press("F12")
    hand.see("dialog")
    hand.click("scenario_expect")
    stranger.wait_for_sentences("нажимает «Оплатить»", FAILING, "| pay ")


def answer(stranger: Stranger) -> None:
    """Guest 12, on the keyboard."""
    hand = stranger.hand
    hand.click("dialog", from_top=8)  # the keyboard was in the dock
    hand.press("1", "2", "Return")
    stranger.wait_for_sentences("вводит номер 12")
    hand.wait(lambda seen: "dialog" not in seen, "the dialog to be closed")


def stop(stranger: Stranger) -> None:
    """What is seen at the end is expected; the recording ends."""
    hand = stranger.hand
    hand.click("scenario_expect")
    stranger.wait_for_sentences("заказ закрыт", "напечатан чек")
    hand.click("scenario_record")
    hand.see("scenario_play")


def replay_without_window(stranger: Stranger) -> None:
    """The plugin's scenarios pass, the recorded one among them."""
    passed = stranger.run(
        "run-passed", "run", PLUGIN, "--report", str(stranger.out / "passed.html"), code=0
    )
    demand(passed, "прошло: 5 за")


def replay_on_screen(stranger: Stranger) -> None:
    """The same file in the dock."""
    stranger.hand.click("scenario_play")
    title = told(stranger.hand)
    if not title.startswith("Пройден"):
        raise StepFailedError(f"the recording does not play: {title}")


def break_plugin(stranger: Stranger) -> None:
    """The plugin raises in `pay`; the terminal, JUnit and the report name sentence and line."""
    code = stranger.plugin.read_text("utf-8")
    demand(code, BROKEN_BEFORE)
    stranger.plugin.write_text(code.replace(BROKEN_BEFORE, BREAK + BROKEN_BEFORE), encoding="utf-8")
    report, junit = stranger.out / "failed.html", stranger.out / "failed.xml"
    words = ("run", PLUGIN, "--report", str(report), "--junit", str(junit))
    failed = stranger.run("run-failed", *words, code=1)
    line = 1 + code[: code.index(BROKEN_BEFORE)].count("\n")
    for text in (failed, junit.read_text("utf-8"), html.unescape(report.read_text("utf-8"))):
        demand(
            text, "открыто окно ввода «Введите номер гостя»", "RuntimeError: no line to the bank"
        )
        if not names_line(text, line):
            raise StepFailedError(f"{PLUGIN}.py, line {line} is not named in:\n{text}")
    demand(
        failed, f"✗ {FAILING}   <-- {RECORDED}:{failing_line(stranger)}", "прошло: 1, не прошло: 4"
    )


def failing_line(stranger: Stranger) -> int:
    """Where in the recording the sentence stands that fails."""
    recorded = stranger.recorded()
    return 1 + recorded[: recorded.index(FAILING)].count("\n")


def names_line(text: str, line: int) -> bool:
    """Whether a text names a line of the plugin, as Python or as an editor writes it."""
    return f"{PLUGIN}.py:{line}" in text or f'{PLUGIN}.py", line {line}' in text


def fail_on_screen(stranger: Stranger) -> None:
    """The dock says in which line of the scenario the broken plugin fails."""
    stranger.hand.click("scenario_strip_give_back")
    stranger.hand.wait(lambda seen: "scenario_strip_give_back" not in seen, "their register")
    stranger.hand.click("scenario_play")
    title = told(stranger.hand)
    demand(title, FAILING, str(failing_line(stranger)))


def told(hand: Hand) -> str:
    """What the dock says at the end of a performance."""
    seen = hand.wait(lambda seen: "scenario_strip_give_back" in seen, "the scenario to end")
    return seen["scenario_strip_title"].text


STEPS: tuple[tuple[str, Callable[[Stranger], None]], ...] = (
    ("shift", open_shift),
    ("order", make_order),
    ("type", choose_type),
    ("dialog", pay),
    ("answered", answer),
    ("recorded", stop),
    ("run", replay_without_window),
    ("played", replay_on_screen),
    ("broken", break_plugin),
    ("failed", fail_on_screen),
)


def main() -> int:
    """Go on the tour and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder of what is kept")
    out: Path = parser.parse_args().out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        home = Path(folder, "home")
        home.mkdir()
        give_command(home, "new-plugin", PLUGIN, "--lang", "ru")
        command = [str(PROGRAM), "record", str(RECORDED), "--plugin", PLUGIN]
        with window(display, command, home, out) as hand:
            stranger = Stranger(home, out, hand)
            for name, step in STEPS:
                try:
                    step(stranger)
                except StepFailedError as error:
                    hand.picture(f"{name}-failed")
                    sys.stderr.write(f"The stranger was stopped at {name!r}: {error}\n")
                    return 1
                finally:
                    (out / RECORDED.name).write_text(stranger.recorded(), encoding="utf-8")
                hand.picture(name)
    sys.stdout.write(f"{len(STEPS)} steps of a stranger, what they saw is in {out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
