"""What every dialog has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cashier_sim.till.dialogs import AnswerProblem, ErrorDialog
from cashier_sim.ui.dialogs.panel import LONG_TITLE, DialogPanel, is_demo, shortened, text_label
from cashier_sim.ui.kit import fonts
from tests.ui.probes.dialog import problem_of
from tests.unit.ui.till_views import till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.till.dialogs import Answer


class Plain(DialogPanel):
    def accept(self) -> None:
        self.answer(True)


@pytest.fixture
def panel(qtbot: QtBot) -> Plain:
    made = Plain(ErrorDialog(id=1, message=""), 300)
    qtbot.addWidget(made)
    return made


def answers(panel: DialogPanel) -> list[Answer]:
    given: list[Answer] = []
    panel.answered.connect(given.append)
    return given


def test_wrong_answer_is_explained_and_not_given(panel: Plain) -> None:
    given = answers(panel)
    panel.answer("12")
    assert given == []
    assert problem_of(panel) == "This is not what the dialog asks for."
    panel.accept()
    assert given == [True]
    assert problem_of(panel) == ""


def test_language_rewrites_the_problem(panel: Plain) -> None:
    panel.show_problem(AnswerProblem.EMPTY)
    panel.retranslate()
    assert problem_of(panel) == "Enter something first."


def test_keys_of_a_dialog_go_no_further(panel: Plain) -> None:
    given = answers(panel)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F12, Qt.Key.Key_Return):
        QTest.keyClick(panel, key)
    assert given == [None, True]


def test_title_is_the_accessible_name(panel: Plain) -> None:
    panel.set_title("Room")
    assert panel.accessibleName() == "Room"
    assert panel.wished_size().width() == 300
    assert panel.first_focus() is panel
    panel.show_view(till_view())


def test_bare_panel_has_to_say_what_enter_does(qtbot: QtBot) -> None:
    bare = DialogPanel(ErrorDialog(id=1, message=""), 300)
    qtbot.addWidget(bare)
    with pytest.raises(NotImplementedError):
        bare.accept()


def test_demo_mode_is_a_setting() -> None:
    assert is_demo(till_view(settings={"demo_mode": True}))
    assert not is_demo(till_view())


def test_labels_read_no_markup(qtbot: QtBot) -> None:
    label = text_label("label", fonts.sans(13), "#000000")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.wordWrap()


def test_endless_title_is_cut(panel: Plain) -> None:
    panel.set_title("x" * 10_000)
    assert len(panel.title) == LONG_TITLE
    assert panel.title.endswith("…")
    assert shortened("abc", 3) == "abc"
