"""The button that offers the example plugins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from cashier_sim import assets
from cashier_sim.ui import theme
from cashier_sim.ui.back_office.examples import ExampleButton
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import plugin, till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EXAMPLES = tuple(folder.name for folder in assets.example_plugins())


@pytest.fixture
def button(qtbot: QtBot) -> ExampleButton:
    made = ExampleButton()
    show(qtbot, made)
    return made


def offered(button: ExampleButton) -> list[str]:
    actions = find(QMenu, "plugins_examples", button).actions()
    return [action.text().split(":")[0] for action in actions if action.isVisible()]


def test_examples_are_offered_that_are_not_on_the_shelf(button: ExampleButton) -> None:
    assert {"bonus", "hotel", "minimal", "voucher"} <= set(EXAMPLES)
    button.show_view(till_view(plugins=(plugin("hotel"), plugin("mine"))))
    assert offered(button) == [name for name in EXAMPLES if name != "hotel"]
    button.show_view(till_view(plugins=()))
    assert offered(button) == list(EXAMPLES)


def test_nothing_left_to_offer_disables_the_button(button: ExampleButton) -> None:
    button.show_view(till_view(plugins=tuple(plugin(name) for name in EXAMPLES)))
    assert not button.isEnabled()
    button.show_view(till_view(plugins=(plugin("hotel"),)))
    assert button.isEnabled()


def test_choosing_one_gives_its_folder(button: ExampleButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.chosen) as heard:
        find(QAction, "plugins_example_minimal", button).trigger()
    assert heard.args == [str(assets.plugins_folder() / "minimal")]


def test_each_example_says_what_it_shows(button: ExampleButton) -> None:
    actions = find(QMenu, "plugins_examples", button).actions()
    assert [action.text() for action in actions if ": " not in action.text()] == []


def test_lines_are_high_enough_for_a_finger(button: ExampleButton) -> None:
    menu = find(QMenu, "plugins_examples", button)
    (first, *_) = menu.actions()
    assert menu.actionGeometry(first).height() >= theme.TARGET


def test_texts_follow_the_language(button: ExampleButton) -> None:
    button.setText("?")
    QApplication.sendEvent(button, QEvent(QEvent.Type.LanguageChange))
    assert button.text() == "Add example…"
