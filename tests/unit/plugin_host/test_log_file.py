"""A plugin's log: bounded file, bounded events."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_host import log_file
from cashier_sim.plugin_host.events import LogLevel
from cashier_sim.plugin_host.log_file import MAX_MESSAGE_CHARS, PluginLogFile

if TYPE_CHECKING:
    from pathlib import Path


class Desk:
    """A log with what it told."""

    def __init__(self, folder: Path) -> None:
        self.told: list[tuple[LogLevel, str]] = []
        self.dropped: list[int] = []
        self.seconds = 0.0
        self.log = PluginLogFile(
            folder / "logs" / "plugin-hotel.log",
            now=lambda: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
            written=lambda level, text: self.told.append((level, text)),
            dropped=self.dropped.append,
            ticks=lambda: self.seconds,
            mask=lambda text: text.replace("4000", "••••"),
        )

    def text(self, name: str = "plugin-hotel.log") -> str:
        return (self.log.path.parent / name).read_bytes().decode()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_lines_carry_time_and_level(desk: Desk) -> None:
    desk.log.write(LogLevel.WARN, "осторожно")
    desk.log.close()
    assert desk.text() == "2026-01-02 03:04:05.000+00:00 [WARN] осторожно\n"
    assert desk.told == [(LogLevel.WARN, "осторожно")]


def test_message_without_measure_is_cut(desk: Desk) -> None:
    desk.log.write(LogLevel.INFO, "x" * (MAX_MESSAGE_CHARS - 1) + "4000" + "y" * 996)
    desk.log.close()
    ((_, told),) = desk.told
    assert told == "x" * (MAX_MESSAGE_CHARS - 1) + "•… (999 characters dropped)"
    assert desk.text().endswith(f" [INFO] {told}\n")


def test_log_goes_on_after_it_was_closed(desk: Desk) -> None:
    desk.log.close()
    desk.log.write(LogLevel.INFO, "a")
    desk.log.close()
    desk.log.write(LogLevel.INFO, "b")
    desk.log.close()
    assert desk.text().count("\n") == 2


def test_output_is_kept_and_told_by_lines(desk: Desk) -> None:
    for piece in (b"one\r\ntw", b"o\n", b"half"):
        desk.log.write_output(piece)
    assert [text for _, text in desk.told] == ["one", "two"]
    desk.log.write(LogLevel.INFO, "x")
    assert [text for _, text in desk.told] == ["one", "two", "half", "x"]
    desk.log.close()
    assert desk.text().startswith("one\r\ntwo\nhalf\n2026")


def test_card_data_reach_neither_file_nor_events(desk: Desk) -> None:
    desk.log.write(LogLevel.INFO, "card 4000")
    for piece in (b"track 40", b"00\nrest 4000"):
        desk.log.write_output(piece)
    desk.log.close()
    assert [text for _, text in desk.told] == ["card ••••", "track ••••", "rest ••••"]
    assert "4000" not in desk.text()
    assert desk.text().endswith("track ••••\nrest ••••\n")


def test_bytes_that_are_no_text_are_kept(desk: Desk) -> None:
    desk.log.write_output(b"\xff\xfe\n")
    desk.log.close()
    assert desk.log.path.read_bytes() == b"\xff\xfe\n"
    assert desk.told == [(LogLevel.OUTPUT, "\ufffd\ufffd")]


def test_endless_line_is_told_in_pieces(desk: Desk) -> None:
    desk.log.write_output(b"x" * 10_000)
    desk.log.write_output(b"y\n")
    desk.log.close()
    assert [len(text) for _, text in desk.told] == [8192, 1]


def test_flood_is_told_up_to_a_limit_each_second(desk: Desk) -> None:
    desk.log.write_output(b"a\n" * 150)
    desk.log.write_output(b"b\n" * 100)
    desk.log.write_output(b"c\n" * 10)
    assert len(desk.told) == log_file.MAX_SHOWN_PER_SECOND
    desk.seconds = 1.0
    desk.log.write_output(b"d\n")
    assert [text for _, text in desk.told[-2:]] == [
        "(60 more lines are in the file plugin-hotel.log)",
        "d",
    ]
    desk.log.close()
    assert desk.text().count("\n") == 261


def test_full_log_is_moved_aside_and_the_oldest_dropped(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_file, "MAX_FILE_BYTES", 100)
    for letter in (b"a", b"b", b"c"):
        desk.log.write_output(letter * 79 + b"\n")
    desk.log.close()
    assert desk.text("plugin-hotel.1.log") == "b" * 79 + "\n"
    assert desk.text() == "(80 bytes dropped)\n" + "c" * 79 + "\n"
    assert desk.dropped == [80]
