"""A run tells how far it is: a moving line at a terminal, dots elsewhere."""

from __future__ import annotations

import io

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.runner.progress import DOTS_PER_LINE, MOST_IN_FULL, Progress


class Wall:
    """Seconds that only tests move."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def progress(
    *, is_terminal: bool = False, language: Language = Language.ENGLISH
) -> tuple[Progress, io.StringIO, Wall]:
    out, wall = io.StringIO(), Wall()
    made = Progress(out, is_terminal=is_terminal, language=language, wall=wall)
    return made, out, wall


def test_line_tells_done_failed_rate_and_time_left() -> None:
    told, _, wall = progress()
    told.begin(1000)
    assert told.line() == "0/1000"
    wall.seconds += 5
    for _ in range(8):
        told.passed()
    told.failed("all", "line")
    told.skipped()
    assert told.line() == "10/1000  1 failed  2.0/s  8:15 left"


def test_without_a_terminal_there_are_dots_and_a_line_now_and_then() -> None:
    told, out, wall = progress()
    told.begin(100)
    wall.seconds += 1
    for _ in range(DOTS_PER_LINE + 2):
        told.passed()
    told.skipped()
    first, second = out.getvalue().split("\n")
    assert first == "." * DOTS_PER_LINE + " 60/100  60.0/s  0:01 left"
    assert second == "..s"


def test_failure_stands_on_lines_of_its_own() -> None:
    told, out, _ = progress()
    told.begin(3)
    told.passed()
    told.failed("what\nwhere", "what")
    told.passed()
    assert out.getvalue() == ".\n\nwhat\nwhere\n\n."


def test_later_failures_have_one_line_each() -> None:
    told, out, _ = progress()
    told.begin(20)
    for number in range(MOST_IN_FULL + 1):
        told.failed(f"all of {number}", f"line of {number}")
    text = out.getvalue()
    assert f"all of {MOST_IN_FULL - 1}\n" in text
    assert f"all of {MOST_IN_FULL}\n" not in text
    assert f"line of {MOST_IN_FULL}\n" in text


def test_line_at_a_terminal_is_written_over_but_not_too_often() -> None:
    told, out, wall = progress(is_terminal=True)
    told.begin(3)
    told.passed()
    assert out.getvalue() == "\r\033[K0/3", "drawn a moment ago"
    wall.seconds += 1
    told.passed()
    assert out.getvalue() == "\r\033[K0/3\r\033[K2/3  2.0/s  0:00 left"


def test_what_stays_takes_the_place_of_the_moving_line() -> None:
    told, out, _ = progress(is_terminal=True)
    told.begin(2)
    told.failed("bad", "bad")
    assert out.getvalue() == "\r\033[K0/2\r\033[K\nbad\n\n\r\033[K0/2  1 failed".replace(
        "0/2  1 failed", "1/2  1 failed"
    )


def test_end_counts_everything() -> None:
    told, out, wall = progress()
    told.begin(5)
    told.passed()
    told.passed()
    told.skipped()
    told.failed("bad", "bad")
    wall.seconds += 2
    told.end()
    last = out.getvalue().splitlines()[-1]
    assert last == "2 passed, 1 failed, 1 skipped, 1 not played in 2.0 s (2.0/s)"


def test_end_of_a_clean_run_is_short() -> None:
    told, out, wall = progress()
    told.begin(1)
    told.passed()
    wall.seconds += 0.5
    told.end()
    assert out.getvalue() == ".\n1 passed in 0.5 s (2.0/s)\n"


def test_everything_is_told_in_russian_too() -> None:
    told, out, wall = progress()
    told.language = Language.RUSSIAN
    told.begin(5)
    told.passed()
    told.skipped()
    told.failed("bad", "bad")
    wall.seconds += 2
    assert told.line() == "3/5  не прошло: 1  1,5 в секунду  осталось 0:01"
    told.end()
    last = out.getvalue().splitlines()[-1]
    assert last == ("прошло: 1, не прошло: 1, пропущено: 1, не сыграно: 2 за 2,0 с (1,5 в секунду)")


def test_what_is_told_steers_no_terminal() -> None:
    told, out, _ = progress()
    told.tell("a\x1b[2J\rb")
    assert out.getvalue() == "a\\x1b[2J\\rb\n"
