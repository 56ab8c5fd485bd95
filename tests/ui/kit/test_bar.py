from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit.bar import BottomBar, fill

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_acts_stand_in_order_and_the_primary_one_at_the_right(qtbot: QtBot) -> None:
    bar = BottomBar("bar")
    qtbot.addWidget(bar)
    back, order = bar.add("back", "Esc"), bar.add("order")
    pay = bar.add_primary("pay", "F12")
    for button, caption in ((back, "BACK"), (order, "ORDER"), (pay, "PAY")):
        button.set_caption(caption)
    bar.resize(900, theme.BAR_HEIGHT)
    bar.show()
    assert back.x() == 0
    assert back.geometry().right() < order.x() < 300
    assert pay.geometry().right() == bar.width() - 1
    assert {button.height() for button in (back, order, pay)} == {theme.BAR_HEIGHT}


def test_captions_break_only_where_they_have_no_room(qtbot: QtBot) -> None:
    bar = BottomBar("bar")
    qtbot.addWidget(bar)
    report = bar.add("report")
    report.set_caption("REPORT OF PAYMENTS")
    bar.add_primary("new").set_caption("NEW ORDER")
    bar.resize(900, theme.BAR_HEIGHT)
    bar.show()
    wide = report.width()
    bar.resize(320, theme.BAR_HEIGHT)
    assert report.width() < wide - 2 * theme.MARGIN
    bar.resize(900, theme.BAR_HEIGHT)
    assert report.width() == wide


def test_hidden_act_takes_no_room_from_the_others(qtbot: QtBot) -> None:
    bar = BottomBar("bar")
    qtbot.addWidget(bar)
    report, other = bar.add("report"), bar.add("other")
    for button in (report, other):
        button.set_caption("REPORT OF PAYMENTS")
    bar.resize(280, theme.BAR_HEIGHT)
    bar.show()
    narrow = report.width()
    other.hide()
    qtbot.waitUntil(lambda: report.width() > narrow)


def test_filled_widget_has_its_ground(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    fill(widget, theme.SLATE)
    widget.resize(10, 10)
    assert widget.grab().toImage().pixelColor(5, 5).name().upper() == theme.SLATE
