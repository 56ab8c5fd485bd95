from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QPlainTextEdit

from cashier_sim.scenario.language import Language
from cashier_sim.ui import theme
from cashier_sim.ui.scenarios.highlighter import Highlighter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXT = """# language: ru
@касса @долго
Функция: Оплата
  Сценарий: Наличные
    Когда кассир вводит сумму 100,50 и «карту»
      | Блюдо | 2 |
    \"\"\"
    Когда внутри
    \"\"\"
    Когда кассир добавляет блюдо „два слова“
"""


@pytest.fixture
def editor(qtbot: QtBot) -> QPlainTextEdit:
    made = QPlainTextEdit(TEXT)
    qtbot.addWidget(made)
    return made


def coloured(editor: QPlainTextEdit, line: int) -> dict[str, str]:
    """Texts of a line with their colours."""
    block = editor.document().findBlockByNumber(line)
    return {
        block.text()[one.start : one.start + one.length]: one.format.foreground().color().name()
        for one in block.layout().formats()
    }


def test_parts_of_a_file_have_their_colours(editor: QPlainTextEdit) -> None:
    highlighter = Highlighter(editor.document())
    highlighter.use(Language.RUSSIAN)
    highlighter.rehighlight()
    frame = theme.LIGHT
    ok, muted = QColor(frame.ok).name(), QColor(frame.muted).name()
    assert coloured(editor, 0) == {"# language: ru": muted}
    assert coloured(editor, 1) == dict.fromkeys(("@касса", "@долго"), QColor(frame.waiting).name())
    assert coloured(editor, 3) == {"Сценарий:": QColor(frame.danger).name()}
    step = coloured(editor, 4)
    assert step == {"Когда ": QColor(frame.ink).name(), "100,50": ok, "«карту»": ok}
    assert coloured(editor, 9)["„два слова“"] == ok
    assert coloured(editor, 5)["|"] == muted
    assert coloured(editor, 7) == {"    Когда внутри": ok}
    formats = editor.document().findBlockByNumber(4).layout().formats()
    assert formats[0].format.fontWeight() == QFont.Weight.DemiBold


def test_keywords_are_those_of_the_language(editor: QPlainTextEdit) -> None:
    highlighter = Highlighter(editor.document())
    highlighter.rehighlight()
    assert set(coloured(editor, 4).values()) == {QColor(theme.LIGHT.muted).name()}


def test_dark_panels_have_light_letters(editor: QPlainTextEdit) -> None:
    highlighter = Highlighter(editor.document())
    highlighter.use(Language.RUSSIAN)
    highlighter.use_frame(theme.DARK)
    assert coloured(editor, 4)["100,50"] == QColor(theme.DARK.ok).name()
