"""The sentences of the codes for what has no toolkit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cashier_sim import assets
from cashier_sim.ui.texts.codes import CODES
from cashier_sim.ui.texts.exported import CHECK, exported, main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication


def test_every_code_has_a_sentence_in_both_languages(qapp: QApplication) -> None:
    del qapp
    sentences = json.loads(exported())
    assert list(sentences) == ["ru", "en"]
    assert sentences["en"] == dict(sorted(CODES.items()))
    assert list(sentences["ru"]) == list(sentences["en"])
    assert sentences["ru"]["terminal"] == "другой терминал"


def test_asset_is_current(qapp: QApplication) -> None:
    del qapp
    asset = assets.path("scenarios/words.json")
    assert main([CHECK, str(asset)]) == 0


def test_file_that_is_missing_or_old_is_told_and_made(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del qapp
    path = tmp_path / "words.json"
    assert main([CHECK, str(path)]) == 1
    path.write_text("{}\n", encoding="utf-8")
    assert main([CHECK, str(path)]) == 1
    assert capsys.readouterr().err.count("is not current: run python -m") == 2
    assert path.read_text(encoding="utf-8") == "{}\n"
    assert main([str(path)]) == 0
    assert main([CHECK, str(path)]) == 0
