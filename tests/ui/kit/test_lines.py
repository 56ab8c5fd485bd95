from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from cashier_sim.ui.kit.lines import Line, LinesModel, LinesView
from tests.ui.probes.painted import painted_texts
from tests.ui.views import uid
from tests.ui.workbench import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def lines(*numbers: int) -> tuple[Line, ...]:
    return tuple(Line(uid(n), f"dish {n}", "× 1", f"{n}.00") for n in numbers)


class Mirror:
    """Rows as a view knows them, kept only by the model's signals."""

    def __init__(self, model: LinesModel) -> None:
        self.rows: list[str] = []
        self._model = model
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.dataChanged.connect(self._changed)

    def _inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        self.rows[first:first] = [self._text(row) for row in range(first, last + 1)]

    def _removed(self, parent: QModelIndex, first: int, last: int) -> None:
        del self.rows[first : last + 1]

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self.rows[row] = self._text(row)

    def _text(self, row: int) -> str:
        return str(self._model.index(row).data())


@given(st.lists(st.lists(st.integers(1, 6), max_size=6), max_size=6))
def test_views_follow_any_change(states: list[list[int]]) -> None:
    model = LinesModel()
    mirror = Mirror(model)
    for state in states:
        model.show_lines(lines(*state))
        assert mirror.rows == [f"dish {n} × 1 {n}.00" for n in state]
        assert model.rowCount() == len(state)


def test_only_what_differs_is_told(qtbot: QtBot) -> None:
    model = LinesModel()
    model.show_lines(lines(1, 2, 3))
    with qtbot.waitSignal(model.rowsRemoved) as removed:
        model.show_lines(lines(1, 3))
    assert removed.args is not None
    assert removed.args[1:] == [1, 1]
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.show_lines((*lines(1), Line(uid(3), "dish 3", "× 2", "6.00")))
    assert changed.args is not None
    assert changed.args[0].row() == 1


def test_model_has_no_children_and_no_other_roles() -> None:
    model = LinesModel()
    model.show_lines(lines(1))
    index = model.index(0)
    assert isinstance(model, QAbstractItemModel)
    assert model.rowCount(index) == 0
    assert model.data(QModelIndex()) is None
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is None


@pytest.fixture
def view(qtbot: QtBot) -> LinesView:
    view = LinesView("dishes", selectable=True)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def test_line_is_chosen_and_unchosen(qtbot: QtBot, view: LinesView) -> None:
    view.show_lines(lines(1, 2))
    with qtbot.waitSignal(view.line_chosen) as told:
        view.choose(uid(2))
    assert told.args == [uid(2)]
    assert view.chosen == uid(2)
    view.choose(None)
    assert view.chosen is None


def test_added_line_comes_into_view(view: LinesView) -> None:
    view.show_lines(lines(*range(1, 40)))
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    view.verticalScrollBar().setValue(0)
    view.show_lines(lines(*range(1, 39)))
    assert view.verticalScrollBar().value() == 0


def test_empty_list_says_what_to_do(view: LinesView) -> None:
    blank = view.grab().toImage()
    view.set_empty_text("Choose dishes from the menu.")
    assert view.grab().toImage() != blank
    view.show_lines(lines(1))
    assert view.lines == lines(1)
    assert view.grab().toImage() != blank


def test_tooltip_has_a_name_that_the_line_shortens() -> None:
    model = LinesModel()
    model.show_lines((Line(uid(1), "Caesar salad", "× 2", "960.00", note="with chicken"),))
    role = Qt.ItemDataRole.ToolTipRole
    assert model.index(0).data(role) == "Caesar salad\nwith chicken"


@pytest.mark.parametrize(
    ("whole", "width", "note"),
    [
        ("✓ in the kitchen", 500, "✓ in the kitchen"),
        ("✓ in the kitchen", 315, "✓"),
        ("✓ in the kitchen", 298, "✓"),
        ("to be in the kitchen", 315, "to be"),
    ],
)
def test_note_keeps_its_sign_or_whole_words(
    qtbot: QtBot, whole: str, width: int, note: str
) -> None:
    view = LinesView("lines")
    view.show_lines((Line(uid(1), "Chicken soup", "× 1", "9.00", note=whole),))
    view.resize(width, 60)
    show(qtbot, view)
    assert note in [text.text for text in painted_texts(view.viewport())]
