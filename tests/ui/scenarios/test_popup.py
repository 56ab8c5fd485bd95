from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPlainTextEdit

from cashier_sim.ui.scenarios.completion import Proposal
from cashier_sim.ui.scenarios.popup import CompletionPopup
from tests.ui.workbench import find, nameless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

PROPOSALS = tuple(Proposal(f"sentence {n}", (), f"meaning {n}") for n in range(12))


@pytest.fixture
def popup(qtbot: QtBot) -> Iterator[CompletionPopup]:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    made = CompletionPopup(editor)
    made.show_at(QRect(QPoint(100, 100), QSize(1, 16)), PROPOSALS)
    yield made
    editor.close()


def test_meaning_of_the_chosen_one_stands_below(popup: CompletionPopup) -> None:
    assert popup.chosen is PROPOSALS[0]
    popup.move_choice(-1)
    assert popup.chosen is PROPOSALS[-1]
    assert find(QLabel, "scenario_meaning", popup).text() == "meaning 11"
    popup.move_choice(2)
    assert popup.chosen is PROPOSALS[1]


def test_click_takes_one(qtbot: QtBot, popup: CompletionPopup) -> None:
    listed = find(QListWidget, "scenario_proposals", popup)
    with qtbot.waitSignal(popup.accepted) as taken:
        listed.itemClicked.emit(listed.item(3))
    assert taken.args == [PROPOSALS[3]]


def test_it_stands_under_the_caret_or_above_where_there_is_more_room(
    popup: CompletionPopup,
) -> None:
    assert popup.y() > 116
    bottom = popup.screen().availableGeometry().bottom()
    popup.show_at(QRect(QPoint(100, bottom - 20), QSize(1, 16)), PROPOSALS)
    assert popup.y() + popup.height() < bottom - 20
    right = popup.screen().availableGeometry().right()
    popup.show_at(QRect(QPoint(right - 5, 100), QSize(1, 16)), PROPOSALS[:1])
    assert popup.x() + popup.width() - 1 <= right


def test_it_has_names(popup: CompletionPopup) -> None:
    popup.retranslate()
    QApplication.sendEvent(popup, QEvent(QEvent.Type.LanguageChange))
    assert nameless(popup) == []
    popup.grab()
