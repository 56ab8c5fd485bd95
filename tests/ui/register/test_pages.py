from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.commands import EnterSum, GoBack, Refusal
from cashier_sim.till.view import Screen
from tests.ui import views

if TYPE_CHECKING:
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


def test_view_without_what_a_page_shows_is_harmless(register: RegisterProbe) -> None:
    for screen in Screen:
        register.show(views.view(screen))
    register.pages.show_refusal(GoBack(), Refusal("nowhere_to_go"))
    register.pages.show_refusal(EnterSum(views.CENT), Refusal("no_open_order"))
    assert register.asked == []
