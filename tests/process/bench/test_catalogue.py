"""Every measure of the catalogue still runs; what it says is for `dev.py bench`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.catalogue import MEASURES

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.long  # each run of CI takes all measures
@pytest.mark.parametrize("name", [one.name for one in MEASURES])
def test_measure_runs(name: str, tmp_path: Path) -> None:
    written = tmp_path / "figures.json"
    # In a process of its own: a measure may make the QApplication that it needs.
    command = [sys.executable, "-m", "bench", name, "--repeats", "1", "--json", str(written)]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    figures = json.loads(written.read_text(encoding="utf-8"))["figures"]
    assert [one["name"] for one in figures] == [name]


def test_names_choose_one_measure_each() -> None:
    names = [one.name.lower() for one in MEASURES]
    assert [name for name in names if sum(name in other for other in names) > 1] == []
