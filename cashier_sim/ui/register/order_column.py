"""The order at the left of a page: its dishes by guest, and the totals under them."""

from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QWidget

from cashier_sim.plugin_api import Order, OrderGuestItem, OrderItemStatus, OrderProductItem
from cashier_sim.till.view import OrderView, PaymentRowKind, TillView
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.labels import TotalsRow
from cashier_sim.ui.kit.lines import Line, LinesView
from cashier_sim.ui.kit.money import amount_text, decimal_mark, money_text
from cashier_sim.ui.register.discounts import DiscountRows
from cashier_sim.ui.register.page import column

_ZERO = Decimal(0)
_SEVERAL = 2


class OrderColumn(QWidget):
    """Dishes, subtotal, discounts and surcharges, prepayment, total.

    Args:
        name: Object name.
        selectable: Whether a dish can be chosen, or a guest by the line above the dishes.
        editable: Whether discounts have a ✕.
        parent: Owner.

    Signals:
        dish_chosen (object): Id of the chosen dish item, or None; only if `selectable`.
        guest_chosen (object): Id of the guest whose line was chosen.
        removal_requested (object): Id of the discount whose ✕ was pressed.
    """

    dish_chosen = Signal(object)
    guest_chosen = Signal(object)
    removal_requested = Signal(object)

    def __init__(
        self,
        name: str,
        *,
        selectable: bool = False,
        editable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.PAPER)
        self._shown: tuple[object, ...] = ()
        self._guest_ids: frozenset[UUID] = frozenset()
        self._is_showing = False
        self._known: dict[UUID, tuple[OrderProductItem, Line]] = {}
        self._mark = ""
        self.lines = LinesView(f"{name}_lines", selectable=selectable)
        self.lines.line_chosen.connect(self._on_line_chosen)
        self._subtotal = TotalsRow(
            f"{name}_subtotal", fill=theme.SUBTOTAL, ink=theme.INK_ON_DARK, height=35
        )
        self.discounts = DiscountRows(f"{name}_discount", removable=editable)
        self.discounts.removal_requested.connect(self.removal_requested)
        self._prepaid = TotalsRow(f"{name}_prepaid", height=35)
        self.total = TotalsRow(
            f"{name}_total",
            fill=theme.BAR,
            ink=theme.INK_ON_DARK,
            size_px=18,
            figure_px=26,
            weight=fonts.BOLD,
            height=56,
        )
        layout = column(self)
        layout.addWidget(self.lines, 1)
        for totals in (self._subtotal, self.discounts, self._prepaid, self.total):
            layout.addWidget(totals)
        self._retranslate()

    def show_order(self, current: OrderView, view: TillView | None = None) -> None:
        """Show an order; dishes that did not change are not looked at again.

        Args:
            current: The order.
            view: Says which discounts can be taken off now; None = none.
        """
        record = current.record
        order = record.order
        rows = (row for row in current.rows if row.kind is PaymentRowKind.PREPAYMENT)
        prepaid = sum((row.item.sum for row in rows), _ZERO)
        shown = (order.items, order.guests, current.guest_id)
        is_same = self._mark == decimal_mark() and len(shown) == len(self._shown)
        if not is_same or any(new is not old for new, old in zip(shown, self._shown, strict=True)):
            self._shown = shown
            self._show_lines(order, current.guest_id)
        self.discounts.show_record(record, view)
        self._subtotal.setVisible(bool(self.discounts.lines or prepaid))
        self._subtotal.set_sum(order.full_sum)
        self._prepaid.setVisible(bool(prepaid))
        self._prepaid.set_sum(prepaid)
        self.total.set_sum(order.result_sum)

    def _show_lines(self, order: Order, guest_id: UUID | None) -> None:
        """Make lines anew only of dishes that changed: one key on 500 of them stays quick."""
        known = self._known if self._mark == decimal_mark() else {}
        self._mark, self._known = decimal_mark(), {}
        for item in order.items:
            if item.deleted:
                continue
            before = known.get(item.id)
            line = before[1] if before is not None and before[0] is item else self._line(item)
            self._known[item.id] = (item, line)
        self._is_showing = True
        self.lines.show_lines(tuple(self._grouped(order, guest_id)))
        self._is_showing = False

    def _grouped(self, order: Order, guest_id: UUID | None) -> list[Line]:
        """The dishes, under their guests where there are several."""
        if len(order.guests) < _SEVERAL:
            self._guest_ids = frozenset()
            return [line for _, line in self._known.values()]
        self._guest_ids = frozenset(guest.id for guest in order.guests)
        lines = []
        for guest in order.guests:
            lines.append(self._heading(guest, is_chosen=guest.id == guest_id))
            lines += [line for item, line in self._known.values() if item.guest.id == guest.id]
        return lines

    def _heading(self, guest: OrderGuestItem, *, is_chosen: bool) -> Line:
        note = self.tr("next dishes") if is_chosen else ""
        return Line(id=guest.id, name=guest.name, note=note, is_heading=True)

    def _line(self, item: OrderProductItem) -> Line:
        sent = self.tr("✓ in the kitchen") if item.status is OrderItemStatus.PRINTED else ""
        return Line(
            id=item.id,
            name=item.product.name,
            amount=f"× {amount_text(item.amount)}",
            sum=money_text(item.result_sum),
            note="   ·   ".join(filter(None, (sent, item.comment))),
        )

    @property
    def dish_ids(self) -> tuple[UUID, ...]:
        """Ids of the dishes that are shown, in the order of adding."""
        return tuple(self._known)

    @property
    def chosen(self) -> UUID | None:
        """Id of the chosen dish item."""
        chosen = self.lines.chosen
        return chosen if chosen in self._known else None

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._shown = ()
            self._known = {}
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._subtotal.set_caption(self.tr("Subtotal"))
        self._prepaid.set_caption(self.tr("Prepayment"))
        self.total.set_caption(self.tr("Total"))
        self.lines.setAccessibleName(self.tr("Dishes of the order"))
        self.lines.set_empty_text(self.tr("The order is empty. Choose dishes from the menu."))

    @Slot()
    def _on_line_chosen(self) -> None:
        chosen = self.lines.chosen
        self.dish_chosen.emit(self.chosen)
        # A line that vanishes leaves the choice to its neighbour, which nobody has chosen.
        if chosen in self._guest_ids and not self._is_showing:
            self.guest_chosen.emit(chosen)
