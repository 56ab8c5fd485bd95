"""The words of `cashier-sim doctor`."""

from __future__ import annotations

import argparse
from pathlib import Path

from cashier_sim.scenario.doctor.doctor_options import add_options


def parsed(words: str) -> dict[str, object]:
    parser = argparse.ArgumentParser()
    add_options(parser)
    return vars(parser.parse_args(words.split()))


def test_a_plugin_and_a_data_folder_may_be_named() -> None:
    assert parsed("hotel --data here --lang ru") == {
        "plugin_folder": Path("hotel"),
        "data": Path("here"),
        "lang": "ru",
    }


def test_what_is_left_out_does_not_undo_the_words_before_the_command() -> None:
    assert parsed("") == {"plugin_folder": None}
