"""What every dialog has: a title, a body, a line for problems, and the dark bar of answers."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.till.dialogs import Answer, AnswerProblem, Dialog
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role, TillButton

PROBLEM_INK = theme.DANGER_ON_DARK
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LONG_TITLE = 240
"""Characters of a title that are shown; a plugin may send any number."""

LONG_CAPTION = 80
"""Characters of a plugin's caption that are written on a button; its tooltip has the rest."""

_SIDE = 24
HEAD_ABOVE, HEAD_BELOW = 20, 16
"""Room around the title, in logical pixels."""


class DialogPanel(QWidget):
    """A dialog on the dark body of iikoFront's popups. Subclasses fill `body` and add answers.

    Args:
        dialog: What it asks.
        width: Its wish in logical pixels; a narrow till makes it narrower.
        parent: The layer that it lies on.

    Signals:
        answered (object): An `Answer` that the person gave; None = cancelled.
        command_requested (object): Another command, such as a swipe.
    """

    answered = Signal(object)
    command_requested = Signal(object)

    def __init__(self, dialog: Dialog, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dialog")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._dialog = dialog
        self._wished_width = width
        self._problem: AnswerProblem | None = None
        fill(self, theme.BODY)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = QVBoxLayout()
        self.set_head_margins(HEAD_ABOVE, HEAD_BELOW)
        self._head.setSpacing(theme.GRID)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._problem_label = text_label("dialog_problem", fonts.sans(13), PROBLEM_INK)
        self._problem_label.setContentsMargins(_SIDE, theme.GAP, _SIDE, theme.GAP)
        self._problem_label.hide()
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(0, 0, 0, 0)
        self._bar.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addLayout(self.body, 1)
        self._column.addWidget(self._problem_label)
        self._column.addLayout(self._bar)
        self._title = self._add_head("dialog_title", fonts.sans(18, fonts.MEDIUM))

    @property
    def dialog(self) -> Dialog:
        """What it asks."""
        return self._dialog

    @property
    def wished_width(self) -> int:
        """Width in logical pixels where there is room."""
        return self._wished_width

    @property
    def title(self) -> str:
        """The text on top."""
        return self._title.text()

    def wished_size(self) -> QSize:
        """Its wished width, and 0: as high as its content."""
        return QSize(self.wished_width, 0)

    def set_title(self, title: str) -> None:
        """Show a title; it is the panel's accessible name too."""
        self._title.setText(shortened(title, LONG_TITLE))
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_head_margins(self, above: int, below: int) -> None:
        """Leave so much room above and below the title, in logical pixels."""
        self._head.setContentsMargins(_SIDE, above, _SIDE, below)

    def first_focus(self) -> QWidget:
        """What the keyboard goes to when the dialog opens."""
        return self

    def accept(self) -> None:
        """Do what Enter does; subclasses answer."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Do what Esc does."""
        self.answer(None)

    def answer(self, answer: Answer) -> None:
        """Give an answer, or say what is wrong with it."""
        problem = self._dialog.problem(answer)
        self.show_problem(problem)
        if problem is None:
            self.answered.emit(answer)

    def show_problem(self, problem: AnswerProblem | None) -> None:
        """Say what is wrong with the answer, or (None) nothing any more."""
        self._problem = problem
        self._problem_label.setText("" if problem is None else texts.code_text(problem.value))
        self._problem_label.setVisible(problem is not None)

    @Slot()
    def refuse_reading(self) -> None:
        """Say that a swipe or scan which has arrived is not for this dialog."""
        self.show_problem(AnswerProblem.NOT_LISTENED_TO)

    def show_view(self, view: TillView) -> None:
        """Take over what changes while the dialog is open; most dialogs need nothing."""

    def retranslate(self) -> None:
        """Write own captions in the present language; called at first and when it changes."""
        self.show_problem(self._problem)

    def add_answer(self, name: str, role: Role = Role.BAR) -> TillButton:
        """Add a button to the bar, at right of those already there; all are equally wide."""
        button = TillButton(role, name, parent=self)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bar.addWidget(button, 1)
        return button

    def add_hint(self, name: str) -> QLabel:
        """Add a line in accent under the title."""
        return self._add_head(name, fonts.sans(15), theme.ACCENT)

    def add_message(self, name: str) -> QLabel:
        """Add a text under the title."""
        return self._add_head(name, fonts.sans(15), theme.INK_ON_DARK)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what has the focus, or accepts; Esc cancels."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in _ENTERS and not event.isAutoRepeat():
            focused = self.window().focusWidget()
            if isinstance(focused, TillButton) and self.isAncestorOf(focused):
                focused.click()
            else:
                self.accept()
        # Nothing goes on to the till below: the dialog is modal.
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _on_cancelled(self) -> None:
        self.cancel()

    @Slot()
    def _on_accepted(self) -> None:
        self.accept()

    def _add_head(self, name: str, font: QFont, ink: str = theme.INK_ON_DARK) -> QLabel:
        label = text_label(name, font, ink)
        self._head.addWidget(label)
        return label


def is_demo(view: TillView) -> bool:
    """Whether the tester's tools are hidden."""
    return bool(view.settings.get("demo_mode"))


def write_answer(button: TillButton, own: str | None, standard: str) -> None:
    """Write a plugin's own caption on a button, or the standard one; a tooltip has what is cut."""
    button.set_caption(shortened(own or standard, LONG_CAPTION))
    button.setToolTip(own or "")


def shortened(text: str, most: int) -> str:
    """The beginning of a text that is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def text_label(
    name: str,
    font: QFont,
    ink: str,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
) -> QLabel:
    """Return a label that wraps its text, on a ground of its own colour.

    Args:
        name: Object name.
        font: From `ui.kit.fonts`.
        ink: `#RRGGBB`.
        alignment: Of the text.
    """
    label = QLabel()
    label.setObjectName(name)
    label.setFont(font)
    label.setStyleSheet(f"color: {ink}; background: transparent;")
    label.setAlignment(alignment)
    label.setWordWrap(True)
    # Texts come from plugins: never read them as rich text.
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
