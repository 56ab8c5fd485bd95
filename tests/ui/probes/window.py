"""The window around a workbench that shows nothing, and what a person sees and presses there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QLabel, QWidget

from cashier_sim.till.view import Screen, TillView
from cashier_sim.ui.workbench import Workbench
from tests.ui import views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cashier_sim.till.commands import Command
    from cashier_sim.till.events import Event
    from cashier_sim.ui.window import Window


class FakeBench(Workbench):
    """A workbench with one dock, a tape and a back office that show nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[object] = []
        self.covered: QWidget | None = None
        self._subtitle: QWidget | None = None
        self._tape = QWidget()
        self._office: QWidget | None = None
        calls = QDockWidget("Calls")
        calls.setObjectName("calls_dock")
        self._docks = [calls]

    @property
    def tape(self) -> QWidget:
        return self._tape

    @property
    def caption(self) -> QWidget:
        if self._subtitle is None:
            self._subtitle = QWidget()
            self._subtitle.setMinimumHeight(40)
            self._subtitle.hide()
        return self._subtitle

    def open_back_office(self) -> QWidget:
        if self._office is None:
            self._office = QWidget()
            self._office.setObjectName("office")
        return self._office

    @property
    def docks(self) -> Sequence[QDockWidget]:
        return tuple(self._docks)

    def unfold(self) -> None:
        late = QDockWidget("World")
        late.setObjectName("world_dock")
        self._docks.append(late)

    def cover(self, till: QWidget) -> None:
        self.covered = till

    def show_view(self, view: TillView) -> None:
        self.seen.append(view)

    def on_event(self, event: Event) -> None:
        self.seen.append(event)


class Asked(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.commands: list[Command] = []

    @Slot(object)
    def take(self, command: Command) -> None:
        self.commands.append(command)


def shown(screen: Screen = Screen.ORDERS, **values: object) -> TillView:
    kept = {"language": "en", "demo_mode": False, "dark_docks": False, **values}
    return views.view(screen, settings=kept)


def button(window: Window, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def label(window: Window, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert found is not None, name
    return found.text()
