"""What asks about unsaved changes, and what offers a deletion back: strips under a page."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from cashier_sim.ui import theme
from cashier_sim.ui.back_office.fields import tall
from cashier_sim.ui.docks.look import caption, frame_of, push
from cashier_sim.ui.kit import fonts


class Strip(QFrame):
    """A sentence with buttons behind it, on a band of its own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.text = caption(f"{name}_text", fonts.sans(13, fonts.MEDIUM))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        self.row.setSpacing(theme.GAP)
        self.row.addWidget(self.text, 1)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A band that stands out from the page."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(frame_of(self).ground))
        painter.fillRect(0, 0, self.width(), 1, QColor(frame_of(self).hairline))


class UnsavedStrip(Strip):
    """Asks what to do with unsaved changes before something else is shown.

    Args:
        name: Prefix of the object names.

    Signals:
        save_chosen: Save them, then go on.
        discard_chosen: Drop them and go on.
        stay_chosen: Go on writing.
    """

    save_chosen = Signal()
    discard_chosen = Signal()
    stay_chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}_unsaved")
        self._entry = ""
        self._save = push(f"{name}_unsaved_save", primary=True)
        self._discard = push(f"{name}_unsaved_discard")
        self._stay = push(f"{name}_unsaved_stay")
        for button, chosen in (
            (self._save, self.save_chosen),
            (self._discard, self.discard_chosen),
            (self._stay, self.stay_chosen),
        ):
            tall(button)
            button.clicked.connect(chosen)
            self.row.addWidget(button)
        self.retranslate()

    def ask(self, entry: str, *, can_save: bool) -> None:
        """Ask about an entry; `can_save` = what is written makes sense."""
        self._entry = entry
        self._save.setVisible(can_save)
        self.retranslate()
        self.show()
        (self._save if can_save else self._stay).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        named = self.tr("“{name}” has unsaved changes.").format(name=self._entry)
        self.text.setText(named if self._entry else self.tr("The new entry is not saved yet."))
        self._save.setText(self.tr("Save"))
        self._discard.setText(self.tr("Do not save"))
        self._stay.setText(self.tr("Go on writing"))

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes on writing."""
        if event.key() == Qt.Key.Key_Escape:
            self.stay_chosen.emit()
        else:
            super().keyPressEvent(event)


class UndoStrip(Strip):
    """Says what was deleted and offers to take it back, as long as that is possible.

    Signals:
        undo_requested: Take it back.
    """

    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__("back_office_undo")
        self._name = ""
        self._undo = push("back_office_undo_button")
        tall(self._undo)
        self._undo.clicked.connect(self._on_undo)
        self.row.addWidget(self._undo)
        self.retranslate()

    def offer(self, name: str | None, *, is_possible: bool) -> None:
        """Offer an entry back.

        Args:
            name: What was deleted; empty = everything was set back; None = nothing to offer.
            is_possible: False = not while something runs at the register.
        """
        self._name = name or ""
        self._undo.setEnabled(is_possible)
        self.retranslate()
        self.setVisible(name is not None)

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        deleted = self.tr("“{name}” is deleted.").format(name=self._name)
        self.text.setText(
            deleted if self._name else self.tr("The restaurant is as in the demo again.")
        )
        self._undo.setText(self.tr("Undo"))

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _on_undo(self) -> None:
        self.undo_requested.emit()
