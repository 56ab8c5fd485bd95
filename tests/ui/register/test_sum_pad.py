from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cashier_sim.till.commands import (
    EnterExactSum,
    EnterSum,
    Refusal,
)
from cashier_sim.till.view import Screen
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.till.view import PaymentRow, TillView
    from tests.ui.probes.register import RegisterProbe


HOTEL_PART = views.row(views.payment(views.HOTEL, "500.00", 1))


def paying(*rows: PaymentRow, screen: Screen = Screen.PAYMENT, **changes: object) -> TillView:
    return views.view(screen, current=views.order_view(rows), **changes)


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


def test_key_after_a_refused_sum_adds_to_what_was_typed(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.keys("9")
    register.show(paying(views.row(views.payment(views.HOTEL, "9.00", 1))))
    register.keys("9")
    register.pages.show_refusal(EnterSum(Decimal(99)), Refusal("payment_type_without_change"))
    register.keys("0")
    assert register.asked[-1] == EnterSum(Decimal(90))


def test_first_key_after_a_refused_first_sum_begins_anew(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.press("payment_page_pad_keypad_plus_5000")
    register.pages.show_refusal(EnterSum(Decimal(5500)), Refusal("payment_type_without_change"))
    register.keys("3")
    assert register.asked[-1] == EnterSum(Decimal(3))


def test_first_key_begins_anew_once_the_payment_is_chosen_again(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.keys("1")
    register.show(paying(views.row(views.payment(views.HOTEL, "1.00", 1))))
    register.press("payment_page_cards_card_1")
    register.keys("2")
    assert register.asked[-1] == EnterSum(Decimal(2))


def test_first_key_begins_anew_once_the_page_comes_back(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.keys("1")
    typed = views.row(views.payment(views.HOTEL, "1.00", 1))
    register.show(paying(typed))
    register.show(paying(typed, screen=Screen.ORDER))
    register.show(paying(typed))
    register.keys("2")
    assert register.asked[-1] == EnterSum(Decimal(2))


def test_quick_and_exact_sums(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    register.press("payment_page_pad_keypad_plus_100")
    register.press("exact_sum_button")
    assert register.asked == [EnterSum(Decimal(600)), EnterExactSum()]


def test_an_exact_sum_under_the_least_one_says_so(register: RegisterProbe) -> None:
    register.show(paying(HOTEL_PART))
    refused = Refusal("payment_sum_too_small", {"sum": "500.00", "min": "700.00"})
    register.pages.show_refusal(EnterExactSum(), refused)
    assert register.text("payment_page_pad_limits") == "Not less than 700.00."
    assert register.text("payment_page_pad_display") == "500"
