from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from cashier_sim.plugin_api import ChequeAdditionalInfo
from cashier_sim.till.commands import SendCheque
from cashier_sim.till.view import Screen
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.till.view import TillView
    from tests.ui.probes.register import RegisterProbe


def paying(info: ChequeAdditionalInfo | None = None, **changes: object) -> TillView:
    record = views.record()
    record = replace(record, order=replace(record.order, cheque_additional_info=info))
    return views.view(Screen.PAYMENT, current=views.order_view(of=record), **changes)


def test_the_cheque_goes_to_phone_or_mail(register: RegisterProbe) -> None:
    register.show(paying())
    register.press("send_cheque_button")
    assert not register.button("back_button").isVisible()
    register.find(QLineEdit, "payment_page_cheque_phone").setText("+79990000000")
    register.press("payment_page_cheque_ok")
    assert register.asked == [SendCheque("+79990000000", "")]
    assert register.button("back_button").isVisible()


def test_a_known_address_is_shown_and_can_be_taken_out(register: RegisterProbe) -> None:
    register.show(paying(ChequeAdditionalInfo(phone="+7999", email="guest@example.org")))
    register.press("send_cheque_button")
    for field, known in (("phone", "+7999"), ("email", "guest@example.org")):
        edit = register.find(QLineEdit, f"payment_page_cheque_{field}")
        assert edit.text() == known
        edit.clear()
    register.press("payment_page_cheque_ok")
    assert register.asked == [SendCheque()]


def test_it_can_be_left(register: RegisterProbe) -> None:
    register.show(paying())
    register.press("send_cheque_button")
    register.press("payment_page_cheque_cancel")
    assert register.asked == []
    assert register.button("exact_sum_button").isVisible()


def test_both_rest_while_a_flow_runs(register: RegisterProbe) -> None:
    register.show(paying(is_busy=True))
    assert not register.button("send_cheque_button").isEnabled()


def test_what_is_asked_of_one_order_is_not_asked_of_another(register: RegisterProbe) -> None:
    register.show(paying())
    register.press("send_cheque_button")
    register.show(views.view(Screen.PAYMENT, current=views.order_view(of=views.record(313))))
    assert register.button("exact_sum_button").isVisible()
    assert register.button("back_button").isVisible()
