"""Writing a scenario: proposals, values, mended sentences."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from cashier_sim.scenario.language import Language
from cashier_sim.ui.scenarios.completion import Completion
from cashier_sim.ui.scenarios.editor import ScenarioEditor
from cashier_sim.ui.scenarios.gutter import Mark
from tests.ui.probes.scenarios import TEXT
from tests.ui.workbench import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline
HEAD = "# language: ru\nФункция: А\n  Сценарий: Б\n"
FRAME_MS = 16


@pytest.fixture
def editor(qtbot: QtBot) -> ScenarioEditor:
    made = ScenarioEditor()
    made.resize(700, 300)
    show(qtbot, made)
    made.write(HEAD, None)
    made.moveCursor(QTextCursor.MoveOperation.End)
    return made


def type_in(editor: ScenarioEditor, text: str) -> None:
    for letter in text:
        QApplication.sendEvent(
            editor, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )


def press(
    editor: ScenarioEditor,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(editor, key, modifier)


def line(editor: ScenarioEditor) -> str:
    return editor.textCursor().block().text()


def test_proposals_come_while_typing_and_enter_takes_one(editor: ScenarioEditor) -> None:
    type_in(editor, "    Когда д")
    assert not editor.popup.isVisible()
    type_in(editor, "об блюдо")
    assert editor.popup.isVisible()
    chosen = editor.popup.chosen
    assert chosen is not None
    assert chosen.text.startswith("добавляет блюдо")
    press(editor, Qt.Key.Key_Return)
    assert not editor.popup.isVisible()
    assert line(editor) == f"    Когда {chosen.text}"
    assert editor.textCursor().selectedText() == "Борщ с пампушками"
    assert editor.troubles == ()


def test_tab_leads_from_value_to_value(editor: ScenarioEditor) -> None:
    type_in(editor, "    Когда создаёт доставку для тел адрес")
    press(editor, Qt.Key.Key_Tab)
    selected = []
    for _ in range(3):
        selected.append(editor.textCursor().selectedText())
        type_in(editor, "х")
        editor.popup.hide()
        press(editor, Qt.Key.Key_Tab)
    assert selected == ["Иванов Пётр", "+7 900 000-00-00", "Набережная ул., 7"]
    assert line(editor).count("«х»") == 3
    assert line(editor).endswith("«х»")
    assert editor.textCursor().atBlockEnd()


def test_keys_of_the_proposals_choose_and_put_them_away(editor: ScenarioEditor) -> None:
    type_in(editor, "    Когда ")
    press(editor, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    proposals = editor.popup.proposals
    press(editor, Qt.Key.Key_Down)
    assert editor.popup.chosen is proposals[1]
    press(editor, Qt.Key.Key_PageDown)
    assert editor.popup.chosen is proposals[6]
    press(editor, Qt.Key.Key_Up)
    press(editor, Qt.Key.Key_PageUp)
    assert editor.popup.chosen is proposals[0]
    press(editor, Qt.Key.Key_Escape)
    assert not editor.popup.isVisible()
    assert line(editor) == "    Когда "


def test_proposals_go_when_nothing_fits_or_the_step_is_whole(editor: ScenarioEditor) -> None:
    type_in(editor, "    Дано открыта смен")
    assert editor.popup.isVisible()
    type_in(editor, "а")
    assert not editor.popup.isVisible()
    type_in(editor, " ыыыы")
    assert not editor.popup.isVisible()
    editor.propose()
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    editor.propose()  # no step here
    assert not editor.popup.isVisible()


def test_clicked_proposal_is_put_in_with_what_hangs_on_it(editor: ScenarioEditor) -> None:
    type_in(editor, "    Дано заказ")
    editor.popup.accepted.emit(Completion().of_text("заказ с блюдами:", Language.RUSSIAN))
    assert editor.toPlainText().endswith("\n    Дано заказ с блюдами:\n      |  |")
    assert line(editor) == "    Дано заказ с блюдами:"


def test_enter_keeps_the_indentation_and_goes_in_after_a_heading(editor: ScenarioEditor) -> None:
    editor.write(HEAD.rstrip("\n"), None)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    press(editor, Qt.Key.Key_Return)
    assert line(editor) == "    "
    type_in(editor, "Дано открыта смена")
    editor.popup.hide()
    press(editor, Qt.Key.Key_Return)
    assert line(editor) == "    "


def test_sentence_that_is_none_is_underlined_and_mended(editor: ScenarioEditor) -> None:
    type_in(editor, "    Когда кассир создал заказ")
    editor.popup.hide()
    (selection,) = editor.extraSelections()
    assert selection.format.underlineStyle() is WAVE
    assert selection.cursor.selectedText() == "кассир создал заказ"
    told = editor.trouble_text(4)
    assert told.startswith(
        "No sentence reads like this.\nthe word: write «создаёт», not «создал»\nClose to it"
    )
    assert "\nсоздаёт заказ" in told
    press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    actions = editor.fixes.actions()
    assert actions
    assert editor.fixes.activeAction() is actions[0]  # Enter takes it
    fix = next(one for one in actions if one.text() == "создаёт заказ")
    editor.fixes.hide()
    fix.trigger()
    assert line(editor) == "    Когда создаёт заказ"
    assert editor.extraSelections() == []
    press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert editor.fixes.actions() == []


def test_tooltip_says_what_is_wrong(editor: ScenarioEditor, qtbot: QtBot) -> None:
    type_in(editor, "    Когда вводит сумму 1,234")
    editor.popup.hide()
    at = editor.cursorRect().center()
    for _ in range(2):
        QApplication.sendEvent(
            editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, editor.mapToGlobal(at))
        )
    qtbot.waitUntil(lambda: "two decimals" in QToolTip.text())
    assert editor.trouble_text(1) == ""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_what_gherkin_does_not_understand_is_told_after_a_pause(
    qtbot: QtBot, editor: ScenarioEditor
) -> None:
    type_in(editor, "    Дано открыта смена")
    press(editor, Qt.Key.Key_Return)
    type_in(editor, "просто слова")
    assert editor.troubles == ()
    qtbot.waitUntil(lambda: [one.line for one in editor.troubles] == [5])
    assert editor.trouble_text(5)


def test_marks_are_of_the_text_that_was_played(editor: ScenarioEditor) -> None:
    editor.write(TEXT, None)
    editor.show_marks({6: Mark.PASSED, 7: Mark.NEXT}, 7)
    editor.setReadOnly(True)
    type_in(editor, "x")
    assert editor.marks == {6: Mark.PASSED, 7: Mark.NEXT}
    editor.setReadOnly(False)
    type_in(editor, "x")
    assert editor.marks == {}


def test_text_that_grows_keeps_its_end_in_view_and_can_be_undone(editor: ScenarioEditor) -> None:
    before = editor.toPlainText()
    grown = before + "    Дано открыта смена\n" * 40
    editor.follow(grown)
    editor.follow(grown)
    assert editor.verticalScrollBar().value() == editor.verticalScrollBar().maximum()
    editor.setReadOnly(True)
    editor.resize(700, 120)  # as when a question comes below
    QApplication.sendPostedEvents()
    assert editor.viewport().rect().contains(editor.cursorRect().center())
    editor.undo()
    assert editor.toPlainText() == before


def test_keys_of_the_text_are_not_the_tills(editor: ScenarioEditor) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Plus):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier, "+")
        event.ignore()
        QApplication.sendEvent(editor, event)
        assert event.isAccepted(), key


def test_other_language_and_other_colours(editor: ScenarioEditor) -> None:
    for kind in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
        QApplication.sendEvent(editor, QEvent(kind))
    assert editor.popup.proposals == ()


def test_focus_that_leaves_puts_the_proposals_away(editor: ScenarioEditor) -> None:
    type_in(editor, "    Когда создаёт")
    assert editor.popup.isVisible()
    editor.clearFocus()
    editor.popup.hide()
    assert not editor.popup.isVisible()
    assert editor.focusNextPrevChild(True) in {True, False}


def test_key_in_five_hundred_lines_takes_less_than_a_frame(editor: ScenarioEditor) -> None:
    part = "  Сценарий: {}\n    Дано открыта смена\n    Когда кассир создаёт заказ\n\n"
    editor.write(HEAD + "".join(part.format(number) for number in range(125)), None)
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(250).position())
    editor.setTextCursor(cursor)
    times = []
    for letter in "    И и к а с с и р":
        begun = perf_counter()
        type_in(editor, letter)
        times.append((perf_counter() - begun) * 1000)
    assert sorted(times)[len(times) // 2] < FRAME_MS


def test_tooltip_of_nothing_is_empty(editor: ScenarioEditor) -> None:
    at = QPoint(5, 5)
    QApplication.sendEvent(
        editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, editor.mapToGlobal(at))
    )
    assert not QToolTip.isVisible()


def test_keys_with_control_are_left_to_the_dock(editor: ScenarioEditor, qtbot: QtBot) -> None:
    asked = QShortcut(QKeySequence("Ctrl+Return"), editor)
    before = editor.toPlainText()
    with qtbot.waitSignal(asked.activated):
        press(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == before
