"""The tester's tools beside a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from cashier_sim.plugin_api import ExtendedInputDialogSettings, InputDialogTypes
from cashier_sim.till.commands import EndCall, ScanBarcode, SwipeCard
from cashier_sim.till.dialogs import (
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    InputDialog,
    KeyboardDialog,
    OkDialog,
)
from cashier_sim.till.view import TestCard, World
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.beside import ToolStrip
from tests.ui.workbench import find
from tests.unit.ui.till_views import waiting

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen

CARD = InputDialog(id=1, call_id=7, plugin_name="hotel", title="Card", types=InputDialogTypes.CARD)
CODE = ExtendedInputDialog(
    id=1, title="Code", hint="", settings=ExtendedInputDialogSettings(enable_barcode=True)
)


def strip(screen: Screen) -> ToolStrip:
    return find(ToolStrip, "tester_strip", screen.layer)


def test_card_of_the_deck_is_one_click_away(screen: Screen) -> None:
    screen.show(CARD)
    assert screen.button("tester_card_0").text() == "Анна Петрова · 0012"
    screen.click("tester_card_1")
    assert screen.commands == [SwipeCard("Отказ")]


def test_deck_follows_the_world(screen: Screen) -> None:
    screen.show(CARD)
    screen.show(CARD, world=World(cards=()))
    assert find(QLabel, "tester_no_cards", screen.layer).isVisible()
    screen.show(CARD, world=World(cards=(TestCard(name="A & B", track=";1?"),)))
    assert screen.button("tester_card_0").text() == "A && B · 1"


def test_code_is_scanned_by_button_or_enter(screen: Screen) -> None:
    screen.show(CODE)
    code = find(QLineEdit, "tester_code", screen.layer)
    screen.click("tester_scan")
    code.setText(" 460 ")
    screen.click("tester_scan")
    QTest.keyClick(code, Qt.Key.Key_Return)
    assert screen.commands == [ScanBarcode("460")] * 2


def test_call_behind_a_dialog_can_be_ended(screen: Screen) -> None:
    screen.show(CARD)
    screen.click("tester_end_call")
    assert screen.commands == [EndCall(7)]
    screen.show(CARD, waiting=waiting(is_ending=True))
    assert not screen.button("tester_end_call").isEnabled()


def test_registers_own_message_has_no_tools(screen: Screen) -> None:
    screen.show(OkDialog(id=1, title="", message=""))
    assert not strip(screen).isVisible()


def test_tools_stand_beside_a_dialog_and_below_a_wide_one(screen: Screen) -> None:
    screen.show(CARD)
    assert strip(screen).x() > screen.panel.geometry().right()
    screen.show(KeyboardDialog(id=2, call_id=7, plugin_name="hotel", title="Name"))
    assert strip(screen).y() > screen.panel.geometry().bottom()
    assert screen.layer.rect().contains(strip(screen).geometry())


def test_cards_lie_in_a_row_below_a_wide_dialog(screen: Screen) -> None:
    keyboard = ExtendedKeyboardDialog(
        id=1,
        call_id=7,
        plugin_name="hotel",
        title="Name",
        enable_card_slider=True,
        enable_barcode=True,
    )
    screen.show(keyboard)
    QApplication.processEvents()
    tools = strip(screen)
    first, second = screen.button("tester_card_0"), screen.button("tester_card_1")
    assert first.y() == second.y()
    assert first.x() < second.x()
    assert not tools.geometry().intersects(screen.panel.geometry())
    assert screen.layer.rect().contains(tools.geometry())
    assert find(QLabel, "tester_cards_title", screen.layer).text() == "Cards"
    for name in ("tester_card_0", "tester_scan", "tester_end_call"):
        button = screen.button(name)
        assert button.height() >= theme.TARGET
        assert not button.visibleRegion().isEmpty()
    code, scan = find(QLineEdit, "tester_code", screen.layer), screen.button("tester_scan")
    assert scan.x() - (code.x() + code.width()) < 2 * theme.GAP
    screen.click("tester_card_1")
    assert screen.commands == [SwipeCard("Отказ")]


def test_tools_are_written_anew_in_another_language(screen: Screen) -> None:
    screen.show(CARD)
    screen.button("tester_end_call").setText("?")
    QApplication.sendEvent(strip(screen), QEvent(QEvent.Type.LanguageChange))
    assert screen.button("tester_end_call").text() == "End the call"
