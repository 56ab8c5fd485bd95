"""Control characters are shown and do nothing."""

from __future__ import annotations

import pytest

from cashier_sim.scenario.controls import printable


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\x1b[2J\x1b]0;mine\x07", "\\x1b[2J\\x1b]0;mine\\x07"),
        ("10%\r20%\x08", "10%\\r20%\\x08"),
        ("\x9b2J\x7f\x00\x85\x0c", "\\x9b2J\\x7f\\x00\\x85\\x0c"),
        ("\u202eabc\u2066\u2028", "\\u202eabc\\u2066\\u2028"),
        ("\udc80", "\\udc80"),
    ],
)
def test_control_characters_are_written_out(text: str, told: str) -> None:
    assert printable(text) == told
    assert printable(told) == told


def test_lines_tabs_and_ordinary_text_stay() -> None:
    assert printable("Ёлка\t«1\u00a0240,00»\nдальше\r\nконец 👍") == (
        "Ёлка\t«1\u00a0240,00»\nдальше\nконец 👍"
    )
