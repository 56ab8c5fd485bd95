from __future__ import annotations

from decimal import Decimal
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cashier_sim.till.commands import (
    ChoosePaymentType,
    DeletePayment,
    EditPreliminaryPayment,
    EmergencyCancel,
    EnterExactSum,
    EnterSum,
    GoBack,
    MarkDone,
    OpenOrder,
    PressPay,
    PressPrepay,
    Refusal,
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
    assert register.button("pay_button").toolTip() == "[due] is still to be entered."


def test_enough_is_entered_shows_change_and_offers_payment(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART, views.row(views.payment(views.CASH, "400.00", 2))))
    assert register.total("payment_page_cards_rest") == "Change 10.00"
    register.press("pay_button")
    assert register.asked == [PressPay()]


def test_digits_of_the_keyboard_are_sums_at_once(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.keys("75,5")
    assert register.text("payment_page_pad_display") == "75.5"
    sums = [Decimal(7), Decimal(75), Decimal(75), Decimal("75.5")]
    assert register.asked == [EnterSum(sum_) for sum_ in sums[:2]] + [EnterSum(sums[3])]


def test_late_echo_of_a_sum_does_not_overwrite_later_keys(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.keys("75")
    register.show(paying(views.row(views.payment(views.HOTEL, "7.00", 1))))
    assert register.text("payment_page_pad_display") == "75"
    register.show(paying(views.row(views.payment(views.HOTEL, "75.00", 1))))
    register.keys("0")
    assert register.asked[-1] == EnterSum(Decimal(750))


def test_sum_that_somebody_else_changed_is_shown(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.keys("7")
    register.show(paying(views.row(views.payment(views.HOTEL, "300.00", 1))))
    assert register.text("payment_page_pad_display") == "300"


def test_sum_above_the_limit_is_refused_at_the_key(register: RegisterProbe) -> None:
    limited = views.row(views.payment(views.HOTEL, "0.00", 1, max_sum=Decimal(500)))
    register.show(paying(limited))
    register.keys("501")
    assert register.asked == [EnterSum(Decimal(5)), EnterSum(Decimal(50))]
    assert register.text("payment_page_pad_limits") == "Not more than 500.00."


def test_sum_below_the_limit_holds_payment_back(register: RegisterProbe) -> None:
    limited = views.row(views.payment(views.HOTEL, "890.00", 1, min_sum=Decimal(100)))
    register.show(paying(limited))
    assert register.button("pay_button").isEnabled()
    register.key(Qt.Key.Key_5)
    assert register.asked == []
    assert not register.button("pay_button").isEnabled()
    assert register.button("pay_button").toolTip() == "Not less than 100.00."


def test_refused_sum_is_taken_back(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.keys("9")
    register.pages.show_refusal(EnterSum(Decimal(9)), Refusal("manual_entry_forbidden"))
    assert register.text("payment_page_pad_display") == "500"
    assert register.text("payment_page_pad_limits") == "The sum of “[type]” is not typed."


def test_quick_and_exact_sums(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.press("payment_page_pad_keypad_plus_100")
    register.press("exact_sum_button")
    assert register.asked == [EnterSum(Decimal(600)), EnterExactSum()]


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
