from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.commands import (
    EditPreliminaryPayment,
    GoBack,
    OpenOrder,
    PressPay,
    PressPrepay,
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


def test_shows_order_payments_and_what_is_left(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    assert register.text("payment_page_header_title") == "Payment of order № 312"
    assert register.lines("payment_page_order_lines")[1] == "Чай чёрный × 2 200.00"
    assert register.cards() == [("Гостиница", "not taken yet", "500.00")]
    assert register.total("payment_page_cards_rest") == "To enter 390.00"
    assert register.text("payment_page_pad_display") == "500"


def test_says_what_to_do_while_nothing_is_chosen(register: RegisterProbe) -> None:
    register.show(paying())
    assert register.text("payment_page_cards_hint") == "Choose how the guest pays →"
    assert not register.button("pay_button").isEnabled()
    assert register.button("pay_button").toolTip() == "890.00 is still to be entered."


def test_enough_is_entered_shows_change_and_offers_payment(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART, views.row(views.payment(views.CASH, "400.00", 2))))
    assert register.total("payment_page_cards_rest") == "Change 10.00"
    register.press("pay_button")
    assert register.asked == [PressPay()]


def test_everything_is_disabled_while_a_flow_runs(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART, CASH_REST, is_busy=True))
    for name in ("back_button", "pay_button", "exact_sum_button", "payment_page_groups_cash"):
        assert not register.button(name).isEnabled()
    register.keys("5")
    assert register.asked == []


def test_way_back_and_to_the_order(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.press("back_button")
    register.press("order_button")
    assert register.asked == [GoBack(), OpenOrder(views.uid(5312))]


def test_prepayments_take_the_active_payment_now(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART, screen=Screen.PREPAYMENTS))
    register.press("take_prepayment_button")
    assert register.asked == [PressPrepay()]


def test_preliminary_payment_is_edited_through_its_plugin(register: RegisterProbe) -> None:
    row = views.row(views.payment(views.HOTEL, "500.00", 1), PaymentRowKind.PRELIMINARY)
    current = views.order_view((row,), of=views.record(is_delivery=True, payments=(row.item,)))
    register.show(views.view(Screen.PRELIMINARY, current=current))
    register.press("preliminary_page_cards_card_1")
    assert register.asked == [EditPreliminaryPayment(row.item.id)]


@pytest.mark.long
def test_key_on_an_order_of_500_items_is_painted_within_a_frame(register: RegisterProbe) -> None:
    items = tuple(views.dish(n, index=n) for n in range(500))
    record = views.record(items=items)

    def typed(sum_: str) -> TillView:
        row = views.row(views.payment(views.HOTEL, sum_, 1))
        return views.view(Screen.PAYMENT, current=views.order_view((row,), of=record))

    register.show(typed("0"))
    times = []
    for number in range(1, 60):
        started = perf_counter()
        register.keys(str(number % 10))
        register.show(typed(str(number)))
        register.pages.grab()
        times.append(perf_counter() - started)
    assert sorted(times)[int(len(times) * 0.95)] < 0.016 * 2  # grab paints everything, twice over


def test_transaction_ids_rest_while_the_screen_is_held_and_are_gone_in_a_demo(
    register: RegisterProbe,
) -> None:
    current = views.order_view((views.row(views.payment(views.HOTEL, "5.00")),))
    register.show(views.view(Screen.PAYMENT, current=current))
    ids = register.button("transaction_ids_button")
    register.press("transaction_ids_button")
    register.show(views.view(Screen.PAYMENT, current=current, is_busy=True))
    assert not ids.isEnabled()
    assert ids.isChecked()
    register.show(views.view(Screen.PAYMENT, current=current, settings={"demo_mode": True}))
    assert ids.isHidden()
    assert not ids.isChecked()
