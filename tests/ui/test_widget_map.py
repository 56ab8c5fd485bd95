from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from cashier_sim.ui.widget_map import widgets_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cashier_sim.ui.window import Window


def test_widget_map_tells_where_things_are(window: Window) -> None:
    told = widgets_of(window)["new_order_button"]
    assert told["text"] == "NEW ORDER"
    assert told["enabled"] is True


def test_widget_map_tells_the_text_of_a_label(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    label = QLabel("Passed", place)
    label.setObjectName("told")
    place.show()
    assert widgets_of(place)["told"]["text"] == "Passed"
    label.setAccessibleName("Result")
    assert widgets_of(place)["told"]["text"] == "Result"
