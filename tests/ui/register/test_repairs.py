from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    EmergencyCancel,
    MarkDone,
)
from cashier_sim.till.view import PaymentRowKind, Screen
from tests.ui import views

if TYPE_CHECKING:
    from tests.ui.probes.register import RegisterProbe


def test_unknown_outcome_offers_repairs_instead_of_the_keypad(register: RegisterProbe) -> None:
    row = views.row(views.payment(views.HOTEL, "890.00", 1), PaymentRowKind.UNKNOWN)
    attempt = views.unknown_attempt(row.item)
    current = views.order_view((row,), attempts=(attempt,), pay_refusal="order_has_unknown")
    register.show(views.view(Screen.PAYMENT, current=current, unknown=(attempt,)))
    assert register.cards() == [("Гостиница", "outcome unknown", "890.00")]
    assert not register.button("payment_page_cards_card_1_remove").isVisible()
    register.press("payment_page_repairs_1_done")
    register.press("payment_page_repairs_1_cancel")
    assert register.asked == [MarkDone(attempt.id), EmergencyCancel(attempt.id)]
