from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from cashier_sim.till.path_geometry import parse_geometry
from cashier_sim.ui.kit.path_icon import fitted, painter_path

AREA = QRectF(10, 20, 40, 40)


def test_a_path_covers_what_its_strokes_enclose() -> None:
    path = painter_path(parse_geometry("M0 0 L10 0 L10 10 C10 10 5 12 0 10 Z"))
    assert path.contains(QPointF(5, 5))
    assert not path.contains(QPointF(11, 5))


@pytest.mark.parametrize(("rule", "is_filled"), [("F0", False), ("F1", True)])
def test_the_fill_rule_decides_about_a_figure_inside_another(rule: str, is_filled: bool) -> None:
    path = painter_path(parse_geometry(f"{rule} M0 0H10V10H0Z M3 3H7V7H3Z"))
    assert path.contains(QPointF(5, 5)) is is_filled
    assert path.fillRule() is (Qt.FillRule.WindingFill if is_filled else Qt.FillRule.OddEvenFill)


def test_an_icon_is_made_as_large_as_its_place_and_keeps_its_shape() -> None:
    wide = fitted(painter_path(parse_geometry("M100 100 H200 V150 H100 Z")), AREA).boundingRect()
    assert (wide.width(), wide.height()) == (40, 20)
    assert wide.center() == AREA.center()


def test_an_icon_without_a_size_is_nothing() -> None:
    assert fitted(painter_path(parse_geometry("M5 5")), AREA).isEmpty()
