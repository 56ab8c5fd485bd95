"""The words of `cashier-sim new-plugin`. Imports nothing that takes time: `--help` reads them."""

import argparse
from pathlib import Path

HELP = "make a plugin with its scenarios, tests and CI"
DESCRIPTION = (
    "Makes a folder with a payment plugin that works, scenarios that pass, a test in Python and "
    "files for CI. Edit the plugin, and play its scenarios with `cashier-sim run`."
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the words to the parser of the command."""
    parser.add_argument(
        "name",
        metavar="NAME",
        help="small Latin letters, digits and _, such as gift_card; names folder and module",
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path(),
        metavar="DIR",
        help="where to make the folder; here when left out",
    )
    # Left out, it must not undo the one before the command.
    parser.add_argument(
        "--lang",
        choices=("ru", "en"),
        default=argparse.SUPPRESS,
        help="language of plugin, scenarios and README; that of the system when left out",
    )
