"""What forms of the back office are made of."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.back_office.fields import (
    FieldForm,
    framed,
    number_of,
    number_text,
    offer,
    show_text,
)
from tests.ui.workbench import find, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Form(FieldForm):
    def __init__(self) -> None:
        super().__init__("x")
        self.told = 0
        self.line = self.add_line("name")
        self.box = self.add_choice("kind")
        self.check = self.add_check("on")
        self.add_heading("more")
        self.add_note("note")
        self.retranslate()

    def retranslate(self) -> None:
        self.told += 1
        self.name_fields(
            {"name": "Name", "kind": "Kind", "on": "On", "more": "More", "note": "A note"}
        )


def test_every_edit_is_told(qtbot: QtBot) -> None:
    form = Form()
    show(qtbot, form)
    with qtbot.waitSignals([form.changed] * 3):
        form.line.insert("a")
        form.box.activated.emit(0)
        form.check.click()


def test_fields_have_labels_and_are_high_enough(qtbot: QtBot) -> None:
    form = Form()
    show(qtbot, form)
    label = find(QLabel, "x_name_label", form)
    assert (label.text(), label.buddy()) == ("Name", form.line)
    assert find(QLabel, "x_more_title", form).text() == "More"
    assert find(QLabel, "x_note", form).text() == "A note"
    assert form.check.text() == "On"
    for widget in (form.line, form.box, form.check):
        assert widget.height() >= theme.TARGET - 12
    assert form.problem == ""


def test_texts_follow_the_language(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    QApplication.sendEvent(form, QEvent(QEvent.Type.LanguageChange))
    assert form.told == 2


def test_name_is_ready_to_be_replaced(qtbot: QtBot) -> None:
    form = Form()
    show(qtbot, form)
    form.line.setText("old")
    form.focus_name()
    assert form.line.selectedText() == "old"
    bare = FieldForm("bare")
    qtbot.addWidget(bare)
    bare.focus_name()
    assert bare.findChild(QLineEdit) is None


def test_other_offer_keeps_what_is_chosen(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    offer(box, [(1, "one"), (2, "two")])
    box.setCurrentIndex(1)
    offer(box, [(2, "zwei")])
    assert (box.currentData(), box.currentText()) == (2, "zwei")
    offer(box, [(3, "drei")])
    assert box.currentIndex() == -1


def test_long_form_scrolls(qtbot: QtBot) -> None:
    form = QWidget()
    form.setMinimumHeight(2000)
    area = framed("x", form)
    assert isinstance(area, QScrollArea)
    area.resize(300, 200)
    show(qtbot, area)
    assert area.verticalScrollBar().maximum() > 1000


@pytest.mark.parametrize(
    ("text", "number"),
    [("12,5", "12.5"), (" 1 540.50 ", "1540.50"), ("x", None), ("", None), ("inf", None)],
)
def test_numbers_are_read_as_people_write_them(text: str, number: str | None) -> None:
    assert number_of(text) == (Decimal(number) if number is not None else None)


def test_numbers_are_written_with_the_languages_mark(qapp: QApplication) -> None:
    del qapp
    assert number_text(Decimal("12.50")) == "12.50"


def test_long_text_is_shown_from_its_beginning(qtbot: QtBot) -> None:
    form = Form()
    show(qtbot, form)
    show_text(form.line, "long " * 100)
    assert form.line.cursorPosition() == 0
