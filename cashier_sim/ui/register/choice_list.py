"""A list to choose one thing from, in the place of the keypad or the menu."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from cashier_sim.till.commands import Refusal
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import ElidedLabel, Paragraph
from cashier_sim.ui.kit.walk import GridWalk
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.page import column, show_allowed

_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose, as texts."""

    id: UUID
    caption: str
    note: str = ""
    refusal: Refusal | None = None
    """Why it cannot be chosen now."""


class ChoiceList(QWidget):
    """A title, cells in two columns, and «Cancel».

    Args:
        name: Object name; the cells are `{name}_cell_1` and so on.
        parent: Owner.

    Signals:
        chosen (object): Id of what was pressed.
        closed: Nothing is chosen.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._cells: list[TillButton] = []
        self._choices: tuple[Choice, ...] = ()
        self._title = ElidedLabel(
            f"{name}_title",
            fonts.sans(15, fonts.MEDIUM),
            theme.ACCENT,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self._title.setFixedHeight(theme.HEADER_HEIGHT)
        self._nothing = Paragraph(f"{name}_nothing", fonts.sans(15), theme.MUTED_ON_DARK)
        self._nothing.setContentsMargins(theme.MARGIN, 0, theme.MARGIN, theme.MARGIN)
        self._nothing.hide()
        self._close = TillButton(Role.BAR, f"{name}_close", key=keys.BACK)
        self._close.clicked.connect(self.closed)
        inner = QWidget()
        fill(inner, theme.BODY)
        inner_column = column(inner)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.KEY_GAP)
        inner_column.addLayout(self._grid)
        inner_column.addStretch(1)
        area = QScrollArea()
        area.setObjectName(f"{name}_scroll")
        area.setProperty("body", True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        self._walk = GridWalk(self, lambda: self.cells, area)
        layout = column(self)
        layout.addWidget(self._title)
        layout.addWidget(self._nothing)
        layout.addWidget(area, 1)
        layout.addWidget(self._close)
        self._write_close()

    @property
    def cells(self) -> tuple[TillButton, ...]:
        """The cells, in the order of the choices."""
        return tuple(self._cells[: len(self._choices)])

    def show_title(self, title: str, nothing: str = "") -> None:
        """Write what is chosen, and what to do where there is nothing to choose."""
        self._title.set_text(title)
        self._nothing.setText(nothing)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show what can be chosen; what cannot be taken now says why."""
        self._choices = tuple(choices)
        self._nothing.setVisible(not choices and bool(self._nothing.text()))
        while len(self._cells) < len(choices):
            self._add_cell()
        for index, cell in enumerate(self._cells):
            cell.setVisible(index < len(choices))
            if index < len(choices):
                choice = choices[index]
                cell.set_caption(choice.caption, choice.note)
                show_allowed(cell, choice.refusal)

    def take_focus(self) -> None:
        """Give the keyboard to the first cell that can be pressed."""
        for cell in self.cells:
            if cell.isEnabled():
                cell.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._write_close()
        super().changeEvent(event)

    def _add_cell(self) -> None:
        index = len(self._cells)
        cell = TillButton(Role.CELL, f"{self.objectName()}_cell_{index + 1}")
        cell.clicked.connect(self._on_clicked)
        self._walk.watch(cell)
        self._cells.append(cell)
        self._grid.addWidget(cell, index // _COLUMNS, index % _COLUMNS)
        for at in range(_COLUMNS):
            self._grid.setColumnStretch(at, 1)

    def _write_close(self) -> None:
        self._close.set_caption(self.tr("CANCEL"))

    @Slot()
    def _on_clicked(self) -> None:
        for index, cell in enumerate(self._cells):
            if cell is self.sender():
                self.chosen.emit(self._choices[index].id)
                return
