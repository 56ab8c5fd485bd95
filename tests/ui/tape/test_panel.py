import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cashier_sim.receipt import COLUMNS_32
from cashier_sim.ui import theme
from cashier_sim.ui.tape.panel import TapePanel
from tests.ui.tape.slips import Slips


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """What stands around the panel: a window's size hints are too much for the platform."""
    host = QWidget()
    qtbot.addWidget(host)
    return host


@pytest.fixture
def panel(host: QWidget) -> TapePanel:
    panel = TapePanel(host)
    panel.resize(380, 600)
    panel.set_source(Slips(3))
    return panel


def label(panel: TapePanel, name: str) -> str:
    found = panel.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_header_says_which_paper_is_in(panel: TapePanel) -> None:
    assert label(panel, "tape_title") == "Receipt printer"
    assert label(panel, "tape_paper") == "80 mm · 44 ch."
    panel.set_profile(COLUMNS_32)
    assert label(panel, "tape_paper") == "58 mm · 32 ch."


def test_header_is_painted_over_the_tape(panel: TapePanel) -> None:
    panel.window().show()
    QApplication.processEvents()
    image = panel.grab().toImage()
    assert image.pixelColor(4, 4).name() == theme.LIGHT.panel.lower()
    assert image.pixelColor(4, 300).name() == theme.LIGHT.desk.lower()
    line = panel.tape.geometry().top() - 1
    assert image.pixelColor(4, line).name() == theme.LIGHT.hairline.lower()


def test_menu_of_the_slip_is_in_the_header(panel: TapePanel) -> None:
    button = panel.findChild(QToolButton, "tape_more_button")
    assert isinstance(button, QToolButton)
    assert button.menu() is panel.actions_of_slip.menu
    assert button.accessibleName()
    assert button.sizeHint().height() >= theme.TARGET


def test_call_of_a_slip_is_asked_for_through_the_panel(panel: TapePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.origin_requested) as asked:
        panel.tape.origin_requested.emit(7)
    assert asked.args == [7]


def test_reason_is_shown_when_saving_fails(
    panel: TapePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QMessageBox, "open", lambda box: opened.append(box.text()))
    panel.actions_of_slip.save_failed.emit("x cannot be written.")
    assert opened == ["x cannot be written."]


def test_texts_are_written_anew_in_another_language(
    panel: TapePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panel, "tr", lambda text: f"«{text}»")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert label(panel, "tape_title") == "«Receipt printer»"
