"""Lint notes: what a plugin author should know about a slip that was printed all the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cashier_sim.receipt.tree import Node

_MOST_NOTES = 200


class NoteCode(Enum):
    """What kind of thing was noticed."""

    BROKEN_XML = "broken-xml"
    ROOT_IS_NOT_DOC = "root-is-not-doc"
    DOC_INSIDE = "doc-inside"
    TOO_DEEP = "too-deep"
    UNKNOWN_TAG = "unknown-tag"
    UNKNOWN_ATTRIBUTE = "unknown-attribute"
    TEMPLATE_TAG = "template-tag"
    NEWER_THAN_API = "newer-than-api"
    BAD_VALUE = "bad-value"
    NOT_EMPTY = "not-empty"
    MISPLACED = "misplaced"
    PAIR_WITH_CONTENT = "pair-with-content"
    WIDTH_AND_AUTOWIDTH = "width-and-autowidth"
    FONT_NOT_FIRST = "font-not-first"
    FONT_IN_CELL = "font-in-cell"
    TABLE_SHAPE = "table-shape"
    CELLS_DO_NOT_FILL_ROWS = "cells-do-not-fill-rows"
    TABLE_TOO_WIDE = "table-too-wide"
    PICTURE_IN_CELL = "picture-in-cell"
    BAD_PICTURE = "bad-picture"
    TEXT_WAS_CUT = "text-was-cut"
    LINE_BREAK_IN_TEXT = "line-break-in-text"
    CHARACTERS_LEFT_OUT = "characters-left-out"
    UNUSUAL_CHARACTERS = "unusual-characters"
    MORE_NOTES = "more-notes"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing noticed.

    Attributes:
        code: Its kind.
        path: The element that it is about, such as `doc/table/cells/ct[2]`.
        message: A sentence for the plugin author, in English, with the remedy.
    """

    code: NoteCode
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message} [{self.code.value}]"


class Notebook:
    """Collects notes while a slip is read and laid out; past 200 it only counts."""

    def __init__(self) -> None:
        self._notes: list[Note] = []
        self._left_out = 0

    def add(self, code: NoteCode, node: Node, message: str) -> None:
        """Note something about an element."""
        if len(self._notes) < _MOST_NOTES:
            self._notes.append(Note(code, node.path(), message))
        else:
            self._left_out += 1

    def notes(self) -> tuple[Note, ...]:
        """Return the notes in the order in which they were made."""
        if not self._left_out:
            return tuple(self._notes)
        last = Note(NoteCode.MORE_NOTES, "doc", f"{self._left_out} more notes are left out.")
        return (*self._notes, last)
