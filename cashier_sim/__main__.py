"""Starts the program: `cashier-sim`, or `python -m cashier_sim`.

Reads the command line, then imports the window: `--help` and `--version` answer without Qt.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim import __version__
from cashier_sim.late_modules import LateModule
from cashier_sim.scenario import language, new_plugin_options
from cashier_sim.scenario.doctor import doctor_options
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder import record_options
from cashier_sim.scenario.runner import run_options

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cashier_sim.scenario import plugin_folders
    from cashier_sim.scenario.runner import run_texts
else:
    plugin_folders = LateModule("cashier_sim.scenario.plugin_folders")
    run_texts = LateModule("cashier_sim.scenario.runner.run_texts")

_WRONG_USE = 2
_INTERRUPTED = 130
_NOBODY_READS = 141
"""As shells tell of a program that a closed pipe ended."""
_NO_DISPLAY = """\
cashier-sim: there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).
  On a desktop, start it from a terminal of that desktop; over ssh, use `ssh -X`.
  On a server, give it a virtual screen: `xvfb-run -a cashier-sim`.
  Scenarios need no display: `cashier-sim run`.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: The words after the program's name; those of the process when left out.

    Raises:
        SystemExit: The arguments are wrong, or ask only for help or the version.
    """
    options = _parser().parse_args(arguments)
    try:
        return _start(options)
    except KeyboardInterrupt:  # before there is a window that hears of it, or where there is none
        return _INTERRUPTED


def _start(options: argparse.Namespace) -> int:
    command = _COMMANDS.get(options.command)
    if command is None or command.opens_window:
        problem = _problem(options)
        if problem:
            sys.stderr.write(problem)
            return _WRONG_USE
    if command is not None:
        return _give(command, options)
    # By name and not by an import statement: the window takes 20 times as long as `--version` may.
    # What is made at the start is no garbage: looking for some in it again and again takes 45 ms.
    # The program enables it once its window is there.
    gc.disable()
    app = importlib.import_module("cashier_sim.ui.app")
    code: int = app.run(options)
    return code


def _give(command: _Command, options: argparse.Namespace) -> int:
    module = importlib.import_module(command.module)
    try:
        code: int = module.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # who reads what we write, such as `head`, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _NOBODY_READS
    return code


def _problem(options: argparse.Namespace) -> str:
    """Why no window is opened; empty when one can be. Told in the terminal, before Qt is loaded."""
    code, path = _wrong_path(options)
    if path is not None:
        words = f"cashier-sim {options.command}" if options.command else "cashier-sim"
        spoken = Language(options.lang) if options.lang else language.spoken(os.environ)
        return f"{words}: {run_texts.told(code, spoken, path=path)}\n"
    return "" if _has_display() else _NO_DISPLAY


def _wrong_path(options: argparse.Namespace) -> tuple[str, Path | None]:
    """What is wrong with a path of the command line, a code of `run_texts`; None = nothing."""
    for plugin in options.plugins:
        if not plugin_folders.is_plugin(plugin):
            return "no_plugin", plugin
    # What cannot be written, or is in use by another simulator, is told in the window.
    above = (options.data, *options.data.absolute().parents) if options.data is not None else ()
    nearest = next((one for one in above if os.access(one, os.F_OK)), None)
    return "no_data_folder", None if nearest is None or nearest.is_dir() else nearest


def _has_display() -> bool:
    """Whether a window can open. Without one, Qt ends the process, and speaks of its plugins."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in names)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cashier-sim", description="A cash register that runs iikoFront payment plugins."
    )
    parser.add_argument("--version", action="version", version=f"cashier-sim {__version__}")
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="keep the register's data here, not in the profile"
    )
    parser.add_argument(
        "--fresh", action="store_true", help="an empty register in memory: nothing is kept"
    )
    parser.add_argument(
        "--plugin",
        dest="plugins",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="start this plugin instead of those on the shelf; may be given several times",
    )
    parser.add_argument("--lang", choices=("ru", "en"), help="language of the screen")
    parser.add_argument(
        "--demo", action="store_true", help="full screen, without developer's docks"
    )
    commands = parser.add_subparsers(dest="command", title="commands", metavar="")
    for name, command in _COMMANDS.items():
        words = commands.add_parser(name, help=command.help, description=command.description)
        command.add_options(words)
    return parser


def _add_gallery_options(parser: argparse.ArgumentParser) -> None:
    # Left out, it must not undo the one before the command.
    parser.add_argument(
        "--lang", choices=("ru", "en"), default=argparse.SUPPRESS, help="language of the screen"
    )


@dataclass(frozen=True, slots=True)
class _Command:
    """A word after the program's name."""

    module: str
    """Has `run(options) -> int`; imported only when the command is given."""
    help: str
    description: str
    add_options: Callable[[argparse.ArgumentParser], None]
    """Adds its options; from a module that is quick to import, since every start reads it."""
    opens_window: bool = False


_COMMANDS = {
    "run": _Command(
        "cashier_sim.scenario.runner.run",
        run_options.HELP,
        run_options.DESCRIPTION,
        run_options.add_options,
    ),
    "new-plugin": _Command(
        "cashier_sim.scenario.new_plugin",
        new_plugin_options.HELP,
        new_plugin_options.DESCRIPTION,
        new_plugin_options.add_options,
    ),
    "doctor": _Command(
        "cashier_sim.scenario.doctor.run",
        doctor_options.HELP,
        doctor_options.DESCRIPTION,
        doctor_options.add_options,
    ),
    "record": _Command(
        "cashier_sim.ui.record",
        record_options.HELP,
        record_options.DESCRIPTION,
        record_options.add_options,
        opens_window=True,
    ),
    "dialogs": _Command(
        "cashier_sim.ui.gallery.run",
        "open every dialog of a plugin without a plugin",
        "A gallery of the dialogs that a plugin can show: open, fill, answer and cancel each, "
        "change its options, copy the Python call, and see what comes back.",
        _add_gallery_options,
        opens_window=True,
    ),
}


if __name__ == "__main__":
    sys.exit(main())
