"""The words of `cashier-sim doctor`. Imports nothing that takes time: `--help` reads them."""

import argparse
from pathlib import Path

HELP = "say what is missing, and how to mend it"
DESCRIPTION = (
    "Looks at Python, Qt and its libraries, fonts, the display, pytest, the data folder and, if "
    "one is named, at a plugin. Each line that is not right says what to do. The exit code is 1 "
    "when something does not work."
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the words to the parser of the command."""
    parser.add_argument(
        "plugin_folder",
        nargs="?",
        type=Path,
        default=None,
        metavar="PLUGIN_DIR",
        help="folder of a plugin to look at, too",
    )
    # Left out, these must not undo those before the command.
    parser.add_argument(
        "--data",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="the data folder to look at; that of the profile when left out",
    )
    parser.add_argument(
        "--lang", choices=("ru", "en"), default=argparse.SUPPRESS, help="language of the answer"
    )
