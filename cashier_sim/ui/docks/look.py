"""What docks and back office are made of: calm labels, sections, places to read long texts."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.till.events import Event
from cashier_sim.till.view import TillView
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts

PADDING = 12
_HALF = 128
_SPIN_WIDTH = 96
_NO_BEVEL = "QComboBox::drop-down { border: 0; width: 26px; }"
"""Qt draws a bevel around the arrow of a styled box."""


class Dock(QDockWidget):
    """A dock of the workbench. Subclasses build their content and write their texts.

    Args:
        name: Object name; the window remembers the dock's place by it.
        parent: The window.

    Signals:
        command_requested (object): What the tester asked for.
    """

    command_requested = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)

    def show_view(self, view: TillView) -> None:
        """Show the register's state."""

    def on_event(self, event: Event) -> None:
        """Take notice of what happened; most docks need only views."""

    def retranslate(self) -> None:
        """Write all texts in the present language; the subclass calls it once when built."""

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def frame_of(widget: QWidget) -> theme.Frame:
    """Return the colours of the scheme that a widget is drawn in."""
    ground = widget.palette().color(QPalette.ColorRole.Window)
    return theme.DARK if ground.lightness() < _HALF else theme.LIGHT


class Hairline(QWidget):
    """A line of one pixel between what scrolls and what stays."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, in the colour of the scheme."""
        del event
        QPainter(self).fillRect(self.rect(), QColor(frame_of(self).hairline))


def caption(name: str, font: QFont | None = None, *, muted: bool = False) -> QLabel:
    """Return a label that wraps; quiet if `muted`. Texts of plugins are never markup."""
    label = QLabel()
    label.setObjectName(name)
    label.setFont(font or fonts.sans(13))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if muted:
        label.setProperty("muted", True)
    return label


def heading(name: str) -> QLabel:
    """Return the title of a section."""
    return caption(name, fonts.sans(13, fonts.BOLD))


def push(name: str, *, danger: bool = False, primary: bool = False) -> QPushButton:
    """Return a button."""
    button = QPushButton()
    button.setObjectName(name)
    button.setFont(fonts.sans(13, fonts.MEDIUM))
    button.setProperty("danger", danger)
    button.setProperty("primary", primary)
    return button


def for_touch(*widgets: QWidget) -> None:
    """Make controls high enough for a finger.

    The property is for the application's style sheet, which overrules their own heights.
    """
    for widget in widgets:
        widget.setProperty("touch", True)
        widget.setMinimumHeight(theme.TARGET)


def reading(name: str, *, wraps: bool = False) -> QPlainTextEdit:
    """Return a place to read and copy a long text in fixed columns."""
    view = QPlainTextEdit()
    view.setObjectName(name)
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    view.setFont(fonts.mono(12))
    mode = QPlainTextEdit.LineWrapMode
    view.setLineWrapMode(mode.WidgetWidth if wraps else mode.NoWrap)
    return view


def line(name: str, text: str = "") -> QLineEdit:
    """Return one line to read and copy."""
    field = QLineEdit(text)
    field.setObjectName(name)
    field.setReadOnly(True)
    field.setFont(fonts.mono(12))
    return field


def listing(name: str) -> QListWidget:
    """Return a list whose lines have room."""
    made = QListWidget()
    made.setObjectName(name)
    made.setFont(fonts.sans(13))
    made.setStyleSheet(
        "QListWidget::item { padding: 6px 10px; border: 0; }"
        "QListWidget::item:selected { background: palette(highlight);"
        " color: palette(highlighted-text); }"
    )
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    return made


def choosing(name: str, values: Sequence[object] = ()) -> QComboBox:
    """Return a box that chooses one of some values; the owner writes their texts."""
    box = QComboBox()
    box.setObjectName(name)
    box.setFont(fonts.sans(13))
    box.setMinimumContentsLength(8)
    box.setStyleSheet(_NO_BEVEL)
    for value in values:
        box.addItem("", value)
    return box


def spinning(name: str, least: int, most: int) -> QSpinBox:
    """Return a box for a whole number."""
    box = QSpinBox()
    box.setObjectName(name)
    box.setFont(fonts.sans(13))
    box.setRange(least, most)
    box.setMinimumWidth(_SPIN_WIDTH)
    # Qt's own way to leave out the buttons leaves a styled box no room for its text.
    box.setStyleSheet("QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }")
    # The style of line edits reaches the one inside too.
    box.lineEdit().setStyleSheet(
        "border: 0; padding: 0 9px; min-height: 0; background: transparent;"
    )
    return box


def side_by_side(name: str, left: QWidget, right: QWidget, stretch: tuple[int, int]) -> QSplitter:
    """Return two widgets with a hairline between them that a person can move."""
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setObjectName(name)
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    split.addWidget(left)
    split.addWidget(right)
    split.setStretchFactor(0, stretch[0])
    split.setStretchFactor(1, stretch[1])
    return split


def select(box: QComboBox, value: object) -> None:
    """Choose the entry of a value; nothing if there is none."""
    index = next((at for at in range(box.count()) if box.itemData(at) == value), -1)
    box.setCurrentIndex(index)


def column(*, padding: int = 0, spacing: int = theme.GAP) -> QVBoxLayout:
    """Return an empty column."""
    made = QVBoxLayout()
    made.setContentsMargins(padding, padding, padding, padding)
    made.setSpacing(spacing)
    return made


def scrolling(name: str, content: QWidget) -> QScrollArea:
    """Return a place where a content higher than the room scrolls."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
