from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cashier_sim.till.commands import GoBack, Refusal
from cashier_sim.till.view import Screen, TillView
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.register.page import Page, PageHeader
from tests.ui import views

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class OneButton(Page):
    """A page with one act, hidden on the shift page."""

    def __init__(self) -> None:
        super().__init__("one")
        self.shown: list[TillView] = []
        self.translated = 0
        self.button = TillButton(Role.BAR, "back", key="Esc", parent=self)
        self.add_act(self.button, lambda v: None if v.screen is Screen.SHIFT else GoBack())

    def _show(self, view: TillView) -> None:
        self.shown.append(view)

    def _retranslate(self) -> None:
        self.translated += 1


@pytest.fixture
def page(qtbot: QtBot) -> OneButton:
    page = OneButton()
    qtbot.addWidget(page)
    page.show()
    return page


def test_act_follows_the_rule_of_its_command(page: OneButton) -> None:
    page.show_view(views.view(Screen.ORDERS))
    assert not page.button.isEnabled()
    assert page.button.toolTip() == "This is the first page."
    page.show_view(views.view(Screen.REPORT))
    assert page.button.isEnabled()
    assert page.button.toolTip() == "Esc"
    page.show_view(views.view(Screen.SHIFT))
    assert not page.button.isVisible()


def test_act_asks_for_its_command(qtbot: QtBot, page: OneButton) -> None:
    page.show_view(views.view(Screen.REPORT))
    with qtbot.waitSignal(page.command_requested) as asked:
        page.button.click()
    assert asked.args == [GoBack()]
    assert [act.button for act in page.acts] == [page.button]


def test_keyboard_stays_on_the_page_when_its_button_is_disabled(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = OneButton()
    page.setParent(window)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other = QLineEdit(window)
    window.show()
    window.activateWindow()
    page.show()
    page.show_view(views.view(Screen.REPORT))
    page.button.setFocus(Qt.FocusReason.TabFocusReason)
    page.show_view(views.view(Screen.REPORT, is_busy=True))
    assert window.focusWidget() is page
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    page.show_view(views.view(Screen.REPORT))
    assert window.focusWidget() is other


def test_same_view_is_shown_once(page: OneButton) -> None:
    view = views.view()
    page.show_view(view)
    page.show_view(view)
    assert page.shown == [view]
    assert page.view is view


def test_other_language_writes_and_shows_anew(page: OneButton) -> None:
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    page.show_view(views.view())
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.translated == 2
    assert len(page.shown) == 2


def test_refusals_are_nothing_to_a_plain_page(page: OneButton) -> None:
    page.show_refusal(GoBack(), Refusal("nowhere_to_go"))
    assert page.shown == []


def test_plain_page_has_to_say_what_it_shows(qtbot: QtBot) -> None:
    plain = Page("abstract")
    qtbot.addWidget(plain)
    with pytest.raises(NotImplementedError):
        plain.show_view(views.view())


def test_header_leaves_empty_facts_out(qtbot: QtBot) -> None:
    header = PageHeader("header")
    qtbot.addWidget(header)
    header.show_texts("Order № 312", "Opened 12:05", "", "Table 1")
    assert header.title.text == "Order № 312"
    assert header.facts.text == "Opened 12:05   ·   Table 1"
