"""The next call that is to go wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from cashier_sim.till.commands import ClearCallFault, SetCallFault
from cashier_sim.till.commands.faults import FAULTY_METHODS
from cashier_sim.till.view import CallFailure, CallFault, TillView
from cashier_sim.ui import theme
from cashier_sim.ui.docks.call_faults import CallFaults
from tests.ui.workbench import find, nameless, show
from tests.unit.ui.till_views import plugin, till_view, waiting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.commands import Command

FAULT = CallFault(plugin_name="hotel", method="pay", failure=CallFailure.FAILS, message="Нет связи")
DEADLY = CallFault(plugin_name="bonus", method="cafe_session_opening", failure=CallFailure.DIES)


def with_faults(*faults: CallFault) -> TillView:
    view = till_view(plugins=(plugin(), plugin("bonus")))
    return replace(view, world=replace(view.world, call_faults=faults))


@pytest.fixture
def form(qtbot: QtBot) -> CallFaults:
    made = CallFaults()
    show(qtbot, made)
    made.show_view(with_faults())
    return made


@pytest.fixture
def commands(form: CallFaults) -> list[Command]:
    heard: list[Command] = []
    form.command_requested.connect(heard.append)
    return heard


def box(form: CallFaults, name: str) -> QComboBox:
    return find(QComboBox, f"fault_{name}", form)


def choose(form: CallFaults, failure: CallFailure) -> None:
    box(form, "failure").setCurrentIndex(list(CallFailure).index(failure))


def test_every_method_can_be_chosen_and_paying_is_the_first(form: CallFaults) -> None:
    methods = box(form, "method")
    assert [methods.itemText(at) for at in range(methods.count())] == list(FAULTY_METHODS)
    assert methods.currentText() == "pay"
    assert box(form, "failure").count() == len(CallFailure)


def test_fault_is_set_with_its_message(form: CallFaults, commands: list[Command]) -> None:
    message = find(QLineEdit, "fault_message", form)
    message.setText(" Нет связи ")
    find(QPushButton, "fault_set", form).click()
    message.returnPressed.emit()
    assert commands == [SetCallFault(FAULT)] * 2


def test_silent_failure_has_no_message(form: CallFaults, commands: list[Command]) -> None:
    find(QLineEdit, "fault_message", form).setText("Нет связи")
    box(form, "plugin").setCurrentIndex(1)
    box(form, "method").setCurrentText("cafe_session_opening")
    choose(form, CallFailure.DIES)
    assert not find(QLineEdit, "fault_message", form).isEnabled()
    find(QPushButton, "fault_set", form).click()
    assert commands == [SetCallFault(DEADLY)]
    choose(form, CallFailure.RAISES)
    assert find(QLineEdit, "fault_message", form).isEnabled()


def test_faults_that_are_set_are_listed_and_taken_back(
    form: CallFaults, commands: list[Command]
) -> None:
    form.show_view(with_faults(FAULT, DEADLY))
    text = find(QLabel, "fault_clear_hotel_pay_text", form).text()
    assert text == "hotel · pay\nRefused with a message: Нет связи"
    deadly = "fault_clear_bonus_cafe_session_opening"
    assert find(QLabel, f"{deadly}_text", form).text().endswith("Process dies before the call")
    assert nameless(form) == []
    find(QPushButton, deadly, form).click()
    assert commands == [ClearCallFault("bonus", "cafe_session_opening")]
    form.show_view(with_faults())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert form.findChild(QPushButton, deadly) is None


def test_choice_stays_when_plugins_come_and_go(form: CallFaults) -> None:
    plugins = box(form, "plugin")
    plugins.setCurrentIndex(1)
    form.show_view(till_view(plugins=(plugin("gallery"), plugin("bonus"))))
    assert plugins.currentText() == "bonus"
    form.show_view(till_view(plugins=(plugin("gallery"),)))
    assert plugins.currentText() == "gallery"


def test_without_plugins_nothing_can_go_wrong(form: CallFaults, commands: list[Command]) -> None:
    form.show_view(till_view(plugins=()))
    button = find(QPushButton, "fault_set", form)
    assert not button.isEnabled()
    assert button.toolTip() == "There are no plugins yet. Add one in the back office."
    assert not box(form, "plugin").isEnabled()
    find(QLineEdit, "fault_message", form).returnPressed.emit()
    assert commands == []
    form.show_view(with_faults())
    assert button.isEnabled()
    assert button.toolTip() == ""


def test_fault_is_set_during_a_call_too(form: CallFaults, commands: list[Command]) -> None:
    form.show_view(replace(with_faults(), is_busy=True, waiting=waiting()))
    find(QPushButton, "fault_set", form).click()
    assert len(commands) == 1


def test_controls_are_high_enough_for_a_finger(form: CallFaults) -> None:
    for name in ("plugin", "method", "failure"):
        assert box(form, name).height() >= theme.TARGET
    assert find(QPushButton, "fault_set", form).height() >= theme.TARGET


def test_keyboard_goes_through_the_form_from_top_to_bottom(form: CallFaults) -> None:
    names = ["fault_plugin", "fault_method", "fault_failure", "fault_message", "fault_set"]
    passed: list[str] = []
    at = form.nextInFocusChain()
    while at is not None and at is not form:
        if at.objectName() in names:
            assert at.focusPolicy() & Qt.FocusPolicy.TabFocus
            passed.append(at.objectName())
        at = at.nextInFocusChain()
    assert passed == names


def test_texts_follow_the_language(form: CallFaults) -> None:
    find(QPushButton, "fault_set", form).setText("?")
    QApplication.sendEvent(form, QEvent(QEvent.Type.LanguageChange))
    assert find(QPushButton, "fault_set", form).text() == "Let it go wrong"
