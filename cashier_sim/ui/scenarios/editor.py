"""The text of a scenario file, to write in: colours, proposals, and what is wrong with a line."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip, QWidget

from cashier_sim.ui.docks.look import frame_of
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.scenarios.completion import Completion, Proposal
from cashier_sim.ui.scenarios.highlighter import Highlighter
from cashier_sim.ui.scenarios.marked_text import MarkedText
from cashier_sim.ui.scenarios.popup import CompletionPopup
from cashier_sim.ui.scenarios.reading import (
    Line,
    LineKind,
    Reader,
    Reading,
    Trouble,
    classify,
    structure_trouble,
)
from cashier_sim.ui.scenarios.words import on_screen

STRUCTURE_DELAY_MS = 350
"""Pause in typing after which Gherkin's own parser reads the whole file."""

LEAST_TYPED = 2
"""Letters of a sentence after which proposals come by themselves."""

_INDENT = "  "
_LEAST_HEIGHT = 24
"""Logical pixels, a line; with more, the smallest window would push the till together."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScenarioEditor(MarkedText):
    """An editor that knows the sentences.

    Ctrl+Space proposes sentences, Tab goes to the next value of one that was put in, Alt+Enter
    mends the line.

    Args:
        parent: Owner.

    Signals:
        was_read (object): The text was read anew, a `Reading`.
    """

    was_read = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("scenario_editor", parent)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._path = Path("new.feature")
        self._reader = Reader()
        self._completion = Completion()
        self._reading = self._reader.read("")
        self._structure: Trouble | None = None
        self._gaps: list[QTextCursor] = []
        self._seen_text = ""
        self._highlighter = Highlighter(self.document())
        self._popup = CompletionPopup(self)
        self._popup.accepted.connect(self.put_in)
        self.fixes = QMenu(self)
        self.fixes.setObjectName("scenario_fixes")
        self.fixes.setFont(fonts.mono(13))
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(STRUCTURE_DELAY_MS)
        self._delay.timeout.connect(self.check_structure)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_moved)
        self._use_frame()

    @property
    def reading(self) -> Reading:
        """The text, read."""
        return self._reading

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What is wrong, from the top."""
        found = self._reading.troubles
        if self._structure is not None:
            found = (*found, self._structure)
        return tuple(sorted(found, key=lambda one: one.line))

    @property
    def popup(self) -> CompletionPopup:
        """The proposals."""
        return self._popup

    def write(self, text: str, path: Path | None) -> None:
        """Show another text; nothing of it can be undone."""
        self._path = path or Path("new.feature")
        self.show_marks({}, None)
        self.setPlainText(text)
        self.check_structure()

    def follow(self, text: str) -> None:
        """Show a text that grows while somebody works; its end stays in view."""
        if text == self.toPlainText():
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the end of a text that grows in view."""
        super().resizeEvent(event)
        if self.isReadOnly() and self._current is None and self.textCursor().atEnd():
            self.ensureCursorVisible()

    @Slot()
    def check_structure(self) -> None:
        """Let Gherkin's own parser say what it does not understand, now."""
        self._delay.stop()
        self._structure = structure_trouble(self.toPlainText(), self._path)
        self._underline()
        self.was_read.emit(self._reading)

    @Slot()
    def propose(self) -> None:
        """Show the sentences that fit what stands before the caret."""
        typed = self._typed()
        if typed is None:
            self._popup.hide()
            return
        found = self._completion.proposals(typed, self._reading.language)
        if not found or found[0].text == typed:
            self._popup.hide()
            return
        at = self.cursorRect()
        corner = self.viewport().mapToGlobal(at.topLeft())
        self._popup.show_at(QRect(corner, at.size()), found)

    @Slot(object)
    def put_in(self, proposal: Proposal) -> None:
        """Write a sentence in the place of what was typed, and select its first value."""
        self._popup.hide()
        cursor = self.textCursor()
        block = cursor.block()
        line = self._line_of(block)
        begin = block.position() + max(line.keyword_end, _indent(block.text()))
        cursor.setPosition(begin)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        below = proposal.below.replace("\n", "\n" + " " * (_indent(block.text()) + len(_INDENT)))
        cursor.insertText(proposal.text + below)
        cursor.setPosition(begin + len(proposal.text))
        self.setTextCursor(cursor)
        self._gaps = [
            self._selection(begin + start, begin + start + length)
            for start, length in proposal.gaps
        ]
        if self._gaps:  # after the last value comes the end
            end = begin + len(proposal.text)
            self._gaps.append(self._selection(end, end))
        self._next_gap()

    @Slot()
    def mend(self) -> None:
        """Offer the sentences that come close to the one in the caret's line."""
        self.fixes.clear()
        for one in self._nearest(self.textCursor().block()):
            self.fixes.addAction(one).triggered.connect(self._on_fix)
        if self.fixes.isEmpty():
            return
        self.fixes.popup(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))
        self.fixes.setActiveAction(self.fixes.actions()[0])

    # Qt's own

    def event(self, event: QEvent) -> bool:
        """Have the keys of the editor before the till, whose shortcuts some of them are."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Escape, *_ENTER}
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Proposals, values, and indentation; the rest is Qt's."""
        if self._popup.isVisible() and self._is_for_popup(event):
            return
        modifiers = event.modifiers()
        is_plain = modifiers in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if event.key() in _ENTER and modifiers & Qt.KeyboardModifier.AltModifier:
            self.mend()
        elif event.key() == Qt.Key.Key_Space and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.propose()
        elif event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._next_gap()
        elif event.key() == Qt.Key.Key_Escape:
            self._gaps = []
        elif event.key() in _ENTER and is_plain and not self.isReadOnly():
            self._break_line()
        else:
            super().keyPressEvent(event)
            if is_plain or modifiers == Qt.KeyboardModifier.ShiftModifier:
                self._propose_while_typing(event.text())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 -- Qt's own name
        """Tab belongs to the text while it leads from value to value."""
        if self._gaps or self._popup.isVisible():
            return False
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the proposals away."""
        self._popup.hide()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, or another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._use_frame()
        elif event.type() is QEvent.Type.LanguageChange:
            self._popup.retranslate()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is wrong with the line under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            block = self.cursorForPosition(event.pos()).block()
            QToolTip.showText(event.globalPos(), self.trouble_text(block.blockNumber() + 1), self)
            return True
        return super().viewportEvent(event)

    def trouble_text(self, line: int) -> str:
        """What is wrong with a line, for people; empty for nothing."""
        for one in self.troubles:
            if one.line != line:
                continue
            if not one.is_unknown:
                return on_screen(one.problem)
            told = [self.tr("No sentence reads like this.")]
            block = self.document().findBlockByNumber(line - 1)
            reason = self._reader.reason(self._sentence_of(block), self._reading.language)
            told += [on_screen(reason)] if reason else []
            nearest = self._nearest(block)
            if nearest:
                told += [self.tr("Close to it (Alt+Enter puts one in):"), *nearest]
            return "\n".join(told)
        return ""

    # keys

    def _is_for_popup(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._popup.move_choice(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self._popup.move_choice(5 if event.key() == Qt.Key.Key_PageDown else -5)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                if self._popup.chosen is not None:
                    self.put_in(self._popup.chosen)
            case Qt.Key.Key_Escape:
                self._popup.hide()
            case _:
                return False
        return True

    def _propose_while_typing(self, typed: str) -> None:
        if not typed or not (typed.isprintable() or typed == "\b"):
            self._popup.hide()
            return
        before = self._typed()
        if before is None or len(before) < LEAST_TYPED or self.isReadOnly():
            self._popup.hide()
        elif self._popup.isVisible() or typed.isalpha():
            self.propose()

    def _break_line(self) -> None:
        """Begin the next line under the beginning of this one, further in after a heading."""
        cursor = self.textCursor()
        text = cursor.block().text()[: cursor.positionInBlock()]
        indent = " " * _indent(text)
        if self._line_of(cursor.block()).kind is LineKind.HEADING:
            indent += _INDENT
        cursor.insertText("\n" + indent)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _next_gap(self) -> None:
        if self._gaps:
            self.setTextCursor(self._gaps.pop(0))

    def _selection(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # what stands where

    def _typed(self) -> str | None:
        """What stands between the keyword of the caret's step and the caret; None = no step."""
        cursor = self.textCursor()
        block = cursor.block()
        line = self._line_of(block)
        if line.kind is not LineKind.STEP or cursor.positionInBlock() < line.keyword_end:
            return None
        return block.text()[line.keyword_end : cursor.positionInBlock()].lstrip()

    def _line_of(self, block: QTextBlock) -> Line:
        number = block.blockNumber()
        if number < len(self._reading.lines):
            return self._reading.lines[number]
        return classify(block.text(), self._reading.language)

    def _nearest(self, block: QTextBlock) -> tuple[str, ...]:
        line = self._line_of(block)
        is_wrong = any(
            one.line == block.blockNumber() + 1 and one.is_unknown for one in self.troubles
        )
        if line.kind is not LineKind.STEP or not is_wrong:
            return ()
        return self._reader.nearest(self._sentence_of(block), self._reading.language)

    def _sentence_of(self, block: QTextBlock) -> str:
        return block.text()[self._line_of(block).keyword_end :].strip()

    @Slot()
    def _on_fix(self) -> None:
        action = self.sender()
        proposal = self._completion.of_text(str(action.property("text")), self._reading.language)
        if proposal is not None:
            self.put_in(proposal)

    # looks

    @Slot()
    def _on_text_changed(self) -> None:
        text = self.toPlainText()
        if text == self._seen_text:
            return  # only its colours
        self._seen_text = text
        if self.marks and not self.isReadOnly():
            self.show_marks({}, None)  # they were of another text
        self._reading = self._reader.read(text)
        self._structure = None
        self._highlighter.use(self._reading.language)
        self._underline()
        self._delay.start()
        self.was_read.emit(self._reading)

    @Slot()
    def _on_moved(self) -> None:
        if self._gaps and self._gaps[0].blockNumber() != self.textCursor().blockNumber():
            self._gaps = []

    def _underline(self) -> None:
        selections = []
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(QColor(frame_of(self).danger))
        for one in self.troubles:
            block = self.document().findBlockByNumber(one.line - 1)
            if not block.isValid():
                continue
            text = block.text().rstrip()
            start = min(one.start, max(0, len(text) - 1))
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._selection(
                block.position() + start, block.position() + len(text)
            )
            selection.format = wave
            selections.append(selection)
        self.setExtraSelections(selections)
        self.viewport().update()

    def _use_frame(self) -> None:
        self._highlighter.use_frame(frame_of(self))
        self._underline()


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
