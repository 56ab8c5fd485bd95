from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.ui.register.stepper import Stepper

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def stepper(qtbot: QtBot) -> Stepper:
    stepper = Stepper("line")
    qtbot.addWidget(stepper)
    stepper.show_line(name="Чай", note="1 of 2", amount="1")
    return stepper


def test_buttons_ask_for_less_more_and_an_amount(qtbot: QtBot, stepper: Stepper) -> None:
    for button, signal in (
        (stepper.less, stepper.less_requested),
        (stepper.amount, stepper.amount_requested),
        (stepper.more, stepper.more_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_amount_can_be_typed_while_either_way_is_open(stepper: Stepper) -> None:
    stepper.enable(less=False, more=True, why_not="too much")
    assert not stepper.less.isEnabled()
    assert stepper.less.toolTip() == "too much"
    assert stepper.amount.isEnabled()
    stepper.enable(less=False, more=False, why_not="busy")
    assert not stepper.amount.isEnabled()


def test_buttons_are_named_after_their_line(stepper: Stepper) -> None:
    stepper.name_buttons(less="Less tea", amount="Amount of tea", more="More tea")
    names = [one.accessibleName() for one in (stepper.less, stepper.amount, stepper.more)]
    assert names == ["Less tea", "Amount of tea", "More tea"]
