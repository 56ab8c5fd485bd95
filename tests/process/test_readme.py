"""Every command of the README does what it says, but for those that `.ci/run` calls.

A command that opens the window is ended once the window is there.
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


COMMANDS = sorted(set(commands()))
WINDOWS = [command for command in COMMANDS if command.startswith("python3 dev.py run")]
OTHERS = [command for command in COMMANDS if command not in CALLED_BY_CI and command not in WINDOWS]


def words(command: str) -> list[str]:
    """The command with the interpreter that runs the tests."""
    python, *rest = shlex.split(command)
    assert python == "python3"
    return [sys.executable, *rest]


def test_commands_are_found() -> None:
    called = set((ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines())
    assert called >= CALLED_BY_CI
    assert {"python3 dev.py run", "python3 dev.py shots --out out/shots"} <= set(COMMANDS)
    assert set(COMMANDS) >= CALLED_BY_CI


@pytest.mark.parametrize("command", WINDOWS)
def test_window_opens(command: str, tmp_path: Path) -> None:
    seen = tmp_path / "widgets.json"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", VARIABLE: str(seen)}
    program = subprocess.Popen(words(command), cwd=ROOT, env=environment)
    try:
        ends = monotonic() + PATIENCE_SECONDS
        while not seen.exists() and program.poll() is None and monotonic() < ends:
            threading.Event().wait(LOOK_EVERY_SECONDS)
        assert program.poll() is None, f"ended with {program.returncode}"
        assert json.loads(seen.read_text(encoding="utf-8")), "no control is on the screen"
    finally:
        program.terminate()
        program.wait()


@pytest.mark.parametrize("command", OTHERS)
def test_command_succeeds(command: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [*words(command), *_elsewhere(command, tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _elsewhere(command: str, folder: Path) -> list[str]:
    """Keep what the command leaves behind out of the checkout; the last option counts."""
    return ["--out", str(folder)] if "shots" in command else []
