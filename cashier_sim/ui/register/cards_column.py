"""The payments of the order in the middle of the cash screen: due, cards, entered, change."""

from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cashier_sim.till.commands import (
    Command,
    DeleteDonation,
    DeletePayment,
    EditPreliminaryPayment,
    SelectPayment,
)
from cashier_sim.till.view import OrderView, PaymentRow, PaymentRowKind, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.cards import PaymentCard
from cashier_sim.ui.kit.labels import ElidedLabel, Figure, TotalsRow
from cashier_sim.ui.kit.money import money_text
from cashier_sim.ui.register.page import column, show_allowed

_INSET = 12
_SHORT_ID = 8
_TAKEN = frozenset({PaymentRowKind.PROCESSED, PaymentRowKind.PREPAYMENT, PaymentRowKind.EXTERNAL})


class CardsColumn(QWidget):
    """Due, cards of payments and tips, entered, change.

    Signals:
        payment_chosen (object): Id of the item whose card was pressed.
        removal_requested (object): Id of the item whose ✕ was pressed.
    """

    payment_chosen = Signal(object)
    removal_requested = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._view: TillView | None = None
        self._cards: list[PaymentCard] = []
        self._ids: list[UUID] = []
        self._shows_ids = False
        self._due_caption = ElidedLabel(
            f"{name}_due_caption", fonts.sans(13, fonts.MEDIUM), theme.MUTED_ON_DARK
        )
        self.due = Figure(f"{name}_due", font=fonts.sans(34, fonts.MEDIUM), color=theme.PAPER)
        self.due.set_alignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._hint = ElidedLabel(f"{name}_hint", fonts.sans(13), theme.MUTED_ON_DARK)
        self._entered = TotalsRow(f"{name}_entered", fill=theme.BODY, ink=theme.MUTED_ON_DARK)
        self.rest = TotalsRow(
            f"{name}_rest", fill=theme.SLATE, size_px=18, figure_px=26, weight=fonts.BOLD, height=56
        )
        self._lay_out()
        self._retranslate()

    @property
    def cards(self) -> tuple[PaymentCard, ...]:
        """The cards, in the order of the payments."""
        return tuple(self._cards)

    def show_view(self, view: TillView) -> None:
        """Show the payments of the current order."""
        self._view = view
        if view.current is None:
            return
        sign = view.restaurant.currency.sign
        self.due.set_sum(view.current.record.order.result_sum, sign)
        self._entered.set_sum(view.current.entered)
        self._show_rest(view.current)
        self._show_cards(view, view.current)

    def show_transaction_ids(self, *, shown: bool) -> None:
        """Write the transaction ids on the cards instead of the kinds of the rows."""
        self._shows_ids = shown
        if self._view is not None:
            self.show_view(self._view)

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        payments = QWidget()
        inset = QVBoxLayout(payments)
        inset.setContentsMargins(_INSET, _INSET, _INSET, 0)
        inset.setSpacing(theme.GRID)
        words = QVBoxLayout()
        words.setContentsMargins(theme.MARGIN - _INSET, 0, 0, 0)  # where the sums below begin
        words.setSpacing(theme.GRID)
        words.addWidget(self._due_caption)
        words.addWidget(self.due)
        words.addSpacing(theme.GRID)
        words.addWidget(self._hint)
        inset.addLayout(words)
        inset.addWidget(self._scroll_area(), 1)
        layout = column(self)
        layout.addWidget(payments, 1)
        layout.addWidget(self._entered)
        layout.addWidget(self.rest)

    def _scroll_area(self) -> QScrollArea:
        inner = QWidget()
        fill(inner, theme.BODY)
        self._list = column(inner, theme.GAP)
        self._list.addStretch(1)
        area = QScrollArea()
        area.setObjectName(f"{self.objectName()}_scroll")
        area.setProperty("body", True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        return area

    def _show_rest(self, current: OrderView) -> None:
        if current.due > 0:
            self.rest.set_caption(self.tr("To enter"))
            self.rest.set_sum(current.due)
            self.rest.set_fill(theme.BAR, theme.INK_ON_DARK)
            return
        self.rest.set_caption(self.tr("Change"))
        self.rest.set_sum(current.change)
        self.rest.set_fill(theme.SLATE, theme.INK)

    def _show_cards(self, view: TillView, current: OrderView) -> None:
        self._hint.setVisible(not current.rows and not current.donations)
        rows = (*current.rows, *current.donations)
        self._ids = [row.item.id for row in rows]
        while len(self._cards) < len(rows):
            self._add_card()
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(rows))
            if index < len(rows):
                self._show_card(card, rows[index], view)

    def _add_card(self) -> None:
        card = PaymentCard(f"{self.objectName()}_card_{len(self._cards) + 1}")
        card.clicked.connect(self._on_card_clicked)
        card.removal_requested.connect(self._on_removal_requested)
        self._cards.append(card)
        self._list.insertWidget(len(self._cards) - 1, card)

    def _show_card(self, card: PaymentCard, row: PaymentRow, view: TillView) -> None:
        is_active = view.current is not None and view.current.active_item_id == row.item.id
        card.show_payment(
            title=_title(row),
            note=self._note(row),
            sum_text=money_text(row.item.sum),
            is_active=is_active,
            edge=_edge(row),
        )
        is_tips = row.item.donation_type is not None
        card.setEnabled(_choosing(row).refusal(view) is None)
        removal = DeleteDonation(row.item.id) if is_tips else DeletePayment(row.item.id)
        show_allowed(card.remove, removal.refusal(view))
        card.remove.setVisible(row.kind not in {PaymentRowKind.UNKNOWN, PaymentRowKind.EXTERNAL})
        card.remove.setAccessibleName(
            self.tr("Return “{type}”").format(type=_title(row))
            if row.kind in _TAKEN
            else self.tr("Delete “{type}”").format(type=_title(row))
        )
        transaction = row.record.transaction_id
        card.setToolTip(
            self.tr("Transaction {id}").format(id=transaction) if transaction else self._limits(row)
        )

    def _note(self, row: PaymentRow) -> str:
        if self._shows_ids:
            transaction = row.record.transaction_id
            return (
                str(transaction)[:_SHORT_ID] + "…" if transaction else self.tr("no transaction yet")
            )
        kind = texts.row_kind(row.kind)
        tips = row.item.type.name if row.item.donation_type is not None else ""
        as_discount = self.tr("as a discount") if row.item.is_processed_as_discount else ""
        unloaded = "" if row.is_loaded else self.tr("system not loaded")
        return " · ".join(filter(None, (tips, kind, as_discount, unloaded)))

    def _limits(self, row: PaymentRow) -> str:
        low, high = row.item.min_sum, row.item.max_sum
        if low is None and high is None:
            return ""
        low_text = money_text(low) if low is not None else "0"
        high_text = money_text(high) if high is not None else "…"
        return self.tr("From {min} to {max}").format(min=low_text, max=high_text)

    def _retranslate(self) -> None:
        self._due_caption.set_text(self.tr("TO PAY"))
        self._hint.set_text(self.tr("Choose how the guest pays →"))
        self._entered.set_caption(self.tr("Entered"))
        if self._view is not None:
            self.show_view(self._view)

    @Slot()
    def _on_card_clicked(self) -> None:
        self.payment_chosen.emit(self._id_of(self.sender()))

    @Slot()
    def _on_removal_requested(self) -> None:
        self.removal_requested.emit(self._id_of(self.sender()))

    def _id_of(self, card: object) -> UUID:
        return next(id_ for id_, one in zip(self._ids, self._cards, strict=False) if one is card)


def _title(row: PaymentRow) -> str:
    """The name of a payment's type, or of the kind of tips."""
    tips = row.item.donation_type
    return tips.name if tips is not None else row.item.type.name


def _choosing(row: PaymentRow) -> Command:
    """What a press on the card asks for: a preliminary payment is edited through its plugin."""
    is_preliminary = row.kind is PaymentRowKind.PRELIMINARY
    return EditPreliminaryPayment(row.item.id) if is_preliminary else SelectPayment(row.item.id)


def _edge(row: PaymentRow) -> str:
    if row.kind is PaymentRowKind.UNKNOWN or not row.is_loaded:
        return theme.WAITING
    return theme.OK if row.kind in _TAKEN else ""
