from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def shoot(out: Path, lang: str) -> dict[str, bytes]:
    words = ["-m", "cashier_sim.ui.shots", "--out", str(out), "--lang", lang]
    answer = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    return {path.stem: path.read_bytes() for path in out.glob("*.png")}


@pytest.mark.long
def test_every_screen_is_drawn_and_drawn_alike(tmp_path: Path) -> None:
    first = shoot(tmp_path / "1", "ru")
    assert len(first) > 40
    assert {"orders", "payment", "payment-dialog", "report", "dialog-17-keyboard"} <= set(first)
    again = shoot(tmp_path / "2", "ru")
    volatile = {name for name in first if again[name] != first[name]}
    # The docks show wall times of calls and process ids; without the docks nothing may differ.
    assert not volatile & {"demo", "demo-alone"}
