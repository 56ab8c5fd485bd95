from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.painting import RIGHT, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def inked_columns(text: str, area: QRect, flags: int | None = None) -> list[int]:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(fonts.sans(15))
    if flags is None:
        write(painter, area, text)
    else:
        write(painter, area, text, flags)
    painter.end()
    return [x for x in range(200) if any(image.pixelColor(x, y).value() < 200 for y in range(30))]


def test_text_stays_inside_its_area(qtbot: QtBot) -> None:
    del qtbot
    columns = inked_columns("a rather long line of text", QRect(20, 0, 60, 30))
    assert min(columns) >= 20
    assert max(columns) < 80


def test_text_stands_at_the_asked_side(qtbot: QtBot) -> None:
    del qtbot
    area = QRect(0, 0, 200, 30)
    assert max(inked_columns("12", area)) < 30
    assert min(inked_columns("12", area, RIGHT)) > 170
