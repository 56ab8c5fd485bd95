from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QWidget,
)

from cashier_sim.till.commands import (
    AnswerDialog,
    ChangeSetting,
    Command,
    CreateOrder,
    EnterSum,
    GoToPayment,
    LogIn,
    Refusal,
)
from cashier_sim.till.events import CommandRefused, Event, ViewChanged
from cashier_sim.till.view import Screen, TillView
from cashier_sim.ui import language as languages
from cashier_sim.ui.kit.labels import ElidedLabel
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.widget_map import widgets_of
from cashier_sim.ui.window import Window
from cashier_sim.ui.workbench import Workbench
from tests.ui import views

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Shown = Callable[..., TillView]


class FakeBench(Workbench):
    """A workbench with one dock, a tape and a back office that show nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[object] = []
        self.covered: QWidget | None = None
        self._tape = QWidget()
        self._office: QWidget | None = None
        calls = QDockWidget("Calls")
        calls.setObjectName("calls_dock")
        self._docks = [calls]

    @property
    def tape(self) -> QWidget:
        return self._tape

    def open_back_office(self) -> QWidget:
        if self._office is None:
            self._office = QWidget()
            self._office.setObjectName("office")
        return self._office

    @property
    def docks(self) -> Sequence[QDockWidget]:
        return tuple(self._docks)

    def unfold(self) -> None:
        late = QDockWidget("World")
        late.setObjectName("world_dock")
        self._docks.append(late)

    def cover(self, till: QWidget) -> None:
        self.covered = till

    def show_view(self, view: TillView) -> None:
        self.seen.append(view)

    def on_event(self, event: Event) -> None:
        self.seen.append(event)


class Asked(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.commands: list[Command] = []

    @Slot(object)
    def take(self, command: Command) -> None:
        self.commands.append(command)


@pytest.fixture
def switch(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[LanguageSwitch]:
    del qtbot
    monkeypatch.setattr(languages, "CATALOGUES", ("register",))
    switch = LanguageSwitch()
    yield switch
    switch.use(Language.ENGLISH)


@pytest.fixture
def bench() -> FakeBench:
    return FakeBench()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot, bench: FakeBench, switch: LanguageSwitch, settings: QSettings) -> Window:
    window = Window(bench, switch, settings)
    qtbot.addWidget(window)
    window.on_event(ViewChanged(shown()))
    window.show()
    window.unfold()
    return window


@pytest.fixture
def asked(window: Window) -> Asked:
    asked = Asked()
    window.command_requested.connect(asked.take)
    return asked


def shown(screen: Screen = Screen.ORDERS, **values: object) -> TillView:
    kept = {"language": "en", "demo_mode": False, "dark_docks": False, **values}
    return views.view(screen, settings=kept)


def button(window: Window, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def label(window: Window, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


def test_header_tells_shift_and_cashier(window: Window) -> None:
    assert label(window, "shift_label") == "Shift open · 12:40"
    assert button(window, "cashier_button").text() == "Иванов"


def test_workbench_sees_every_view_and_event_and_covers_the_till(
    window: Window, bench: FakeBench
) -> None:
    event = CommandRefused(GoToPayment(), Refusal("no_open_order"))
    window.on_event(event)
    assert bench.seen[-1] is event
    assert any(isinstance(one, TillView) for one in bench.seen)
    assert bench.covered is window.till


def test_commands_of_pages_and_workbench_leave_the_window(
    window: Window, bench: FakeBench, asked: Asked
) -> None:
    button(window, "new_order_button").click()
    bench.command_requested.emit(LogIn("1"))
    assert len(asked.commands) == 2


def test_refused_command_is_told_over_the_till(window: Window) -> None:
    window.on_event(CommandRefused(GoToPayment(), Refusal("no_open_order")))
    assert window.toast.text == "Open an order first."
    assert window.toast.isVisible()
    window.toast.put_away()
    assert not window.toast.isVisible()


@pytest.mark.parametrize("command", [AnswerDialog(1, None), EnterSum(views.CENT)])
def test_refusal_that_is_told_in_its_place_is_not_told_twice(
    window: Window, command: Command
) -> None:
    window.on_event(CommandRefused(command, Refusal("answer_empty")))
    assert window.toast.text == ""


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


def test_parts_of_the_window_change_places(window: Window) -> None:
    button(window, "back_office_part").click()
    office = window.findChild(QWidget, "office")
    assert office is not None
    assert office.isVisible()
    button(window, "till_part").click()
    assert not office.isVisible()
    assert window.till.isVisible()


def test_other_cashier_signs_in_by_pin(window: Window, asked: Asked) -> None:
    button(window, "cashier_button").click()
    QTest.keyClicks(window.pin, "12x3")
    QTest.keyClick(window.pin, Qt.Key.Key_Backspace)
    QTest.keyClick(window.pin, Qt.Key.Key_Return)
    assert asked.commands == [LogIn("12")]
    assert not window.pin.isVisible()


def test_pin_can_be_given_up(window: Window, asked: Asked) -> None:
    button(window, "cashier_button").click()
    dots = window.findChild(ElidedLabel, "pin_dots")
    assert dots is not None
    QTest.keyClicks(window.pin, "77")
    assert dots.text == "●●"
    QTest.keyClick(window.pin, Qt.Key.Key_Escape)
    assert not window.pin.isVisible()
    assert asked.commands == []


def test_help_lists_the_keys_of_the_page(window: Window) -> None:
    button(window, "help_button").click()
    lines = window.key_help.lines
    told = dict(zip(lines[::2], lines[1::2], strict=True))
    assert told["F12"] == "NEW ORDER"
    assert told["Ctrl+D"] == "Hide what only a tester needs"
    button(window, "help_button").click()
    assert not window.key_help.isVisible()


def test_keys_of_the_page_sleep_under_a_sheet(window: Window, asked: Asked) -> None:
    button(window, "help_button").click()
    QTest.keyClick(window.key_help, Qt.Key.Key_Tab)
    QTest.keyClick(window.key_help, Qt.Key.Key_F12)
    assert asked.commands == []
    QTest.keyClick(window.key_help, Qt.Key.Key_Escape)
    assert not window.key_help.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F12)
    assert asked.commands == [CreateOrder()]


def test_layout_and_size_are_remembered(
    qtbot: QtBot, window: Window, switch: LanguageSwitch, settings: QSettings
) -> None:
    window.resize(1024, 750)
    window.close()
    again = Window(FakeBench(), switch, settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (1024, 750)


def test_demo_leaves_the_remembered_layout_alone(window: Window, settings: QSettings) -> None:
    window.on_event(ViewChanged(shown(demo_mode=True)))
    window.close()
    assert settings.value("window/geometry") is None


def test_widget_map_tells_where_things_are(window: Window) -> None:
    told = widgets_of(window)["new_order_button"]
    assert told["text"] == "NEW ORDER"
    assert told["enabled"] is True


INTERACTIVE = (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox)


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
