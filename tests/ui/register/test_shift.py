from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.model import SessionState
from cashier_sim.till.commands import (
    CloseCafeSession,
    OpenCafeSession,
    PrintXReport,
)
from cashier_sim.till.view import Screen
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.register.facts import Facts
from tests.ui import views

if TYPE_CHECKING:
    from tests.ui.probes.register import RegisterProbe


def test_open_shift_tells_its_totals_and_closes(register: RegisterProbe) -> None:
    register.show(views.view(Screen.SHIFT))
    assert register.find(Paragraph, "shift_state").text() == "Shift 7 is open"
    assert ("Orders still open", "1") in register.find(Facts, "shift_facts").shown
    register.press("x_report_button")
    register.press("close_shift_button")
    assert register.asked == [PrintXReport(), CloseCafeSession()]
    assert not register.button("open_shift_button").isVisible()


def test_closed_shift_says_what_to_do(register: RegisterProbe) -> None:
    register.show(views.view(Screen.SHIFT, session=SessionState(last_number=6)))
    facts = register.find(Facts, "shift_facts").shown
    assert facts == (("Last shift", "6"), ("What to do", "Open the shift to take payments."))
    assert not register.button("x_report_button").isEnabled()
    register.press("open_shift_button")
    assert register.asked == [OpenCafeSession()]


def test_a_shift_that_cannot_be_closed_says_why(register: RegisterProbe) -> None:
    taken = views.payment(views.HOTEL, "500.00", status=views.TAKEN)
    register.show(views.view(Screen.SHIFT, orders=(views.record(payments=(taken,)),)))
    button = register.button("close_shift_button")
    assert not button.isEnabled()
    facts = dict(register.find(Facts, "shift_facts").shown)
    assert facts["Why it cannot be closed"] == button.toolTip()
    assert "312" in button.toolTip()
