from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.glyphs import BANKNOTE, CARD
from tests.ui.contrast import contrast
from tests.ui.probes.painted import painted_texts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(300, 100)
    return host


@pytest.fixture
def button(host: QWidget) -> TillButton:
    button = TillButton(Role.PRIMARY, "pay_button", key="F12", parent=host)
    button.set_caption("PAY")
    button.resize(200, 66)
    host.show()
    return button


def corner_color(button: TillButton) -> str:
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # wherever the cursor is
    return QColor(button.grab().toImage().pixel(QPoint(1, 1))).name().upper()


def test_key_presses_within_the_event(qtbot: QtBot, button: TillButton) -> None:
    with qtbot.waitSignal(button.clicked, timeout=20):
        QTest.keyClick(button.window(), Qt.Key.Key_F12)


def test_key_sleeps_while_disabled(qtbot: QtBot, button: TillButton) -> None:
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button.window(), Qt.Key.Key_F12)


def test_new_caption_keeps_the_key_and_names_the_button(qtbot: QtBot, button: TillButton) -> None:
    button.set_caption("ОПЛАТИТЬ", "801,00")
    assert (button.caption, button.note, button.key) == ("ОПЛАТИТЬ", "801,00", "F12")
    assert button.accessibleName() == "ОПЛАТИТЬ, 801,00"
    with qtbot.waitSignal(button.clicked, timeout=20):
        QTest.keyClick(button.window(), Qt.Key.Key_F12)


def test_state_is_told_by_colour(button: TillButton) -> None:
    assert corner_color(button) == theme.ACCENT
    button.setDown(True)
    assert corner_color(button) == theme.shade(theme.ACCENT, theme.PRESSED)
    button.setDown(False)
    button.setEnabled(False)
    assert corner_color(button) == theme.DISABLED_KEY


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_large_enough_and_readable(qtbot: QtBot, role: Role) -> None:
    button = TillButton(role, "any")
    qtbot.addWidget(button)
    least = button.minimumSizeHint()
    assert min(least.width(), least.height()) >= theme.TARGET
    look = role.value
    assert contrast(look.ink, look.fill) >= 4.5
    assert contrast(look.checked_ink, look.checked_fill) >= 4.5


def test_long_word_is_written_smaller_rather_than_cut(qtbot: QtBot) -> None:
    button = TillButton(Role.GROUP, "group")
    qtbot.addWidget(button)
    button.set_caption("БЕЗНАЛИЧНЫЙ РАСЧЁТ")
    assert button.sizeHint().width() > 90
    button.resize(QSize(84, 56))
    painted = button.grab().toImage()
    edge = {painted.pixelColor(x, y).name() for x in (0, 83) for y in range(56)}
    assert edge == {theme.SLATE.lower()}


def test_glyph_stands_over_the_caption_only_where_there_is_room(host: QWidget) -> None:
    tab = TillButton(Role.GROUP, "tab", parent=host)
    tab.set_caption("BANK CARDS")
    plain = tab.sizeHint().height()
    tab.set_glyph(CARD)
    assert tab.sizeHint().height() > plain
    assert tab.minimumSizeHint().height() == theme.TARGET
    host.show()
    tops = []
    for height in (90, theme.TARGET):
        tab.setGeometry(0, 0, 140, height)
        tops.append(painted_texts(tab)[0].rect.center().y() / height)
    assert tops[0] > 0.55
    assert tops[1] == pytest.approx(0.5, abs=0.06)


def test_glyphs_of_neighbours_stand_in_a_row(host: QWidget) -> None:
    tops = []
    for caption in ("CASH", "CASHLESS PAYMENT"):
        tab = TillButton(Role.GROUP, "tab", parent=host)
        tab.set_caption(caption)
        tab.set_glyph(BANKNOTE)
        tab.setGeometry(0, 0, 100, 76)
        host.show()
        image = tab.grab().toImage()
        dark = (y for y in range(76) if image.pixelColor(50, y).lightness() < 60)
        tops.append(next(dark))
    assert tops[0] == tops[1]
