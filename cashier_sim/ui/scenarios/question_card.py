"""What the recorder asks, one question at a time, under the text that it is about."""

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from cashier_sim.scenario.recorder.errors import AnswerError, AnswerProblem
from cashier_sim.scenario.recorder.recording import QuestionKind, RecorderQuestion
from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import caption, for_touch, frame_of, push
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.scenarios.words import on_screen

_FIELD_WIDTH = 240
_NARROW = 600
"""Width in logical pixels under which the answer stands below the question."""


class QuestionCard(QFrame):
    """The oldest open question of a recording; hidden while there is none.

    Signals:
        answered (int, str): A question's id, and the answer.
        left_out (int): A question's id: nothing is written for it.
    """

    answered = Signal(int, str)
    left_out = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recorder_question")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._questions: tuple[RecorderQuestion, ...] = ()
        self._text = caption("recorder_question_text", fonts.sans(13, fonts.MEDIUM))
        self._more = caption("recorder_question_more", fonts.sans(12), muted=True)
        self._more.setWordWrap(False)
        self._problem = caption("recorder_question_problem", fonts.sans(12))
        self._field = QComboBox()
        self._field.setObjectName("recorder_answer")
        self._field.setEditable(True)
        self._field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._field.setFont(fonts.sans(13))
        self._field.setMinimumWidth(_FIELD_WIDTH)
        self._edit.setObjectName("recorder_answer_text")
        self._edit.returnPressed.connect(self._on_answer)
        self._answer = push("recorder_answer_button", primary=True)
        self._answer.clicked.connect(self._on_answer)
        self._leave = push("recorder_leave_out")
        self._leave.clicked.connect(self._on_leave)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        for_touch(self._field, self._answer, self._leave)
        self._lay_out()
        self.hide()
        self.retranslate()

    @property
    def question(self) -> RecorderQuestion | None:
        """What is asked."""
        return self._questions[0] if self._questions else None

    def show_questions(self, questions: tuple[RecorderQuestion, ...]) -> None:
        """Ask the oldest of these."""
        before = self.question
        self._questions = questions
        question = self.question
        self.setVisible(question is not None)
        if question is not None and (before is None or before.id != question.id):
            self._field.clear()
            self._field.addItems(list(question.proposals))
            self._edit.setText(question.proposals[0] if question.proposals else "")
            self._edit.selectAll()
            self._problem.setText("")
        self._write()

    def show_problem(self, error: AnswerError) -> None:
        """Say why the answer is not taken."""
        words = {
            AnswerProblem.EMPTY: self.tr("Write something, or leave it out."),
            AnswerProblem.NAME_TAKEN: self.tr("Another card of the deck has this name."),
            AnswerProblem.NOT_A_SENTENCE: self.tr("No sentence reads like this."),
            AnswerProblem.HAS_CARD_DATA: self.tr("It holds a card's number, which is not written."),
            AnswerProblem.HAS_LINE_BREAK: self.tr("One line only."),
        }
        told = words[error.problem]
        self._problem.setText(f"{told} {on_screen(error.details)}".strip())
        self._problem.setVisible(True)
        self._edit.setFocus()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with everything one below the other."""
        acts = self._answer.sizeHint().width() + self._leave.sizeHint().width() + theme.GAP
        width = max(_FIELD_WIDTH, acts) + 3 * theme.GAP
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow place, the answer stands below the question."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_narrow = self.width() < _NARROW
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._answer.setText(self.tr("Put in"))
        self._leave.setText(self.tr("Leave out"))
        self._field.setAccessibleName(self.tr("Answer to the recorder"))
        self._edit.setAccessibleName(self.tr("Answer to the recorder"))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, or another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()

    @property
    def _edit(self) -> QLineEdit:
        edit = self._field.lineEdit()
        if edit is None:
            raise RuntimeError("the box for the answer can be typed into")
        return edit

    def _write(self) -> None:
        question = self.question
        if question is None:
            return
        words = {
            QuestionKind.UNKNOWN_CARD: self.tr(
                "A card that is not in the deck was swiped: {subject}. Name of the test card?"
            ),
            QuestionKind.CARD_DATA: self.tr(
                "A card's number was typed: {subject}. What to write in its place?"
            ),
            QuestionKind.NO_SENTENCE: self.tr(
                "No sentence says this: {subject}. A sentence of your own?"
            ),
            QuestionKind.AMBIGUOUS_NAME: self.tr(
                "Several are called so: {subject}. A sentence of your own?"
            ),
            QuestionKind.VOLATILE_TEXT: self.tr(
                "This is different in every run: {subject}. What to write in its place?"
            ),
        }
        self._text.setText(words[question.kind].format(subject=question.subject))
        more = len(self._questions) - 1
        self._more.setText(self.tr("and {count} more").format(count=more))
        self._more.setVisible(more > 0)
        self._problem.setVisible(bool(self._problem.text()))

    def _colour(self) -> None:
        palette = self._problem.palette()
        danger = frame_of(self).danger
        if palette.color(QPalette.ColorRole.WindowText).name() != danger.lower():
            palette.setColor(QPalette.ColorRole.WindowText, danger)
            self._problem.setPalette(palette)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for label in (self._text, self._more, self._problem):
            texts.addWidget(label)
        acts = QHBoxLayout()
        for button in (self._answer, self._leave):
            acts.addWidget(button)
        self._row.setContentsMargins(theme.GAP, theme.GRID, theme.GAP, theme.GRID)
        self._row.setSpacing(theme.GAP)
        self._row.addLayout(texts, 1)
        self._row.addWidget(self._field)
        self._row.addLayout(acts)
        self.setStyleSheet(
            f"#recorder_question {{ border: 1px solid {theme.WAITING};"
            f" border-radius: {theme.RADIUS}px; }}"
        )
        self._colour()

    @Slot()
    def _on_answer(self) -> None:
        if self.question is not None:
            self.answered.emit(self.question.id, self._edit.text())

    @Slot()
    def _on_leave(self) -> None:
        if self.question is not None:
            self.left_out.emit(self.question.id)
