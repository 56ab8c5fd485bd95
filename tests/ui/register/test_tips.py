from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import DonationType
from cashier_sim.till.commands import AddDonation, DeleteDonation, SelectPayment
from cashier_sim.till.view import PaymentRowKind, Screen
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.till.view import PaymentRow, TillView
    from tests.ui.probes.register import RegisterProbe

WAITER = DonationType(
    id=views.uid(91),
    name="Чаевые официанту",
    payment_types=(views.CASH.payment_type, views.BONUS.payment_type),
)
KITCHEN = DonationType(
    id=views.uid(92), name="Чаевые кухне", payment_types=(views.CASH.payment_type,)
)


def paying(*kinds: DonationType, tips: tuple[PaymentRow, ...] = ()) -> TillView:
    current = replace(views.order_view(), donations=tips)
    restaurant = replace(views.RESTAURANT, donation_types=kinds)
    return views.view(Screen.PAYMENT, current=current, restaurant=restaurant)


def tips_row(kind: PaymentRowKind = PaymentRowKind.UNPROCESSED) -> PaymentRow:
    return views.row(views.payment(views.CASH, "50.00", 9, donation_type=WAITER), kind)


def test_tips_ask_for_kind_type_and_sum(register: RegisterProbe) -> None:
    register.show(paying(WAITER, KITCHEN))
    register.press("tips_button")
    register.press("payment_page_tips_kinds_cell_1")
    unloaded = register.button("payment_page_tips_types_cell_2")
    assert not unloaded.isEnabled()
    register.press("payment_page_tips_types_cell_1")
    assert register.text("payment_page_tips_sum_title") == "Чаевые официанту, Наличные"
    assert not register.button("payment_page_tips_sum_ok").isEnabled()
    for key in ("7", "5"):
        register.press(f"payment_page_tips_sum_keypad_{key}")
    register.press("payment_page_tips_sum_ok")
    assert register.asked == [AddDonation(WAITER.id, views.CASH.id, Decimal(75))]
    assert register.button("exact_sum_button").isVisible()


def test_a_single_kind_is_not_asked_for(register: RegisterProbe) -> None:
    register.show(paying(WAITER))
    register.press("tips_button")
    assert register.button("payment_page_tips_types_cell_1").isVisible()
    register.press("payment_page_tips_types_close")
    assert register.asked == []
    assert register.button("back_button").isVisible()


def test_without_kinds_there_is_no_button(register: RegisterProbe) -> None:
    register.show(paying())
    assert not register.button("tips_button").isVisible()


def test_tips_are_rows_of_their_own(register: RegisterProbe) -> None:
    row = tips_row()
    register.show(paying(WAITER, tips=(row,)))
    assert register.cards() == [("Чаевые официанту", "Наличные · not taken yet", "50.00")]
    register.press("payment_page_cards_card_1")
    register.press("payment_page_cards_card_1_remove")
    assert register.asked == [SelectPayment(row.item.id), DeleteDonation(row.item.id)]


def test_taken_tips_stay(register: RegisterProbe) -> None:
    register.show(paying(WAITER, tips=(tips_row(PaymentRowKind.PROCESSED),)))
    assert not register.button("payment_page_cards_card_1_remove").isEnabled()
