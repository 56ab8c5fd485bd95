"""Pictures of slips and dialogs for reports."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from cashier_sim.plugin_api import InputDialogTypes, XElement
from cashier_sim.scenario.language import Language
from cashier_sim.till.dialogs import InputDialog, KeyboardDialog, YesNoDialog
from cashier_sim.till.events import PrintedSlip
from cashier_sim.ui import scenario_pictures as module
from cashier_sim.ui.scenario_pictures import NoToolkitError, ScenarioPictures, small_png
from tests.ui.views import NOW

ASKS = InputDialog(id=1, title="Номер", types=InputDialogTypes.NUMBER)
BY_ITSELF = """
import os
os.environ.pop("QT_QPA_PLATFORM", None)
from cashier_sim.scenario.language import Language
from cashier_sim.till.dialogs import OkDialog
from cashier_sim.ui.scenario_pictures import ScenarioPictures
png = ScenarioPictures().of_dialog(OkDialog(id=1, title="", message="x"), Language.RUSSIAN)
assert png.startswith(b"\\x89PNG")
assert "QT_QPA_PLATFORM" not in os.environ
"""


@pytest.fixture
def pictures(qapp: QApplication) -> ScenarioPictures:
    del qapp
    return ScenarioPictures()


def slip(text: str = "Гостиница") -> PrintedSlip:
    document = XElement("doc", XElement("center", text))
    return PrintedSlip(id=1, printed_at=NOW, document=document, title="pay")


def test_a_slip_is_drawn_on_its_paper(pictures: ScenarioPictures) -> None:
    image = QImage.fromData(pictures.of_slip(slip()))
    assert image.pixelColor(0, 0) == QColor("#FFFEFA")
    assert image.width() == 400


def test_a_dialog_is_drawn_in_the_language_of_the_file(pictures: ScenarioPictures) -> None:
    russian = pictures.of_dialog(ASKS, Language.RUSSIAN)
    assert QImage.fromData(russian).width() == 340
    assert russian != pictures.of_dialog(ASKS, Language.ENGLISH)


def test_the_application_gets_its_own_language_back(pictures: ScenarioPictures) -> None:
    before = QLocale().name(), QApplication.translate("InputPanel", "Cancel")
    pictures.of_dialog(ASKS, Language.RUSSIAN)
    assert (QLocale().name(), QApplication.translate("InputPanel", "Cancel")) == before


def test_the_same_is_drawn_once(
    pictures: ScenarioPictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = pictures.of_dialog(ASKS, Language.RUSSIAN), pictures.of_slip(slip())
    monkeypatch.setattr(module, "small_png", pytest.fail)
    again = replace(ASKS, id=7, call_id=9)
    assert pictures.of_dialog(again, Language.RUSSIAN) is first[0]
    assert pictures.of_slip(replace(slip(), id=2)) is first[1]


def test_no_widget_is_left(pictures: ScenarioPictures) -> None:
    before = QApplication.topLevelWidgets()
    pictures.of_dialog(YesNoDialog(id=1, title="Да?", message=""), Language.ENGLISH)
    assert QApplication.topLevelWidgets() == before


def test_a_dialog_is_no_higher_than_the_till(
    pictures: ScenarioPictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TILL_HEIGHT", 450)
    image = QImage.fromData(pictures.of_dialog(ASKS, Language.ENGLISH))
    assert image.height() == 450


def test_a_picture_is_small(pictures: ScenarioPictures) -> None:
    keyboard = KeyboardDialog(id=1, title="Имя гостя")
    assert len(pictures.of_dialog(keyboard, Language.RUSSIAN)) < 16_000
    assert len(pictures.of_slip(slip())) < 4_000


def test_colours_that_are_few_stay_as_they_are() -> None:
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    for number in range(256):
        image.setPixelColor(number % 16, number // 16, QColor(number, 255 - number, 7))
    read = QImage.fromData(small_png(image)).convertToFormat(QImage.Format.Format_RGB32)
    assert read == image


def test_of_many_colours_the_most_frequent_ones_stay() -> None:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("#DFE384"))
    for number in range(1024):
        image.setPixelColor(number % 64, number // 64, QColor(number % 256, number // 4, 128))
    read = QImage.fromData(small_png(image))
    assert read.colorCount() <= 256
    assert read.pixelColor(63, 63) == QColor("#DFE384")


def test_a_missing_library_is_told_instead_of_ending_the_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(name: str) -> None:
        raise OSError(f"{name}: libfontconfig.so.1: cannot open shared object file")

    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "linux")
        patch.setattr(ctypes, "CDLL", broken)
        patch.setattr(QApplication, "instance", lambda: None)
        with pytest.raises(NoToolkitError, match="libfontconfig"):
            ScenarioPictures()


def test_an_application_without_widgets_cannot_draw_them(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(QApplication, "instance", object)
        with pytest.raises(NoToolkitError, match="without widgets"):
            ScenarioPictures()


def test_it_draws_where_there_is_neither_application_nor_screen() -> None:
    subprocess.run([sys.executable, "-c", BY_ITSELF], check=True, timeout=60)
