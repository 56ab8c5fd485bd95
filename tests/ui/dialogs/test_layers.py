"""A layer over the till."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from cashier_sim.plugin_api import ExtendedInputDialogSettings, InputDialogTypes
from cashier_sim.till.dialogs import (
    ChooserDialog,
    Dialog,
    ExtendedInputDialog,
    InputDialog,
    KeyboardDialog,
)
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs import layers
from cashier_sim.ui.dialogs.layers import Layer, fade_ms
from cashier_sim.ui.dialogs.overlay import OverlayLayer
from cashier_sim.ui.kit.buttons import TillButton
from tests.ui.workbench import show
from tests.unit.ui.till_views import till_view, waiting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setStyleSheet("background: #000000;")
    made.resize(600, 400)
    show(qtbot, made)
    return made


def wide() -> QSize:
    return QSize(200, 100)


def test_window_stands_in_the_middle_at_its_size(host: QWidget) -> None:
    layer, window = Layer(host, "layer"), QFrame()
    layer.hold(window, wide)
    layer.appear()
    layer.place()
    assert window.size() == wide()
    assert (window.geometry().center() - layer.rect().center()).manhattanLength() <= 2


def test_window_is_never_larger_than_the_till(host: QWidget) -> None:
    layer, window = Layer(host, "layer"), QFrame()
    layer.hold(window, lambda: QSize(5000, 5000))
    layer.place()
    assert layer.rect().contains(window.geometry())


def test_window_moves_aside_for_its_tool(host: QWidget) -> None:
    layer, window, tool = Layer(host, "layer"), QFrame(), QFrame()
    tool.setMinimumWidth(180)
    layer.hold(window, lambda: QSize(380, 100), tool)
    layer.appear()
    layer.place()
    assert tool.x() > window.geometry().right()
    assert layer.rect().contains(tool.geometry())


def test_layout_request_places_anew(host: QWidget) -> None:
    sizes = [QSize(200, 100)]
    layer, window = Layer(host, "layer"), QFrame()
    layer.hold(window, lambda: sizes[0])
    layer.place()
    sizes[0] = QSize(300, 50)
    QApplication.sendEvent(layer, QEvent(QEvent.Type.LayoutRequest))
    assert window.size() == QSize(300, 50)


def test_empty_layer_places_nothing(host: QWidget) -> None:
    layer = Layer(host, "layer")
    layer.place()
    assert layer.size() == host.size()


def test_veil_is_white_at_31_percent(host: QWidget) -> None:
    layer = Layer(host, "layer")
    layer.appear()
    color = host.grab().toImage().pixelColor(2, 2)
    assert color.red() == pytest.approx(QColor(theme.VEIL).alpha(), abs=2)


def test_fading_runs_and_stops(host: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layers, "fade_ms", lambda _: 120)
    layer = Layer(host, "layer")
    layer.appear()
    assert host.grab().toImage().pixelColor(2, 2).red() < QColor(theme.VEIL).alpha()
    layer.stop()


def test_nothing_fades_offscreen(host: QWidget) -> None:
    assert fade_ms(host) == 0


@pytest.mark.parametrize(("hint", "expected"), [(0, 0), (200, theme.FADE_MS)])
def test_fade_is_off_where_the_system_wants_no_motion(
    host: QWidget, monkeypatch: pytest.MonkeyPatch, hint: int, expected: int
) -> None:
    style = type(host.style())
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr(style, "styleHint", lambda *_: hint)
    assert fade_ms(host) == expected


SMALL_TILL = QSize(895, 456)
"""What 1280 x 720 leave beside the paper and above the docks."""

ALL_TABS = ExtendedInputDialogSettings(
    enable_barcode=True, enable_numeric_string=True, enable_phone=True, enable_card_slider=True
)
LARGE_DIALOGS = [
    InputDialog(
        id=1,
        call_id=7,
        plugin_name="hotel",
        title="Введите номер комнаты или прокатайте карту",
        types=InputDialogTypes.CARD | InputDialogTypes.NUMBER,
    ),
    ExtendedInputDialog(
        id=1, call_id=7, plugin_name="hotel", title="Guest", hint="Any way", settings=ALL_TABS
    ),
    KeyboardDialog(id=1, call_id=7, plugin_name="hotel", title="Name"),
    ChooserDialog(id=1, call_id=7, plugin_name="hotel", title="Room", items=tuple("abcdefgh" * 5)),
]


@pytest.mark.parametrize("dialog", LARGE_DIALOGS, ids=lambda dialog: type(dialog).__name__)
def test_every_key_is_in_reach_in_a_small_till(qtbot: QtBot, dialog: Dialog) -> None:
    till = QWidget()
    till.resize(SMALL_TILL)
    overlay = OverlayLayer(till, lambda: 0)
    show(qtbot, till)
    overlay.show_view(till_view(dialog, waiting=waiting()))
    QApplication.processEvents()
    panel = overlay.panel
    assert panel is not None
    buttons = [one for one in panel.findChildren(TillButton) if one.isVisible()]
    places = [QRect(one.mapTo(panel, QPoint()), one.size()) for one in buttons]
    assert all(panel.rect().contains(place) for place in places)
    assert not [
        (one.objectName(), other.objectName())
        for at, one in enumerate(buttons)
        for other_at, other in enumerate(buttons[:at])
        if places[at].intersects(places[other_at])
    ]
    overlay.show_view(till_view())


def test_high_tool_beside_a_low_window_ends_inside_the_till(host: QWidget) -> None:
    window, tool, content = QWidget(), QWidget(), QWidget()
    content.setFixedSize(200, host.height() - 40)
    column = QVBoxLayout(tool)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
    tool.setMinimumWidth(200)
    layer = Layer(host, "layer")
    layer.hold(window, lambda: QSize(200, 80), tool)
    layer.appear()
    layer.place()
    assert layer.rect().contains(tool.geometry())
    assert tool.height() == host.height() - 40
    layer.stop()


def test_layer_without_a_veil_covers_only_its_window_with_shadow_and_tool(host: QWidget) -> None:
    window, tool = QWidget(), QWidget()
    tool.setMinimumSize(100, 40)
    layer = Layer(host, "layer")
    layer.hold(window, lambda: QSize(200, 80), tool)
    layer.set_veiled(veiled=False)
    layer.appear()
    layer.place()
    covered = layer.mask()
    assert covered.contains(window.geometry())
    assert covered.contains(tool.geometry())
    assert covered.contains(window.geometry().topLeft() - QPoint(4, 4))
    assert not covered.contains(QPoint(2, 2))
    layer.set_veiled(veiled=True)
    assert layer.mask().isEmpty()  # no mask: all of it
    layer.stop()


def test_window_that_moves_takes_its_mask_along(host: QWidget) -> None:
    window, tool = QWidget(), QWidget()
    tool.setMinimumSize(100, 40)
    layer = Layer(host, "layer")
    layer.hold(window, lambda: QSize(200, 80), tool)
    layer.set_veiled(veiled=False)
    tool.hide()
    layer.appear()
    layer.place()
    alone = layer.mask()
    tool.show()
    layer.place()
    assert layer.mask() != alone
    assert layer.mask().contains(window.geometry())
    assert layer.mask().contains(tool.geometry())
    layer.stop()
