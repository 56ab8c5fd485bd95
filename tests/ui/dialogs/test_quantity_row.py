"""A row of the quantity changer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.quantity_row import QUANTITY_GROUND, QuantityLine, QuantityRow
from tests.ui.workbench import nameless, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def line(
    quantity: int = 2,
    *,
    is_current: bool = False,
    is_changed: bool = False,
    is_allowed: bool = True,
) -> QuantityLine:
    return QuantityLine(
        name="Adult",
        quantity=quantity,
        is_current=is_current,
        is_changed=is_changed,
        is_allowed=is_allowed,
    )


@pytest.fixture
def row(qtbot: QtBot) -> QuantityRow:
    widget = QuantityRow("row")
    widget.resize(600, 56)
    widget.cell.show_line(line())
    widget.name_keys(more="Adult: one more", less="Adult: one less")
    show(qtbot, widget)
    return widget


def colors(row: QuantityRow) -> set[str]:
    image = row.cell.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(0, image.width(), 1)
        for y in range(0, image.height(), 4)
    }


def ground_of_quantity(row: QuantityRow) -> str:
    image = row.cell.grab().toImage()
    return image.pixelColor(image.width() - 8, image.height() // 2).name().upper()


def test_quantity_stands_on_its_ground(row: QuantityRow) -> None:
    assert ground_of_quantity(row) == QUANTITY_GROUND
    row.cell.show_line(line(is_current=True))
    assert ground_of_quantity(row) == theme.ACCENT


def test_changed_row_is_outlined(row: QuantityRow) -> None:
    corner = (1, 1)
    assert row.cell.grab().toImage().pixelColor(*corner) == QColor(theme.PAPER)
    row.cell.show_line(line(3, is_changed=True))
    assert row.cell.grab().toImage().pixelColor(*corner) == QColor(theme.ACCENT)


def test_quantity_out_of_bounds_is_in_another_ink(row: QuantityRow) -> None:
    assert theme.DANGER not in colors(row)
    row.cell.show_line(line(8, is_allowed=False))
    assert theme.DANGER in colors(row)


@pytest.mark.parametrize("quantity", [2_147_483_647, -2_147_483_647])
def test_long_quantity_stays_on_its_ground(row: QuantityRow, quantity: int) -> None:
    row.cell.show_line(line(quantity))
    assert ground_of_quantity(row) == QUANTITY_GROUND


def test_presses_are_told(row: QuantityRow, qtbot: QtBot) -> None:
    steps: list[int] = []
    row.stepped.connect(steps.append)
    row.more.click()
    row.less.click()
    assert steps == [1, -1]
    with qtbot.waitSignal(row.chosen):
        row.cell.click()


def test_everything_can_be_heard_and_pressed(row: QuantityRow) -> None:
    assert nameless(row) == []
    assert row.cell.accessibleName() == "Adult, 2"
    shown = row.cell.line
    assert shown is not None
    assert shown.quantity == 2
    for part in (row.more, row.cell, row.less):
        assert min(part.width(), part.height()) >= theme.TARGET
        assert part.minimumSizeHint().height() >= theme.TARGET


def test_same_line_is_not_painted_again(row: QuantityRow) -> None:
    before = row.cell.line
    row.cell.show_line(line())
    assert row.cell.line is before
