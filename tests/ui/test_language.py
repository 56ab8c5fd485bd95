from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale

from cashier_sim.ui import language as languages
from cashier_sim.ui.language import Language, LanguageSwitch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def switch(qtbot: QtBot) -> Iterator[LanguageSwitch]:
    del qtbot
    switch = LanguageSwitch()
    yield switch
    switch.use(Language.ENGLISH)


def word() -> str:
    return QCoreApplication.translate("Words", "Till shift")


def test_language_changes_texts_and_numbers_there_and_back(switch: LanguageSwitch) -> None:
    switch.use(Language.RUSSIAN)
    assert switch.language is Language.RUSSIAN
    assert word() == "Кассовая смена"
    assert QLocale().decimalPoint() == ","
    switch.use(Language.ENGLISH)
    assert word() == "Till shift"
    assert QLocale().decimalPoint() == "."


def test_missing_translation_is_told_and_changes_nothing(
    switch: LanguageSwitch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "CATALOGUES", ("nothing",))
    with pytest.raises(FileNotFoundError, match="nothing_ru"):
        switch.use(Language.RUSSIAN)
    assert switch.language is Language.ENGLISH


def test_words_of_qts_own_dialogs_are_translated_too(switch: LanguageSwitch) -> None:
    switch.use(Language.RUSSIAN)
    assert QCoreApplication.translate("QFileDialog", "Look in:") == "Перейти к:"
    switch.use(Language.ENGLISH)
    assert QCoreApplication.translate("QFileDialog", "Look in:") == "Look in:"


def test_qt_without_its_translations_keeps_its_words(
    switch: LanguageSwitch, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QLibraryInfo, "path", lambda _: str(tmp_path))
    switch.use(Language.RUSSIAN)
    assert word() == "Кассовая смена"
    assert QCoreApplication.translate("QFileDialog", "Look in:") == "Look in:"
