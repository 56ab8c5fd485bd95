"""The order at the left of a page: its dishes and the totals under them."""

from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from cashier_sim.engine.model import OrderRecord
from cashier_sim.plugin_api import OrderProductItem
from cashier_sim.till.view import OrderView, PaymentRowKind
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.labels import TotalsRow
from cashier_sim.ui.kit.lines import Line, LinesView
from cashier_sim.ui.kit.money import amount_text, decimal_mark, money_text
from cashier_sim.ui.register.page import column

_ZERO = Decimal(0)


class OrderColumn(QWidget):
    """Dishes, subtotal, discounts, prepayment, total.

    Signals:
        dish_chosen (object): Id of the chosen dish item, or None; only if `selectable`.
    """

    dish_chosen = Signal(object)

    def __init__(
        self, name: str, *, selectable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.PAPER)
        self._shown: tuple[OrderProductItem, ...] | None = None
        self._known: dict[UUID, tuple[OrderProductItem, Line]] = {}
        self._mark = ""
        self.lines = LinesView(f"{name}_lines", selectable=selectable)
        self.lines.line_chosen.connect(self.dish_chosen)
        self._subtotal = TotalsRow(
            f"{name}_subtotal", fill=theme.SUBTOTAL, ink=theme.INK_ON_DARK, height=35
        )
        self._discount = TotalsRow(f"{name}_discount", height=35)
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
        for totals in (self._subtotal, self._discount, self._prepaid, self.total):
            layout.addWidget(totals)
        self._retranslate()

    def show_order(self, current: OrderView) -> None:
        """Show an order; dishes that did not change are not looked at again."""
        record = current.record
        order = record.order
        rows = (row for row in current.rows if row.kind is PaymentRowKind.PREPAYMENT)
        prepaid = sum((row.item.sum for row in rows), _ZERO)
        if order.items is not self._shown or self._mark != decimal_mark():
            self._show_lines(order.items)
        discounts = sum((discount.sum for discount in order.discounts), _ZERO)
        self._subtotal.setVisible(bool(discounts or prepaid))
        self._subtotal.set_sum(order.full_sum)
        self._discount.setVisible(bool(discounts))
        self._discount.set_sum(-discounts)
        self._discount.set_caption(self._discount_caption(record))
        self._prepaid.setVisible(bool(prepaid))
        self._prepaid.set_sum(prepaid)
        self.total.set_sum(order.result_sum)

    def _show_lines(self, items: tuple[OrderProductItem, ...]) -> None:
        """Make lines anew only of dishes that changed: one key on 500 of them stays quick."""
        known = self._known if self._mark == decimal_mark() else {}
        self._shown, self._mark, self._known = items, decimal_mark(), {}
        for item in items:
            if item.deleted:
                continue
            before = known.get(item.id)
            line = before[1] if before is not None and before[0] is item else _line(item)
            self._known[item.id] = (item, line)
        self.lines.show_lines(tuple(line for _, line in self._known.values()))

    @property
    def chosen(self) -> UUID | None:
        """Id of the chosen dish item."""
        return self.lines.chosen

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _discount_caption(self, record: OrderRecord) -> str:
        names = ", ".join(f"«{item.discount_type.name}»" for item in record.order.discounts)
        return self.tr("Discount {names}").format(names=names)

    def _retranslate(self) -> None:
        self._subtotal.set_caption(self.tr("Subtotal"))
        self._prepaid.set_caption(self.tr("Prepayment"))
        self.total.set_caption(self.tr("Total"))
        self.lines.setAccessibleName(self.tr("Dishes of the order"))
        self.lines.set_empty_text(self.tr("The order is empty. Choose dishes from the menu."))


def _line(item: OrderProductItem) -> Line:
    return Line(
        id=item.id,
        name=item.product.name,
        amount=f"× {amount_text(item.amount)}",
        sum=money_text(item.result_sum),
        note=item.comment,
    )
