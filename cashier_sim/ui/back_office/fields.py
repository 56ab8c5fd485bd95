"""What forms of the back office are made of: labelled fields that tell of every edit."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.ui import theme
from cashier_sim.ui.docks.check_box import TEXT_INSET, CheckBox
from cashier_sim.ui.docks.look import caption, choosing, for_touch, heading, scrolling, select
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.money import decimal_mark

FORM_WIDTH = 620


class FieldForm(QWidget):
    """A column of fields. Subclasses add them, name them in `retranslate` and make the draft.

    Args:
        name: Prefix of the object names.

    Signals:
        changed: A person changed a field.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}_form")
        self.setMaximumWidth(FORM_WIDTH)
        self._name = name
        self._labels: dict[str, QLabel] = {}
        self._checks: dict[str, CheckBox] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._fields: QFormLayout | None = None
        self._last: QWidget | None = None

    @property
    def problem(self) -> str:
        """What is wrong with the fields before anybody is asked; empty = nothing."""
        return ""

    def retranslate(self) -> None:
        """Write all texts in the present language; the subclass calls it once when built."""

    def focus_name(self) -> None:
        """Begin with the name."""
        field = self.findChild(QLineEdit, f"{self._name}_name")
        if field is not None:
            field.setFocus()
            field.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def add_line(self, key: str) -> QLineEdit:
        """Add a line to write in."""
        field = QLineEdit()
        field.setObjectName(f"{self._name}_{key}")
        tall(field)
        field.textEdited.connect(self._on_edited)
        self._add_field(key, field)
        return field

    def add_choice(self, key: str) -> QComboBox:
        """Add a box to choose one of some values in; `offer` fills it."""
        box = choosing(f"{self._name}_{key}")
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tall(box)
        box.activated.connect(self._on_edited)
        self._add_field(key, box)
        return box

    def add_check(self, key: str) -> CheckBox:
        """Add a box to tick."""
        self._fields = None
        check = self._checks[key] = CheckBox(f"{self._name}_{key}")
        check.setMinimumHeight(theme.TARGET)
        check.clicked.connect(self._on_edited)
        if not isinstance(self._last, CheckBox):
            self._leave_gap()
        self._append(check)
        return check

    def add_heading(self, key: str) -> QLabel:
        """Add the title of what follows."""
        self._fields = None
        title = heading(f"{self._name}_{key}_title")
        self._labels[key] = title
        if self._last is not None:
            self._rows.addSpacing(theme.MARGIN)
        self._append(title)
        return title

    def add_note(self, key: str) -> QLabel:
        """Add a quiet sentence; behind a box to tick it stands under the text of the box."""
        self._fields = None
        note = caption(f"{self._name}_{key}", fonts.sans(12), muted=True)
        self._labels[key] = note
        if isinstance(self._last, CheckBox):
            note.setContentsMargins(TEXT_INSET, 0, 0, theme.GAP)
        else:
            self._leave_gap()
        self._append(note)
        return note

    def add_column(self) -> QVBoxLayout:
        """Add a place for widgets of the subclass's own."""
        self._fields = None
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._leave_gap()
        self._append(place)
        return column

    def name_fields(self, texts: Mapping[str, str]) -> None:
        """Write the labels, titles, notes and texts of check boxes by their keys."""
        for key, text in texts.items():
            if key in self._checks:
                self._checks[key].setText(text)
            else:
                self._labels[key].setText(text)

    def _add_field(self, key: str, field: QWidget) -> None:
        if self._fields is None:
            self._fields = QFormLayout()
            self._fields.setHorizontalSpacing(theme.MARGIN)
            self._fields.setVerticalSpacing(theme.GAP)
            policy = QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow
            self._fields.setFieldGrowthPolicy(policy)
            self._fields.setContentsMargins(0, 0, 0, 0)
            place = QWidget()
            place.setLayout(self._fields)
            self._leave_gap()
            self._append(place)
        label = QLabel()
        label.setObjectName(f"{self._name}_{key}_label")
        label.setBuddy(field)
        label.setProperty("muted", True)
        label.setMinimumHeight(theme.TARGET)
        self._labels[key] = label
        self._fields.addRow(label, field)

    def _leave_gap(self) -> None:
        if self._last is not None:
            self._rows.addSpacing(theme.GAP)

    def _append(self, widget: QWidget) -> None:
        self._rows.addWidget(widget)
        self._last = widget

    @Slot()
    def _on_edited(self) -> None:
        self.changed.emit()


def tall(widget: QWidget) -> None:
    """Make what a finger presses high enough; the application's style sheet makes it lower."""
    if isinstance(widget, QSpinBox):  # whose height Qt reckons in its own way
        for_touch(widget)
        return
    kind = widget.metaObject().className()
    widget.setStyleSheet(f"{widget.styleSheet()} {kind} {{ min-height: {theme.TARGET - 12}px; }}")


def framed(name: str, form: QWidget) -> QScrollArea:
    """A form as a part of the back office by itself: with margins, scrolling."""
    content = QWidget()
    content.setMaximumWidth(FORM_WIDTH + 2 * theme.MARGIN)
    rows = QVBoxLayout(content)
    rows.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
    rows.addWidget(form)
    rows.addStretch(1)
    return scrolling(f"{name}_scroll", content)


def offer(box: QComboBox, values: Sequence[tuple[object, str]]) -> None:
    """Let a box offer values with their texts; what is chosen stays if it is among them."""
    chosen = box.currentData()
    box.clear()
    for value, text in values:
        box.addItem(text, value)
    select(box, chosen)


def show_text(field: QLineEdit, text: str) -> None:
    """Show a text from its beginning, however long it is."""
    field.setText(text)
    field.home(False)


def number_text(number: Decimal) -> str:
    """A number as a person writes it, such as `12,5`."""
    return f"{number:f}".replace(".", decimal_mark())


def number_of(text: str) -> Decimal | None:
    """The number that a person wrote, with comma or point; None if it is none."""
    plain = "".join(text.split()).replace(",", ".")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
