"""What can be done with the chosen slip: copy, save, ask who printed it; and zooming the tape."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu

from cashier_sim.late_modules import LateModule

if TYPE_CHECKING:
    from collections.abc import Callable

    from cashier_sim.paint import export
    from cashier_sim.receipt import Receipt
    from cashier_sim.receipt import text as plain_text
    from cashier_sim.ui.tape.source import TapeSlip
    from cashier_sim.ui.tape.tape import Tape
else:
    export = LateModule("cashier_sim.paint.export")
    plain_text = LateModule("cashier_sim.receipt.text")


def _save_png(receipt: Receipt, path: Path) -> None:
    export.save_png(receipt, path)


def _save_pdf(receipt: Receipt, path: Path) -> None:
    export.save_pdf(receipt, path)


def _save_text(receipt: Receipt, path: Path) -> None:
    path.write_text(plain_text.to_text(receipt) + "\n", encoding="utf-8")


class Format(Enum):
    """A kind of file; the value is its suffix."""

    PNG = "png"
    PDF = "pdf"
    TEXT = "txt"


_SAVERS: dict[Format, Callable[[Receipt, Path], None]] = {
    Format.PNG: _save_png,
    Format.PDF: _save_pdf,
    Format.TEXT: _save_text,
}


class SlipActions(QObject):
    """The actions of a tape, with their keys. Owned by the tape.

    Signals:
        saved(str): A slip was written to this file.
        save_failed(str): It could not be; the reason, for people.
    """

    saved = Signal(str)
    save_failed = Signal(str)

    def __init__(self, tape: Tape) -> None:
        super().__init__(tape)
        self._tape = tape
        self._format = Format.PNG
        self._slip: TapeSlip | None = None
        keys = QKeySequence.StandardKey
        self.copy = self._action("copy_slip", keys.Copy, self._on_copy)
        self.save_png = self._action("save_slip_png", keys.Save, self._on_save_png)
        self.save_pdf = self._action("save_slip_pdf", "Ctrl+Shift+S", self._on_save_pdf)
        self.save_text = self._action("save_slip_text", "Ctrl+Alt+S", self._on_save_text)
        # Enter is the tape's own key; the menu only shows it.
        self.show_origin = self._action("show_slip_origin", "Return", self._on_show_origin)
        self.zoom_in = self._action("zoom_tape_in", keys.ZoomIn, tape.zoom_in)
        self.zoom_out = self._action("zoom_tape_out", keys.ZoomOut, tape.zoom_out)
        self.reset_zoom = self._action("reset_tape_zoom", "Ctrl+0", tape.reset_zoom)
        self._of_slip = (
            self.show_origin,
            self.copy,
            self.save_png,
            self.save_pdf,
            self.save_text,
        )
        self.menu = QMenu(tape)
        self.menu.setObjectName("tape_menu")
        self.menu.addActions(self._of_slip)
        self.menu.addSeparator()
        self.menu.addActions((self.zoom_in, self.zoom_out, self.reset_zoom))
        self._dialog: QFileDialog | None = None
        tape.menu_requested.connect(self._on_menu_requested)
        tape.selection_changed.connect(self._on_selection_changed)
        tape.installEventFilter(self)
        self._on_selection_changed(tape.selected())
        self._write_texts()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write texts anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._write_texts()
        return super().eventFilter(watched, event)

    def _action(
        self, name: str, key: QKeySequence.StandardKey | str, slot: Callable[[], None]
    ) -> QAction:
        action = QAction(self._tape)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        self._tape.addAction(action)
        return action

    def _write_texts(self) -> None:
        self.show_origin.setText(self.tr("Show the call that printed it"))
        self.copy.setText(self.tr("Copy as text"))
        self.save_png.setText(self.tr("Save as picture (PNG)…"))
        self.save_pdf.setText(self.tr("Save as PDF…"))
        self.save_text.setText(self.tr("Save as text…"))
        self.zoom_in.setText(self.tr("Larger"))
        self.zoom_out.setText(self.tr("Smaller"))
        self.reset_zoom.setText(self.tr("Fit to the width"))

    def _ask_for_file(self, file_format: Format) -> None:
        self._slip = self._tape.selected()
        if self._slip is None:
            return
        self._format = file_format
        names = {
            Format.PNG: self.tr("Pictures (*.png)"),
            Format.PDF: self.tr("PDF (*.pdf)"),
            Format.TEXT: self.tr("Text (*.txt)"),
        }
        dialog = self._dialog = self._dialog or self._make_dialog()
        dialog.setWindowTitle(self.tr("Save the slip"))
        dialog.setNameFilter(names[file_format])
        dialog.setDefaultSuffix(file_format.value)
        dialog.selectFile(f"slip-{self._slip.id}.{file_format.value}")
        dialog.open()

    def _make_dialog(self) -> QFileDialog:
        # Not before it is wanted: it reads folders, and takes longer than all the rest of the tape.
        dialog = QFileDialog(self._tape)
        dialog.setObjectName("save_slip_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(self._on_file_chosen)
        return dialog

    @Slot()
    def _on_copy(self) -> None:
        slip = self._tape.selected()
        if slip is not None:
            QGuiApplication.clipboard().setText(plain_text.to_text(slip.receipt))

    @Slot()
    def _on_save_png(self) -> None:
        self._ask_for_file(Format.PNG)

    @Slot()
    def _on_save_pdf(self) -> None:
        self._ask_for_file(Format.PDF)

    @Slot()
    def _on_save_text(self) -> None:
        self._ask_for_file(Format.TEXT)

    @Slot(str)
    def _on_file_chosen(self, name: str) -> None:
        if self._slip is None:
            return
        try:
            _SAVERS[self._format](self._slip.receipt, Path(name))
        except OSError as error:
            self.save_failed.emit(str(error))
        else:
            self.saved.emit(name)

    @Slot()
    def _on_show_origin(self) -> None:
        slip = self._tape.selected()
        if slip is not None:
            self._tape.origin_requested.emit(slip.id)

    @Slot(object)
    def _on_menu_requested(self, where: QPoint) -> None:
        self.menu.popup(where)

    @Slot(object)
    def _on_selection_changed(self, slip: TapeSlip | None) -> None:
        for action in self._of_slip:
            action.setEnabled(slip is not None)
