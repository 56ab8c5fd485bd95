"""The partial return: which dishes come back, and which payments give how much."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cashier_sim.plugin_api import OrderProductItem, PaymentItem
from cashier_sim.till.commands import GoBack, PressReturnPart, SetReturnAmount, SetReturnShare
from cashier_sim.till.view import PartialReturnView, Screen, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar, fill
from cashier_sim.ui.kit.cards import PaymentCard
from cashier_sim.ui.kit.labels import ElidedLabel, Paragraph, TotalsRow
from cashier_sim.ui.kit.money import amount_text, money_text
from cashier_sim.ui.kit.sum_entry import AMOUNT_DECIMALS, SumEntry
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.number_panel import NumberPanel
from cashier_sim.ui.register.page import Page, PageHeader, column, row
from cashier_sim.ui.register.stepper_list import StepperList

if TYPE_CHECKING:
    from uuid import UUID

_ZERO = Decimal(0)
_ONE = Decimal(1)


class PartialReturnPage(Page):
    """Prepares and gives a part of a closed order's money back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("partial_return_page", parent)
        self._dishes: tuple[OrderProductItem, ...] = ()
        self._payments: tuple[PaymentItem, ...] = ()
        self._asked: UUID | None = None
        self._asks_share = False
        self.header = PageHeader("partial_return_header")
        self.dishes = StepperList("return_dishes")
        self.cards: list[PaymentCard] = []
        self.panel = NumberPanel("return_number")
        self.total = TotalsRow(
            "return_total",
            fill=theme.BAR,
            ink=theme.INK_ON_DARK,
            size_px=18,
            figure_px=26,
            weight=fonts.BOLD,
            height=56,
        )
        self._split_title = ElidedLabel("split_title", fonts.sans(15, fonts.BOLD), theme.ACCENT)
        self._split_hint = Paragraph("split_hint", fonts.sans(13), theme.MUTED_ON_DARK)
        self._rest = TotalsRow("split_rest", fill=theme.BODY, ink=theme.DANGER_ON_DARK)
        self._lay_out()
        self.add_act(self.back, lambda _: GoBack())
        self.add_act(self.return_, lambda _: PressReturnPart())
        self.panel.entered.connect(self._on_number)
        self.panel.closed.connect(self._on_number_closed)
        self._retranslate()

    def _lay_out(self) -> None:
        left = QWidget()
        left_column = column(left)
        left_column.addWidget(self.dishes, 1)
        left_column.addWidget(self.total)
        split = QWidget()
        fill(split, theme.BODY)
        self._split = QVBoxLayout(split)
        self._split.setContentsMargins(theme.MARGIN, 12, theme.MARGIN, theme.MARGIN)
        self._split.setSpacing(theme.GAP)
        self._split.addWidget(self._split_title)
        self._split.addWidget(self._split_hint)
        self._split.addWidget(self._rest)
        self._split.addStretch(1)
        self._right = QStackedWidget()
        self._right.addWidget(split)
        self._right.addWidget(self.panel)
        self._split_widget = split
        middle = QWidget()
        columns = row(middle)
        columns.addWidget(left, 55)
        columns.addWidget(self._right, 45)
        self._bar = BottomBar("partial_return_bar")
        self.back = self._bar.add("back_button", keys.BACK)
        self.return_ = self._bar.add_primary("return_part_button", keys.PRIMARY)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(middle, 1)
        layout.addWidget(self._bar)

    def _show(self, view: TillView) -> None:
        plan = view.partial_return
        if view.current is None or plan is None:
            return
        order = view.current.record.order
        self.header.show_texts(
            self.tr("{page} № {number}").format(
                page=texts.screen(Screen.PARTIAL_RETURN), number=order.number
            )
        )
        self._dishes = tuple(item for item in order.items if item.id in plan.returnable)
        self._show_dishes(view, plan)
        self.total.set_sum(plan.total, view.restaurant.currency.sign)
        self._payments = tuple(item for item in order.payments if item.id in plan.limits)
        self._show_shares(plan)

    def _show_dishes(self, view: TillView, plan: PartialReturnView) -> None:
        for stepper in self.dishes.show_count(len(self._dishes)):
            stepper.less_requested.connect(self._on_less)
            stepper.more_requested.connect(self._on_more)
            stepper.amount_requested.connect(self._on_amount)
        for stepper, dish in zip(self.dishes.steppers, self._dishes, strict=True):
            left = plan.returnable[dish.id]
            amount = plan.amounts.get(dish.id, _ZERO)
            stepper.show_line(
                name=dish.product.name,
                note=self.tr("{amount} of {left} · {price} each").format(
                    amount=amount_text(amount), left=amount_text(left), price=money_text(dish.price)
                ),
                amount=amount_text(amount),
            )
            stepper.name_buttons(
                less=self.tr("Less of “{dish}”").format(dish=dish.product.name),
                amount=self.tr("Amount of “{dish}”").format(dish=dish.product.name),
                more=self.tr("More of “{dish}”").format(dish=dish.product.name),
            )
            refusal = SetReturnAmount(dish.id, _ZERO).refusal(view)
            free = refusal is None
            stepper.enable(
                less=free and amount > 0,
                more=free and amount < left,
                why_not=texts.refusal(refusal),
            )

    def _show_shares(self, plan: PartialReturnView) -> None:
        while len(self.cards) < len(self._payments):
            card = PaymentCard(f"share_card_{len(self.cards) + 1}")
            card.remove.hide()
            card.clicked.connect(self._on_share)
            self.cards.append(card)
            self._split.insertWidget(len(self.cards) + 1, card)
        for index, card in enumerate(self.cards):
            card.setVisible(index < len(self._payments))
            if index < len(self._payments):
                item = self._payments[index]
                card.show_payment(
                    title=item.type.name,
                    note=self.tr("at most {max}").format(max=money_text(plan.limits[item.id])),
                    sum_text=money_text(plan.shares.get(item.id, _ZERO)),
                    is_active=self._asks_share and self._asked == item.id,
                )
        rest = plan.total - sum(plan.shares.values(), _ZERO)
        self._rest.setVisible(rest != 0)
        self._rest.set_caption(self.tr("Still to share out") if rest > 0 else self.tr("Too much"))
        self._rest.set_sum(abs(rest))

    def _dish_of(self, stepper: object) -> OrderProductItem | None:
        pairs = zip(self.dishes.steppers, self._dishes, strict=True)
        return next((dish for one, dish in pairs if one is stepper), None)

    def _step(self, stepper: object, by: Decimal) -> None:
        dish, plan = self._dish_of(stepper), self._view.partial_return if self._view else None
        if dish is None or plan is None:
            return
        amount = plan.amounts.get(dish.id, _ZERO) + by
        amount = min(max(amount, _ZERO), plan.returnable[dish.id])
        self.command_requested.emit(SetReturnAmount(dish.id, amount))

    def _ask(self, title: str, entry: SumEntry) -> None:
        self._right.setCurrentWidget(self.panel)
        self._bar.hide()
        self.panel.ask(title, entry)

    def _retranslate(self) -> None:
        self.back.set_caption(self.tr("← BACK"))
        self.return_.set_caption(self.tr("RETURN"))
        self.total.set_caption(self.tr("To return"))
        self._split_title.set_text(self.tr("Return by"))
        self._split_hint.setText(
            self.tr("The sum is shared out by itself. Press a payment to change its share.")
        )
        self.dishes.set_empty_text(self.tr("Every dish of this order is returned already."))

    @Slot()
    def _on_less(self) -> None:
        self._step(self.sender(), -_ONE)

    @Slot()
    def _on_more(self) -> None:
        self._step(self.sender(), _ONE)

    @Slot()
    def _on_amount(self) -> None:
        dish = self._dish_of(self.sender())
        plan = self._view.partial_return if self._view else None
        if dish is None or plan is None:
            return
        self._asked, self._asks_share = dish.id, False
        amount = plan.amounts.get(dish.id, _ZERO)
        most = plan.returnable[dish.id]
        self._ask(dish.product.name, SumEntry.of(amount, maximum=most, decimals=AMOUNT_DECIMALS))

    @Slot()
    def _on_share(self) -> None:
        plan = self._view.partial_return if self._view else None
        at = next((i for i, card in enumerate(self.cards) if card is self.sender()), None)
        if plan is None or at is None:
            return
        item = self._payments[at]
        self._asked, self._asks_share = item.id, True
        share = plan.shares.get(item.id, _ZERO)
        self._ask(item.type.name, SumEntry.of(share, maximum=plan.limits[item.id]))

    @Slot(object)
    def _on_number(self, number: Decimal) -> None:
        if self._asked is not None:
            kind = SetReturnShare if self._asks_share else SetReturnAmount
            self.command_requested.emit(kind(self._asked, number))
        self._on_number_closed()

    @Slot()
    def _on_number_closed(self) -> None:
        self._asked = None
        self._right.setCurrentWidget(self._split_widget)
        self._bar.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
