"""Renders every screen and dialog to PNG: `python -m cashier_sim.ui.shots --out DIR`.

Everything runs on one thread, at a clock that moves only by acts and with ids from a seed, so that
the same program draws the same pixels. Each state is reached by commands with real plugins.
"""

import argparse
import asyncio
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

SCALE_VARIABLE = "QT_SCALE_FACTOR"


def main(words: Sequence[str] | None = None) -> int:
    """Render the shots and return the exit code.

    Args:
        words: The command line without the program's name; that of the process when left out.
    """
    options = _parser().parse_args(words)
    # Both are read when the first window is made, so before anything of Qt is imported.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ[SCALE_VARIABLE] = str(options.scale)
    options.out.mkdir(parents=True, exist_ok=True)
    story = importlib.import_module("cashier_sim.ui.story")
    names: list[str] = asyncio.run(story.render(options.out, options.lang, options.only))
    sys.stdout.write(f"{len(names)} pictures in {options.out}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m cashier_sim.ui.shots", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder of the pictures")
    parser.add_argument("--scale", type=float, default=1.0, help="pixels per logical pixel")
    parser.add_argument("--lang", choices=("ru", "en"), default="ru", help="language of the screen")
    parser.add_argument("--only", default="", help="only pictures whose name contains this")
    return parser


if __name__ == "__main__":
    sys.exit(main())
