"""The words of `cashier-sim run`. Imports nothing that takes time: `--help` reads them."""

import argparse
import re
from itertools import pairwise
from pathlib import Path

HELP = "play scenarios without a window"
DESCRIPTION = """\
Plays scenarios (.feature files) on a register without a window, each with its own data, clock and
plugins' processes. A scenario's plugin is the one whose folder its file lies in, or --plugin.

The same scenarios run under pytest: `pytest features/`."""
EPILOG = """\
exit codes:
  0    all scenarios passed
  1    a scenario failed
  2    wrong words, or a file that cannot be read (the others are played)
  3    an error of the simulator itself
  5    there was nothing to play
  130  interrupted by Ctrl+C, or ended by SIGTERM"""

_WORD = re.compile(r"[\w:+.\[\]\\/-]+")
"""What pytest takes for a word."""
_JOINTS = frozenset({"and", "or", "not"})

FEATURES = Path("features")
"""What is played when no path is given."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the words to the parser of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EPILOG
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a .feature file, FILE:LINE for the scenario there, or a folder; without, features/",
    )
    # Left out, these must not undo those before the command.
    parser.add_argument(
        "--plugin",
        dest="plugins",
        type=Path,
        action="append",
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="the plugin for all scenarios; may be given several times",
    )
    parser.add_argument(
        "--lang",
        choices=("ru", "en"),
        default=argparse.SUPPRESS,
        help="only files of this language, and tell in it",
    )
    parser.add_argument(
        "-k",
        dest="keyword",
        metavar="EXPR",
        type=_expression,
        help="only scenarios with these words in their name, or as `pay and not (card or room)`",
    )
    parser.add_argument(
        "--tag",
        dest="tags",
        action="append",
        default=[],
        metavar="@TAG",
        help="only scenarios with this tag, or (~@TAG) without it; of several, all must hold",
    )
    parser.add_argument(
        "--seed", type=int, metavar="N", help="seed of the ids that registers make (1)"
    )
    parser.add_argument(
        "-n", dest="workers", metavar="N", type=_workers, help="worker processes (1: none), or auto"
    )
    parser.add_argument(
        "--limit", type=_seconds, metavar="SECONDS", help="how long a scenario may take (120)"
    )
    parser.add_argument(
        "--reuse-plugins",
        action="store_true",
        help="plugins' processes live on between scenarios: quicker, but what a plugin keeps in "
        "its modules stays",
    )
    parser.add_argument("--report", type=Path, metavar="FILE.html", help="write a report")
    parser.add_argument("--junit", type=Path, metavar="FILE.xml", help="write JUnit's XML")


def _expression(text: str) -> str:
    """What pytest's -k takes; a name as it stands in a file is none, and means all its words."""
    words = _WORD.findall(text)
    rest = _WORD.sub("", text).strip(" ()")
    is_name = any(not {one, next_one} & _JOINTS for one, next_one in pairwise(words))
    if not words or not (rest or is_name):
        return text
    return " and ".join(word for word in words if word not in _JOINTS)


def _workers(text: str) -> str | None:
    """How many workers pytest makes; None = none: one would only take its orders from this one."""
    if text != "auto" and not (text.isdecimal() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"must be a number from 1 on, or auto, not {text}")
    return None if text.isdecimal() and int(text) == 1 else text


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"must be a number of seconds above 0, not {text}")
    return seconds
