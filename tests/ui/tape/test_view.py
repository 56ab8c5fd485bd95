import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cashier_sim.ui import theme
from cashier_sim.ui.tape import view as view_module
from cashier_sim.ui.tape.view import ZOOMS, TapeView
from tests.ui.tape.slips import Slips


@pytest.fixture
def slips() -> Slips:
    return Slips(20)


@pytest.fixture
def view(qtbot: QtBot, slips: Slips) -> TapeView:
    tape = TapeView()
    qtbot.addWidget(tape)
    tape.resize(380, 500)
    tape.set_source(slips)
    tape.show()
    tape.grab()
    return tape


def in_view(view: TapeView) -> list[int]:
    return [place for place, _paper in view._papers()]  # noqa: SLF001 - what is painted


def chip(view: TapeView) -> QPushButton:
    found = view.findChild(QPushButton, "new_slip_chip")
    assert found is not None
    return found


def turn(view: TapeView, notches: int, *, ctrl: bool = False, pixels: int = 0) -> None:
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(view.mapToGlobal(QPoint(50, 50))),
        QPoint(0, pixels),
        QPoint(0, notches * 120),
        Qt.MouseButton.NoButton,
        control if ctrl else none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_newest_slip_is_in_view_at_first(view: TapeView) -> None:
    assert in_view(view)[-1] == 19
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_only_slips_near_the_view_are_asked_for(view: TapeView, slips: Slips) -> None:
    slips.length = 10_000
    slips.asked.clear()
    view.set_source(slips)
    view.grab()
    turn(view, 5)
    view.grab()
    assert len(slips.asked) < 12


def test_new_slip_stays_in_view_while_the_person_watches(view: TapeView, slips: Slips) -> None:
    slips.length += 1
    view.slips_added()
    assert in_view(view)[-1] == 20
    assert chip(view).isHidden()


def test_chip_tells_of_new_slips_once_scrolled_away(view: TapeView, slips: Slips) -> None:
    turn(view, 10)
    before = in_view(view)
    slips.length += 1
    view.slips_added()
    assert in_view(view) == before
    assert chip(view).text().endswith("New slip")
    slips.length += 2
    view.slips_added()
    assert chip(view).text().endswith("New slips: 3")
    chip(view).click()
    assert in_view(view)[-1] == 22
    assert chip(view).isHidden()


def test_scrolling_back_to_the_end_puts_the_chip_away(view: TapeView, slips: Slips) -> None:
    turn(view, 2)
    slips.length += 1
    view.slips_added()
    turn(view, -30)
    assert chip(view).isHidden()


def test_wheel_moves_by_pixels_where_the_device_knows_them(view: TapeView) -> None:
    top = view._papers()[-1][1].top()  # noqa: SLF001 - what is painted
    turn(view, 1, pixels=7)
    assert view._papers()[-1][1].top() == top + 7  # noqa: SLF001 - as above
    turn(view, 1)
    assert view._papers()[-1][1].top() == top + 79  # noqa: SLF001 - as above


def test_wheel_with_ctrl_zooms(view: TapeView) -> None:
    turn(view, 1, ctrl=True)
    assert view.zoom == 1.1
    turn(view, -1, ctrl=True)
    turn(view, -1, ctrl=True)
    assert view.zoom == 0.9
    turn(view, 0, ctrl=True)
    assert view.zoom == 0.9


def test_zoom_has_ends_and_keeps_the_newest_in_view(view: TapeView) -> None:
    for _ in ZOOMS:
        view.zoom_in()
    assert view.zoom == 2.0
    assert in_view(view)[-1] == 19
    assert view.horizontalScrollBar().maximum() > 0
    for _ in ZOOMS:
        view.zoom_out()
    assert view.zoom == 0.5
    view.reset_zoom()
    assert view.zoom == 1.0
    view.set_zoom(9)
    assert view.zoom == 2.0


def test_zoomed_paper_can_be_moved_aside(view: TapeView) -> None:
    view.set_zoom(2.0)
    left = view._papers()[0][1].left()  # noqa: SLF001 - what is painted
    view.horizontalScrollBar().setValue(50)
    assert view._papers()[0][1].left() == left - 50  # noqa: SLF001 - as above


def test_bar_scrolls_the_tape(view: TapeView) -> None:
    view.verticalScrollBar().setValue(0)
    assert in_view(view)[0] == 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert in_view(view)[-1] == 19


def test_oldest_and_newest_are_one_call_away(view: TapeView) -> None:
    view.to_oldest()
    assert in_view(view)[0] == 0
    view.to_newest()
    assert in_view(view)[-1] == 19


def test_short_tape_has_no_bar(view: TapeView) -> None:
    view.set_source(Slips(1, lines=2))
    assert view.verticalScrollBar().maximum() == 0


def test_other_height_keeps_the_newest_in_view(view: TapeView) -> None:
    view.resize(420, 300)
    assert in_view(view)[-1] == 19
    turn(view, 20)
    first = in_view(view)[0]
    view.resize(420, 320)
    assert in_view(view)[0] == first


def test_empty_tape_says_what_to_do(view: TapeView) -> None:
    view.set_source(None)
    view.slips_added()
    image = view.grab().toImage()
    ink = [
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(200, 300, 2)
        if image.pixelColor(x, y).lightness() < 120
    ]
    assert ink
    with pytest.raises(LookupError, match="without a source"):
        view._sheet(0)  # noqa: SLF001 - the guard behind all of it


def test_new_slip_slides_in_from_below(
    view: TapeView, slips: Slips, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_module, "_slides", lambda _widget: True)
    slide = view._slide  # noqa: SLF001 - time is set by hand
    rest = view._papers()[-1][1].top()  # noqa: SLF001 - as above
    slips.length += 1
    view.slips_added()
    slide.pause()
    monkeypatch.setattr(view, "_is_sliding", lambda: True)
    slide.setCurrentTime(0)
    start = view._papers()[-1][1].top()  # noqa: SLF001 - as above
    slide.setCurrentTime(slide.duration())
    assert start > view._papers()[-1][1].top()  # noqa: SLF001 - as above
    assert view._papers()[-1][1].top() == rest  # noqa: SLF001 - as above
    slide.stop()


def test_motion_is_off_without_a_screen_and_where_the_style_has_none(
    view: TapeView, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not view_module._slides(view)  # noqa: SLF001 - as above
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    hints: list[int] = [0, 250]
    monkeypatch.setattr(type(view.style()), "styleHint", lambda *_: hints.pop(0))
    assert [view_module._slides(view), view_module._slides(view)] == [False, True]  # noqa: SLF001 - as above


def test_texts_are_written_anew_in_another_language(
    view: TapeView, slips: Slips, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "tr", lambda text: f"«{text}»")
    slips.asked.clear()
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert view.accessibleName() == "«Receipt tape»"
    assert 19 in slips.asked  # its title is in another language now
    assert in_view(view)[-1] == 19


@pytest.mark.parametrize("frame", [theme.DARK, theme.LIGHT])
def test_desk_follows_the_scheme_under_the_bar_too(view: TapeView, frame: theme.Frame) -> None:
    before = QGuiApplication.palette()
    palette = QPalette(before)
    palette.setColor(QPalette.ColorRole.Window, frame.panel)
    try:
        QApplication.setPalette(palette)
        assert view.is_dark() == (frame is theme.DARK)
        image = view.grab().toImage()
        bar = view.verticalScrollBar()
        beside_bar = bar.mapTo(view, QPoint(bar.width() - 1, 0))
        assert bar.isVisible()
        assert image.pixelColor(2, 250).name() == frame.desk.lower()
        assert image.pixelColor(beside_bar) != QColor(frame.panel)
    finally:
        QApplication.setPalette(before)


def test_view_asks_for_room_for_the_paper(view: TapeView) -> None:
    assert view.sizeHint().width() == 380
    assert view.minimumSizeHint().width() == 232


def test_slips_far_from_the_view_are_forgotten(view: TapeView, slips: Slips) -> None:
    slips.length = 200
    view.set_source(slips)
    for _ in range(300):
        turn(view, 3)
    assert in_view(view)[0] == 0
    slips.asked.clear()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() * 3 // 4)
    assert slips.asked == in_view(view)
