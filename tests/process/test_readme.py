"""Every command of the README does what it says, but for those that `.ci/run` calls.

A command that opens the window is ended once the window is there. Those of `cashier-sim` are given
one after the other in an empty folder, as a reader does.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from cashier_sim.ui.widget_map import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CALLED_BY_CI = frozenset(
    {
        "python3 dev.py test",
        "python3 dev.py check",
        "python3 dev.py shots --out out/shots",
        "python3 dev.py tour",
        "python3 dev.py bench",
    }
)
PATIENCE_SECONDS = 60.0
LOOK_EVERY_SECONDS = 0.02


def commands() -> Iterator[str]:
    """Every command of the README: in blocks for a console, and in the table."""
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        yield from block.splitlines()
    yield from re.findall(r"^\| `(python3 [^`]+)` \|", README, re.MULTILINE)


READERS = [command for command in commands() if command.startswith("cashier-sim ")]
COMMANDS = sorted(set(commands()) - set(READERS))
WINDOWS = [command for command in COMMANDS if command.startswith("python3 dev.py run")]
OTHERS = [command for command in COMMANDS if command not in CALLED_BY_CI and command not in WINDOWS]


def words(command: str) -> list[str]:
    """The command with the interpreter that runs the tests."""
    program, *rest = shlex.split(command)
    assert program in {"python3", "cashier-sim"}
    module = ["-m", "cashier_sim"] if program == "cashier-sim" else []
    return [sys.executable, *module, *rest]


def test_commands_are_found() -> None:
    called = set((ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines())
    assert called >= CALLED_BY_CI
    assert {"python3 dev.py run", "python3 dev.py shots --out out/shots"} <= set(COMMANDS)
    assert set(COMMANDS) >= CALLED_BY_CI


@pytest.mark.parametrize("command", WINDOWS)
def test_window_opens(command: str, tmp_path: Path) -> None:
    open_window(command, ROOT, tmp_path / "widgets.json")


def test_reader_s_commands_work_one_after_the_other(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for number, command in enumerate(READERS):
        if shlex.split(command)[1] in {"new-plugin", "doctor", "run"}:
            succeed(words(command), home)
        else:
            shown = "scenario_expect" if "record" in command else ""
            open_window(command, home, tmp_path / f"widgets-{number}.json", shown)
    assert (home / "out" / "report.html").is_file()


def test_scenario_of_the_readme_passes(tmp_path: Path) -> None:
    (text,) = re.findall(r"```gherkin\n(.*?)```", README, re.DOTALL)
    (tmp_path / "readme.feature").write_text(text, encoding="utf-8")
    hotel = str(ROOT / "plugins" / "hotel")
    run = ["-m", "cashier_sim", "run", "readme.feature", "--plugin", hotel]
    assert "прошло: 1 за" in succeed([sys.executable, *run], tmp_path)


def open_window(command: str, folder: Path, seen: Path, shown: str = "") -> None:
    """Give a command, and end it when its window tells what is on it, and shows a widget."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", VARIABLE: str(seen)}
    program = subprocess.Popen(words(command), cwd=folder, env=environment)
    try:
        ends = monotonic() + PATIENCE_SECONDS
        told: dict[str, object] = {}
        while not (told and (not shown or shown in told)) and monotonic() < ends:
            assert program.poll() is None, f"ended with {program.returncode}"
            threading.Event().wait(LOOK_EVERY_SECONDS)
            told = json.loads(seen.read_text(encoding="utf-8")) if seen.exists() else {}
        assert told, "no control is on the screen"
        assert not shown or shown in told
    finally:
        program.terminate()
        program.wait()


@pytest.mark.parametrize("command", OTHERS)
def test_command_succeeds(command: str, tmp_path: Path) -> None:
    succeed([*words(command), *_elsewhere(command, tmp_path)], ROOT)


def succeed(command: list[str], folder: Path) -> str:
    """Give a command that has to succeed, and return what it prints."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _elsewhere(command: str, folder: Path) -> list[str]:
    """Keep what the command leaves behind out of the checkout; the last option counts."""
    return ["--out", str(folder)] if "--out" in command else []
