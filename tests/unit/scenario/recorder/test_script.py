"""The scenario grows in its file a line at a time, and goes on in memory when the file is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.feature_file import parse_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.file import RecordingFile
from cashier_sim.scenario.recorder.lines import Line, Nature
from cashier_sim.scenario.recorder.recording import RecordingProblem
from cashier_sim.scenario.recorder.script import Script

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLD = "# language: ru\nФункция: Старое\n\n  Сценарий: Проба\n    Когда создаёт заказ\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.feature"


@pytest.fixture
def made(path: Path) -> Iterator[Script]:
    script = new(path)
    yield script
    script.finish()


def new(path: Path | None) -> Script:
    return Script(Language.RUSSIAN, "Касса", "Проба", path)


def act(text: str) -> Line:
    return Line(text=text, nature=Nature.ACT)


def given(text: str) -> Line:
    return Line(text=text, nature=Nature.PREPARATION)


def content(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_each_line_is_in_the_file_at_once(path: Path, made: Script) -> None:
    for line in (given("смена"), act("заказ"), act("блюдо")):
        made.add(line)
        assert content(path) == made.text
    assert made.text.endswith("    Дано смена\n    Когда заказ\n    И блюдо\n")
    assert made.step_count == 3


def test_heading_is_where_it_is_said_to_be(path: Path) -> None:
    path.write_text(OLD, encoding="utf-8")
    made = new(path)
    made.add(act("заказ"))
    assert made.text.splitlines()[made.heading_line - 1] == "  Сценарий: Проба (2)"
    assert parse_feature(made.text, path).scenarios[1].line == made.heading_line


@pytest.mark.parametrize("path", [None])
def test_in_memory_there_is_only_the_text(path: Path | None) -> None:
    made = new(path)
    made.add(act("заказ"))
    made.finish()
    assert made.text.endswith("    Когда заказ\n")
    assert made.path is None


def test_last_line_gives_way_to_another_with_its_keyword(path: Path, made: Script) -> None:
    made.add(given("смена"))
    made.add(act("сумма 1"))
    made.put_instead(act("сумма 12"))
    made.put_instead(act("сумма 5"))
    made.add(act("оплата"))
    assert content(path) == made.text
    assert made.text.endswith("    Дано смена\n    Когда сумма 5\n    И оплата\n")


def test_keywords_follow_when_lines_go(path: Path, made: Script) -> None:
    for line in (given("смена"), act("заказ"), act("блюдо")):
        made.add(line)
    made.edit([made.lines[0], made.lines[2]])
    assert made.text.endswith("    Дано смена\n    Когда блюдо\n")
    assert content(path) == made.text
    made.put_instead(act("гость"))
    assert content(path).endswith("    Дано смена\n    Когда гость\n")


def test_new_name_is_written_and_free(path: Path) -> None:
    path.write_text(OLD, encoding="utf-8")
    made = new(path)
    made.rename("Гостиница")
    assert content(path) == OLD
    made.add(act("заказ"))
    made.rename("Проба")
    assert made.name == "Проба (2)"
    assert content(path) == made.text


def test_nothing_recorded_leaves_nothing(path: Path, made: Script) -> None:
    made.finish()
    assert not path.exists()
    again = new(path)
    again.add(act("заказ"))
    again.edit([])
    again.finish()
    assert not path.exists()


def test_lines_after_the_end_are_written_anew(path: Path, made: Script) -> None:
    made.add(act("заказ"))
    made.finish()
    made.edit([act("блюдо")])
    assert content(path).endswith("    Когда блюдо\n")


def test_changed_file_is_left_alone_and_recording_goes_on(path: Path, made: Script) -> None:
    made.add(act("заказ"))
    path.write_text("чужое", encoding="utf-8")
    made.add(act("блюдо"))
    made.add(act("гость"))
    assert content(path) == "чужое"
    assert made.text.endswith("    Когда заказ\n    И блюдо\n    И гость\n")
    assert (made.problem, made.path) == (RecordingProblem.FILE_CHANGED, None)


def test_failing_disk_is_told_and_recording_goes_on(
    made: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(file: RecordingFile, old: str, new: str) -> None:
        del file, old, new
        raise OSError(28, "No space left on device")

    made.add(act("заказ"))
    monkeypatch.setattr(RecordingFile, "replace_end", fails)
    made.add(act("блюдо"))
    assert made.text.endswith("    Когда заказ\n    И блюдо\n")
    assert made.problem is RecordingProblem.FILE_UNWRITABLE
    assert made.details == "No space left on device"


def test_remarks_are_no_steps(path: Path, made: Script) -> None:
    made.add(Line(text="что-то не сказать", nature=Nature.REMARK))
    assert made.step_count == 0
    assert "    # что-то не сказать\n" in content(path)
