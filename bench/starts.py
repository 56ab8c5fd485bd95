"""How long it takes to start: `dev.py` on top of the program."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bench.harness import Measure, Pair, timed

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def _dev_py() -> Iterator[Pair]:
    through_dev = timed(lambda: _run(str(ROOT / "dev.py"), "run", "--version"))
    program = timed(lambda: _run("-m", "cashier_sim", "--version"))
    yield Pair(lambda: max(through_dev() - program(), 0.0))


def _run(*arguments: str) -> None:
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


MEASURES = (Measure("dev.py, second start, on top of the program", 300, _dev_py, repeats=10),)
