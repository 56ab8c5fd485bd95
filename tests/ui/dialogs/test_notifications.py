"""Messages at the top left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cashier_sim.till.commands import DismissNotification
from cashier_sim.till.view import Notification, NotificationLevel
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.notifications import MOST_SHOWN, NotificationStack
from cashier_sim.ui.kit.buttons import TillButton
from tests.ui.workbench import find, show
from tests.unit.ui.till_views import till_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def note(number: int, **changes: object) -> Notification:
    fields: dict[str, object] = {
        "id": number,
        "level": NotificationLevel.INFO,
        "message": f"Message {number}",
        "sender": "hotel",
        **changes,
    }
    return Notification(**fields)  # type: ignore[arg-type]  # its fields


class Till:
    def __init__(self, qtbot: QtBot) -> None:
        self.widget = QWidget()
        self.widget.resize(600, 500)
        self.stack = NotificationStack(self.widget)
        show(qtbot, self.widget)

    def show(self, *notes: Notification) -> None:
        self.stack.show_view(till_view(notifications=notes))

    @property
    def messages(self) -> list[str]:
        return [card.message for card in self.stack.cards]


@pytest.fixture
def till(qtbot: QtBot) -> Till:
    return Till(qtbot)


def test_newest_is_on_top_with_its_sender(till: Till) -> None:
    till.show(note(1), note(2, level=NotificationLevel.ERROR))
    assert till.messages == ["Message 2", "Message 1"]
    senders = [find(QLabel, f"notification_{at}_sender", till.stack).text() for at in (2, 1)]
    assert senders == ["Error · hotel", "Message · hotel"]


def test_message_is_closed_by_its_button(till: Till, qtbot: QtBot) -> None:
    till.show(note(7))
    with qtbot.waitSignal(till.stack.command_requested) as asked:
        find(TillButton, "notification_7_close", till.stack).click()
    assert asked.args == [DismissNotification(7)]


def test_stack_goes_with_its_last_message(till: Till) -> None:
    till.show(note(1))
    assert till.stack.isVisible()
    till.show()
    assert not till.stack.isVisible()


def test_registers_own_message_is_a_sentence(till: Till) -> None:
    till.show(note(1, message="", code="receipt_printer_failed", sender=""))
    assert " " in till.messages[0]
    assert find(QLabel, "notification_1_sender", till.stack).text() == ""


def test_only_the_newest_is_shown_until_the_person_wants_all(till: Till) -> None:
    till.show(note(1), note(2, message="A long\nmessage"))
    assert till.stack.head.message == "A long message"
    assert till.stack.head.fold.text() == "▾ 2"
    assert not any(card.isVisible() for card in till.stack.cards)
    assert till.stack.geometry().bottom() < theme.HEADER_HEIGHT
    till.stack.head.fold.click()
    assert all(card.isVisible() for card in till.stack.cards)
    till.stack.head.fold.click()
    assert not any(card.isVisible() for card in till.stack.cards)


def test_the_newest_is_closed_from_the_header(till: Till, qtbot: QtBot) -> None:
    till.show(note(1), note(2))
    with qtbot.waitSignal(till.stack.command_requested) as asked:
        till.stack.head.close_newest.click()
    assert asked.args == [DismissNotification(2)]


def test_the_next_message_after_none_is_folded_again(till: Till) -> None:
    till.show(note(1))
    till.stack.head.fold.click()
    till.show()
    till.show(note(2))
    assert not till.stack.cards[0].isVisible()


def test_it_stands_where_the_page_keeps_room(qtbot: QtBot) -> None:
    widget = QWidget()
    widget.resize(1000, 500)
    room = QRect(500, 0, 300, theme.HEADER_HEIGHT)
    stack = NotificationStack(widget)
    stack.stand_in(lambda: room)
    show(qtbot, widget)
    stack.show_view(till_view(notifications=(note(1),)))
    assert room.contains(stack.geometry())
    assert stack.width() == room.width() - 2 * theme.GRID
    assert stack.height() >= theme.TARGET
    room.translate(-100, 0)
    stack.place()
    assert room.contains(stack.geometry())


def test_without_a_page_it_waits_for_its_room(qtbot: QtBot) -> None:
    widget = QWidget()
    stack = NotificationStack(widget)
    before = stack.geometry()
    stack.stand_in(QRect)
    show(qtbot, widget)
    assert stack.geometry() == before


def test_many_messages_are_counted(till: Till) -> None:
    till.show(*(note(number) for number in range(MOST_SHOWN + 3)))
    till.stack.head.fold.click()
    more = find(QLabel, "notifications_more", till.stack)
    assert len(till.messages) == MOST_SHOWN
    assert more.isVisible()
    assert more.text() == "and 3 more"


def test_stack_covers_no_more_than_its_messages(till: Till) -> None:
    till.show(note(1))
    till.stack.head.fold.click()
    one = till.stack.height()
    till.show(note(1), note(2, message="A long message " * 20))
    assert till.stack.height() > 2 * one
    till.widget.resize(300, 500)
    QApplication.processEvents()
    assert till.stack.geometry().right() < 300


def test_the_hairline_of_a_card_stays_free(till: Till) -> None:
    till.show(note(1))
    till.stack.head.fold.click()
    card = till.stack.cards[0]
    close = find(TillButton, "notification_1_close", till.stack)
    assert card.rect().adjusted(1, 1, -1, -1).contains(close.geometry())


def test_texts_follow_the_language(till: Till) -> None:
    till.show(note(1))
    before = till.stack.cards
    QApplication.sendEvent(till.stack, QEvent(QEvent.Type.LanguageChange))
    assert till.stack.cards != before
    assert till.messages == ["Message 1"]


def test_only_a_new_message_comes_over_what_covers_the_till(till: Till) -> None:
    veil = QWidget(till.widget)
    till.show(note(1))
    veil.raise_()
    till.show(note(1), note(2))
    assert till.widget.children()[-1] is till.stack
    veil.raise_()
    till.show(note(2))
    QApplication.sendEvent(till.stack, QEvent(QEvent.Type.LanguageChange))
    till.widget.resize(500, 500)
    QApplication.processEvents()
    assert till.widget.children()[-1] is veil
