"""Where two texts differ."""

from __future__ import annotations

import time

from cashier_sim.scenario.report.diff import line_diff, marked_pair


def test_only_what_differs_is_marked() -> None:
    assert marked_pair("сумма 500,00", "сумма 400,00") == (
        "сумма <del>5</del>00,00",
        "сумма <ins>4</ins>00,00",
    )


def test_texts_that_have_little_in_common_are_not_marked() -> None:
    assert marked_pair("<аб>", "xyz") == ("&lt;аб&gt;", "xyz")


def test_lines_of_either_side_are_marked() -> None:
    assert line_diff("a\nb\nc", "a\nB\nc") == "  a\n<del>- b</del>\n<ins>+ B</ins>\n  c"


def test_long_texts_are_not_compared() -> None:
    begun = time.perf_counter()
    long = "ab" * 50_000
    assert marked_pair(long, long + "c") == (long, long + "c")
    assert line_diff("a\n" * 5_000, "b\n" * 5_000) == ""
    assert time.perf_counter() - begun < 1.0
