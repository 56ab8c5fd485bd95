"""A closed order: what was sold, how it was paid, and the ways to give money back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from cashier_sim.engine.model import PaymentRecord
from cashier_sim.plugin_api import OrderStatus, PaymentItem
from cashier_sim.till.commands import (
    DeleteClosedOrder,
    GoBack,
    ReturnPayment,
    StartPartialReturn,
    StartPastReturn,
)
from cashier_sim.till.masking import masked
from cashier_sim.till.view import OrderView, Screen, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar, fill
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.kit.money import money_text
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.additions import Additions
from cashier_sim.ui.register.facts import Facts
from cashier_sim.ui.register.order_column import OrderColumn
from cashier_sim.ui.register.page import Page, PageHeader, column, row
from cashier_sim.ui.register.repairs import Repairs


class ClosedOrderPage(Page):
    """Shows a closed or deleted order. Source: iikoFront's closed order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("closed_order_page", parent)
        self.header = PageHeader("closed_order_header")
        self.order = OrderColumn("closed_order_column")
        self.facts = Facts("closed_order_facts")
        self.repairs = Repairs("closed_order_repairs")
        self.unfinished = Paragraph("closed_order_unfinished", fonts.sans(15, fonts.BOLD))
        self.unfinished.setContentsMargins(theme.MARGIN, 12, theme.MARGIN, 12)
        fill(self.unfinished, theme.WAITING)
        area = QScrollArea()
        area.setObjectName("closed_order_scroll")
        area.setProperty("body", True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(self.facts)
        right = QWidget()
        right_column = column(right)
        right_column.addWidget(self.repairs, 1)
        right_column.addWidget(self.unfinished)
        right_column.addWidget(area, 1)
        middle = QWidget()
        columns = row(middle)
        columns.addWidget(self.order, 45)
        columns.addWidget(right, 55)
        bar = BottomBar("closed_order_bar")
        self.back = bar.add("back_button", keys.BACK)
        self.delete = bar.add("delete_closed_order_button", keys.DELETE_ORDER)
        self.part = bar.add("partial_return_button", keys.PARTIAL_RETURN)
        self.additions = Additions(self, bar)
        self.return_ = bar.add_primary("return_payment_button", keys.PRIMARY)
        self.return_goods = bar.add_primary("past_return_button", keys.PRIMARY)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(middle, 1)
        layout.addWidget(bar)
        self.add_act(self.back, lambda _: GoBack())
        self.add_act(self.delete, lambda _: DeleteClosedOrder())
        self.add_act(self.part, lambda _: StartPartialReturn())
        self.add_act(self.return_, lambda view: None if _is_past(view) else ReturnPayment())
        self.add_act(self.return_goods, lambda v: StartPastReturn() if _is_past(v) else None)
        self.repairs.command_requested.connect(self.command_requested)
        self.additions.command_requested.connect(self.command_requested)
        self._retranslate()

    def _show(self, view: TillView) -> None:
        current = view.current
        if current is None:
            return
        order = current.record.order
        self.header.show_texts(
            self.tr("{page} № {number}").format(
                page=texts.screen(Screen.CLOSED_ORDER), number=order.number
            ),
            "" if order.status is OrderStatus.CLOSED else texts.order_status(order.status),
        )
        self.order.show_order(current)
        self.repairs.show_attempts(current.attempts, view)
        self.additions.show_view(view)
        self.unfinished.setVisible(current.has_unfinished_return)
        self.facts.show_facts(*self._facts(view, current))

    def _facts(self, view: TillView, current: OrderView) -> list[tuple[str, str]]:
        order, sign = current.record.order, view.restaurant.currency.sign
        moment = "%H:%M" if current.is_of_present_shift else "%d.%m.%Y %H:%M"
        opened = order.open_time.strftime(moment)
        closed = f" – {order.close_time.strftime(moment)}" if order.close_time else ""
        cheque = order.fiscal_cheque_number
        facts = [
            (self.tr("Opened and closed"), opened + closed),
            (self.tr("Waiter"), order.waiter.name),
            (self.tr("Cashier"), order.cashier.name if order.cashier else ""),
            (self.tr("Table"), ", ".join(table.name for table in order.tables)),
            (self.tr("Fiscal cheque"), str(cheque) if cheque is not None else ""),
        ]
        info = order.cheque_additional_info
        sent = " ".join(filter(None, (info.phone, info.email))) if info else ""
        facts.append((self.tr("Electronic cheque"), sent))
        items = (*order.payments, *order.donations, *current.record.gone_items)
        facts += [
            (self._payment_heading(item), self._payment_value(item, current, view))
            for item in items
        ]
        if current.change:
            facts.append((self.tr("Change"), money_text(current.change, sign)))
        return facts

    def _payment_heading(self, item: PaymentItem) -> str:
        if item.donation_type is not None:
            return item.donation_type.name
        return self.tr("Prepayment") if item.is_prepay else self.tr("Payment")

    def _payment_value(self, item: PaymentItem, current: OrderView, view: TillView) -> str:
        sign = view.restaurant.currency.sign
        lines = [f"{item.type.name}   {money_text(item.sum, sign)}"]
        record = current.record.payments.get(item.id)
        if record is not None:
            lines += self._record_lines(record, sign)
            card = filter(None, (record.data.card_type, record.data.card_number))
            lines.append(masked(" ".join(card), view.world.tracks))
        return "\n".join(filter(None, lines))

    def _record_lines(self, record: PaymentRecord, sign: str) -> list[str]:
        lines = []
        if record.returned:
            lines.append(self.tr("given back {sum}").format(sum=money_text(record.returned, sign)))
        if record.state.is_unknown:
            lines.append(texts.transaction_state(record.state))
        return lines

    def _retranslate(self) -> None:
        self.unfinished.setText(
            self.tr(
                "A return stopped in between. Do it again before the shift closes: "
                "what is done already is not done twice."
            )
        )
        self.back.set_caption(self.tr("← BACK"))
        self.delete.set_caption(self.tr("DELETE ORDER"))
        self.part.set_caption(self.tr("PARTIAL RETURN"))
        self.return_.set_caption(self.tr("RETURN PAYMENT"))
        self.return_goods.set_caption(self.tr("RETURN GOODS"))


def _is_past(view: TillView) -> bool:
    """Whether the order was closed in an earlier till shift: it comes back as goods alone."""
    current = view.current
    is_closed = current is not None and current.record.order.status is OrderStatus.CLOSED
    return is_closed and current is not None and not current.is_of_present_shift
