"""A new plugin passes everything that its own CI asks of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.new_plugin import make_plugin

ROOT = Path(__file__).parents[3]
CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("cashier_sim", "run", "features", "--report", "out/report.html", "--junit", "out/s.xml"),
    ("pytest", "-q", "-p", "cashier_sim.scenario.runner.pytest_plugin", "-p", "no:cacheprovider"),
)


def check(folder: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "MYPYPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("language", Language)
def test_a_new_plugin_passes_at_once(tmp_path: Path, language: Language) -> None:
    made = make_plugin("gift_card", tmp_path, language)
    for words in CHECKS:
        out = check(made, *words)
        if "run" in words:
            assert ("прошло: 4 за" if language is Language.RUSSIAN else "4 passed in") in out
    assert "<img data-picture" in (made / "out" / "report.html").read_text(encoding="utf-8")


@pytest.mark.long
@pytest.mark.parametrize("language", Language)
def test_a_new_plugin_is_typed(tmp_path: Path, language: Language) -> None:
    made = make_plugin("gift_card", tmp_path, language)
    check(made, "mypy", "--no-incremental", "gift_card.py", "tests")
