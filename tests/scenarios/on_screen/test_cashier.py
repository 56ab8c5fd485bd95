"""The cashier finds out when the window does something else than it should."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from cashier_sim.till.commands import (
    AddPlugin,
    CreateOrder,
    OpenCafeSession,
    PressPay,
    PrintXReport,
)
from cashier_sim.till.events import ViewChanged
from cashier_sim.till.view import Screen
from cashier_sim.ui.language import LanguageSwitch
from cashier_sim.ui.window import Window
from tests.scenarios.on_screen import pages
from tests.scenarios.on_screen.cashier import Cashier, Kind
from tests.ui.probes.window import FakeBench, shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ORDERS = shown()
NEW_ORDER = ("new_order_button", frozenset({Screen.ORDERS}))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = Window(FakeBench(), LanguageSwitch(), settings)
    qtbot.addWidget(window)
    window.on_event(ViewChanged(ORDERS))
    window.show()
    window.unfold()
    return window


def test_what_the_window_emits_is_what_was_meant(window: Window) -> None:
    cashier = Cashier(window)
    outcome = cashier.do(CreateOrder(), ORDERS)
    assert (outcome.kind, outcome.emitted) == (Kind.DONE, (CreateOrder(),)), outcome.told
    assert cashier.by_hand == [CreateOrder()]


def test_button_that_emits_another_command_is_found_out(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(pages.BUTTONS, OpenCafeSession, NEW_ORDER)
    outcome = Cashier(window).do(OpenCafeSession(), ORDERS)
    assert outcome.kind is Kind.FAILED
    assert "CreateOrder" in outcome.told


def test_button_that_is_covered_is_found_out(window: Window) -> None:
    veil = QWidget(window.till)
    veil.setObjectName("veil")
    veil.setGeometry(window.till.rect())
    veil.show()
    outcome = Cashier(window).do(CreateOrder(), ORDERS)
    assert (outcome.kind, outcome.told) == (Kind.FAILED, "veil lies over new_order_button")


def test_disabled_button_is_out_of_reach(window: Window) -> None:
    window.on_event(ViewChanged(replace(ORDERS, is_busy=True)))
    cashier = Cashier(window)
    assert cashier.do(CreateOrder(), ORDERS).kind is Kind.REFUSED
    assert cashier.refused == [CreateOrder()]


def test_button_of_another_page_is_excused(window: Window) -> None:
    cashier = Cashier(window)
    assert cashier.do(PrintXReport(), ORDERS).kind is Kind.EXCUSED
    assert cashier.do(AddPlugin("/nowhere"), ORDERS).kind is Kind.EXCUSED
    assert [type(command) for command, _ in cashier.excused] == [PrintXReport, AddPlugin]


def test_act_that_does_nothing_is_found_out(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(pages.BUTTONS, PressPay, ("closed_orders_tab", frozenset({Screen.ORDERS})))
    outcome = Cashier(window).do(PressPay(), ORDERS)
    assert (outcome.kind, outcome.told) == (Kind.REFUSED, "it emits nothing")
