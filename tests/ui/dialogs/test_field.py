"""The field that shows what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.field import EntryField, FieldLook

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def picture(qtbot: QtBot, look: FieldLook, text: str, placeholder: str = "") -> QImage:
    field = EntryField("field", look, 66)
    qtbot.addWidget(field)
    field.resize(300, field.sizeHint().height())
    field.set_text(text, placeholder)
    return field.grab().toImage()


def ink_rows(image: QImage, ground: QColor) -> int:
    """Rows with something written, of the widest difference to the ground."""
    return sum(
        any(
            abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 60
            for x in range(0, image.width(), 2)
        )
        for y in range(image.height())
    )


def test_text_is_its_accessible_name_too(qtbot: QtBot) -> None:
    field = EntryField("field", FieldLook.FIGURE, 72)
    qtbot.addWidget(field)
    field.set_text("12")
    assert (field.text, field.accessibleName()) == ("12", "12")
    field.set_text("", "Scan a code")
    assert (field.text, field.accessibleName()) == ("", "Scan a code")


def test_long_text_is_written_smaller(qtbot: QtBot) -> None:
    ground = QColor(theme.PAPER)
    short = ink_rows(picture(qtbot, FieldLook.WHITE, "12"), ground)
    long = ink_rows(picture(qtbot, FieldLook.WHITE, "12" * 14), ground)
    assert short > long > 0


def test_text_too_long_for_any_size_is_still_written(qtbot: QtBot) -> None:
    assert ink_rows(picture(qtbot, FieldLook.WHITE, "12" * 64), QColor(theme.PAPER)) > 0


@pytest.mark.parametrize("look", FieldLook)
def test_placeholder_is_written_quietly(qtbot: QtBot, look: FieldLook) -> None:
    with_one = picture(qtbot, look, "", "Scan a code")
    assert with_one != picture(qtbot, look, "", "")
