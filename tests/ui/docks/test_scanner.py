"""The scanner for codes that are typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from cashier_sim.plugin_api import ExtendedInputDialogSettings
from cashier_sim.till.commands import ScanBarcode
from cashier_sim.till.dialogs import ExtendedInputDialog
from cashier_sim.till.view import Screen
from cashier_sim.ui.docks.scanner import Scanner
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command

LISTENING = replace(till_view(), screen=Screen.ORDER, has_barcode_listener=True)


@pytest.fixture
def scanner(qtbot: QtBot) -> Scanner:
    made = Scanner()
    show(qtbot, made)
    made.show_view(till_view())
    return made


@pytest.fixture
def commands(scanner: Scanner) -> list[Command]:
    heard: list[Command] = []
    scanner.command_requested.connect(heard.append)
    return heard


def test_nobody_who_listens_is_told_and_scans_nothing(
    scanner: Scanner, commands: list[Command]
) -> None:
    code = find(QLineEdit, "scanner_code", scanner)
    code.setText("46")
    code.returnPressed.emit()
    assert not find(QPushButton, "scanner_scan", scanner).isEnabled()
    assert find(QLabel, "scanner_why", scanner).isVisible()
    assert commands == []


def test_code_is_scanned_on_the_order_screen_for_a_plugin_that_wants_it(
    scanner: Scanner, commands: list[Command]
) -> None:
    scanner.show_view(LISTENING)
    scan = find(QPushButton, "scanner_scan", scanner)
    assert not scan.isEnabled()  # no code yet
    assert not find(QLabel, "scanner_why", scanner).isVisible()
    find(QLineEdit, "scanner_code", scanner).setText(" 46 ")
    scan.click()
    scan.click()
    assert commands == [ScanBarcode("46"), ScanBarcode("46")]


def test_code_is_scanned_into_a_dialog_that_listens(
    scanner: Scanner, commands: list[Command]
) -> None:
    settings = ExtendedInputDialogSettings(enable_barcode=True)
    dialog = ExtendedInputDialog(id=1, title="Code", hint="", settings=settings)
    scanner.show_view(till_view(dialog))
    code = find(QLineEdit, "scanner_code", scanner)
    code.setText("46")
    code.returnPressed.emit()
    assert commands == [ScanBarcode("46")]


def test_texts_follow_the_language(scanner: Scanner) -> None:
    scan = find(QPushButton, "scanner_scan", scanner)
    scan.setText("?")
    QApplication.sendEvent(scanner, QEvent(QEvent.Type.LanguageChange))
    assert scan.text() == "Scan"
