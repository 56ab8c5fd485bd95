"""The options of a call, each with its editor."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.docks.check_box import CheckBox
from cashier_sim.ui.docks.look import PADDING, caption, choosing, for_touch, select
from cashier_sim.ui.gallery.options import Editor, Option
from cashier_sim.ui.gallery.python_text import python_text
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.placed import placed

_LINES_HEIGHT = 96

Field = CheckBox | QComboBox | QLineEdit | QPlainTextEdit


class OptionsForm(QWidget):
    """One editor below the other, called by the names of the arguments.

    Signals:
        changed: A person has changed an option.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("gallery_options")
        self._fields: dict[str, Field] = {}
        self._is_filling = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING, 0, PADDING, PADDING)
        self._column.setSpacing(theme.GRID)
        self._column.addStretch(1)

    def offer(self, options: Sequence[Option], values: Mapping[str, object]) -> None:
        """Offer other options, standing at `values`."""
        for old in placed(self._column):
            self._column.removeWidget(old)
            old.setParent(None)  # at once: the next option may have its name
            old.deleteLater()
        self._fields = {option.name: self._add(option) for option in options}
        self._is_filling = True
        for name, field in self._fields.items():
            _put(field, values[name])
        self._is_filling = False

    def values(self) -> dict[str, object]:
        """What the options stand at, by name."""
        return {name: _value(field) for name, field in self._fields.items()}

    def mark(self, name: str) -> None:
        """Go to the option that cannot be read."""
        field = self._fields.get(name)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, option: Option) -> Field:
        field = _field(option)
        if option.editor is Editor.LINES:
            field.setFixedHeight(_LINES_HEIGHT)
        else:
            for_touch(field)
        if isinstance(field, CheckBox):
            field.setText(option.name)
            field.toggled.connect(self._on_changed)
        else:
            label = self._label(option.name, field)
            self._column.insertWidget(self._column.count() - 1, label)
        self._column.insertWidget(self._column.count() - 1, field)
        match field:
            case QComboBox():
                field.currentIndexChanged.connect(self._on_changed)
            case QLineEdit() | QPlainTextEdit():
                field.textChanged.connect(self._on_changed)
        return field

    def _label(self, text: str, field: QWidget) -> QLabel:
        label = caption(f"{field.objectName()}_label", fonts.mono(12), muted=True)
        label.setText(text)
        label.setBuddy(field)
        label.setContentsMargins(0, theme.GRID, 0, 0)
        return label

    @Slot()
    def _on_changed(self) -> None:
        if not self._is_filling:
            self.changed.emit()


def _field(option: Option) -> Field:
    name = f"option_{option.name.replace('.', '_')}"
    match option.editor:
        case Editor.SWITCH:
            return CheckBox(name)
        case Editor.CHOICE:
            box = choosing(name, option.choices)
            for at, choice in enumerate(option.choices):
                box.setItemText(at, python_text(choice))
            return box
        case Editor.LINES:
            lines = QPlainTextEdit()
            lines.setObjectName(name)
            lines.setTabChangesFocus(True)
            return lines
        case Editor.LINE:
            line = QLineEdit()
            line.setObjectName(name)
            return line


def _put(field: Field, value: object) -> None:
    match field:
        case CheckBox():
            field.setChecked(bool(value))
        case QComboBox():
            select(field, value)
        case QPlainTextEdit():
            field.setPlainText(str(value))
        case QLineEdit():
            field.setText(str(value))


def _value(field: Field) -> object:
    match field:
        case CheckBox():
            return field.isChecked()
        case QComboBox():
            return field.currentData()
        case QPlainTextEdit():
            return field.toPlainText()
        case QLineEdit():
            return field.text()
