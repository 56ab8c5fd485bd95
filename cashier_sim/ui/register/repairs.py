"""What has no answer, and the ways to settle it."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cashier_sim.engine.model import Attempt
from cashier_sim.till.commands import (
    AskPlugin,
    Command,
    EmergencyCancel,
    MarkDone,
    MarkNotDone,
    RepairCommand,
)
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.kit.money import money_text
from cashier_sim.ui.register.page import column, show_allowed

_ACTS: tuple[tuple[str, type[RepairCommand]], ...] = (
    ("done", MarkDone),
    ("not_done", MarkNotDone),
    ("cancel", EmergencyCancel),
    ("ask", AskPlugin),
)


class RepairCard(QWidget):
    """One attempt without an answer.

    Signals:
        command_requested (object): The `RepairCommand` that was asked for.
    """

    command_requested = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.PAPER)
        self._attempt: Attempt | None = None
        self._question = Paragraph(f"{name}_question", fonts.sans(18, fonts.BOLD))
        self._story = Paragraph(f"{name}_story", fonts.sans(13), theme.MUTED)
        self._buttons = {act: TillButton(Role.SOFT_KEY, f"{name}_{act}") for act, _ in _ACTS}
        for button in self._buttons.values():
            button.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, 12, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self._question)
        layout.addWidget(self._story)
        for pair in (("done", "not_done"), ("cancel", "ask")):
            cells = QHBoxLayout()
            cells.setSpacing(theme.KEY_GAP)
            for act in pair:
                cells.addWidget(self._buttons[act], 1)
            layout.addLayout(cells)
        self._retranslate()

    def show_attempt(self, attempt: Attempt, view: TillView) -> None:
        """Show what was asked, of whom, and when."""
        self._attempt = attempt
        self._question.setText(texts.attempt_kind(attempt.kind))
        self._story.setText(self._told(attempt, view))
        for act, kind in _ACTS:
            show_allowed(self._buttons[act], kind(attempt.id).refusal(view))
        for act in ("cancel", "ask"):  # a cheque is no payment: nobody can undo it or be asked
            self._buttons[act].setVisible(attempt.transaction_id is not None)

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _told(self, attempt: Attempt, view: TillView) -> str:
        names = {one.settings.id: one.settings.payment_type.name for one in view.choices}
        type_name = names.get(attempt.payment_type_id) if attempt.payment_type_id else None
        parts = [
            type_name or "",
            money_text(attempt.sum, view.restaurant.currency.sign),
            attempt.asked_at.strftime("%H:%M:%S"),
            texts.code_text(attempt.message) if attempt.message else "",
        ]
        told = "   ·   ".join(part for part in parts if part)
        if attempt.transaction_id is None:
            return told
        transaction = self.tr("Transaction {id}").format(id=attempt.transaction_id)
        return f"{told}\n{transaction}"

    def _retranslate(self) -> None:
        self._buttons["done"].set_caption(self.tr("Yes"))
        self._buttons["not_done"].set_caption(self.tr("No"))
        self._buttons["cancel"].set_caption(self.tr("Undo it"))
        self._buttons["ask"].set_caption(self.tr("Ask the plugin"))

    @Slot()
    def _on_clicked(self) -> None:
        for act, kind in _ACTS:
            if self._buttons[act] is self.sender() and self._attempt is not None:
                self.command_requested.emit(kind(self._attempt.id))
                return


class Repairs(QWidget):
    """All attempts without an answer that a page is about.

    Signals:
        command_requested (object): The `RepairCommand` that was asked for.
    """

    command_requested = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._cards: list[RepairCard] = []
        self._view: TillView | None = None
        self._title = Paragraph(f"{name}_title", fonts.sans(15, fonts.BOLD))
        self._title.setContentsMargins(theme.MARGIN, 12, theme.MARGIN, 12)
        fill(self._title, theme.WAITING)
        inner = QWidget()
        fill(inner, theme.BODY)
        self._list = column(inner, theme.KEY_GAP)
        self._list.addStretch(1)
        area = QScrollArea()
        area.setObjectName(f"{name}_scroll")
        area.setProperty("body", True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        layout = column(self)
        layout.addWidget(self._title)
        layout.addWidget(area, 1)
        self._retranslate()

    @property
    def cards(self) -> tuple[RepairCard, ...]:
        """The cards, shown or spare."""
        return tuple(self._cards)

    def show_attempts(self, attempts: tuple[Attempt, ...], view: TillView) -> None:
        """Show these attempts; the widget hides itself when there are none."""
        self._view = view
        self.setVisible(bool(attempts))
        while len(self._cards) < len(attempts):
            card = RepairCard(f"{self.objectName()}_{len(self._cards) + 1}")
            card.command_requested.connect(self._on_requested)
            self._cards.append(card)
            self._list.insertWidget(len(self._cards) - 1, card)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(attempts))
            if index < len(attempts):
                card.show_attempt(attempts[index], view)

    def changeEvent(self, event: QEvent) -> None:
        """Write the title anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("The outcome is unknown. Find out, then settle it."))

    @Slot(object)
    def _on_requested(self, command: Command) -> None:
        self.command_requested.emit(command)
