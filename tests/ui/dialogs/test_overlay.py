"""Waiting window and dialogs over the till."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cashier_sim.plugin_api import InputDialogTypes
from cashier_sim.till.commands import AnswerDialog, ChangeSetting, EndCall, Refusal
from cashier_sim.till.dialogs import InputDialog, OkDialog, YesNoDialog
from cashier_sim.till.events import CommandDone, CommandRefused
from cashier_sim.ui.dialogs.beside import ToolStrip
from cashier_sim.ui.dialogs.overlay import OverlayLayer
from cashier_sim.ui.dialogs.waiting import WaitingPanel, elapsed_text
from tests.ui.probes.dialog import problem_of
from tests.ui.workbench import find
from tests.unit.ui.till_views import NOW, till_view, waiting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.dialogs.conftest import Screen

OK = OkDialog(id=1, call_id=7, plugin_name="hotel", title="Hotel", message="Done")
ASK = YesNoDialog(id=2, call_id=7, plugin_name="hotel", title="Hotel", message="Sure?")
NUMBER = InputDialog(
    id=3, call_id=7, plugin_name="hotel", title="Room", types=InputDialogTypes.NUMBER
)


def test_nothing_is_shown_while_nothing_waits(screen: Screen) -> None:
    screen.show()
    assert screen.overlay.isHidden()
    assert screen.overlay.panel is None


def test_overlay_covers_the_till_and_leaves_the_dock(screen: Screen) -> None:
    screen.show(OK)
    assert screen.overlay.geometry() == screen.till.rect()
    assert screen.dock_button.isVisible()
    screen.window.resize(1200, 760)
    QApplication.processEvents()
    assert screen.overlay.size() == screen.till.size()
    assert screen.layer.size() == screen.till.size()


def test_answer_becomes_a_command(screen: Screen) -> None:
    screen.show(OK)
    screen.click("dialog_ok")
    assert screen.commands == [AnswerDialog(1, True)]


def test_same_dialog_keeps_its_panel_and_what_is_typed(screen: Screen) -> None:
    screen.show(NUMBER)
    panel = screen.panel
    screen.show(NUMBER, plugins=())
    assert screen.panel is panel


def test_dialogs_lie_on_each_other(screen: Screen) -> None:
    screen.show(OK)
    below = screen.panel
    screen.show(OK, ASK)
    assert screen.panel is not below
    screen.show(OK)
    assert screen.panel is below
    assert screen.focused is below.first_focus()


def test_focus_goes_into_the_dialog_and_back(screen: Screen) -> None:
    screen.till_button.setFocus()
    screen.show(OK)
    assert screen.focused is screen.button("dialog_ok")
    screen.show()
    assert screen.focused is screen.till_button
    assert screen.overlay.isHidden()


def test_focus_goes_to_the_till_where_what_had_it_is_gone(screen: Screen) -> None:
    screen.till_button.setFocus()
    screen.show(OK)
    screen.till_button.hide()
    screen.show()
    assert screen.focused is screen.till


def test_click_beside_the_dialog_leaves_it_the_keyboard(screen: Screen) -> None:
    screen.show(NUMBER)
    for spot in (QPoint(2, 2), screen.panel.geometry().topLeft() + QPoint(8, 8)):
        target = screen.layer.childAt(spot) or screen.layer
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(screen.layer, spot))
        assert screen.focused is screen.panel.first_focus()
    screen.show(waiting=waiting())
    QTest.mouseClick(screen.overlay, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert screen.focused is waiting_panel(screen)
    screen.show()


def test_focus_stays_in_a_dock_that_was_clicked_meanwhile(screen: Screen) -> None:
    screen.show(OK, ASK)
    screen.dock_button.setFocus()
    screen.show(OK)
    assert screen.focused is screen.dock_button
    screen.show(waiting=waiting())
    assert screen.focused is screen.dock_button
    screen.show()
    assert screen.focused is screen.dock_button


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_stays_inside(screen: Screen, key: Qt.Key) -> None:
    screen.show(ASK)
    seen = set()
    for _ in range(4):
        screen.press(key)
        seen.add(screen.focused.objectName())
    assert seen == {"dialog_yes", "dialog_no", "tester_end_call"}


def test_enter_presses_what_has_the_focus(screen: Screen) -> None:
    screen.show(ASK)
    screen.button("dialog_no").setFocus()
    screen.press(Qt.Key.Key_Return)
    assert screen.commands == [AnswerDialog(2, False)]


def test_enter_accepts_and_escape_cancels(screen: Screen) -> None:
    screen.show(NUMBER)
    screen.press(Qt.Key.Key_Enter)
    assert screen.commands == []
    screen.press(Qt.Key.Key_Escape)
    assert screen.commands == [AnswerDialog(3, None)]


def test_refused_answer_is_explained_in_the_dialog(screen: Screen) -> None:
    screen.show(NUMBER)
    screen.overlay.on_event(CommandRefused(AnswerDialog(3, None), Refusal("answer_out_of_range")))
    assert "out of range" in problem_of(screen.panel)
    screen.overlay.on_event(CommandRefused(AnswerDialog(9, None), Refusal("answer_empty")))
    screen.overlay.on_event(CommandRefused(AnswerDialog(3, None), Refusal("flow_running")))
    screen.overlay.on_event(CommandRefused(ChangeSetting("x", 1), Refusal("answer_empty")))
    screen.overlay.on_event(CommandDone(AnswerDialog(3, None)))
    assert "out of range" in problem_of(screen.panel)


def waiting_panel(screen: Screen) -> WaitingPanel:
    return find(WaitingPanel, "waiting", screen.overlay)


def test_waiting_window_says_who_and_how_long(screen: Screen) -> None:
    screen.show(waiting=waiting())
    assert screen.overlay.is_waiting
    assert waiting_panel(screen).texts == (
        "Taking the payment",
        "Ждём ответа гостиницы",
        "Plugin hotel · 0:03",
    )
    screen.show()


def test_waiting_time_goes_on_between_two_views(screen: Screen) -> None:
    screen.show(waiting=waiting())
    screen.now_ms = 62_000
    screen.overlay._on_tick()  # noqa: SLF001 -- the timer's slot, without waiting for it
    assert waiting_panel(screen).texts[2].endswith("1:05")
    screen.show()


def end_button(screen: Screen) -> QPushButton:
    return find(QPushButton, "waiting_end_call", screen.overlay)


def test_demo_tells_neither_plugin_nor_how_to_end_its_call(screen: Screen) -> None:
    screen.show(waiting=waiting(), settings={"demo_mode": True})
    assert waiting_panel(screen).texts[2] == "0:03"
    assert not end_button(screen).isVisible()
    screen.show(waiting=waiting())
    assert end_button(screen).isVisible()
    screen.show()


def test_call_can_be_ended_and_then_says_so(screen: Screen) -> None:
    screen.show(waiting=waiting())
    screen.press(Qt.Key.Key_Tab)
    assert screen.focused is end_button(screen)
    screen.press(Qt.Key.Key_Space)
    assert screen.commands == [EndCall(7)]
    screen.show(waiting=waiting(is_ending=True))
    assert not end_button(screen).isEnabled()
    screen.show()


def test_one_key_too_many_does_not_end_the_call(screen: Screen) -> None:
    screen.show(OK)
    screen.press(Qt.Key.Key_Return)
    screen.show(waiting=waiting())
    assert screen.focused is waiting_panel(screen)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape):
        screen.press(key)
    assert screen.commands == [AnswerDialog(1, True)]
    screen.show()


def test_quick_call_shows_no_waiting_window(qtbot: QtBot, screen: Screen) -> None:
    overlay = OverlayLayer(screen.till, lambda: 0, patience_ms=1)
    overlay.show_view(till_view(waiting=waiting()))
    overlay.show_view(till_view(waiting=waiting(message="step 2")))
    assert not overlay.is_waiting
    assert screen.focused is overlay
    QTest.keyClick(overlay, Qt.Key.Key_Return)
    overlay.show_view(till_view())
    assert overlay.isHidden()
    overlay.show_view(till_view(waiting=waiting()))
    qtbot.waitUntil(lambda: overlay.is_waiting, timeout=1000)
    overlay.show_view(till_view())
    assert not overlay.is_waiting


def test_dialog_takes_the_place_of_the_waiting_window(screen: Screen) -> None:
    screen.show(waiting=waiting())
    assert screen.overlay.is_waiting
    screen.show(OK)
    assert not screen.overlay.is_waiting
    assert screen.focused.objectName() == "dialog_ok"
    screen.show(waiting=waiting())
    assert screen.overlay.is_waiting
    assert screen.focused is waiting_panel(screen)
    screen.show()


def test_till_is_veiled_once_however_many_dialogs_wait(screen: Screen) -> None:
    screen.till.setStyleSheet("background: #000000;")
    colors = []
    for view in (
        till_view(waiting=waiting()),
        till_view(OK, waiting=waiting()),
        till_view(OK),
    ):
        screen.overlay.show_view(view)
        colors.append(screen.till.grab().toImage().pixelColor(1, 1).name())
    screen.show()
    assert len(set(colors)) == 1


def test_no_waiting_window_flickers_between_two_quick_dialogs(screen: Screen) -> None:
    overlay = OverlayLayer(screen.till, lambda: 0, patience_ms=1000)
    overlay.show_view(till_view(OK, waiting=waiting()))
    overlay.show_view(till_view(waiting=waiting()))
    assert not overlay.is_waiting
    assert screen.focused is overlay
    overlay.show_view(till_view(ASK, waiting=waiting()))
    assert screen.focused.objectName() == "dialog_yes"
    overlay.show_view(till_view())


def test_waiting_for_the_register_itself_has_nothing_to_end(screen: Screen) -> None:
    screen.show(waiting=waiting(call_id=None, plugin_name="", message="", since=NOW))
    assert waiting_panel(screen).texts == ("Taking the payment", "", "0:00")
    assert not end_button(screen).isVisible()
    screen.show()


def test_texts_follow_the_language(screen: Screen) -> None:
    screen.show(OK)
    screen.button("dialog_ok").setText("?")
    QApplication.sendEvent(screen.panel, QEvent(QEvent.Type.LanguageChange))
    QApplication.sendEvent(waiting_panel(screen), QEvent(QEvent.Type.LanguageChange))
    assert screen.button("dialog_ok").text() == "OK"
    screen.show()


def test_demo_mode_hides_the_testers_tools(screen: Screen) -> None:
    screen.show(OK)
    strip = find(ToolStrip, "tester_strip", screen.layer)
    assert strip.isVisible()
    screen.show(OK, settings={"demo_mode": True})
    assert not strip.isVisible()
    screen.show()


@pytest.mark.parametrize(
    ("seconds", "expected"), [(0, "0:00"), (-5, "0:00"), (67, "1:07"), (3600, "60:00")]
)
def test_elapsed_time_is_minutes_and_seconds(seconds: int, expected: str) -> None:
    assert elapsed_text(timedelta(seconds=seconds)) == expected


@pytest.mark.usefixtures("qapp")
def test_view_without_waiting_leaves_the_window_alone() -> None:
    panel = WaitingPanel()
    panel.show_view(till_view())
    panel.show_elapsed(timedelta(seconds=1))
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.texts == ("", "", "")
    panel.deleteLater()
