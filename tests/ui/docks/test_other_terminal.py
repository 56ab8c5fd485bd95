"""Orders that another terminal takes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from cashier_sim.till.commands import LockOrder, UnlockOrder
from cashier_sim.ui.docks.other_terminal import OtherTerminal
from tests.ui.workbench import find, nameless, show
from tests.unit.ui.till_views import order_view, till_view, waiting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView

CURRENT = order_view()
ORDER = CURRENT.record.order


@pytest.fixture
def part(qtbot: QtBot) -> OtherTerminal:
    made = OtherTerminal()
    show(qtbot, made)
    made.show_view(till_view())
    return made


@pytest.fixture
def commands(part: OtherTerminal) -> list[Command]:
    heard: list[Command] = []
    part.command_requested.connect(heard.append)
    return heard


def lock(part: OtherTerminal) -> QPushButton:
    return find(QPushButton, "order_lock", part)


def opened(*, is_locked: bool = False) -> TillView:
    locked = frozenset({ORDER.id}) if is_locked else frozenset()
    return till_view(current=CURRENT, orders=(CURRENT.record,), locked_orders=locked)


def test_without_an_order_there_is_nothing_to_take(part: OtherTerminal) -> None:
    assert not lock(part).isEnabled()
    assert (lock(part).text(), lock(part).toolTip()) == ("Take the order", "Open an order first.")


def test_order_on_the_screen_is_taken_during_a_call_too(
    part: OtherTerminal, commands: list[Command]
) -> None:
    part.show_view(replace(opened(), is_busy=True, waiting=waiting()))
    assert lock(part).text() == f"Take order {ORDER.number}"
    lock(part).click()
    assert commands == [LockOrder(ORDER.id)]


def test_taken_order_is_released_from_any_page(
    part: OtherTerminal, commands: list[Command]
) -> None:
    part.show_view(opened(is_locked=True))
    assert not lock(part).isEnabled()
    assert lock(part).toolTip() == f"Another terminal has order {ORDER.number} already."
    part.show_view(replace(opened(is_locked=True), current=None))
    name = f"order_release_{ORDER.number}"
    assert find(QLabel, f"{name}_text", part).text() == f"It has order {ORDER.number}"
    assert nameless(part) == []
    find(QPushButton, name, part).click()
    assert commands == [UnlockOrder(ORDER.id)]


def test_texts_follow_the_language(part: OtherTerminal) -> None:
    lock(part).setText("?")
    QApplication.sendEvent(part, QEvent(QEvent.Type.LanguageChange))
    assert lock(part).text() == "Take the order"
