"""The words of `cashier-sim new-plugin`."""

from __future__ import annotations

import argparse
from pathlib import Path

from cashier_sim.scenario.new_plugin_options import add_options


def parsed(words: str) -> dict[str, object]:
    parser = argparse.ArgumentParser()
    add_options(parser)
    return vars(parser.parse_args(words.split()))


def test_the_name_is_needed_and_the_rest_is_not() -> None:
    assert parsed("gift_card") == {"name": "gift_card", "folder": Path()}
    assert parsed("gift_card there --lang en") == {
        "name": "gift_card",
        "folder": Path("there"),
        "lang": "en",
    }
