"""What a person sees and does on a page of the register, by object names."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from cashier_sim.ui.kit.cards import PaymentCard
from cashier_sim.ui.kit.labels import ElidedLabel, TotalsRow
from cashier_sim.ui.kit.lines import LinesView
from cashier_sim.ui.register.pages import RegisterPages

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView
    from cashier_sim.ui.register.page import Page

WidgetT = TypeVar("WidgetT", bound=QWidget)


class Asked(QObject):
    """The commands that a page asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.commands: list[Command] = []

    @Slot(object)
    def take(self, command: Command) -> None:
        self.commands.append(command)


class RegisterProbe:
    """The till's pages, shown offscreen."""

    def __init__(self, qtbot: QtBot) -> None:
        self.pages = RegisterPages()
        qtbot.addWidget(self.pages)
        self.pages.resize(1040, 700)
        self._asked = Asked()
        self.pages.command_requested.connect(self._asked.take)

    def show(self, view: TillView) -> None:
        self.pages.show_view(view)
        self.pages.show()

    @property
    def asked(self) -> list[Command]:
        return self._asked.commands

    def _page(self) -> Page:
        page = self.pages.page
        assert page is not None
        return page

    def find(self, kind: type[WidgetT], name: str) -> WidgetT:
        found = self._page().findChild(kind, name)
        assert found is not None, f"no {kind.__name__} is called {name}"
        return found

    def button(self, name: str) -> QAbstractButton:
        return self.find(QAbstractButton, name)

    def press(self, name: str) -> None:
        button = self.button(name)
        assert button.isVisible(), f"{name} is not seen"
        assert button.isEnabled(), f"{name} is disabled: {button.toolTip()}"
        button.click()

    def keys(self, text: str) -> None:
        QTest.keyClicks(self._page(), text)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self._page(), key)

    def text(self, name: str) -> str:
        return self.find(ElidedLabel, name).text

    def total(self, name: str) -> str:
        row = self.find(TotalsRow, name)
        return f"{row.caption} {row.sum_text}"

    def lines(self, name: str) -> list[str]:
        return [
            " ".join((one.name, one.amount, one.sum)) for one in self.find(LinesView, name).lines
        ]

    def cards(self) -> list[tuple[str, str, str]]:
        cards = [card for card in self._page().findChildren(PaymentCard) if not card.isHidden()]
        return [(card.text(), card.note, card.sum_text) for card in cards]
