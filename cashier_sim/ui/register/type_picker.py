"""Group tabs of the cash screen, and the list of types of a group that has several."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.till.commands import ChoosePaymentType
from cashier_sim.till.view import PaymentTypeChoice, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import ElidedLabel
from cashier_sim.ui.kit.walk import GridWalk
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.page import column, row, show_allowed

if TYPE_CHECKING:
    from uuid import UUID

_COLUMNS = 2


class GroupTabs(QWidget):
    """The four groups of payment types.

    Signals:
        group_chosen (object): The `PaymentGroup` whose tab was pressed.
    """

    group_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._tabs: dict[PaymentGroup, TillButton] = {}
        layout = row(self, theme.KEY_GAP)
        for group, key in zip(PaymentGroup, keys.GROUPS, strict=True):
            tab = TillButton(Role.GROUP, f"{name}_{group.value}", key=key)
            tab.setCheckable(True)
            tab.clicked.connect(self._on_clicked)
            self._tabs[group] = tab
            layout.addWidget(tab)  # as wide as its words need
        self._retranslate()

    def show_groups(self, view: TillView, active: PaymentGroup | None) -> None:
        """Enable the groups that have types, and mark one as active."""
        for group, tab in self._tabs.items():
            choices = [choice for choice in view.choices if choice.group is group]
            tab.setChecked(group is active)
            if not choices:
                tab.setEnabled(False)
                tab.setToolTip(
                    self.tr("No payment type stands here. Create one in the back office.")
                )
                continue
            refusals = [ChoosePaymentType(one.settings.id).refusal(view) for one in choices]
            # A group whose only trouble is an unloaded system opens: its list says what is wrong.
            soft = len(choices) > 1 and all(
                refusal is None or refusal.code == "system_not_loaded" for refusal in refusals
            )
            show_allowed(tab, None if soft or None in refusals else refusals[0])

    def changeEvent(self, event: QEvent) -> None:
        """Write the tabs anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for group, tab in self._tabs.items():
            tab.set_caption(texts.group_title(group))

    @Slot()
    def _on_clicked(self) -> None:
        for group, tab in self._tabs.items():
            if tab is self.sender():
                tab.setChecked(False)  # the view decides what is active
                self.group_chosen.emit(group)
                return


class TypeList(QWidget):
    """«Choose how to pay»: the types of one group as cells.

    Signals:
        type_chosen (object): Id of the payment type whose cell was pressed.
        closed: Nothing is chosen.
    """

    type_chosen = Signal(object)
    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._cells: list[TillButton] = []
        self._ids: list[UUID] = []
        self._walk = GridWalk(self, lambda: self.cells)
        self._title = ElidedLabel(
            f"{name}_title",
            fonts.sans(15, fonts.MEDIUM),
            theme.ACCENT,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self._title.setFixedHeight(theme.HEADER_HEIGHT)
        self._close = TillButton(Role.BAR, f"{name}_close", key=keys.BACK)
        self._close.clicked.connect(self.closed)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.KEY_GAP)
        layout = column(self)
        layout.addWidget(self._title)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        layout.addWidget(self._close)
        self._retranslate()

    @property
    def cells(self) -> tuple[TillButton, ...]:
        """The cells, in the order of the types."""
        return tuple(self._cells[: len(self._ids)])

    def show_choices(self, choices: tuple[PaymentTypeChoice, ...], view: TillView) -> None:
        """Show payment types; those that cannot be taken now say why."""
        self._ids = [choice.settings.id for choice in choices]
        while len(self._cells) < len(choices):
            self._add_cell()
        for index, cell in enumerate(self._cells):
            cell.setVisible(index < len(choices))
            if index < len(choices):
                choice = choices[index]
                note = "" if choice.is_loaded else self.tr("system not loaded")
                cell.set_caption(choice.settings.payment_type.name, note)
                show_allowed(cell, ChoosePaymentType(choice.settings.id).refusal(view))

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
            self._retranslate()
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

    def _retranslate(self) -> None:
        self._title.set_text(self.tr("Choose how to pay"))
        self._close.set_caption(self.tr("CANCEL"))

    @Slot()
    def _on_clicked(self) -> None:
        for index, cell in enumerate(self._cells):
            if cell is self.sender():
                self.type_chosen.emit(self._ids[index])
                return
