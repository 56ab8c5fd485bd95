"""Discounts and surcharges: what may be given, and what an order has."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from cashier_sim.engine.model import OrderRecord
from cashier_sim.plugin_api import DiscountType
from cashier_sim.till.commands import ApplyDiscount, RemoveDiscount
from cashier_sim.till.commands.discounts import manual_discounts
from cashier_sim.till.view import TillView
from cashier_sim.ui import theme
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.cards import RemoveButton
from cashier_sim.ui.kit.labels import TotalsRow
from cashier_sim.ui.kit.money import MINUS, amount_text
from cashier_sim.ui.register.choice_list import Choice, ChoiceList
from cashier_sim.ui.register.page import column, row, show_allowed

_ROW_HEIGHT = 35
_MOST_ROWS = 4
"""More scroll: the dishes keep their room."""

_ANY = Decimal(1)


@dataclass(frozen=True, slots=True)
class DiscountLine:
    """What lowers or raises an order's sum, as texts and a sum."""

    id: UUID | None
    """Of the discount that a cashier can take off; None = it comes from a payment."""
    name: str
    sum: Decimal
    """What it takes off; negative = a surcharge."""


def discount_lines(record: OrderRecord) -> tuple[DiscountLine, ...]:
    """Discounts, then surcharges, then payments that lower the sum."""
    order = record.order
    given = sorted(order.discounts, key=lambda item: item.discount_type.percent < 0)
    names = {item.id: item.type.name for item in order.payments}
    return (
        *(DiscountLine(item.id, item.discount_type.name, item.sum) for item in given),
        *(
            DiscountLine(None, names.get(item.payment_item_id, ""), item.sum)
            for item in order.payment_discounts
        ),
    )


class DiscountRows(QScrollArea):
    """The discounts of an order with their sums; ✕ takes one off where the page allows it.

    Args:
        name: Object name; the rows are `{name}_1` and so on.
        removable: Whether the rows have a ✕.
        parent: Owner.

    Signals:
        removal_requested (object): Id of the discount whose ✕ was pressed.
    """

    removal_requested = Signal(object)

    def __init__(self, name: str, *, removable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._removable = removable
        self._height = theme.TARGET if removable else _ROW_HEIGHT
        self._rows: list[DiscountRow] = []
        self._lines: tuple[DiscountLine, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        inner = QWidget()
        fill(inner, theme.PAPER)
        self._list = column(inner)
        self._list.addStretch(1)
        self.setWidget(inner)
        self.hide()

    @property
    def lines(self) -> tuple[DiscountLine, ...]:
        """What is shown."""
        return self._lines

    def show_record(self, record: OrderRecord, view: TillView | None) -> None:
        """Show what lowers or raises an order's sum.

        Args:
            record: The order.
            view: Says what can be taken off now; None = nothing.
        """
        self._lines = discount_lines(record)
        while len(self._rows) < len(self._lines):
            self._add_row()
        for index, shown in enumerate(self._rows):
            shown.setVisible(index < len(self._lines))
            if index < len(self._lines):
                shown.show_line(self._lines[index], view)
        self.setFixedHeight(min(len(self._lines), _MOST_ROWS) * self._height)
        self.setVisible(bool(self._lines))

    def _add_row(self) -> None:
        name = f"{self.objectName()}_{len(self._rows) + 1}"
        added = DiscountRow(name, self._height, removable=self._removable)
        added.remove.clicked.connect(self._on_remove)
        self._rows.append(added)
        self._list.insertWidget(len(self._rows) - 1, added)

    @Slot()
    def _on_remove(self) -> None:
        at = next(index for index, one in enumerate(self._rows) if one.remove is self.sender())
        self.removal_requested.emit(self._lines[at].id)


class DiscountRow(QWidget):
    """One discount with its sum, and ✕ before it."""

    def __init__(self, name: str, height: int, *, removable: bool) -> None:
        super().__init__()
        self._removable = removable
        self._totals = TotalsRow(name, height=height)
        self.remove = RemoveButton(f"{name}_remove", self)
        self.remove.setFixedSize(theme.TARGET, theme.TARGET)
        self.remove.setVisible(removable)
        cells = row(self)
        cells.addWidget(self.remove)
        cells.addWidget(self._totals, 1)

    def show_line(self, line: DiscountLine, view: TillView | None) -> None:
        """Show a discount."""
        if line.sum < 0:
            caption = self.tr("Surcharge “{name}”").format(name=line.name)
        else:
            caption = self.tr("Discount “{name}”").format(name=line.name)
        self._totals.set_caption(caption)
        self._totals.setToolTip(caption)  # a long name is cut
        self._totals.set_sum(-line.sum)
        can_go = self._removable and line.id is not None and view is not None
        self.remove.setVisible(can_go)
        if line.id is not None and view is not None:
            show_allowed(self.remove, RemoveDiscount(line.id).refusal(view))
        self.remove.setAccessibleName(self.tr("Take off «{name}»").format(name=line.name))


class DiscountList(ChoiceList):
    """«Choose a discount or surcharge»: what the cashier may give by hand."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._retranslate()

    def show_view(self, view: TillView) -> None:
        """Show what may be given to the order."""
        self.show_choices(
            [
                Choice(
                    id=kind.id,
                    caption=kind.name,
                    note=share_text(kind),
                    refusal=ApplyDiscount(kind.id, _ANY if kind.is_flexible_sum else None).refusal(
                        view
                    ),
                )
                for kind in manual_discounts(view)
            ]
        )

    def changeEvent(self, event: QEvent) -> None:
        """Write the title anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.show_title(
            self.tr("Choose a discount or surcharge"),
            self.tr("No discount is given by hand. Create one in the back office."),
        )


def share_text(kind: DiscountType) -> str:
    """Return a discount type's percent with its sign, or that its sum is asked for."""
    if kind.is_flexible_sum:
        return QCoreApplication.translate("DiscountList", "any sum")
    sign = MINUS if kind.percent >= 0 else "+"
    return f"{sign}{amount_text(abs(kind.percent))}\u00a0%"
