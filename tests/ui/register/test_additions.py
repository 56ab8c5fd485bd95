from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import PressPluginButton, ShowScreen
from cashier_sim.till.view import ButtonPlace, PluginButton, Screen, TillView
from cashier_sim.ui import theme
from cashier_sim.ui.kit.buttons import TillButton
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.language import Language
from cashier_sim.ui.register.additions import card_size
from cashier_sim.ui.register.closed_order import ClosedOrderPage
from cashier_sim.ui.register.goods_return import GoodsReturnPage
from cashier_sim.ui.register.order import OrderPage
from cashier_sim.ui.register.plugin_grid import CELL
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.ui.language import LanguageSwitch
    from cashier_sim.ui.register.additions import AdditionsSheet
    from tests.ui.probes.register import RegisterProbe

CLOSED = views.order_view(of=views.record(status=OrderStatus.CLOSED), active=None)


def page_with(place: ButtonPlace, *buttons: PluginButton) -> TillView:
    pages = {
        ButtonPlace.ORDER: views.view(Screen.ORDER, current=views.order_view()),
        ButtonPlace.CLOSED_ORDER: views.view(Screen.CLOSED_ORDER, current=CLOSED),
        ButtonPlace.PRODUCTS_RETURN: views.view(Screen.GOODS_RETURN),
        ButtonPlace.ADDITIONS: views.view(Screen.ADDITIONS),
    }
    return replace(pages[place], plugin_buttons=buttons)


def button_for(place: ButtonPlace, number: int = 1) -> PluginButton:
    return views.plugin_button(number, f"Кнопка {number}", place)


def open_sheet(register: RegisterProbe) -> AdditionsSheet:
    page = register.pages.page
    assert isinstance(page, OrderPage | ClosedOrderPage | GoodsReturnPage)
    register.press("additions_button")
    return page.additions.sheet


@pytest.mark.parametrize(
    "place", [ButtonPlace.ORDER, ButtonPlace.CLOSED_ORDER, ButtonPlace.PRODUCTS_RETURN]
)
def test_buttons_of_a_page_are_in_its_additions(
    register: RegisterProbe, place: ButtonPlace
) -> None:
    button = button_for(place)
    register.show(page_with(place, button))
    sheet = open_sheet(register)
    assert sheet.isVisible()
    sheet.grid.cells[0].click()
    assert register.asked == [PressPluginButton(button.id)]
    assert not sheet.isVisible()


def test_a_page_without_additions_has_no_button_for_them(register: RegisterProbe) -> None:
    register.show(page_with(ButtonPlace.ORDER, button_for(ButtonPlace.ADDITIONS)))
    assert register.find(TillButton, "additions_button").isHidden()


def test_additions_rest_while_a_flow_runs(register: RegisterProbe) -> None:
    view = page_with(ButtonPlace.ORDER, button_for(ButtonPlace.ORDER))
    register.show(replace(view, is_busy=True))
    assert not register.find(TillButton, "additions_button").isEnabled()


def test_a_sheet_whose_last_button_goes_closes(register: RegisterProbe) -> None:
    register.show(page_with(ButtonPlace.ORDER, button_for(ButtonPlace.ORDER)))
    sheet = open_sheet(register)
    register.show(page_with(ButtonPlace.ORDER))
    assert not sheet.isVisible()


@pytest.mark.parametrize(
    ("count", "columns", "rows"),
    [(1, 1, 1), (2, 2, 1), (3, 3, 1), (4, 3, 2), (12, 3, 4), (30, 3, 4.5)],
)
def test_a_sheet_is_as_large_as_its_buttons_need(count: int, columns: int, rows: float) -> None:
    width, height = card_size(count)
    assert width >= max(columns * CELL.width(), 2 * CELL.width())
    assert height == theme.HEADER_HEIGHT + theme.BAR_HEIGHT + round(rows * (CELL.height() + 2))


def test_a_page_that_is_left_closes_its_sheet(register: RegisterProbe) -> None:
    view = page_with(ButtonPlace.ORDER, button_for(ButtonPlace.ORDER))
    register.show(view)
    sheet = open_sheet(register)
    register.show(views.view(Screen.ORDERS))
    register.show(replace(view))
    assert not sheet.isVisible()


def test_the_keyboard_goes_round_the_sheet_and_back_to_the_page(register: RegisterProbe) -> None:
    off = replace(button_for(ButtonPlace.ORDER, 2), is_enabled=False)
    register.show(page_with(ButtonPlace.ORDER, button_for(ButtonPlace.ORDER), off))
    sheet = open_sheet(register)
    window = sheet.window()
    assert window.focusWidget() is sheet.grid.cells[0]
    QTest.keyClick(sheet.grid.cells[0], Qt.Key.Key_Tab)
    assert window.focusWidget() is sheet.close_button
    QTest.keyClick(sheet.close_button, Qt.Key.Key_Tab)
    assert window.focusWidget() is sheet.grid.cells[0]
    QTest.keyClick(sheet.grid.cells[0], Qt.Key.Key_Backtab)
    assert window.focusWidget() is sheet.close_button
    QTest.keyClick(sheet.close_button, Qt.Key.Key_Up)
    assert window.focusWidget() is sheet.grid.cells[0]
    QTest.keyClick(sheet.grid.cells[0], Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert window.focusWidget() is register.pages.page


def test_the_menu_of_additions_lists_what_plugins_offer(register: RegisterProbe) -> None:
    register.show(views.view(Screen.ORDERS))
    register.press("additions_button")
    assert register.asked == [ShowScreen(Screen.ADDITIONS)]
    buttons = [button_for(ButtonPlace.ADDITIONS, number) for number in (1, 2)]
    register.show(page_with(ButtonPlace.ADDITIONS, *buttons))
    assert register.find(Paragraph, "additions_nothing").isHidden()
    register.key(Qt.Key.Key_Down)
    register.press("additions_grid_cell_2")
    assert register.asked[-1] == PressPluginButton(buttons[1].id)


def test_a_menu_without_additions_says_how_they_come(register: RegisterProbe) -> None:
    register.show(page_with(ButtonPlace.ADDITIONS))
    nothing = register.find(Paragraph, "additions_nothing")
    assert nothing.isVisible()
    assert "add_button_to_plugins_menu" in nothing.text()


def test_additions_speak_another_language(register: RegisterProbe, switch: LanguageSwitch) -> None:
    register.show(page_with(ButtonPlace.ORDER, button_for(ButtonPlace.ORDER)))
    sheet = open_sheet(register)
    switch.use(Language.RUSSIAN)
    for _ in range(2):  # to the application, and from there to every widget
        QCoreApplication.sendPostedEvents()
    assert sheet.title.text == "Дополнения"
    assert register.find(TillButton, "additions_button").caption == "ДОПОЛНЕНИЯ"
