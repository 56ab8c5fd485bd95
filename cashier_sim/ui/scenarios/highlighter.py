"""Colours the text of a scenario file."""

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from cashier_sim.scenario.grammar.forgiving import QUOTED
from cashier_sim.scenario.language import Language
from cashier_sim.ui import theme
from cashier_sim.ui.scenarios.reading import Line, LineKind, classify

if TYPE_CHECKING:
    from collections.abc import Mapping

_VALUES = re.compile(rf"{QUOTED.pattern}|<[^<>]+>|(?<!\w)-?\d[\d.,:-]*(?!\w)")
_TAG = re.compile(r"@\S+")
_INSIDE, _OUTSIDE = 1, 0


class Highlighter(QSyntaxHighlighter):
    """Keywords bold, values green, tags and comments quiet.

    Args:
        document: What it colours.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._language = Language.ENGLISH
        self._formats = _formats(theme.LIGHT)

    def use(self, language: Language) -> None:
        """Colour the keywords of this language."""
        if language is not self._language:
            self._language = language
            self.rehighlight()

    def use_frame(self, frame: theme.Frame) -> None:
        """Colour for a light or a dark panel."""
        self._formats = _formats(frame)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 -- Qt's own name
        """Colour a line."""
        is_inside = self.previousBlockState() == _INSIDE
        line = classify(text, self._language, is_inside=is_inside)
        self.setCurrentBlockState(_INSIDE if line.is_inside else _OUTSIDE)
        match line.kind:
            case LineKind.COMMENT | LineKind.TEXT:
                self.setFormat(0, len(text), self._formats["muted"])
            case LineKind.DOC_STRING:
                self.setFormat(0, len(text), self._formats["value"])
            case LineKind.TAGS:
                for found in _TAG.finditer(text):
                    self.setFormat(found.start(), len(found[0]), self._formats["tag"])
            case LineKind.TABLE:
                self._colour_table(text)
            case LineKind.HEADING | LineKind.STEP:
                self._colour_step(text, line)

    def _colour_step(self, text: str, line: Line) -> None:
        length = line.keyword_end - line.keyword_at
        is_heading = line.kind is LineKind.HEADING
        self.setFormat(line.keyword_at, length, self._formats["heading" if is_heading else "word"])
        if is_heading:
            return
        for found in _VALUES.finditer(text, line.keyword_end):
            self.setFormat(found.start(), len(found[0]), self._formats["value"])

    def _colour_table(self, text: str) -> None:
        self.setFormat(0, len(text), self._formats["value"])
        for at, letter in enumerate(text):
            if letter == "|":
                self.setFormat(at, 1, self._formats["muted"])


def _formats(frame: theme.Frame) -> "Mapping[str, QTextCharFormat]":
    return {
        "heading": _format(frame.danger, QFont.Weight.DemiBold),
        "word": _format(frame.ink, QFont.Weight.DemiBold),
        "value": _format(frame.ok),
        "tag": _format(frame.waiting),
        "muted": _format(frame.muted),
    }


def _format(color: str, weight: QFont.Weight | None = None) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    if weight is not None:
        made.setFontWeight(weight)
    return made
