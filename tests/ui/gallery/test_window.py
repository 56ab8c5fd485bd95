"""The gallery: every dialog without a plugin."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from cashier_sim.ui.dialogs.overlay import OverlayLayer
from cashier_sim.ui.gallery.samples import samples
from cashier_sim.ui.gallery.session import CameBack
from cashier_sim.ui.gallery.window import GalleryWindow
from cashier_sim.ui.language import Language, LanguageSwitch
from tests.ui.probes.dialog import problem_of
from tests.ui.workbench import find, nameless, pytest_itemcollected, show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

__all__ = ["pytest_itemcollected"]

NOW = datetime(2026, 3, 14, 12, 5, tzinfo=UTC)


class Gallery:
    """The window, and what a person does in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.switch = LanguageSwitch()
        self.switch.use(Language.ENGLISH)
        self.window = GalleryWindow(self.switch, lambda: NOW)
        self.window.resize(1440, 900)
        self.came_back: list[CameBack] = []
        self.window.came_back.connect(self.came_back.append)
        show(qtbot, self.window)

    def open(self, name: str) -> None:
        """Choose a sample and open it."""
        self.window.choose(name)
        self.click("gallery_open")

    def click(self, name: str) -> None:
        """Click a button, of the open dialog first."""
        layer = self.overlay.panel.parentWidget() if self.overlay.panel is not None else None
        inside = layer.findChild(QAbstractButton, name) if layer is not None else None
        (inside or find(QAbstractButton, name, self.window)).click()

    def set(self, option: str, text: str) -> None:
        """Write an option."""
        find(QLineEdit, f"option_{option}", self.window).setText(text)

    def text(self, name: str) -> str:
        """A text to read."""
        return find(QPlainTextEdit, name, self.window).toPlainText()

    @property
    def problem(self) -> str:
        """What is wrong; empty for nothing."""
        label = find(QLabel, "gallery_problem", self.window)
        return label.text() if label.isVisible() else ""

    @property
    def list(self) -> QListWidget:
        """The dialogs."""
        return find(QListWidget, "gallery_list", self.window)

    @property
    def overlay(self) -> OverlayLayer:
        """Where they are shown."""
        return find(OverlayLayer, "dialog_overlay", self.window)


@pytest.fixture
def gallery(qtbot: QtBot) -> Iterator[Gallery]:
    made = Gallery(qtbot)
    yield made
    made.switch.use(Language.ENGLISH)


def test_empty_stage_says_what_to_do(gallery: Gallery) -> None:
    hint = find(QLabel, "gallery_empty", gallery.window)
    assert hint.isVisible()
    assert gallery.text("gallery_result") == ""
    gallery.open("show_ok_popup")
    assert not hint.isVisible()


def test_dialog_is_opened_and_answered(gallery: Gallery) -> None:
    gallery.open("show_yes_no_popup")
    assert gallery.overlay.panel is not None
    gallery.click("dialog_yes")
    assert gallery.overlay.panel is None
    assert gallery.came_back == [CameBack(True)]
    assert gallery.text("gallery_result") == "True"


def test_keyboard_alone_opens_answers_and_goes_back_to_the_list(gallery: Gallery) -> None:
    gallery.window.choose("show_input_dialog · number")
    gallery.list.setFocus()
    QTest.keyClick(gallery.list, Qt.Key.Key_Return)
    panel = gallery.overlay.panel
    assert panel is not None
    QTest.keyClicks(gallery.window.focusWidget(), "7")
    QTest.keyClick(gallery.window.focusWidget(), Qt.Key.Key_Return)
    assert gallery.text("gallery_result") == "NumberInputDialogResult(number=7)"
    assert gallery.window.focusWidget() is gallery.list


def test_cancel_comes_back_as_the_contract_says(gallery: Gallery) -> None:
    gallery.open("show_chooser_popup")
    gallery.click("dialog_cancel")
    assert gallery.text("gallery_result") == "-1"
    gallery.open("show_keyboard")
    gallery.click("dialog_cancel")
    assert gallery.text("gallery_result") == "None"


def test_card_is_swiped_beside_the_dialog(gallery: Gallery) -> None:
    gallery.open("show_input_dialog · card")
    gallery.click("tester_card_0")
    assert gallery.text("gallery_result").startswith("CardInputDialogResult(")


def test_code_is_scanned_beside_the_dialog(gallery: Gallery) -> None:
    gallery.open("show_extended_keyboard_dialog")
    find(QLineEdit, "tester_code", gallery.window).setText("460")
    gallery.click("tester_scan")
    assert gallery.text("gallery_result") == 'BarcodeInputDialogResult(barcode="460")'


def test_waiting_window_is_ended(gallery: Gallery) -> None:
    gallery.open("change_progress_bar_message")
    assert gallery.overlay.is_waiting
    gallery.click("waiting_end_call")
    assert not gallery.overlay.is_waiting
    assert gallery.text("gallery_result") == "None"


def test_call_shows_the_present_options_and_is_copied(gallery: Gallery) -> None:
    gallery.window.choose("show_yes_no_popup")
    gallery.set("title", "Room?")
    gallery.set("yes_caption", "Sure")
    assert gallery.text("gallery_call").startswith("view_manager.show_yes_no_popup(")
    assert 'yes_caption="Sure"' in gallery.text("gallery_call")
    gallery.click("gallery_copy")
    assert QGuiApplication.clipboard().text() == gallery.text("gallery_call")
    gallery.click("gallery_open")
    assert find(QAbstractButton, "dialog_yes", gallery.window).text() == "Sure"


def test_option_that_cannot_be_read_is_named(gallery: Gallery) -> None:
    gallery.window.choose("show_keyboard")
    gallery.set("max_length", "long")
    assert gallery.text("gallery_call") == ""
    gallery.click("gallery_open")
    assert gallery.problem == "max_length cannot be read."
    assert gallery.overlay.panel is None
    gallery.set("max_length", "5")
    assert gallery.problem == ""


def test_argument_that_the_contract_refuses_is_refused_in_its_words(gallery: Gallery) -> None:
    gallery.window.choose("show_keyboard")
    gallery.set("max_length", "0")
    gallery.click("gallery_open")
    assert gallery.problem == ("ArgumentOutOfRangeException: max_length must be at least 1, not 0")


def test_wrong_pin_is_said_in_the_dialog(gallery: Gallery) -> None:
    gallery.open("show_check_permission_popup")
    gallery.click("tester_card_0")  # a room's card
    panel = gallery.overlay.panel
    assert panel is not None
    assert problem_of(panel) == "This card is nobody's here."


def test_right_that_needs_no_dialog_comes_back_at_once(gallery: Gallery) -> None:
    gallery.window.choose("show_check_permission_popup")
    find(QAbstractButton, "option_show_confirm_popup_anyway", gallery.window).click()
    gallery.click("gallery_open")
    assert gallery.overlay.panel is None
    assert gallery.text("gallery_result").startswith("User(")


def test_api_version_matters_to_the_numeric_tab(gallery: Gallery) -> None:
    name = "show_extended_input_dialog · tabs"
    gallery.window.choose(name)
    version = find(QComboBox, "gallery_version", gallery.window)
    assert version.isVisible()
    version.setCurrentText("V6")
    gallery.click("gallery_open")
    gallery.click("dialog_tab_numeric_string")
    gallery.click("dialog_keypad_0")
    gallery.click("dialog_ok")
    assert gallery.text("gallery_result") == 'NumericStringInputDialogResult(numeric_string="0")'
    gallery.window.choose("show_keyboard")
    assert not version.isVisible()


def test_choosing_another_dialog_closes_the_open_one(gallery: Gallery) -> None:
    gallery.open("show_yes_no_popup")
    gallery.window.choose("show_keyboard")
    assert gallery.overlay.panel is None
    assert gallery.came_back == []


def test_language_changes_words_of_the_window_and_of_the_plugin(gallery: Gallery) -> None:
    gallery.window.choose("show_ok_popup")
    find(QComboBox, "gallery_language", gallery.window).setCurrentText("Русский")
    QApplication.processEvents()  # Qt tells the windows later
    assert gallery.window.sample is not None
    assert gallery.window.sample.name == "show_ok_popup"
    assert find(QLineEdit, "option_title", gallery.window).text() == "Гостиница"
    assert find(QAbstractButton, "gallery_copy", gallery.window).text() == "Копировать"
    assert gallery.list.item(1).text() == "Сообщение"


@pytest.mark.parametrize("name", [sample.name for sample in samples("en")])
def test_whatever_can_be_used_has_a_name(gallery: Gallery, name: str) -> None:
    gallery.open(name)
    QApplication.processEvents()
    assert nameless(gallery.window) == []
    small = [
        widget.objectName()
        for widget in gallery.window.findChildren(QWidget)
        if widget.isVisible() and isinstance(widget, QAbstractButton) and widget.height() < 24
    ]
    assert small == []
