from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit

from cashier_sim.till.commands import EnterSum, GoBack, Refusal
from cashier_sim.till.view import Notification, NotificationLevel, Screen
from cashier_sim.ui.register.pages import RegisterPages
from tests.ui import views

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.probes.register import RegisterProbe


@pytest.mark.parametrize("screen", list(Screen))
def test_every_screen_has_its_page(register: RegisterProbe, screen: Screen) -> None:
    current = views.order_view((views.row(views.payment(views.HOTEL, "5.00")),))
    register.show(views.view(screen, current=current))
    page = register.pages.page
    assert page is not None
    assert page.objectName() == f"{screen.value}_page"


def test_page_is_kept_and_has_the_keyboard(register: RegisterProbe) -> None:
    register.show(views.view(Screen.ORDERS))
    first = register.pages.page
    register.show(views.view(Screen.SHIFT))
    register.show(views.view(Screen.ORDERS))
    assert register.pages.page is first
    assert first is not None
    assert register.pages.window().focusWidget() is first


def test_page_that_comes_stays_under_what_lies_over_the_till(register: RegisterProbe) -> None:
    register.show(views.view(Screen.ORDERS))
    cover = QLineEdit(register.pages)
    cover.resize(register.pages.size())
    cover.show()
    cover.setFocus()
    for screen in (Screen.SHIFT, Screen.ORDERS):
        register.show(views.view(screen))
        assert register.pages.childAt(QPoint(300, 300)) is cover
        assert register.pages.window().focusWidget() is cover
    cover.hide()
    register.pages.setFocus()
    assert register.pages.window().focusWidget() is register.pages.page


def test_view_without_what_a_page_shows_is_harmless(register: RegisterProbe) -> None:
    for screen in Screen:
        register.show(views.view(screen))
    register.pages.show_refusal(GoBack(), Refusal("nowhere_to_go"))
    register.pages.show_refusal(EnterSum(views.CENT), Refusal("no_open_order"))
    assert register.asked == []


def test_header_keeps_room_for_messages_between_facts_and_tabs(
    register: RegisterProbe, qtbot: QtBot
) -> None:
    register.show(views.view(Screen.ORDERS))
    note = Notification(id=1, level=NotificationLevel.INFO, message="Done", sender="hotel")
    with qtbot.waitSignal(register.pages.message_place_moved):
        register.show(views.view(Screen.ORDERS, notifications=(note,)))
    place = register.pages.message_place
    tabs = register.button("open_orders_tab")
    left = tabs.mapTo(register.pages, QPoint()).x()
    assert place.width() == 360
    assert place.right() < left
    with qtbot.waitSignal(register.pages.message_place_moved):
        register.pages.resize(700, 600)
    assert register.pages.message_place.width() == 280


def test_each_page_keeps_the_room(register: RegisterProbe) -> None:
    note = Notification(id=1, level=NotificationLevel.INFO, message="Done", sender="hotel")
    current = views.order_view((views.row(views.payment(views.HOTEL, "5.00")),))
    for screen in Screen:
        register.show(views.view(screen, current=current, notifications=(note,)))
        QApplication.processEvents()
        place = register.pages.message_place
        assert place.width() == 360, screen
        assert register.pages.rect().contains(place), screen


def test_till_without_a_page_has_no_room(qtbot: QtBot) -> None:
    pages = RegisterPages()
    qtbot.addWidget(pages)
    assert pages.message_place.isEmpty()


def test_another_register_gets_pages_of_its_own(register: RegisterProbe) -> None:
    register.show(views.view(Screen.ORDER, current=views.order_view()))
    before = register.pages.page
    register.pages.start_over()
    assert register.pages.page is None
    register.show(views.view(Screen.ORDER, current=views.order_view()))
    assert register.pages.page is not None
    assert register.pages.page is not before
