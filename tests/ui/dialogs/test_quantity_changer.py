"""Changing several quantities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cashier_sim.plugin_api import QuantityChangerItem
from cashier_sim.till.commands import AnswerDialog
from cashier_sim.till.dialogs import QuantityChangerDialog
from cashier_sim.ui.dialogs.quantity_changer import LONG_TEXT, QuantityChangerPanel
from cashier_sim.ui.dialogs.quantity_row import QuantityCell
from tests.ui.probes.dialog import problem_of
from tests.ui.workbench import find

if TYPE_CHECKING:
    from tests.ui.dialogs.conftest import Screen


def dialog(
    *bounds: tuple[int, int, int], least: int = 1, most: int = 5, text: str = "Room 12"
) -> QuantityChangerDialog:
    """Rows of quantity, min and max."""
    items = tuple(
        QuantityChangerItem(name=f"Row {at}", quantity=quantity, min=low, max=high)
        for at, (quantity, low, high) in enumerate(bounds)
    )
    return QuantityChangerDialog(
        id=1, title="Meals", text=text, min_quantity=least, max_quantity=most, items=items
    )


TWO = dialog((2, 0, 4), (0, 0, 3))
HUNDRED = dialog(*((1, 0, 9) for _ in range(100)), least=0, most=900)


def panel(screen: Screen, asked: QuantityChangerDialog = TWO) -> QuantityChangerPanel:
    screen.show(asked)
    assert isinstance(screen.panel, QuantityChangerPanel)
    return screen.panel


def cell(screen: Screen, at: int) -> QuantityCell:
    return find(QuantityCell, f"quantity_row_{at}_cell", screen.layer)


def test_plus_and_minus_count_and_ok_gives_all_rows(screen: Screen) -> None:
    shown = panel(screen)
    screen.click("quantity_row_1_more")
    screen.click("quantity_row_0_less")
    assert shown.sums == "At least: 1   At most: 5   Entered: 2"
    screen.click("dialog_ok")
    assert screen.commands == [AnswerDialog(1, (1, 1))]


def test_plus_ends_at_the_bounds_of_row_and_sum(screen: Screen) -> None:
    panel(screen)
    for _ in range(3):
        screen.click("quantity_row_1_more")
    assert not screen.button("quantity_row_1_more").isEnabled()
    assert not screen.button("quantity_row_0_more").isEnabled()
    screen.click("quantity_row_0_less")
    assert screen.button("quantity_row_0_more").isEnabled()


def test_below_the_least_sum_ok_is_disabled_with_the_reason(screen: Screen) -> None:
    shown = panel(screen)
    screen.click("quantity_clear")
    assert shown.quantities == (0, 0)
    assert problem_of(shown) == "Too few in all."
    assert not screen.button("dialog_ok").isEnabled()
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == []
    screen.click("quantity_row_0_more")
    assert problem_of(shown) == ""


def test_above_the_greatest_sum_says_so(screen: Screen) -> None:
    shown = panel(screen, dialog((4, 0, 4), (3, 0, 3)))
    assert problem_of(shown) == "Too many in all."
    assert not screen.button("dialog_ok").isEnabled()


def test_row_out_of_its_bounds_is_named(screen: Screen) -> None:
    shown = panel(screen)
    screen.press(Qt.Key.Key_Down)
    screen.type_text("9")
    assert problem_of(shown) == "“Row 1”: from 0 to 3."
    line = cell(screen, 1).line
    assert line is not None
    assert not line.is_allowed


def test_changed_row_is_marked(screen: Screen) -> None:
    panel(screen)
    screen.click("quantity_row_1_more")
    marks = [line.is_changed for at in range(2) if (line := cell(screen, at).line)]
    assert marks == [False, True]


@pytest.mark.parametrize(
    ("keys", "quantities"),
    [
        ((Qt.Key.Key_Right,), (3, 0)),
        ((Qt.Key.Key_Plus,), (3, 0)),
        ((Qt.Key.Key_Left, Qt.Key.Key_Minus), (0, 0)),
        ((Qt.Key.Key_Down, Qt.Key.Key_Right), (2, 1)),
        ((Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Right), (3, 1)),
        ((Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Right), (3, 0)),
        ((Qt.Key.Key_Backspace,), (0, 0)),
        ((Qt.Key.Key_Delete,), (0, 0)),
    ],
)
def test_keys_choose_rows_and_count(
    screen: Screen, keys: tuple[Qt.Key, ...], quantities: tuple[int, ...]
) -> None:
    shown = panel(screen)
    for key in keys:
        screen.press(key)
    assert shown.quantities == quantities


def test_digits_go_to_the_pressed_row(screen: Screen) -> None:
    shown = panel(screen)
    cell(screen, 1).click()
    screen.type_text("3")
    assert shown.quantities == (2, 3)


def test_shortcuts_are_no_digits(screen: Screen) -> None:
    shown = panel(screen)
    QTest.keyClick(screen.focused, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert shown.quantities == (2, 0)


def test_hundred_rows_stand_on_pages(screen: Screen) -> None:
    shown = panel(screen, HUNDRED)
    assert not screen.button("quantity_previous").isEnabled()
    screen.click("quantity_next")
    assert (shown.page, shown.row) == (1, 6)
    screen.click("quantity_row_2_more")
    assert shown.quantities[8] == 2
    screen.press(Qt.Key.Key_End)
    assert (shown.page, shown.row) == (16, 99)
    assert not screen.button("quantity_next").isEnabled()
    assert not cell(screen, 4).isVisible()
    assert not screen.button("quantity_row_4_more").isVisible()
    screen.press(Qt.Key.Key_PageUp)
    assert (shown.page, shown.row) == (15, 93)
    screen.click("quantity_previous")
    assert shown.page == 14
    assert cell(screen, 4).isVisible()
    screen.press(Qt.Key.Key_PageDown)
    assert shown.page == 15
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(1, (1,) * 8 + (2,) + (1,) * 91)]


def test_one_page_has_no_paging(screen: Screen) -> None:
    panel(screen)
    assert not screen.button("quantity_next").isVisible()


def test_rows_stay_where_they_are_on_the_last_page(screen: Screen) -> None:
    shown = panel(screen, HUNDRED)
    before = (shown.geometry(), cell(screen, 0).geometry())
    screen.press(Qt.Key.Key_End)
    assert (shown.geometry(), cell(screen, 0).geometry()) == before


def test_long_text_is_cut(screen: Screen) -> None:
    shown = panel(screen, dialog((1, 0, 2), text="x" * 1_000))
    told = [label for label in shown.findChildren(QLabel) if label.objectName() == "dialog_message"]
    assert [len(label.text()) for label in told] == [LONG_TEXT]


def test_escape_cancels(screen: Screen) -> None:
    panel(screen)
    screen.press(Qt.Key.Key_Escape)
    assert screen.commands == [AnswerDialog(1, None)]
