"""The white area of the keyboard dialog: one line, many lines, or a password."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts

_STYLE = (
    f"background: {theme.PAPER}; color: {theme.INK}; border: 0; border-radius: 0;"
    f"padding: {theme.GAP}px {theme.MARGIN}px;"
    f"selection-background-color: {theme.ACCENT}; selection-color: {theme.INK};"
)
_MOVES = {
    "home": QTextCursor.MoveOperation.StartOfLine,
    "end": QTextCursor.MoveOperation.EndOfLine,
    "left": QTextCursor.MoveOperation.PreviousCharacter,
    "right": QTextCursor.MoveOperation.NextCharacter,
    "up": QTextCursor.MoveOperation.Up,
    "down": QTextCursor.MoveOperation.Down,
}


class LineArea(QLineEdit):
    """One line, hidden if it is a password."""

    def __init__(self, text: str, *, is_password: bool, capitalize: bool) -> None:
        super().__init__()
        self._capitalize = capitalize
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setText(text)
        self.setFont(fonts.sans(26))
        self.setStyleSheet(_STYLE)
        if is_password:
            self.setEchoMode(QLineEdit.EchoMode.Password)

    def text_before_cursor(self) -> str:
        """The text up to the cursor."""
        return self.text()[: self.cursorPosition()]

    def delete(self) -> None:
        """Delete behind the cursor."""
        self.del_()

    def move_cursor(self, where: str) -> None:
        """Move the cursor: `home`, `end`, `left`, `right`; up and down have nowhere to go."""
        match where:
            case "home":
                self.home(False)
            case "end":
                self.end(False)
            case "left":
                self.cursorBackward(False)
            case "right":
                self.cursorForward(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Capitalize the first letter."""
        letter = first_capital(event, self.text_before_cursor(), capitalize=self._capitalize)
        if letter:
            self.insert(letter)
        else:
            super().keyPressEvent(event)


class LinesArea(QPlainTextEdit):
    """Several lines; Enter begins the next one."""

    def __init__(self, text: str, *, capitalize: bool) -> None:
        super().__init__()
        self._capitalize = capitalize
        self.setTabChangesFocus(True)
        self.setFont(fonts.sans(20))
        self.setStyleSheet(_STYLE)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def text(self) -> str:
        """The whole text."""
        return self.toPlainText()

    def text_before_cursor(self) -> str:
        """The text up to the cursor."""
        return self.toPlainText()[: self.textCursor().position()]

    def insert(self, text: str) -> None:
        """Type at the cursor."""
        self.insertPlainText(text)

    def backspace(self) -> None:
        """Delete before the cursor."""
        self.textCursor().deletePreviousChar()

    def delete(self) -> None:
        """Delete behind the cursor."""
        self.textCursor().deleteChar()

    def move_cursor(self, where: str) -> None:
        """Move the cursor: `home`, `end`, `left`, `right`, `up` or `down`."""
        self.moveCursor(_MOVES[where])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Capitalize the first letter; Ctrl+Enter belongs to the dialog."""
        letter = first_capital(event, self.text_before_cursor(), capitalize=self._capitalize)
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if letter:
            self.insert(letter)
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


def first_capital(event: QKeyEvent, before: str, *, capitalize: bool) -> str:
    """The capital that a key press gives at the beginning of a text; empty = nothing special."""
    typed = event.text()
    wanted = capitalize and not before.strip() and typed.isalpha() and typed.islower()
    return typed.upper() if wanted else ""


def text_area(
    text: str, *, is_multiline: bool, is_password: bool, capitalize: bool
) -> LineArea | LinesArea:
    """Return the area for a keyboard dialog; a password is one line and never capitalized.

    Source: `IViewManager.ShowKeyboard` (iikoFront API).
    """
    area: LineArea | LinesArea
    if is_multiline and not is_password:
        area = LinesArea(text, capitalize=capitalize)
    else:
        area = LineArea(text, is_password=is_password, capitalize=capitalize and not is_password)
    area.setObjectName("dialog_text")
    area.setMinimumHeight(2 * theme.TARGET)
    return area
