"""A name and what else is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import listing
from cashier_sim.ui.docks.two_lines import TwoLines
from tests.ui.contrast import contrast
from tests.ui.probes.painted import painted_texts
from tests.ui.workbench import show

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListWidget
    from pytestqt.qtbot import QtBot


@pytest.fixture
def names(qtbot: QtBot) -> QListWidget:
    made = listing("names")
    made.setItemDelegate(TwoLines(made))
    made.addItem("Cash\nalways there")
    made.addItem("Card")
    made.resize(240, 200)
    show(qtbot, made)
    return made


def colours(names: QListWidget, row: int) -> set[str]:
    """Every colour of a line, by name."""
    image = names.viewport().grab().toImage()
    area = names.visualItemRect(names.item(row))
    spots = (
        (x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())
    )
    return {image.pixelColor(x, y).name().upper() for x, y in spots}


def test_name_stands_over_what_else_is_known(names: QListWidget) -> None:
    name, more, other = painted_texts(names.viewport())
    assert (name.text, more.text, other.text) == ("Cash", "always there", "Card")
    assert name.size_px > more.size_px
    assert name.rect.bottom() < more.rect.top()
    assert name.rect.left() == pytest.approx(other.rect.left(), abs=2)


def test_only_what_else_is_known_is_quiet(names: QListWidget) -> None:
    image = names.viewport().grab().toImage()
    name, more, _ = painted_texts(names.viewport())
    darkest = [
        min(
            image.pixelColor(x, y).lightness()
            for x in range(int(text.rect.left()), int(text.rect.right()))
            for y in range(int(text.rect.top()), int(text.rect.bottom()))
        )
        for text in (name, more)
    ]
    assert darkest[0] + 30 < darkest[1]


def test_lines_are_high_enough_for_a_finger(names: QListWidget) -> None:
    for row in (0, 1):
        assert names.visualItemRect(names.item(row)).height() >= theme.TARGET


def test_name_in_a_colour_of_its_own_keeps_it_until_it_is_chosen(names: QListWidget) -> None:
    names.item(1).setForeground(QColor(theme.DANGER))
    assert theme.DANGER in colours(names, 1)
    names.setCurrentRow(1)
    assert theme.DANGER not in colours(names, 1)
    assert theme.INK in colours(names, 1)


def test_quiet_line_is_read_on_the_chosen_one_too() -> None:
    assert contrast(theme.MUTED, theme.ACCENT) >= 4.5
