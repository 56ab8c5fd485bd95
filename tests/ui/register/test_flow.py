from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from cashier_sim.ui.register.flow import CellFlow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    return host


def cells(host: QWidget, count: int) -> tuple[CellFlow, list[QWidget]]:
    flow = CellFlow(host, QSize(100, 50), 10)
    made = [QWidget(host) for _ in range(count)]
    for cell in made:
        flow.addWidget(cell)
    return flow, made


def places(made: list[QWidget]) -> list[tuple[int, int, int, int]]:
    shown = [cell.geometry() for cell in made if not cell.isHidden()]
    return [(one.x(), one.y(), one.width(), one.height()) for one in shown]


def test_cells_fill_the_width_to_its_last_pixel(host: QWidget) -> None:
    _, made = cells(host, 5)
    host.resize(335, 200)
    host.show()
    shown = places(made)
    assert [place[1] for place in shown] == [0, 0, 0, 60, 60]
    assert shown[0][0] == 0
    assert shown[2][0] + shown[2][2] == 335
    assert {place[3] for place in shown} == {50}


def test_hidden_cells_take_no_place(host: QWidget) -> None:
    _, made = cells(host, 3)
    made[0].hide()
    host.resize(210, 200)
    host.show()
    assert [place[:2] for place in places(made)] == [(0, 0), (110, 0)]


def test_height_follows_the_width(host: QWidget) -> None:
    flow, _ = cells(host, 5)
    host.show()
    assert flow.hasHeightForWidth()
    assert [flow.heightForWidth(width) for width in (540, 320, 100, 1)] == [50, 110, 290, 290]
    assert flow.sizeHint() == QSize(440, 110)
    assert flow.minimumSize() == QSize(100, 50)


def test_empty_flow_is_flat_and_items_can_be_taken(host: QWidget) -> None:
    flow, _ = cells(host, 1)
    assert flow.takeAt(5) is None
    taken = flow.takeAt(0)
    assert taken is not None
    assert (flow.count(), flow.itemAt(0)) == (0, None)
    assert flow.heightForWidth(300) == 0


def test_balanced_rows_leave_no_cell_alone(host: QWidget) -> None:
    flow = CellFlow(host, QSize(100, 50), 10, balanced=True)
    made = [QWidget(host) for _ in range(6)]
    for cell in made:
        flow.addWidget(cell)
    host.resize(540, 200)
    host.show()
    assert [place[1] for place in places(made)] == [0, 0, 0, 60, 60, 60]
    host.resize(1000, 200)
    flow.activate()
    shown = places(made)
    assert [place[1] for place in shown] == [0] * 6
    assert shown[-1][0] + shown[-1][2] == 1000
