from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cashier_sim.engine.model import PaymentData, PaymentRecord
from cashier_sim.plugin_api import ChequeAdditionalInfo, DonationType, OrderStatus
from cashier_sim.till.commands import (
    DeleteClosedOrder,
    ReturnPayment,
    StartPartialReturn,
    StartPastReturn,
)
from cashier_sim.till.view import (
    OrderView,
    PaymentRowKind,
    Screen,
)
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.register.facts import Facts
from tests.ui import views

if TYPE_CHECKING:
    from tests.ui.probes.register import RegisterProbe


PAYMENTS = (views.payment(views.HOTEL, "500.00", 1), views.payment(views.CARD, "390.00", 2))


RECORD = views.record(status=OrderStatus.CLOSED, payments=PAYMENTS)


def closed() -> OrderView:
    rows = tuple(views.row(item, PaymentRowKind.PROCESSED) for item in PAYMENTS)
    return views.order_view(rows, of=RECORD, active=None)


def test_closed_order_tells_how_it_was_paid(register: RegisterProbe) -> None:
    register.show(views.view(Screen.CLOSED_ORDER, current=closed()))
    facts = register.find(Facts, "closed_order_facts").shown
    assert ("Opened and closed", "12:05 – 12:40") in facts
    assert ("Payment", "Гостиница   500.00\u00a0₽") in facts


def test_card_data_are_masked_but_for_the_deck(register: RegisterProbe) -> None:
    track = views.view(Screen.ORDERS).world.cards[0].track
    cards = (
        PaymentData(card_type="Room", card_number="0000000000000042"),
        PaymentData(card_number=track),
    )
    kept = {
        item.id: PaymentRecord(item_id=item.id, data=data)
        for item, data in zip(PAYMENTS, cards, strict=True)
    }
    current = replace(closed(), record=replace(RECORD, payments=kept))
    register.show(views.view(Screen.CLOSED_ORDER, current=current))
    facts = register.find(Facts, "closed_order_facts").shown
    shown = [value.split("\n")[-1] for name, value in facts if name == "Payment"]
    assert shown == ["Room •••• 0042", track]


def test_closed_order_gives_money_back_in_three_ways(register: RegisterProbe) -> None:
    register.show(views.view(Screen.CLOSED_ORDER, current=closed()))
    for name in (
        "return_payment_button",
        "partial_return_button",
        "delete_closed_order_button",
    ):
        register.press(name)
    assert register.asked == [ReturnPayment(), StartPartialReturn(), DeleteClosedOrder()]


def test_closed_order_says_how_to_finish_a_return_that_stopped(register: RegisterProbe) -> None:
    register.show(views.view(Screen.CLOSED_ORDER, current=closed()))
    line = register.find(Paragraph, "closed_order_unfinished")
    assert not line.isVisible()
    stopped = replace(closed(), has_unfinished_return=True)
    register.show(views.view(Screen.CLOSED_ORDER, current=stopped))
    assert line.isVisible()
    assert line.text() == (
        "A return stopped in between. Do it again before the shift closes: "
        "what is done already is not done twice."
    )


def test_a_past_order_comes_back_as_goods(register: RegisterProbe) -> None:
    past = replace(closed(), is_of_present_shift=False)
    register.show(views.view(Screen.CLOSED_ORDER, current=past))
    for name in ("partial_return_button", "delete_closed_order_button"):
        assert not register.button(name).isEnabled()
        told = "Order 312 belongs to closed shift 7. Return its goods instead."
        assert register.button(name).toolTip() == told
    assert not register.button("return_payment_button").isVisible()
    facts = register.find(Facts, "closed_order_facts").shown
    assert ("Opened and closed", "14.03.2026 12:05 – 14.03.2026 12:40") in facts
    register.press("past_return_button")
    assert register.asked == [StartPastReturn()]


def test_tips_and_the_electronic_cheque_are_told(register: RegisterProbe) -> None:
    kind = DonationType(id=views.uid(91), name="Чаевые официанту")
    tips = views.payment(views.CASH, "50.00", 9, donation_type=kind)
    info = ChequeAdditionalInfo(phone="+7999", email="guest@example.org")
    told = replace(RECORD.order, donations=(tips,), cheque_additional_info=info)
    current = replace(closed(), record=replace(RECORD, order=told))
    register.show(views.view(Screen.CLOSED_ORDER, current=current))
    facts = register.find(Facts, "closed_order_facts").shown
    assert ("Чаевые официанту", "Наличные   50.00\u00a0₽") in facts
    assert ("Electronic cheque", "+7999 guest@example.org") in facts
