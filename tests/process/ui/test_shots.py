from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from cashier_sim.ui import shots

if TYPE_CHECKING:
    from pathlib import Path


def test_words_reach_the_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[object] = []

    class Story:
        @staticmethod
        async def render(out: Path, lang: str, only: str) -> list[str]:
            told.extend([out, lang, only, os.environ["QT_SCALE_FACTOR"]])
            return ["orders"]

    monkeypatch.setenv("QT_SCALE_FACTOR", "1")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("importlib.import_module", lambda _: Story)
    out = tmp_path / "new" / "folder"
    assert shots.main(["--out", str(out), "--scale", "2", "--lang", "en", "--only", "or"]) == 0
    assert told == [out, "en", "or", "2.0"]
    assert out.is_dir()
    assert capsys.readouterr().out == f"1 pictures in {out}\n"


def test_folder_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        shots.main([])
    assert "--out" in capsys.readouterr().err
