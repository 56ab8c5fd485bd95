from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from cashier_sim.till.commands import PressPluginButton
from cashier_sim.till.view import ButtonPlace, PluginButton, Screen, TillView
from cashier_sim.ui.kit.buttons import TillButton
from cashier_sim.ui.language import Language
from cashier_sim.ui.register.payment import PaymentPage
from cashier_sim.ui.register.plugin_bar import PluginBar, fitting
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.ui.language import LanguageSwitch
    from tests.ui.probes.register import RegisterProbe


def buttons(count: int, caption: str = "Кнопка") -> tuple[PluginButton, ...]:
    return tuple(
        views.plugin_button(number, f"{caption} {number}", ButtonPlace.PAYMENT)
        for number in range(count)
    )


def cash_screen(*shown: PluginButton) -> TillView:
    return views.view(Screen.PAYMENT, current=views.order_view(), plugin_buttons=shown)


def bar_of(register: RegisterProbe) -> PluginBar:
    page = register.pages.page
    assert isinstance(page, PaymentPage)
    assert page.plugins is not None
    return page.plugins


@pytest.mark.parametrize(
    ("widths", "room", "count"),
    [
        ([], 100, 0),
        ([300], 100, 1),  # never «MORE» for a single button
        ([40, 40], 90, 2),
        ([40, 40], 89, 0),
        ([40, 40], 130, 2),
        ([40, 40, 40], 101, 1),
        ([40, 40, 40], 91, 0),
        ([40, 40, 40], 140, 3),
    ],
)
def test_how_many_buttons_stand_in_the_bar(widths: list[int], room: int, count: int) -> None:
    assert fitting(widths, room, more=50, gap=10) == count


def test_a_press_asks_for_the_command(register: RegisterProbe) -> None:
    shown = buttons(2)
    register.show(cash_screen(*shown))
    bar = bar_of(register)
    assert [key.caption for key in bar.shown] == ["Кнопка 0", "Кнопка 1"]
    assert bar.more.isHidden()
    register.press("plugin_button_2")
    assert register.asked == [PressPluginButton(shown[1].id)]


def test_thirty_buttons_leave_the_others_their_room(register: RegisterProbe) -> None:
    register.show(cash_screen(*buttons(30)))
    bar = bar_of(register)
    assert 0 < len(bar.shown) < 30
    assert bar.more.isVisible()
    right = max(key.geometry().right() for key in (*bar.shown, bar.more))
    assert right <= bar.width()
    pay = register.find(TillButton, "pay_button")
    assert pay.width() >= 200
    assert (
        bar.mapTo(pay.window(), bar.rect().topRight()).x()
        < pay.mapTo(pay.window(), pay.rect().topLeft()).x()
    )


def test_the_rest_is_behind_more(register: RegisterProbe) -> None:
    shown = buttons(30)
    register.show(cash_screen(*shown))
    bar = bar_of(register)
    register.press("more_plugin_buttons")
    rest = bar.rest
    assert bar.sheet.isVisible()
    assert [cell.caption for cell in bar.sheet.grid.cells] == [one.caption for one in rest]
    bar.sheet.grid.cells[0].click()
    assert register.asked == [PressPluginButton(rest[0].id)]
    assert bar.sheet.window().focusWidget() is register.pages.page


def test_a_button_that_becomes_checked_or_resting_is_drawn_so(register: RegisterProbe) -> None:
    (button,) = buttons(1)
    register.show(cash_screen(button))
    register.show(cash_screen(replace(button, is_checked=True, is_enabled=False)))
    (key,) = bar_of(register).shown
    assert key.isChecked()
    assert not key.isEnabled()
    assert "bonus" in key.toolTip()


def test_buttons_rest_while_a_flow_runs(register: RegisterProbe) -> None:
    register.show(replace(cash_screen(*buttons(30)), is_busy=True))
    bar = bar_of(register)
    assert not bar.more.isEnabled()
    assert not any(key.isEnabled() for key in bar.shown)


def test_buttons_that_go_leave_the_bar_empty(register: RegisterProbe) -> None:
    register.show(cash_screen(*buttons(30)))
    register.press("more_plugin_buttons")
    register.show(cash_screen())
    bar = bar_of(register)
    assert bar.shown == ()
    assert not bar.sheet.isVisible()
    assert bar.minimumSizeHint().width() == 0


def test_prepayments_are_taken_with_the_same_buttons(register: RegisterProbe) -> None:
    register.show(replace(cash_screen(*buttons(2)), screen=Screen.PREPAYMENTS))
    assert [key.caption for key in bar_of(register).shown] == ["Кнопка 0", "Кнопка 1"]


def test_preliminary_payments_have_none(register: RegisterProbe) -> None:
    register.show(replace(cash_screen(*buttons(2)), screen=Screen.PRELIMINARY))
    page = register.pages.page
    assert isinstance(page, PaymentPage)
    assert page.plugins is None


def test_more_speaks_another_language(register: RegisterProbe, switch: LanguageSwitch) -> None:
    register.show(cash_screen(*buttons(30)))
    register.press("more_plugin_buttons")
    switch.use(Language.RUSSIAN)
    for _ in range(2):  # to the application, and from there to every widget
        QCoreApplication.sendPostedEvents()
    bar = bar_of(register)
    assert bar.more.caption == "ДОПОЛНИТЕЛЬНО"
    assert bar.sheet.title.text == "Дополнительно"
