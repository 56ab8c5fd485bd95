"""The list of a page of the back office."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from cashier_sim.ui.back_office.drafts import GroupDraft
from cashier_sim.ui.back_office.entry import Entry
from cashier_sim.ui.back_office.entry_list import EntryList
from tests.ui.workbench import find, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def entry(number: int, line: str, *, is_off: bool = False) -> Entry[GroupDraft]:
    return Entry(
        id=UUID(int=number), draft=GroupDraft(name=line), line=line, deletion=None, is_off=is_off
    )


SOUP, TEA = entry(1, "Борщ\n420"), entry(2, "Чай\n150", is_off=True)


def test_edited_line_is_the_chosen_one(qtbot: QtBot) -> None:
    lines = EntryList("x", is_searched=False)
    show(qtbot, lines)
    with qtbot.assertNotEmitted(lines.chosen):
        lines.show_lines((SOUP, TEA), TEA.id)
    shown = find(QListWidget, "x_list", lines)
    assert shown.currentItem().text() == TEA.line
    lines.show_lines((SOUP, TEA), None)
    assert shown.currentRow() == -1


def test_choice_of_a_person_is_told(qtbot: QtBot) -> None:
    lines = EntryList("x", is_searched=False)
    show(qtbot, lines)
    lines.show_lines((SOUP, TEA), SOUP.id)
    with qtbot.waitSignal(lines.chosen) as chosen:
        lines.choose(TEA.id)
    assert chosen.args == [TEA.id]


def test_search_hides_what_does_not_fit(qtbot: QtBot) -> None:
    lines = EntryList("x", is_searched=True)
    show(qtbot, lines)
    lines.set_texts("Dishes")
    lines.show_lines((SOUP, TEA), SOUP.id)
    search, shown = find(QLineEdit, "x_search", lines), find(QListWidget, "x_list", lines)
    assert (search.isVisible(), shown.accessibleName()) == (True, "Dishes")
    search.insert("ЧАЙ 1")
    assert [shown.item(row).text() for row in range(shown.count())] == [TEA.line]
    assert shown.currentRow() == -1


def test_line_that_is_off_is_muted_in_each_scheme(qtbot: QtBot) -> None:
    lines = EntryList("x", is_searched=False)
    show(qtbot, lines)
    lines.show_lines((SOUP, TEA), SOUP.id)
    shown = find(QListWidget, "x_list", lines)
    first = shown.item(1)
    assert shown.item(1).foreground() != shown.item(0).foreground()
    QApplication.sendEvent(lines, QEvent(QEvent.Type.PaletteChange))
    assert shown.item(1) is not first
