from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from cashier_sim.ui import theme
from cashier_sim.ui.scenarios.gutter import Mark
from cashier_sim.ui.scenarios.marked_text import MarkedText
from tests.ui.workbench import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def text(qtbot: QtBot) -> MarkedText:
    made = MarkedText("text")
    made.resize(400, 200)
    show(qtbot, made)
    made.setPlainText("\n".join(f"line {number}" for number in range(1, 101)))
    return made


def colors(text: MarkedText) -> set[str]:
    picture = text.grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }


def test_line_that_is_played_is_lit_and_brought_into_view(text: MarkedText) -> None:
    lit = QColor(theme.LIGHT.selected).name()
    assert lit not in colors(text)
    text.show_marks({80: Mark.NEXT}, 80)
    assert text.firstVisibleBlock().blockNumber() > 60
    assert lit in colors(text)
    text.show_marks({80: Mark.PASSED}, None)
    assert text.marks == {80: Mark.PASSED}
    assert lit not in colors(text)


def test_line_in_view_does_not_move_the_text(text: MarkedText) -> None:
    text.show_marks({}, 3)
    assert text.firstVisibleBlock().blockNumber() == 0


def test_line_that_is_played_leaves_the_caret_alone(text: MarkedText) -> None:
    text.go_to(50)
    text.show_marks({}, 5)
    assert text.firstVisibleBlock().blockNumber() < 5
    assert text.line == 50


def test_line_that_is_played_stays_in_view_when_room_is_taken(text: MarkedText) -> None:
    text.show_marks({}, 9)
    text.resize(400, 80)
    assert 9 in text.numbered[:-1]


def test_line_that_a_person_has_scrolled_away_stays_away(text: MarkedText) -> None:
    text.show_marks({}, 9)
    text.verticalScrollBar().setValue(60)
    text.resize(400, 80)
    assert text.firstVisibleBlock().blockNumber() == 60


def test_lines_have_their_numbers_when_there_is_more_room(text: MarkedText) -> None:
    text.resize(400, 60)
    text.grab()
    text.resize(400, 300)
    assert text.numbered == tuple(number for number, _ in text.rows_in_view())
    assert len(text.numbered) > 10


def test_caret_goes_to_a_line(text: MarkedText) -> None:
    text.go_to(50)
    assert text.line == 50


def test_numbers_get_the_room_that_they_need(text: MarkedText) -> None:
    before = text.viewportMargins().left()
    text.setPlainText("\n" * 20_000)
    assert text.viewportMargins().left() > before


def test_number_of_the_last_line_stands_as_high_as_the_others(text: MarkedText) -> None:
    text.setPlainText("one\ntwo\nthree")
    rows = text.rows_in_view()
    assert {row.height() for _, row in rows} == {rows[0][1].height()}
