from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QWidget,
)

from cashier_sim.till.commands import (
    AnswerDialog,
    ChangeSetting,
    Command,
    EnterSum,
    LogIn,
    Refusal,
)
from cashier_sim.till.dialogs import KeyboardDialog
from cashier_sim.till.events import CommandRefused, TillReplaced, ViewChanged
from cashier_sim.till.view import Screen
from cashier_sim.ui.room import DEFAULT, dock_height
from cashier_sim.ui.window import Window
from tests.ui import views
from tests.ui.probes.window import Asked, FakeBench, button, label, shown

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from cashier_sim.ui.language import LanguageSwitch

NEAR = 40
"""Height of the docks' tabs, and more."""

INTERACTIVE = (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox)


def test_commands_of_pages_and_workbench_leave_the_window(
    window: Window, bench: FakeBench, asked: Asked
) -> None:
    button(window, "new_order_button").click()
    bench.command_requested.emit(LogIn("1"))
    assert len(asked.commands) == 2


@pytest.mark.parametrize("command", [AnswerDialog(1, None), EnterSum(views.CENT)])
def test_refusal_that_is_told_in_its_place_is_not_told_twice(
    window: Window, command: Command
) -> None:
    window.on_event(CommandRefused(command, Refusal("answer_empty")))
    assert window.toast.text == ""


def test_rest_is_made_and_told_once_the_till_is_on_the_screen(
    qtbot: QtBot, bench: FakeBench, switch: LanguageSwitch, settings: QSettings
) -> None:
    window = Window(bench, switch, settings)
    qtbot.addWidget(window)
    window.on_event(ViewChanged(shown()))
    assert window.findChild(QDockWidget, "world_dock") is None
    with qtbot.waitSignal(window.unfolded):
        window.show()
    assert window.findChild(QDockWidget, "world_dock") is not None


def test_language_follows_the_setting_while_running(
    qtbot: QtBot, window: Window, asked: Asked
) -> None:
    button(window, "language_button").click()
    assert asked.commands == [ChangeSetting("language", "ru")]
    window.on_event(ViewChanged(shown(language="ru")))
    qtbot.waitUntil(lambda: label(window, "shift_label") == "Смена открыта · 12:40")
    qtbot.waitUntil(lambda: button(window, "new_order_button").text() == "НОВЫЙ ЗАКАЗ")
    assert window.windowTitle() == "Касса · симулятор"
    window.on_event(ViewChanged(shown()))
    qtbot.waitUntil(lambda: button(window, "new_order_button").text() == "NEW ORDER")


def test_demo_mode_hides_docks(window: Window, asked: Asked) -> None:
    dock = window.findChild(QDockWidget, "calls_dock")
    assert dock is not None
    button(window, "demo_button").click()
    assert asked.commands == [ChangeSetting("demo_mode", value=True)]
    late = window.findChild(QDockWidget, "world_dock")
    assert late is not None
    window.on_event(ViewChanged(shown(demo_mode=True)))
    assert dock.isHidden()
    assert late.isHidden()
    window.on_event(ViewChanged(shown()))
    assert not dock.isHidden()


def test_keyboard_gets_the_room_of_the_docks_where_the_window_is_low(window: Window) -> None:
    first, late = (window.findChild(QDockWidget, name) for name in ("calls_dock", "world_dock"))
    assert first is not None
    assert late is not None
    late.raise_()
    QApplication.processEvents()
    typing = views.view(dialogs=(KeyboardDialog(id=1, title="Guest"),))
    for height, is_away in ((720, True), (900, False), (720, True)):
        window.resize(1280, height)
        window.on_event(ViewChanged(typing))
        assert first.isHidden() is is_away
    window.on_event(ViewChanged(shown()))
    QApplication.processEvents()
    assert not late.visibleRegion().isEmpty()
    assert first.visibleRegion().isEmpty()


def test_parts_of_the_window_change_places(window: Window) -> None:
    button(window, "back_office_part").click()
    office = window.findChild(QWidget, "office")
    assert office is not None
    assert office.isVisible()
    button(window, "till_part").click()
    assert not office.isVisible()
    assert window.till.isVisible()


def test_layout_and_size_are_remembered(
    qtbot: QtBot, window: Window, switch: LanguageSwitch, settings: QSettings
) -> None:
    window.resize(1024, 750)
    window.close()
    again = Window(FakeBench(), switch, settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (1024, 750)


def test_docks_share_the_height_of_the_window(window: Window) -> None:
    heights = []
    for height in (900, 720, 1080):
        window.resize(1440, height)
        QApplication.processEvents()
        heights.append(window.height_of_docks)
    assert heights == pytest.approx([237, 165, 309], abs=12)


def test_docks_keep_the_height_that_somebody_gave_them(window: Window) -> None:
    window.resize(DEFAULT)  # the offscreen screen is too low for it
    QApplication.processEvents()
    before = window.height_of_docks
    line = QPoint(300, window.height() - before)
    # Qt lays a handle of its own over the line while it believes the mouse to be near.
    if (handle := window.childAt(line)) is not None:
        handle.hide()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=line)
    QTest.mouseMove(window, line - QPoint(0, 40))
    QApplication.processEvents()
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=line - QPoint(0, 40))
    window.resize(1440, 880)
    QApplication.processEvents()
    assert window.height_of_docks == before + 40
    assert window.height_of_docks != pytest.approx(dock_height(880), abs=12)


def test_demo_leaves_the_remembered_layout_alone(window: Window, settings: QSettings) -> None:
    window.on_event(ViewChanged(shown(demo_mode=True)))
    window.close()
    assert settings.value("window/geometry") is None


@pytest.mark.parametrize("screen", list(Screen))
def test_everything_that_can_be_used_has_names(window: Window, screen: Screen) -> None:
    row = views.row(views.payment(views.HOTEL, "5.00"))
    current = views.order_view((row,))
    window.show_view(views.view(screen, current=current, settings={"language": "en"}))
    nameless = [
        f"{type(widget).__name__} {widget.objectName()!r}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and widget.isVisible()
        and not widget.objectName().startswith("qt_")
        and not (widget.objectName() and widget.accessibleName())
    ]
    assert nameless == []


def test_window_fills_the_screen_and_comes_back(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_every_child_hears_of_a_language_but_the_splitters_of_qt(window: Window) -> None:
    class Ear(QWidget):
        heard = 0

        def changeEvent(self, event: QEvent) -> None:
            self.heard += event.type() is QEvent.Type.LanguageChange

    ours, splitter = Ear(window), Ear(window)
    splitter.setObjectName("qt_qmainwindow_extended_splitter")
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    assert (ours.heard, splitter.heard) == (1, 0)


def test_another_register_shows_the_till_with_pages_of_its_own(
    window: Window, bench: FakeBench
) -> None:
    button(window, "back_office_part").click()
    before = window.till.page
    window.on_event(TillReplaced())
    assert bench.seen[-1] == TillReplaced()
    assert button(window, "till_part").isChecked()
    window.on_event(ViewChanged(shown()))
    assert window.till.page is not None
    assert window.till.page is not before


def test_dock_gets_the_height_that_it_wishes_where_the_till_can_spare_it(
    qtbot: QtBot, window: Window
) -> None:
    calls, world = window.findChildren(QDockWidget, "calls_dock")[0], dock(window, "world_dock")
    world.setProperty("wished_height", 400)
    window.resize(DEFAULT.width(), 1000)
    usual = dock_height(1000)
    qtbot.waitUntil(lambda: abs(window.height_of_docks - usual) < NEAR)
    world.raise_()
    qtbot.waitUntil(lambda: window.height_of_docks > usual + NEAR)
    assert window.height_of_docks <= 1000 - window.header.height() - 500
    calls.raise_()
    qtbot.waitUntil(lambda: abs(window.height_of_docks - usual) < NEAR)


def test_caption_stands_under_the_till_once_the_rest_is_made(
    window: Window, bench: FakeBench
) -> None:
    bench.caption.show()
    QApplication.sendPostedEvents()
    assert bench.caption.isVisible()
    below = window.till.mapTo(window, window.till.rect().bottomLeft()).y()
    assert bench.caption.mapTo(window, QPoint()).y() > below


def test_workbench_may_fill_the_screen(window: Window, bench: FakeBench) -> None:
    for wanted in (True, True, False):
        bench.full_screen_requested.emit(wanted)
        assert window.isFullScreen() is wanted


def test_docks_may_have_the_place_of_the_till(
    qtbot: QtBot, window: Window, bench: FakeBench
) -> None:
    before = dock(window, "calls_dock").height()
    bench.large_docks_requested.emit(True)
    assert not window.till.isVisible()
    qtbot.waitUntil(lambda: dock(window, "calls_dock").height() > 2 * before)
    bench.large_docks_requested.emit(False)
    assert window.till.isVisible()


def dock(window: Window, name: str) -> QDockWidget:
    found = window.findChild(QDockWidget, name)
    assert found is not None
    return found
