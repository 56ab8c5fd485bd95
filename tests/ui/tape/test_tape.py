import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from cashier_sim.receipt import COLUMNS_44, lay_out
from cashier_sim.ui.tape.source import TapeSlip
from cashier_sim.ui.tape.tape import Tape
from tests.ui.tape.slips import START, Slips


@pytest.fixture
def tape(qtbot: QtBot) -> Tape:
    tape = Tape()
    qtbot.addWidget(tape)
    tape.resize(380, 600)
    tape.set_source(Slips(20))
    tape.show()
    tape.grab()
    return tape


def middle_of(tape: Tape, place: int) -> QPoint:
    papers = dict(tape._papers())  # noqa: SLF001 - what is painted
    return papers[place].center().toPoint()


def chosen(tape: Tape) -> int | None:
    slip = tape.selected()
    return None if slip is None else slip.id // 10 - 1


def test_click_chooses_the_slip_under_the_mouse(tape: Tape, qtbot: QtBot) -> None:
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(tape.selection_changed):
        QTest.mouseClick(tape.viewport(), left, pos=middle_of(tape, 18))
    assert chosen(tape) == 18
    assert tape.accessibleDescription().startswith("line 0")
    QTest.mouseClick(tape.viewport(), left, pos=QPoint(2, 300))
    assert chosen(tape) is None
    assert tape.accessibleDescription() == ""


def test_double_click_asks_for_the_call(tape: Tape, qtbot: QtBot) -> None:
    left = Qt.MouseButton.LeftButton
    place = middle_of(tape, 19)
    QTest.mouseClick(tape.viewport(), left, pos=place)
    with qtbot.waitSignal(tape.origin_requested) as asked:
        QTest.mouseDClick(tape.viewport(), left, pos=place)
    assert asked.args == [200]
    with qtbot.assertNotEmitted(tape.origin_requested):
        QTest.mouseDClick(tape.viewport(), left, pos=QPoint(2, 300))


def test_arrows_choose_and_bring_into_view(tape: Tape) -> None:
    QTest.keyClick(tape, Qt.Key.Key_Up)
    assert chosen(tape) == 19
    for _ in range(5):
        QTest.keyClick(tape, Qt.Key.Key_Up)
    assert chosen(tape) == 14
    assert 14 in dict(tape._papers())  # noqa: SLF001 - what is painted
    QTest.keyClick(tape, Qt.Key.Key_Down)
    assert chosen(tape) == 15


def test_arrows_stop_at_both_ends(tape: Tape) -> None:
    tape.select(0)
    QTest.keyClick(tape, Qt.Key.Key_Up)
    assert chosen(tape) == 0
    tape.select(19)
    QTest.keyClick(tape, Qt.Key.Key_Down)
    assert chosen(tape) == 19
    tape.set_source(Slips(0))
    QTest.keyClick(tape, Qt.Key.Key_Down)
    assert chosen(tape) is None


def test_page_keys_home_and_end_scroll(tape: Tape) -> None:
    def first() -> int:
        return tape._papers()[0][0]  # noqa: SLF001 - what is painted

    last = first()
    QTest.keyClick(tape, Qt.Key.Key_PageUp)
    assert first() < last
    QTest.keyClick(tape, Qt.Key.Key_PageDown)
    assert first() == last
    QTest.keyClick(tape, Qt.Key.Key_Home)
    assert first() == 0
    QTest.keyClick(tape, Qt.Key.Key_End)
    assert first() == last


def test_enter_asks_for_the_call_of_the_chosen_slip(tape: Tape, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tape.origin_requested):
        QTest.keyClick(tape, Qt.Key.Key_Return)
    tape.select(3)
    with qtbot.waitSignal(tape.origin_requested) as asked:
        QTest.keyClick(tape, Qt.Key.Key_Enter)
    assert asked.args == [40]


def test_slip_is_shown_by_its_id(tape: Tape) -> None:
    assert tape.show_slip(50)
    assert chosen(tape) == 4
    assert not tape.show_slip(55)
    assert not tape.show_slip(999)
    assert chosen(tape) == 4
    tape.select(None)
    assert tape.selected() is None
    tape.set_source(None)
    assert not tape.show_slip(50)


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason))
def test_menu_is_of_the_slip_under_the_mouse_or_the_chosen_one(
    tape: Tape, reason: QContextMenuEvent.Reason
) -> None:
    asked: list[object] = []
    tape.menu_requested.connect(asked.append)
    point = middle_of(tape, 18)
    event = QContextMenuEvent(reason, point, tape.mapToGlobal(point))
    QApplication.sendEvent(tape.viewport(), event)
    by_mouse = reason is QContextMenuEvent.Reason.Mouse
    assert chosen(tape) == (18 if by_mouse else None)
    assert len(asked) == by_mouse


def test_notes_of_a_slip_are_its_tool_tip(tape: Tape, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, _widget: shown.append(text))
    noted = TapeSlip(1, lay_out("<doc><b>x</b></doc>", COLUMNS_44), "", START, "")
    source = Slips(1)
    monkeypatch.setattr(source, "slip", lambda _index: noted)
    tape.set_source(source)
    tape.grab()
    for point in (middle_of(tape, 0), QPoint(2, 500)):
        event = QHelpEvent(QEvent.Type.ToolTip, point, tape.mapToGlobal(point))
        QApplication.sendEvent(tape.viewport(), event)
    assert "iikoFront has no element <b>" in shown[0]
    assert shown[1] == ""


def test_notes_can_be_hidden_for_a_demo(tape: Tape, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, _widget: shown.append(text))
    noted = TapeSlip(1, lay_out("<doc><b>x</b></doc>", COLUMNS_44), "", START, "")
    source = Slips(1)
    monkeypatch.setattr(source, "slip", lambda _index: noted)
    tape.set_source(source)
    with_notes = tape.grab().toImage()
    tape.set_notes_visible(False)
    assert tape.grab().toImage() != with_notes
    point = middle_of(tape, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, point, tape.mapToGlobal(point))
    QApplication.sendEvent(tape.viewport(), event)
    assert shown == [""]
