"""Choosing from cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from cashier_sim.plugin_api import ButtonWidth
from cashier_sim.till.commands import AnswerDialog
from cashier_sim.till.dialogs import ChooserDialog
from cashier_sim.ui.dialogs.chooser import GRID_WIDTH, ChooserPanel

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen


def chooser(count: int, **changes: object) -> ChooserDialog:
    items = tuple(f"Room {number}" for number in range(count))
    return ChooserDialog(id=1, title="Room", items=items, **changes)  # type: ignore[arg-type]  # its fields


def page(screen: Screen) -> int:
    assert isinstance(screen.panel, ChooserPanel)
    return screen.panel.page


def test_one_click_answers(screen: Screen) -> None:
    screen.show(chooser(8))
    screen.click("chooser_item_6")
    assert screen.commands == [AnswerDialog(1, 6)]


def test_second_column_begins_after_six(screen: Screen) -> None:
    screen.show(chooser(8))
    first, seventh = screen.button("chooser_item_0"), screen.button("chooser_item_6")
    assert first.y() == seventh.y()
    assert seventh.x() > first.x()


def test_preselected_cell_is_marked_and_focused(screen: Screen) -> None:
    screen.show(chooser(8, selected_item_index=3))
    assert screen.button("chooser_item_3").isChecked()
    assert screen.focused.objectName() == "chooser_item_3"
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, 3)]


def test_arrows_move_across_columns(screen: Screen) -> None:
    screen.show(chooser(8))
    screen.press(Qt.Key.Key_Right)
    assert screen.focused.objectName() == "chooser_item_6"
    screen.press(Qt.Key.Key_Down)
    assert screen.focused.objectName() == "chooser_item_7"


def test_more_items_than_cells_make_pages(screen: Screen) -> None:
    screen.show(chooser(20))
    assert not screen.button("chooser_previous").isEnabled()
    screen.click("chooser_next")
    assert page(screen) == 1
    assert screen.focused.objectName() == "chooser_item_18"
    assert not screen.button("chooser_next").isEnabled()
    screen.press(Qt.Key.Key_PageDown)
    assert page(screen) == 1
    screen.press(Qt.Key.Key_PageUp)
    assert page(screen) == 0
    screen.press(Qt.Key.Key_PageDown)
    screen.click("chooser_previous")
    assert page(screen) == 0


def test_page_of_the_preselected_item_is_shown(screen: Screen) -> None:
    screen.show(chooser(40, selected_item_index=39))
    assert page(screen) == 2


def test_one_page_has_no_paging(screen: Screen) -> None:
    screen.show(chooser(18))
    assert not screen.button("chooser_next").isVisible()


def test_cancel_answers_nothing(screen: Screen) -> None:
    screen.show(chooser(2))
    screen.panel.accept()
    screen.click("dialog_cancel")
    assert screen.commands == [AnswerDialog(1, None)]


def test_no_items_leave_cancel(screen: Screen) -> None:
    screen.show(chooser(0))
    assert screen.focused.objectName() == "dialog_cancel"


@pytest.mark.parametrize("width", ButtonWidth)
def test_full_page_is_as_wide_whatever_the_cells(screen: Screen, width: ButtonWidth) -> None:
    screen.show(chooser(60, button_width=width))
    assert GRID_WIDTH - 6 <= screen.panel.wished_width <= GRID_WIDTH


def test_plugin_may_write_its_own_caption(screen: Screen) -> None:
    screen.show(ChooserDialog(id=1, title="", items=("a",), cancel_caption="Later"))
    assert screen.button("dialog_cancel").text() == "Later"
