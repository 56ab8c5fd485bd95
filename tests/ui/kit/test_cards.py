from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit.cards import PaymentCard
from tests.ui.probes.clipping import cut_texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_card_is_pressed_and_removed(qtbot: QtBot) -> None:
    card = PaymentCard("card")
    qtbot.addWidget(card)
    card.resize(260, 66)
    card.show_payment(title="A & B", note="taken", sum_text="5.00", is_active=True, edge=theme.OK)
    card.show()
    assert card.is_active
    assert card.accessibleName() == "A & B, taken, 5.00"
    with qtbot.waitSignal(card.removal_requested):
        card.remove.click()
    image = card.grab().toImage()
    assert image.pixelColor(1, 30).name().upper() == theme.OK
    assert image.pixelColor(8, 8).name().upper() == theme.ACCENT


@pytest.mark.parametrize(
    ("title", "note", "width"),
    [
        ("Cash", "not taken", 240),
        ("Cash", "preliminary, only announced", 240),
        ("Gift certificate", "not taken", 220),
        ("Gift certificate", "not taken at all", 216),
    ],
)
def test_name_note_and_sum_find_room_beside_each_other(
    qtbot: QtBot, title: str, note: str, width: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    card = PaymentCard("card", window)
    card.resize(width, 66)
    card.show_payment(title=title, note=note, sum_text="12345.00", is_active=True)
    window.show()
    assert cut_texts(window) == []
