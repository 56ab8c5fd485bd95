from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.ui.register.fields_form import FieldsForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def form(qtbot: QtBot) -> FieldsForm:
    shown = FieldsForm("form", ("phone", "email"))
    qtbot.addWidget(shown)
    shown.show_words("Where to?", {"phone": "Phone", "email": "E-mail"}, "Leave both empty.")
    shown.resize(400, 400)
    shown.show()
    return shown


def test_enter_goes_on_and_is_ok_at_the_end(form: FieldsForm) -> None:
    entered: list[tuple[str, ...]] = []
    form.entered.connect(entered.append)
    form.ask("", "old@example.org")
    phone, email = form.fields.values()
    QTest.keyClicks(phone, " +7999 ")
    QTest.keyClick(phone, Qt.Key.Key_Return)
    assert entered == []
    assert form.focusWidget() is email
    QTest.keyClick(email, Qt.Key.Key_Return)
    assert entered == [("+7999", "old@example.org")]


def test_it_is_given_up(form: FieldsForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.closed):
        form.cancel.click()


def test_each_line_has_a_name_for_a_screen_reader(form: FieldsForm) -> None:
    assert [edit.accessibleName() for edit in form.fields.values()] == ["Phone", "E-mail"]
    assert all(edit.height() >= 44 for edit in form.fields.values())
