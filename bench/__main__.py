"""Prints the table of ratios: `python -m bench [WORD ...] [--repeats N] [--json FILE]`."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bench import harness
from bench.catalogue import MEASURES

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what the words choose, all without words; 2 if they choose nothing.

    A goal that is missed is marked, not failed: on a busy machine a ratio may be off.
    """
    parser = argparse.ArgumentParser(prog="bench", description="Measure against bare programs.")
    parser.add_argument("words", nargs="*", help="only measures with one of these in their name")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    parser.add_argument("--repeats", type=int, metavar="N", help="fewer is quicker and rougher")
    options = parser.parse_args(arguments)
    chosen = [one for one in MEASURES if _is_chosen(one.name, options.words)]
    if not chosen:
        names = "\n".join(f"  {one.name}" for one in MEASURES)
        print(f"No measure has {' or '.join(options.words)} in its name:\n{names}", file=sys.stderr)
        return 2
    if options.repeats:
        chosen = [replace(one, repeats=options.repeats) for one in chosen]
    figures = [_measured(one) for one in chosen]
    print(harness.table(figures))
    if options.json:
        options.json.write_text(harness.as_json(figures), encoding="utf-8")
    return 0


def _is_chosen(name: str, words: Sequence[str]) -> bool:
    return not words or any(word.lower() in name.lower() for word in words)


def _measured(one: harness.Measure) -> harness.Figure:
    print(f"measuring: {one.name}", file=sys.stderr, flush=True)
    return harness.measure(one)


if __name__ == "__main__":
    sys.exit(main())
