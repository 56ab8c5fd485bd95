"""The words of `cashier-sim record`."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from cashier_sim.scenario.recorder import record_options


def parsed(words: str) -> dict[str, object]:
    parser = argparse.ArgumentParser()
    record_options.add_options(parser)
    return vars(parser.parse_args(words.split()))


def test_words_left_out_undo_none_that_came_before() -> None:
    assert parsed("a.feature") == {"record": Path("a.feature")}


def test_all_words_are_taken() -> None:
    assert parsed("a.feature --data here --plugin one --plugin two --lang en") == {
        "record": Path("a.feature"),
        "data": Path("here"),
        "plugins": [Path("one"), Path("two")],
        "lang": "en",
    }


def test_file_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parsed("--lang ru")
    assert "FILE" in capsys.readouterr().err
