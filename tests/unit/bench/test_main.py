"""`dev.py bench` measures what it is asked to, and writes what it printed."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

import bench.__main__ as program
from bench.harness import Measure, Pair

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def _one_second() -> Iterator[Pair]:
    yield Pair(lambda: 1.0)


@pytest.fixture(autouse=True)
def _two_measures(monkeypatch: pytest.MonkeyPatch) -> None:
    measures = [Measure(name, 5, _one_second, repeats=1) for name in ("slip to text", "start")]
    monkeypatch.setattr(program, "MEASURES", tuple(measures))


def test_words_choose_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["SLIP"]) == 0
    table = capsys.readouterr().out
    assert "| slip to text | 1000.000 |" in table
    assert "start" not in table


def test_json_has_the_figures_of_the_table(tmp_path: Path) -> None:
    program.main(["--json", str(tmp_path / "figures.json")])
    written = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert [row["name"] for row in written["figures"]] == ["slip to text", "start"]


def test_repeats_of_the_person_win(tmp_path: Path) -> None:
    program.main(["slip", "--repeats", "3", "--json", str(tmp_path / "figures.json")])
    written = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert [row["repeats"] for row in written["figures"]] == [3]


def test_word_that_chooses_nothing_lists_the_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["tape"]) == 2
    assert "slip to text" in capsys.readouterr().err
