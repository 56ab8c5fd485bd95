from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    DeletePayment,
    SelectPayment,
)
from cashier_sim.till.view import PaymentRowKind, Screen
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.till.view import PaymentRow, TillView
    from tests.ui.probes.register import RegisterProbe


HOTEL_PART = views.row(views.payment(views.HOTEL, "500.00", 1))


CASH_REST = views.row(views.payment(views.CASH, "390.00", 2))


def paying(*rows: PaymentRow, screen: Screen = Screen.PAYMENT, **changes: object) -> TillView:
    return views.view(screen, current=views.order_view(rows), **changes)


def test_cards_are_chosen_and_removed(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART, CASH_REST))
    register.press("payment_page_cards_card_2")
    register.press("payment_page_cards_card_1_remove")
    assert register.asked == [SelectPayment(views.uid(3002)), DeletePayment(views.uid(3001))]


def test_transaction_ids_are_shown_on_demand(register: RegisterProbe) -> None:
    taken = views.row(views.payment(views.CARD, "89.00", 3), PaymentRowKind.PREPAYMENT)
    register.show(paying(taken, CASH_REST))
    register.press("transaction_ids_button")
    assert [note for _, note, _ in register.cards()] == ["7c1f0000…", "no transaction yet"]


def test_a_taken_payment_of_an_absent_system_says_both(register: RegisterProbe) -> None:
    taken = views.row(
        views.payment(views.BONUS, "89.00", 3), PaymentRowKind.PREPAYMENT, is_loaded=False
    )
    lowering = views.row(views.payment(views.HOTEL, "5.00", 4, is_processed_as_discount=True))
    register.show(paying(taken, lowering))
    assert [note for _, note, _ in register.cards()] == [
        "prepayment, taken · system not loaded",
        "not taken yet · as a discount",
    ]
