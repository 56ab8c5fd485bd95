from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.ui import theme
from cashier_sim.ui.kit.cards import PaymentCard

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
