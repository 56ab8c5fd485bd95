"""The receipt printer in the back office."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit

from cashier_sim.till.commands import SetPaperWidth, SetRealPrinter, SetReceiptPrinter
from cashier_sim.till.view import ReceiptPrinterState
from cashier_sim.ui.back_office.printer import PrinterPage
from tests.ui.back_office.parts import shown
from tests.ui.workbench import find
from tests.unit.ui.till_views import till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def choose(page: PrinterPage, box: str, value: object) -> None:
    chooser = find(QComboBox, f"printer_{box}", page)
    index = next(at for at in range(chooser.count()) if chooser.itemData(at) == value)
    chooser.setCurrentIndex(index)
    chooser.activated.emit(index)


def test_printer_is_set_up(qtbot: QtBot) -> None:
    page = PrinterPage()
    commands = shown(qtbot, page, till_view())
    choose(page, "width", 32)
    choose(page, "state", ReceiptPrinterState.COVER_OPEN)
    find(QCheckBox, "printer_as_real_printer", page).click()
    assert commands == [
        SetPaperWidth(32),
        SetReceiptPrinter(ReceiptPrinterState.COVER_OPEN),
        SetRealPrinter(as_real_printer=True),
    ]


def test_what_fits_on_a_line_is_drawn(qtbot: QtBot) -> None:
    page = PrinterPage()
    view = till_view()
    shown(qtbot, page, view)
    sample = find(QPlainTextEdit, "printer_sample", page)
    assert [line[-2:] for line in sample.toPlainText().splitlines()] == ["44", "42", "22"]
    narrow = replace(view, world=replace(view.world, width_chars=32))
    page.show_view(narrow)
    assert sample.toPlainText().splitlines()[2] == "f2  1234567890123456  16"
    page.show_view(replace(view, world=replace(view.world, width_chars=33)))
    assert sample.toPlainText() == ""
