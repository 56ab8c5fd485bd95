from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    ChoosePaymentType,
)
from cashier_sim.till.view import Screen
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.till.view import PaymentRow, TillView
    from tests.ui.probes.register import RegisterProbe


def paying(*rows: PaymentRow, screen: Screen = Screen.PAYMENT, **changes: object) -> TillView:
    return views.view(screen, current=views.order_view(rows), **changes)


def test_group_with_one_type_adds_it_at_once(register: RegisterProbe) -> None:
    register.show(paying())
    register.press("payment_page_groups_cash")
    assert register.asked == [ChoosePaymentType(views.CASH.id)]


def test_group_with_several_types_lists_them(register: RegisterProbe) -> None:
    register.show(paying())
    register.press("payment_page_groups_non_cash")
    assert register.asked == []
    unloaded = register.button("payment_page_types_cell_2")
    assert not unloaded.isEnabled()
    assert unloaded.toolTip() == "The payment system is not loaded. Start its plugin."
    register.press("payment_page_types_cell_1")
    assert register.asked == [ChoosePaymentType(views.HOTEL.id)]
    assert not unloaded.isVisible()


def test_type_that_the_back_office_hides_is_not_listed(register: RegisterProbe) -> None:
    kept = replace(views.BONUS.payment_type, is_hidden=True)
    hidden = replace(views.CHOICES[3], settings=replace(views.BONUS, payment_type=kept))
    register.show(paying(choices=(*views.CHOICES[:3], hidden)))
    register.press("payment_page_groups_non_cash")
    assert register.asked == [ChoosePaymentType(views.HOTEL.id)]


def test_list_of_types_can_be_left(register: RegisterProbe) -> None:
    register.show(paying())
    register.press("payment_page_groups_non_cash")
    assert not register.button("back_button").isVisible()
    register.press("payment_page_types_close")
    assert register.button("exact_sum_button").isVisible()
    assert register.asked == []


def test_group_without_types_says_where_they_are_made(register: RegisterProbe) -> None:
    register.show(paying(choices=views.CHOICES[:1]))
    tab = register.button("payment_page_groups_cards")
    assert not tab.isEnabled()
    assert tab.toolTip() == "No payment type stands here. Create one in the back office."
