"""The file of a recording: what stood in it stays, and nobody's change is overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.errors import FeatureFileError
from cashier_sim.scenario.feature_file import read_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.file import FileChangedError, RecordingFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RU, EN = Language.RUSSIAN, Language.ENGLISH
OLD = "# language: ru\nФункция: Старое\n\n  Сценарий: Первый\n    Когда создаёт заказ\n"
NEW = "\n  Сценарий: Второй\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "касса.feature"


def content(path: Path) -> str:
    return path.read_bytes().decode()


def test_new_file_begins_with_its_language_and_name(path: Path) -> None:
    RecordingFile(path, RU, "Касса").rewrite(NEW)
    assert content(path) == f"# language: ru\nФункция: Касса\n{NEW}"


def test_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "features" / "pay" / "a.feature"
    RecordingFile(path, EN, "Till").rewrite("")
    assert content(path) == "# language: en\nFeature: Till\n"


def test_file_is_taken_at_once(path: Path) -> None:
    RecordingFile(path, RU, "Касса")
    assert content(path) == "# language: ru\nФункция: Касса\n"


@pytest.mark.parametrize("end", ["", "\n"])
def test_scenario_is_added_to_a_feature_that_there_is(path: Path, end: str) -> None:
    path.write_text(OLD.rstrip("\n") + end, encoding="utf-8")
    file = RecordingFile(path, RU, "Касса")
    file.rewrite(NEW)
    assert content(path) == OLD + NEW
    assert file.scenario_names == {"Первый"}


def test_mark_of_utf_8_and_line_breaks_of_windows_stay(path: Path) -> None:
    before = "\ufeff" + OLD.replace("\n", "\r\n")
    path.write_bytes(before.encode())
    RecordingFile(path, RU, "Касса").rewrite(NEW)
    assert content(path) == before + NEW


def test_last_lines_are_added_and_replaced(path: Path) -> None:
    file = RecordingFile(path, RU, "Касса")
    file.rewrite(NEW)
    file.replace_end("", "    Когда вводит сумму 1\n")
    file.replace_end("    Когда вводит сумму 1\n", "    Когда вводит сумму 12\n")
    file.replace_end("    Когда вводит сумму 12\n", "    Когда 5\n")
    file.close()
    file.replace_end("", "    И платит\n")
    file.close()
    assert content(path).endswith(f"{NEW}    Когда 5\n    И платит\n")


RULE = """  Правило: В зале
    Предыстория:
      Дано заказ
      И гость
    Сценарий: В
      Когда 2
"""
GROUND = "# language: ru\nФункция: А\n  Предыстория:\n    Дано смена\n"


@pytest.mark.parametrize(
    ("before", "background"),
    [
        (OLD, ()),
        (GROUND, ("смена",)),
        (GROUND + "  Сценарий: Б\n    Когда 1\n", ("смена",)),
        (GROUND + RULE, ("смена", "заказ", "гость")),
    ],
)
def test_what_is_played_before_a_further_scenario_is_known(
    path: Path, before: str, background: tuple[str, ...]
) -> None:
    path.write_text(before, encoding="utf-8")
    file = RecordingFile(path, RU, "Касса")
    assert file.background == background
    assert content(path) == before


def test_nothing_is_played_before_in_a_new_file(path: Path) -> None:
    assert RecordingFile(path, RU, "Касса").background == ()


@pytest.mark.parametrize(
    ("before", "language", "problem"),
    [
        (OLD, EN, "is in the language ru; a recording in en is not appended to it"),
        ("Это письмо.\n", RU, "expected"),
        ("# language: fr\nFonctionnalité: x\n", RU, "is in the language fr"),
    ],
)
def test_other_files_are_refused_and_left_alone(
    path: Path, before: str, language: Language, problem: str
) -> None:
    path.write_text(before, encoding="utf-8")
    with pytest.raises(FeatureFileError, match=problem):
        RecordingFile(path, language, "Касса")
    assert content(path) == before


def test_file_in_another_coding_is_refused(path: Path) -> None:
    path.write_bytes("Функция: x".encode("cp1251"))
    with pytest.raises(FeatureFileError, match="not UTF-8"):
        RecordingFile(path, RU, "Касса")


def test_other_names_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    with pytest.raises(FeatureFileError, match=r"is not named \*\.feature"):
        RecordingFile(path, RU, "Касса")
    assert not path.exists()


def test_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(FeatureFileError, match="cannot be written"):
        RecordingFile(tmp_path / "taken" / "a.feature", RU, "Касса")


def test_change_of_somebody_else_is_not_overwritten(path: Path) -> None:
    file = RecordingFile(path, RU, "Касса")
    file.rewrite(NEW)
    path.write_text("чужое", encoding="utf-8")
    acts: list[Callable[[], None]] = [
        lambda: file.replace_end("", "x"),
        lambda: file.rewrite("x"),
        file.give_back,
    ]
    for act in acts:
        with pytest.raises(FileChangedError):
            act()
    assert content(path) == "чужое"


def test_file_that_is_gone_is_not_made_again(path: Path) -> None:
    file = RecordingFile(path, RU, "Касса")
    path.unlink()
    with pytest.raises(FileChangedError):
        file.replace_end("", "x")
    assert not path.exists()


def test_file_made_for_nothing_goes(path: Path) -> None:
    file = RecordingFile(path, RU, "Касса")
    file.rewrite(NEW)
    file.give_back()
    assert not path.exists()


def test_empty_file_that_there_was_stays(path: Path) -> None:
    path.touch()
    file = RecordingFile(path, RU, "Касса")
    file.rewrite(NEW)
    file.give_back()
    assert content(path) == ""


@pytest.mark.parametrize(
    ("before", "language"),
    [(OLD, RU), ("Feature: x\n", EN), ("\n \n", None)],
)
def test_language_is_that_of_the_file(path: Path, before: str, language: Language | None) -> None:
    path.write_text(before, encoding="utf-8")
    assert RecordingFile.language_of(path) is language


def test_language_of_what_is_not_there_is_none(path: Path, tmp_path: Path) -> None:
    assert RecordingFile.language_of(path) is None
    with pytest.raises(FeatureFileError, match="cannot be read"):
        RecordingFile.language_of(tmp_path)


@pytest.mark.parametrize("is_written", [False, True])
def test_file_that_there_was_is_given_back_as_it_was(path: Path, is_written: bool) -> None:
    path.write_text(OLD, encoding="utf-8")
    file = RecordingFile(path, RU, "Касса")
    if is_written:
        file.rewrite(NEW)
    file.give_back()
    assert content(path) == OLD


@pytest.mark.parametrize("found", [None, b"", b"\n"])
def test_new_file_is_a_feature_before_anything_is_recorded(path: Path, found: bytes | None) -> None:
    if found is not None:
        path.write_bytes(found)
    file = RecordingFile(path, RU, "Касса")
    assert read_feature(path).language is RU
    assert read_feature(path).scenarios == ()
    file.give_back()
    assert (path.read_bytes() if path.exists() else None) == found
