"""The large date of the numpad."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.date_field import DateField
from cashier_sim.ui.kit.bar import fill
from tests.ui.workbench import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    widget = DateField("date")
    fill(widget, theme.BODY)
    widget.resize(360, 84)
    widget.set_text("14.03.2026", 3)
    show(qtbot, widget)
    return widget


def has_accent(field: DateField, place: int) -> bool:
    image = field.grab(field.character_rects()[place]).toImage()
    accent = QColor(theme.ACCENT).rgb()
    return any(
        image.pixelColor(x, y).rgb() == accent
        for x in range(image.width())
        for y in range(image.height())
    )


def test_only_the_digit_being_typed_is_in_accent(field: DateField) -> None:
    assert [place for place in range(10) if has_accent(field, place)] == [3]


def test_digits_are_equally_wide_and_inside(field: DateField) -> None:
    rects = field.character_rects()
    assert {rects[place].width() for place in (0, 1, 3, 9)} == {rects[0].width()}
    field.set_text("__.__.____", 0)
    assert field.character_rects() == rects
    assert field.rect().contains(rects[0])
    assert field.rect().contains(rects[-1])


def test_type_is_smaller_in_a_low_field(field: DateField) -> None:
    usual = field.character_rects()[0].width()
    field.resize(360, 52)
    assert field.minimumSizeHint().height() == 52
    assert field.character_rects()[0].width() < usual


@pytest.mark.parametrize("place", [0, 3, 9])
def test_press_tells_the_character(field: DateField, qtbot: QtBot, place: int) -> None:
    with qtbot.waitSignal(field.pressed) as told:
        QTest.mouseClick(
            field, Qt.MouseButton.LeftButton, pos=field.character_rects()[place].center()
        )
    assert told.args == [place]


@pytest.mark.parametrize(("x", "place"), [(1, 0), (358, 9)])
def test_press_beside_the_characters_tells_the_nearest(
    field: DateField, qtbot: QtBot, x: int, place: int
) -> None:
    with qtbot.waitSignal(field.pressed) as told:
        QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(x, 40))
    assert told.args == [place]


def test_date_can_be_heard(field: DateField) -> None:
    assert (field.text, field.place, field.accessibleName()) == ("14.03.2026", 3, "14.03.2026")
