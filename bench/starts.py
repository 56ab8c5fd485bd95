"""How long it takes to start: the till until it is usable, and `dev.py` on top of the program."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.harness import Measure, Pair, timed

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def _till() -> Iterator[Pair]:
    with tempfile.TemporaryDirectory() as data:
        yield Pair(lambda: _until_usable("till", "--data", data), lambda: _until_usable("bare"))


def _until_usable(*arguments: str) -> float:
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "bench.usable", *arguments],
        cwd=ROOT,
        env=_as_a_person_starts(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as window:
        first_line = window.stdout.readline() if window.stdout else ""
        seconds = time.perf_counter() - started
        _, errors = window.communicate()
    if first_line != "usable\n":
        raise RuntimeError(f"{arguments[0]} did not become usable:\n{errors}")
    return seconds


def _as_a_person_starts() -> dict[str, str]:
    # With compiled modules kept, whatever this shell says: compiling them each time costs 0.2 s.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


@contextmanager
def _dev_py() -> Iterator[Pair]:
    through_dev = timed(lambda: _run(str(ROOT / "dev.py"), "run", "--version"))
    program = timed(lambda: _run("-m", "cashier_sim", "--version"))
    yield Pair(lambda: max(through_dev() - program(), 0.0))


def _run(*arguments: str) -> None:
    command = [sys.executable, *arguments]
    subprocess.run(
        command, cwd=ROOT, env=_as_a_person_starts(), check=True, stdout=subprocess.DEVNULL
    )


MEASURES = (
    Measure("start to usable till", 1.6, _till, repeats=10),
    Measure("dev.py, second start, on top of the program", 300, _dev_py, repeats=10),
)
