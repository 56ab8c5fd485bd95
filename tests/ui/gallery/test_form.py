"""The options of a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from cashier_sim.plugin_api import ButtonWidth
from cashier_sim.ui.docks.check_box import CheckBox
from cashier_sim.ui.gallery.form import OptionsForm
from cashier_sim.ui.gallery.options import Editor, Option
from tests.ui.workbench import find, nameless, pytest_itemcollected, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

__all__ = ["pytest_itemcollected"]

OPTIONS = (
    Option("title", Editor.LINE),
    Option("message", Editor.LINES),
    Option("settings.enable_phone", Editor.SWITCH),
    Option("button_width", Editor.CHOICE, tuple(ButtonWidth)),
)
VALUES: dict[str, object] = {
    "title": "t",
    "message": "a\nb",
    "settings.enable_phone": True,
    "button_width": ButtonWidth.WIDE,
}


def made(qtbot: QtBot) -> OptionsForm:
    form = OptionsForm()
    show(qtbot, form)
    form.offer(OPTIONS, VALUES)
    return form


def test_options_stand_at_their_values(qtbot: QtBot) -> None:
    form = made(qtbot)
    assert form.values() == VALUES
    assert nameless(form) == []


def test_every_editor_changes_its_option(qtbot: QtBot) -> None:
    form = made(qtbot)
    told: list[dict[str, object]] = []
    form.changed.connect(lambda: told.append(form.values()))
    find(QLineEdit, "option_title", form).setText("x")
    find(QPlainTextEdit, "option_message", form).setPlainText("y")
    find(CheckBox, "option_settings_enable_phone", form).setChecked(False)
    find(QComboBox, "option_button_width", form).setCurrentIndex(0)
    assert told[-1] == {
        "title": "x",
        "message": "y",
        "settings.enable_phone": False,
        "button_width": ButtonWidth.WIDER,
    }
    assert len(told) >= len(OPTIONS)


def test_other_options_take_their_place_silently(qtbot: QtBot) -> None:
    form = made(qtbot)
    told: list[str] = []
    form.changed.connect(lambda: told.append("changed"))
    form.offer(OPTIONS[:1], {"title": "other"})
    assert form.values() == {"title": "other"}
    assert told == []


def test_choices_are_written_as_python(qtbot: QtBot) -> None:
    form = made(qtbot)
    box = find(QComboBox, "option_button_width", form)
    assert box.currentText() == "ButtonWidth.WIDE"


def test_option_that_cannot_be_read_gets_the_keyboard(qtbot: QtBot) -> None:
    form = made(qtbot)
    QApplication.processEvents()  # the editors are seen from now on
    form.mark("message")
    assert form.window().focusWidget() is find(QPlainTextEdit, "option_message", form)
    form.mark("no such option")
