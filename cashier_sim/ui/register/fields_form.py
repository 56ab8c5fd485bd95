"""A form of a few lines in the place of the keypad or the menu."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar, fill
from cashier_sim.ui.kit.labels import ElidedLabel, Paragraph
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.page import column

_MOST_CHARS = 200


class FieldsForm(QWidget):
    """A title, lines to write in, OK and Cancel. Enter goes on, and is OK at the last line.

    Args:
        name: Object name; a line is `{name}_{field}`.
        fields: Names of the lines.
        parent: Owner.

    Signals:
        entered (object): A tuple of what was written, in the order of the lines.
        closed: Given up.
    """

    entered = Signal(object)
    closed = Signal()

    def __init__(self, name: str, fields: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._title = ElidedLabel(f"{name}_title", fonts.sans(15, fonts.BOLD), theme.ACCENT)
        self._labels = {
            field: ElidedLabel(f"{name}_{field}_label", fonts.sans(13), theme.MUTED_ON_DARK)
            for field in fields
        }
        self._hint = Paragraph(f"{name}_hint", fonts.sans(13), theme.MUTED_ON_DARK)
        self.fields = {field: self._line(field) for field in fields}
        bar = BottomBar(f"{name}_bar")
        self.cancel = bar.add(f"{name}_cancel", keys.BACK)
        self.ok = bar.add_primary(f"{name}_ok", keys.PRIMARY)
        self.cancel.clicked.connect(self.closed)
        self.ok.clicked.connect(self._on_ok)
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        lines.setSpacing(theme.GRID)
        lines.addWidget(self._title)
        for field, label in self._labels.items():
            lines.addSpacing(theme.GAP)
            lines.addWidget(label)
            lines.addWidget(self.fields[field])
        lines.addSpacing(theme.GAP)
        lines.addWidget(self._hint)
        lines.addStretch(1)
        layout = column(self)
        layout.addWidget(inner, 1)
        layout.addWidget(bar)
        self._write_bar()

    def show_words(self, title: str, captions: Mapping[str, str], hint: str = "") -> None:
        """Write the title, a caption for each line, and what else there is to know."""
        self._title.set_text(title)
        for field, caption in captions.items():
            self._labels[field].set_text(caption)
            self.fields[field].setAccessibleName(caption)
        self._hint.setText(hint)

    def ask(self, *texts: str) -> None:
        """Begin with these texts, in the order of the lines; takes the keyboard."""
        for edit, text in zip(self.fields.values(), texts, strict=True):
            edit.setText(text)
        first = next(iter(self.fields.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._write_bar()
        super().changeEvent(event)

    def _line(self, field: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName(f"{self.objectName()}_{field}")
        edit.setMinimumHeight(theme.TARGET)
        edit.setMaxLength(_MOST_CHARS)
        edit.setFont(fonts.sans(15))
        edit.setProperty("till", True)
        edit.returnPressed.connect(self._on_return)
        return edit

    def _write_bar(self) -> None:
        self.cancel.set_caption(self.tr("CANCEL"))
        self.ok.set_caption(self.tr("OK"))

    @Slot()
    def _on_return(self) -> None:
        edits = list(self.fields.values())
        at = next(index for index, edit in enumerate(edits) if edit is self.sender())
        if at + 1 < len(edits):
            edits[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.ok.click()

    @Slot()
    def _on_ok(self) -> None:
        self.entered.emit(tuple(edit.text().strip() for edit in self.fields.values()))
