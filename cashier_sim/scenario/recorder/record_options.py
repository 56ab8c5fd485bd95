"""The words of `cashier-sim record`. Imports nothing that takes time: `--help` reads them."""

import argparse
from pathlib import Path

HELP = "open the window and write what is done there as a scenario"
DESCRIPTION = """\
Opens the register's window, empty and in memory unless --data is given, and records from the
start: each act becomes a sentence in FILE at once. A file that there is gets a scenario more,
in its own language. What is expected is added in the window (“Expect what I see now”)."""
EPILOG = """\
exit codes:
  0    the window was closed
  1    the register could not be opened
  2    wrong words, or FILE is no scenario file, or cannot be written
  130  closed by Ctrl+C, as by hand; 143 by SIGTERM"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the words to the parser of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EPILOG
    parser.add_argument(
        "record", type=Path, metavar="FILE", help="the .feature file to write, or to add to"
    )
    # Left out, these must not undo those before the command.
    parser.add_argument(
        "--data",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="record at the register whose data are here",
    )
    parser.add_argument(
        "--plugin",
        dest="plugins",
        type=Path,
        action="append",
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="start this plugin; may be given several times",
    )
    parser.add_argument(
        "--lang",
        choices=("ru", "en"),
        default=argparse.SUPPRESS,
        help="language of the screen and of a new file",
    )
