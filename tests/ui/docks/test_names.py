"""Everything that can be used has an object name and an accessible name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.plugin_api import ExtendedInputDialogSettings, InputDialogTypes
from cashier_sim.till.dialogs import (
    ChooserDialog,
    Dialog,
    ExtendedInputDialog,
    InputDialog,
    KeyboardDialog,
    NoticeDialog,
    OkDialog,
    QuestionDialog,
)
from cashier_sim.ui.back_office.page import BackOfficePage
from cashier_sim.ui.dialogs.beside import ToolStrip
from cashier_sim.ui.dialogs.panels import panel_for
from cashier_sim.ui.docks.payments import PaymentsDock
from cashier_sim.ui.docks.plugins import PluginsDock
from cashier_sim.ui.docks.timeline import TimelineDock
from cashier_sim.ui.docks.world import WorldDock
from tests.ui.workbench import nameless
from tests.unit.ui.till_views import order_view, till_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cashier_sim.ui.docks.look import Dock

ALL_TABS = ExtendedInputDialogSettings(
    enable_barcode=True, enable_numeric_string=True, enable_phone=True, enable_card_slider=True
)
QUESTION = Question(code="cheque_refused", options=("retry", "give_up"))


@pytest.mark.parametrize("kind", [TimelineDock, PaymentsDock, WorldDock, PluginsDock])
def test_docks_have_names(qtbot: QtBot, kind: Callable[[], Dock]) -> None:
    dock = kind()
    qtbot.addWidget(dock)
    dock.show_view(till_view(current=order_view()))
    assert nameless(dock) == []
    assert dock.windowTitle()


def test_back_office_has_names(qtbot: QtBot) -> None:
    page = BackOfficePage()
    qtbot.addWidget(page)
    page.show_view(till_view())
    assert nameless(page) == []


@pytest.mark.parametrize(
    "dialog",
    [
        OkDialog(id=1, title="t", message="m"),
        ChooserDialog(id=1, title="t", items=("a",) * 30),
        InputDialog(id=1, title="t", types=InputDialogTypes.CARD | InputDialogTypes.NUMBER),
        ExtendedInputDialog(id=1, title="t", hint="h", settings=ALL_TABS),
        KeyboardDialog(id=1, title="t"),
        NoticeDialog(id=1, notice=Notice(message="m", details="d")),
        QuestionDialog(id=1, question=QUESTION),
    ],
    ids=lambda dialog: type(dialog).__name__,
)
def test_dialogs_have_names(qtbot: QtBot, dialog: Dialog) -> None:
    panel, strip = panel_for(dialog, lambda: 0), ToolStrip(dialog)
    qtbot.addWidget(panel)
    qtbot.addWidget(strip)
    strip.show_view(till_view(dialog))
    assert nameless(panel) == []
    assert nameless(strip) == []


def test_nameless_button_is_found(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    QPushButton(owner)
    QLineEdit(owner).setObjectName("field")
    assert nameless(owner) == ["QPushButton ''", "QLineEdit 'field'"]
