"""The world around the register."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton

from cashier_sim.till.commands import (
    MoveClock,
    RestartRegister,
    ScanBarcode,
    SetFiscalRegister,
    SetLicence,
    SetPaperWidth,
    SetRealPrinter,
    SetReceiptPrinter,
)
from cashier_sim.till.view import FiscalRegisterState, ReceiptPrinterState, Screen, World
from cashier_sim.ui.docks.world import WorldDock
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import CARDS, order_view, till_view, waiting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command


@pytest.fixture
def dock(qtbot: QtBot) -> WorldDock:
    made = WorldDock()
    made.resize(1000, 300)
    show(qtbot, made)
    made.show_view(till_view())
    return made


@pytest.fixture
def commands(dock: WorldDock) -> list[Command]:
    heard: list[Command] = []
    dock.command_requested.connect(heard.append)
    return heard


def test_code_is_scanned_while_somebody_listens(dock: WorldDock, commands: list[Command]) -> None:
    dock.show_view(replace(till_view(), screen=Screen.ORDER, has_barcode_listener=True))
    find(QLineEdit, "scanner_code", dock).setText("46")
    find(QPushButton, "scanner_scan", dock).click()
    assert commands == [ScanBarcode("46")]


@pytest.mark.parametrize(
    ("name", "index", "command"),
    [
        ("world_receipt_printer", 1, SetReceiptPrinter(ReceiptPrinterState.OUT_OF_PAPER)),
        ("world_fiscal_register", 2, SetFiscalRegister(FiscalRegisterState.REFUSES)),
        ("world_paper_width", 0, SetPaperWidth(32)),
    ],
)
def test_choice_is_a_command(
    dock: WorldDock, commands: list[Command], name: str, index: int, command: Command
) -> None:
    box = find(QComboBox, name, dock)
    box.activated.emit(index)
    assert commands == [command]


def test_check_boxes_are_commands(dock: WorldDock, commands: list[Command]) -> None:
    find(QCheckBox, "world_licence", dock).click()
    find(QCheckBox, "world_real_printer", dock).click()
    assert commands == [SetLicence(has_licence=False), SetRealPrinter(as_real_printer=True)]


def test_clock_goes_forward_by_buttons(dock: WorldDock, commands: list[Command]) -> None:
    find(QPushButton, "world_clock_hour", dock).click()
    assert commands == [MoveClock(timedelta(hours=1))]
    assert find(QLabel, "world_now", dock).text() == "14.05.2024  12:40:00"


def test_state_of_the_world_is_shown(dock: WorldDock, commands: list[Command]) -> None:
    dock.show_view(
        till_view(
            world=World(
                cards=CARDS,
                receipt_printer=ReceiptPrinterState.NONE,
                fiscal_register=FiscalRegisterState.CONNECTION_LOST,
                width_chars=48,
                has_licence=False,
            )
        )
    )
    assert find(QComboBox, "world_receipt_printer", dock).currentText() == "No receipt printer"
    assert find(QComboBox, "world_paper_width", dock).currentText() == "80 mm · 48 ch."
    assert not find(QComboBox, "world_paper_width", dock).isEnabled()
    assert not find(QCheckBox, "world_licence", dock).isChecked()
    assert commands == []


def test_deck_speaks_for_the_dock(dock: WorldDock, commands: list[Command]) -> None:
    find(QPushButton, "cards_remove", dock).click()
    assert len(commands) == 1


def test_register_is_restarted(dock: WorldDock, commands: list[Command]) -> None:
    find(QPushButton, "world_restart", dock).click()
    assert commands == [RestartRegister()]


def test_everything_works_during_a_call(dock: WorldDock, commands: list[Command]) -> None:
    dock.show_view(
        till_view(
            is_busy=True,
            waiting=waiting(is_held=True),
            current=order_view(),
            orders=(order_view().record,),
            settings={"call_time_limit_minutes": 10},
        )
    )
    for name in ("world_receipt_printer", "world_fiscal_register"):
        assert find(QComboBox, name, dock).isEnabled()
    for box in ("world_licence", "world_real_printer"):
        assert find(QCheckBox, box, dock).isEnabled()
    buttons = (
        "world_clock_minute",
        "fault_set",
        "call_let_answer",
        "call_time_is_up",
        "order_lock",
        "world_restart",
    )
    for button in buttons:
        find(QPushButton, button, dock).click()
    assert len(commands) == len(buttons)


def test_texts_follow_the_language(dock: WorldDock) -> None:
    find(QCheckBox, "world_licence", dock).setText("?")
    QApplication.sendEvent(dock, QEvent(QEvent.Type.LanguageChange))
    assert find(QCheckBox, "world_licence", dock).text() == "Plugins have a licence"
