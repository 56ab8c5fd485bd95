"""The keyboard help: every key that does something on the page that is shown."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.register.keys import FULL_SCREEN
from cashier_sim.ui.sheet import Sheet

_COLUMNS = 2
_ALWAYS_UPPER = frozenset({"CSV", "ID", "OK", "PIN", "QR"})


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key and what it does."""

    key: str
    does: str


def keys_of(*roots: QWidget) -> tuple[KeyLine, ...]:
    """Return the shortcuts of what is seen inside `roots`, from the top.

    A button tells by its name what its key does, anything else by the shortcut's help text.
    """
    lines: dict[str, str] = {}
    for root in roots:
        for shortcut in root.findChildren(QShortcut):
            owner = shortcut.parent()
            key = shortcut.key().toString(QKeySequence.SequenceFormat.NativeText)
            does = shortcut.whatsThis()
            if isinstance(owner, QAbstractButton):
                does = owner.accessibleName() or owner.text()
            if key and does and isinstance(owner, QWidget) and owner.isVisible():
                lines.setdefault(key, does)
    return tuple(KeyLine(key, does) for key, does in lines.items())


def _in_a_sentence(caption: str) -> str:
    """A caption of the bottom bar without its capitals, but for what is written so anywhere."""
    if not caption.isupper():
        return caption
    words = [
        word if word in _ALWAYS_UPPER else word.lower()
        for word in caption.removeprefix("← ").split(" ")
    ]
    text = " ".join(words)
    return text[:1].upper() + text[1:]


class KeyHelp(Sheet):
    """Lists keys over the till."""

    def __init__(self, till: QWidget) -> None:
        self._inner = QWidget()
        fill(self._inner, theme.BODY)
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(24, theme.GAP, 24, theme.MARGIN)
        self._grid.setHorizontalSpacing(theme.MARGIN)
        self._grid.setVerticalSpacing(10)
        self._labels: list[QLabel] = []
        area = QScrollArea()
        area.setObjectName("key_help_scroll")
        area.setProperty("body", True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self._inner)
        super().__init__(till, "key_help", area, (760, 520))

    @property
    def lines(self) -> tuple[str, ...]:
        """The texts that are shown, keys and captions in turn."""
        return tuple(label.text() for label in self._labels)

    def show_keys(self, lines: tuple[KeyLine, ...]) -> None:
        """List these keys, and those that every page knows."""
        self.title.set_text(self.tr("Keys"))
        self.close_button.set_caption(self.tr("Close"))
        for label in self._labels:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._labels = []
        common = (
            KeyLine(FULL_SCREEN, self.tr("Fill the screen, or stop filling it")),
            KeyLine("Ctrl+Alt+3 … 7", self.tr("Bring a panel under the till to the front")),
            KeyLine("0 … 9", self.tr("Type a sum or an amount")),
            KeyLine("Tab", self.tr("Go to the next control")),
            KeyLine("Space", self.tr("Press the control that has the ring")),
            KeyLine("← ↑ → ↓", self.tr("Go over tables and dishes; Enter takes one")),
        )
        shown = (*lines, *common)
        rows = ceil(len(shown) / _COLUMNS)
        for at, line in enumerate(shown):
            self._add(line, at, *reversed(divmod(at, rows)))
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(2 * column + 1, 1)
        self.open_sheet()

    def _add(self, line: KeyLine, at: int, row: int, column: int) -> None:
        key = Paragraph(f"key_{at + 1}", fonts.mono(13, fonts.MEDIUM), theme.ACCENT)
        key.setText(line.key)
        key.setWordWrap(False)
        does = Paragraph(f"key_{at + 1}_does", fonts.sans(13), theme.INK_ON_DARK)
        does.setText(_in_a_sentence(line.does))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(key, row, 2 * column, top)
        self._grid.addWidget(does, row, 2 * column + 1, top)
        self._labels += [key, does]
