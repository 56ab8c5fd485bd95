"""The check-list on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from cashier_sim.till.view import PluginState, World
from cashier_sim.ui import theme
from cashier_sim.ui.back_office.check_list import Step, StepState, check_list
from cashier_sim.ui.back_office.check_list_view import CheckListView, Sign
from tests.ui.workbench import find
from tests.unit.ui.till_views import choice, payment_type, plugin, till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> CheckListView:
    made = CheckListView()
    qtbot.addWidget(made)
    return made


def test_done_steps_say_what_was_found(view: CheckListView) -> None:
    view.show_steps(check_list(plugin(), till_view()))
    assert view.text(Step.LICENSED) == "Plugins have a licence"
    assert view.text(Step.REGISTERED) == "A payment system is registered: Гостиница (hotel)"
    assert find(Sign, "check_registered_sign", view).state is StepState.DONE


@pytest.mark.parametrize(
    ("plugin_changes", "view_changes", "step", "advice"),
    [
        ({}, {"world": World(cards=(), has_licence=False)}, Step.LICENSED, "grant it"),
        ({"state": PluginState.STOPPED}, {}, Step.LOADED, "start it"),
        ({"systems": ()}, {}, Step.REGISTERED, "register_payment_system"),
        ({}, {"choices": ()}, Step.TYPE_EXISTS, "create one"),
    ],
)
def test_failed_step_says_what_to_do(
    view: CheckListView,
    plugin_changes: dict[str, object],
    view_changes: dict[str, object],
    step: Step,
    advice: str,
) -> None:
    view.show_steps(check_list(plugin("hotel", **plugin_changes), till_view(**view_changes)))
    assert advice in view.text(step)
    assert find(Sign, f"check_{step.value}_sign", view).state is StepState.FAILED


def test_failed_step_shows_the_plugins_reason(view: CheckListView) -> None:
    failed = plugin(state=PluginState.FAILED, reason="No module named x")
    view.show_steps(check_list(failed, till_view()))
    assert view.text(Step.LOADED).endswith("\nNo module named x")


def test_texts_follow_the_language(view: CheckListView) -> None:
    view.show_steps(check_list(plugin(), till_view(choices=(choice(payment_type(1, "A")),))))
    title = find(QLabel, "check_list_title", view)
    title.setText("?")
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert title.text() == "Does its payment type appear?"


def test_colours_follow_the_scheme(view: CheckListView) -> None:
    view.show_steps(check_list(plugin(), till_view()))
    dark = QPalette()
    dark.setColor(QPalette.ColorRole.Window, QColor(theme.DARK.panel))
    view.setPalette(dark)
    image = find(Sign, "check_licensed_sign", view).grab().toImage()
    seen = {image.pixelColor(x, y).name().upper() for x in range(16) for y in range(16)}
    assert theme.DARK.ok in seen
    assert theme.LIGHT.ok not in seen
