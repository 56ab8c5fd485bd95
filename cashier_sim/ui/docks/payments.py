"""The dock with what a plugin keeps with the payments of the current order."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.engine.model import PaymentRecord
from cashier_sim.plugin_api import PaymentItem
from cashier_sim.till.masking import masked
from cashier_sim.till.view import OrderView, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.docks.look import (
    PADDING,
    Dock,
    caption,
    column,
    heading,
    line,
    listing,
    push,
    reading,
    scrolling,
    side_by_side,
)
from cashier_sim.ui.docks.readable import readable
from cashier_sim.ui.docks.two_lines import TwoLines
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.money import money_text

_LONG_HEIGHT = 96
_FIELD_TOP = Qt.AlignmentFlag.AlignTop
_CARD_NUMBER = "card_number"


class PaymentsDock(Dock):
    """Payments of the current order, those that are gone included, and the data of one of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("payments_dock", parent)
        self._view: TillView | None = None
        self._payments: dict[UUID, tuple[PaymentItem, PaymentRecord]] = {}
        self._active: UUID | None = None
        self._shows_cards = False
        self._list = listing("payments_list")
        self._list.setItemDelegate(TwoLines(self._list))
        self._list.currentItemChanged.connect(self._on_chosen)
        self._titles = {name: heading(f"payment_{name}_title") for name in _FIELDS}
        self._purposes = {
            name: caption(f"payment_{name}_purpose", fonts.sans(12), muted=True) for name in _FIELDS
        }
        self._long = {
            name: reading(f"payment_{name}", wraps=True) for name in _FIELDS if _FIELDS[name]
        }
        self._short = {name: line(f"payment_{name}") for name in _FIELDS if not _FIELDS[name]}
        self._summary = caption("payment_summary")
        self._show_cards = push("payment_show_cards")
        self._show_cards.setCheckable(True)
        self._show_cards.toggled.connect(self._on_show_cards)
        self._copy = push("payment_copy_transaction")
        self._copy.clicked.connect(self._on_copy)
        self._empty = caption("payments_empty", muted=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._lay_out()
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the payments of the current order; the row chosen on the cash screen is followed."""
        before = self._view
        self._view = view
        if before is not None and before.current is view.current:
            return
        self._payments = {item.id: (item, record) for item, record in _payments(view.current)}
        self._fill_list()
        self._write()
        active = view.current.active_item_id if view.current is not None else None
        if active is not None and active != self._active:
            self.choose(active)
        self._active = active

    def choose(self, item_id: UUID) -> None:
        """Show the data of a payment, such as the row that is active on the cash screen."""
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == item_id:
                self._list.setCurrentRow(row)

    def value(self, name: str) -> str:
        """What is shown of a field: `transaction`, `rollback`, `custom`, `card_number` …."""
        return self._long[name].toPlainText() if name in self._long else self._short[name].text()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self.setWindowTitle(self.tr("Payment data"))
        self._list.setAccessibleName(self.tr("Payments of the order"))
        for name, (title, purpose) in self._field_texts().items():
            self._titles[name].setText(title)
            self._purposes[name].setText(purpose)
            self._field(name).setAccessibleName(title)
        self._show_cards.setText(self.tr("Show card data"))
        self._copy.setText(self.tr("Copy id"))
        self._empty.setText(
            self.tr("Open an order with payments: what the plugin keeps with each one is here.")
        )
        self._fill_list()
        self._write()

    def _field_texts(self) -> dict[str, tuple[str, str]]:
        return {
            "transaction": (
                self.tr("Transaction id"),
                self.tr("The same in pay, cancel and return: tells two payments of a type apart."),
            ),
            "rollback": (
                self.tr("Rollback data"),
                self.tr("Kept with the order once the payment is taken, for its cancel or return."),
            ),
            "custom": (
                self.tr("Custom data"),
                self.tr("The item's own, up to 5000 characters; lives as long as the item."),
            ),
            _CARD_NUMBER: (
                self.tr("Card number for reports"),
                self.tr("A column of the payments report."),
            ),
            "card_type": (
                self.tr("Card type for reports"),
                self.tr("A column of the payments report."),
            ),
        }

    def _lay_out(self) -> None:
        form = QWidget()
        rows = QVBoxLayout(form)
        rows.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        rows.setSpacing(theme.GAP)
        top = QHBoxLayout()
        top.addWidget(self._summary, 1)
        top.addWidget(self._show_cards)
        top.addWidget(self._copy)
        rows.addLayout(top)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.MARGIN)
        grid.setVerticalSpacing(theme.GAP)
        grid.setColumnStretch(1, 1)
        for row, (name, is_long) in enumerate(_FIELDS.items()):
            about = column(spacing=2)
            about.addWidget(self._titles[name])
            about.addWidget(self._purposes[name])
            about.addStretch(1)
            grid.addLayout(about, row, 0)
            grid.addWidget(self._field(name), row, 1, _FIELD_TOP)
            if is_long:
                self._field(name).setFixedHeight(_LONG_HEIGHT)
        grid.setColumnMinimumWidth(0, 220)
        rows.addLayout(grid)
        rows.addStretch(1)
        split = side_by_side(
            "payments_split", self._list, scrolling("payments_scroll", form), (2, 5)
        )
        self._stack.addWidget(self._empty)
        self._stack.addWidget(split)
        self.setWidget(self._stack)

    def _field(self, name: str) -> QPlainTextEdit | QLineEdit:
        return self._long[name] if name in self._long else self._short[name]

    def _fill_list(self) -> None:
        chosen = self._chosen_id()
        self._list.blockSignals(True)
        self._list.clear()
        for item_id, (item, record) in self._payments.items():
            state = texts.transaction_state(record.state)
            entry = QListWidgetItem(f"{item.type.name}\n{money_text(item.sum)} · {state}")
            entry.setData(Qt.ItemDataRole.UserRole, item_id)
            entry.setToolTip(entry.text())
            self._list.addItem(entry)
            if item_id == chosen:
                self._list.setCurrentItem(entry)
        if self._list.currentRow() < 0 and self._list.count():
            self._list.setCurrentRow(self._list.count() - 1)
        self._list.blockSignals(False)
        self._stack.setCurrentIndex(1 if self._payments else 0)

    def _chosen_id(self) -> UUID | None:
        current = self._list.currentItem()
        chosen = current.data(Qt.ItemDataRole.UserRole) if current is not None else None
        return chosen if isinstance(chosen, UUID) else None

    def _write(self) -> None:
        chosen = self._chosen_id()
        if chosen is None or chosen not in self._payments:
            return
        item, record = self._payments[chosen]
        data = record.data
        shown = {
            "transaction": str(record.transaction_id or ""),
            "rollback": readable(data.rollback_data or ""),
            "custom": readable(data.custom_data or ""),
            _CARD_NUMBER: data.card_number or "",
            "card_type": data.card_type or "",
        }
        nothing = self.tr("not set")
        for name, view in self._long.items():
            view.setPlainText(self._masked(shown[name]))
            view.setPlaceholderText(nothing)
        for name, field in self._short.items():
            field.setText(self._masked(shown[name]))
            field.setPlaceholderText(nothing)
        self._copy.setEnabled(record.transaction_id is not None)
        summary = self.tr("{type} · taken {taken} · returned {returned}")
        self._summary.setText(
            summary.format(
                type=item.type.name,
                taken=money_text(record.taken),
                returned=money_text(record.returned),
            )
        )

    def _masked(self, text: str) -> str:
        if self._shows_cards or self._view is None:
            return text
        return masked(text, self._view.world.tracks)

    @Slot()
    def _on_chosen(self) -> None:
        self._write()

    @Slot(bool)
    def _on_show_cards(self, shown: bool) -> None:
        self._shows_cards = shown
        self._write()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.value("transaction"))


_FIELDS = {
    "transaction": False,
    "rollback": True,
    "custom": True,
    _CARD_NUMBER: False,
    "card_type": False,
}
"""Fields of a payment, and whether their texts are long."""


def _payments(order: OrderView | None) -> Iterable[tuple[PaymentItem, PaymentRecord]]:
    if order is None:
        return
    known = order.record.payments
    for item in (*order.record.order.payments, *order.record.gone_items):
        record = known.get(item.id)
        if record is not None:
            yield item, record
