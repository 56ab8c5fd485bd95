"""Keeps the text that is not saved while somebody writes it, should the program end badly."""

from PySide6.QtCore import QObject, QTimer, Slot

from cashier_sim.ui.scenarios.editor import ScenarioEditor
from cashier_sim.ui.scenarios.file_desk import FileDesk
from cashier_sim.ui.scenarios.remembered import Draft, Remembered

KEPT_AFTER_MS = 1000
"""How much of somebody's writing may be lost at most."""


class DraftKeeper(QObject):
    """Has a draft of the text exactly as long as the text is not saved. Lives on the GUI thread.

    Args:
        editor: Has the text.
        files: Knows whether it is saved; owner of this.
        remembered: Where the draft is kept.
    """

    def __init__(self, editor: ScenarioEditor, files: FileDesk, remembered: Remembered) -> None:
        super().__init__(files)
        self._editor = editor
        self._files = files
        self._remembered = remembered
        self._is_anothers = False
        """Whether the draft that is kept is of a text that stands here no more."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def bring_back(self) -> None:
        """Show what was not saved when the program ended, and keep what is written from now on."""
        draft = self._remembered.draft
        if draft is not None:
            self._files.restore(draft)
        self._editor.was_read.connect(self._on_changed)
        self._files.changed.connect(self._on_changed)
        self._files.displaced.connect(self._on_displaced)

    @Slot()
    def keep(self) -> None:
        """Keep the text, or forget the draft of one that is saved or thrown away."""
        self._timer.stop()
        if self._files.is_changed:
            text = self._editor.toPlainText()
            self._remembered.draft = Draft(text, self._files.path, self._files.saved_text)
            self._is_anothers = False
        elif not self._is_anothers:
            self._remembered.draft = None

    @Slot()
    def _on_changed(self) -> None:
        if not self._files.is_changed:
            self.keep()
        elif not self._timer.isActive():  # who writes without a pause is kept, too
            self._timer.start()

    @Slot()
    def _on_displaced(self) -> None:
        """Keep it for the next start: a recording takes its place now."""
        self.keep()
        self._is_anothers = True
