"""Nothing that is written is cut, in either language, at the sizes that we promise."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from cashier_sim.till.commands import ChangeSetting
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from cashier_sim.till.view import Screen
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.painting import write
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.simulator_bench import SimulatorBench
from cashier_sim.ui.studio import settle
from cashier_sim.ui.window import Window
from tests.ui import views
from tests.ui.probes.clipping import cut_texts, overlapping

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

SIZES = [QSize(1024, 768), QSize(1280, 720)]
"""The till alone, and with everything around it; more room cuts nothing."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("screen", list(Screen))
def test_page_cuts_no_text(window: Window, screen: Screen, language: Language, size: QSize) -> None:
    current = views.order_view((views.row(views.payment(views.HOTEL, "12345.00")),))
    window.resize(size)
    window.show_view(views.view(screen, current=current, settings={"language": language.value}))
    settle()
    assert cut_texts(window) == []
    assert overlapping(window) == []


@pytest.mark.parametrize("language", list(Language))
def test_docks_and_back_office_cut_no_text(
    qtbot: QtBot, settings: QSettings, language: Language
) -> None:
    cut: list[str] = []

    async def story() -> None:
        async with await Till.open(TillOptions(plugin_folders=())) as till:
            switch = LanguageSwitch()
            bench = SimulatorBench(till)
            window = Window(bench, switch, settings)
            qtbot.addWidget(window)
            window.resize(SIZES[1])
            window.show()
            window.unfold()
            await till.do(ChangeSetting("language", language.value))
            window.show_view(till.view)
            office = bench.open_back_office()
            for dock in bench.docks:
                dock.raise_()
                settle()
                cut.extend(cut_texts(window))
            window.header.back_office.click()
            for part in office.parts():
                office.choose(part)
                settle()
                cut.extend(cut_texts(window))
            switch.use(Language.ENGLISH)
            bench.close()

    asyncio.run(story())
    assert cut == []


def problems(qtbot: QtBot, *widgets: QWidget) -> list[str]:
    """What is wrong below a window that holds these."""
    window = QWidget()
    qtbot.addWidget(window)
    for number, widget in enumerate(widgets):
        widget.setParent(window)
        widget.move(0, 100 * number)
    window.show()
    return cut_texts(window)


def label(text: str, width: int, height: int = 30) -> QLabel:
    made = QLabel(text)
    made.setObjectName("label")
    made.setFont(fonts.sans(15))
    made.resize(width, height)
    return made


def test_whole_text_is_fine(qtbot: QtBot) -> None:
    assert problems(qtbot, label("A text that has room", 200)) == []


def test_cut_text_is_found(qtbot: QtBot) -> None:
    wrapped = label("Some words that need more lines than there are", 90)
    wrapped.setWordWrap(True)
    wide, high = problems(qtbot, label("A long text", 20)), problems(qtbot, wrapped)
    assert "leaves" in wide[0]
    assert "is not painted whole, only 'Some words" in high[-1]
    assert {told.split(":")[0] for told in (*wide, *high)} == {"label"}


class Shortened(QWidget):
    """Writes a text in less room than it needs."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(fonts.sans(15))
        write(painter, self.rect(), "A text of some words")


def test_shortened_text_needs_a_tooltip_with_the_rest(qtbot: QtBot) -> None:
    tips = {"plain": "", "whole": "A text of some words", "other": "Something else"}
    widgets = [Shortened() for _ in tips]
    for widget, (name, tip) in zip(widgets, tips.items(), strict=True):
        widget.setObjectName(name)
        widget.setToolTip(tip)
        widget.resize(60, 30)
    told = problems(qtbot, *widgets)
    assert [one.split(":")[0] for one in told] == ["plain", "other"]
    assert all("is shortened" in one for one in told)


def test_ellipsis_of_the_author_is_no_shortening(qtbot: QtBot) -> None:
    assert problems(qtbot, label("Browse…", 200)) == []


def test_items_of_a_list_are_heard_with_their_tooltips(qtbot: QtBot) -> None:
    items = QListWidget()
    items.setObjectName("items")
    items.setFont(fonts.sans(15))
    items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    items.setWordWrap(False)
    items.setTextElideMode(Qt.TextElideMode.ElideRight)
    items.addItems(["First one of the items", "Second one of the items"])
    items.item(0).setToolTip("First one of the items")
    items.resize(90, 90)
    told = problems(qtbot, items)
    assert [one.split(":")[0] for one in told] == ["items"]
    assert "Second" in told[0]


def test_what_can_be_scrolled_to_is_not_cut(qtbot: QtBot) -> None:
    text = QPlainTextEdit("\n".join("many lines" for _ in range(50)))
    text.setObjectName("text")
    text.setFont(fonts.sans(15))
    text.resize(300, 47)
    assert problems(qtbot, text) == []


def test_small_type_is_found(qtbot: QtBot) -> None:
    small = label("A text", 200)
    small.setFont(fonts.sans(9))
    assert problems(qtbot, small) == ["label: 'A text' in 9 px"]


def test_text_over_text_is_found(qtbot: QtBot) -> None:
    class Twice(QLabel):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            painter = QPainter(self)
            painter.setFont(self.font())
            painter.drawText(4, 20, "other")

    twice = Twice("A text")
    twice.setObjectName("twice")
    twice.setFont(fonts.sans(15))
    twice.resize(200, 30)
    assert "twice: 'A text' lies over 'other'" in problems(qtbot, twice)


def test_button_that_shrinks_too_far_is_found(qtbot: QtBot) -> None:
    button = TillButton(Role.PRIMARY, "button")
    button.set_caption("Unbreakable")
    button.resize(40, 60)
    told = problems(qtbot, button)
    assert told
    assert all(one.startswith("button: 'Unbreakable'") for one in told)


def test_text_outside_its_parent_is_found(qtbot: QtBot) -> None:
    parent = QWidget()
    parent.resize(100, 20)
    inside = label("A text", 90)
    inside.setParent(parent)
    inside.move(0, 12)
    (told,) = problems(qtbot, parent)
    assert told.startswith("label: 'A text' at")


def test_widgets_that_lie_over_each_other_are_found(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    column = QVBoxLayout(parent)
    for name in ("upper", "lower"):
        widget = QWidget()
        widget.setObjectName(name)
        widget.setMinimumSize(80, 60)
        column.addWidget(widget)
    parent.show()
    assert overlapping(parent) == []
    parent.findChildren(QWidget, "lower")[0].move(0, 20)
    assert overlapping(parent) == ["upper: lies over lower"]
