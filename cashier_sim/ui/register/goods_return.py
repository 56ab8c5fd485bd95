"""The goods return: goods brought back without an order."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.returned_dishes import returnable, worth
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    Command,
    GoBack,
    PressReturnGoods,
    SetGoodsReturnAmount,
    SetPastReturnAmount,
)
from cashier_sim.till.view import GoodsReturnView, Screen, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar, fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import ElidedLabel, Paragraph, TotalsRow
from cashier_sim.ui.kit.money import amount_text, money_text
from cashier_sim.ui.kit.sum_entry import AMOUNT_DECIMALS, SumEntry
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.additions import Additions
from cashier_sim.ui.register.facts import Facts
from cashier_sim.ui.register.menu_grid import MenuGrid
from cashier_sim.ui.register.number_panel import NumberPanel
from cashier_sim.ui.register.page import Page, PageHeader, column, row, show_allowed
from cashier_sim.ui.register.repairs import Repairs
from cashier_sim.ui.register.stepper_list import StepperList

MAX_AMOUNT = Decimal("999.999")
"""Largest amount of a product."""

_ZERO = Decimal(0)
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of what comes back."""

    id: UUID
    """Of the product, or of the past order's dish."""
    name: str
    price: Decimal
    sum: Decimal
    amount: Decimal
    most: Decimal


class GoodsReturnPage(Page):
    """Gives money back for goods, or for dishes of an order of an earlier till shift.

    Only types that can return without an order are offered.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("goods_return_page", parent)
        self._asked: UUID | None = None
        self._rows: tuple[_Row, ...] = ()
        self._type_ids: list[UUID] = []
        self.types: list[TillButton] = []
        self.header = PageHeader("goods_return_header")
        self.lines = StepperList("goods")
        self.total = TotalsRow(
            "goods_total",
            fill=theme.BAR,
            ink=theme.INK_ON_DARK,
            size_px=18,
            figure_px=26,
            weight=fonts.BOLD,
            height=56,
        )
        self.menu = MenuGrid("goods_menu")
        self.past = Facts("goods_past_order")
        self.panel = NumberPanel("goods_amount")
        self.repairs = Repairs("goods_repairs")
        self._types_title = ElidedLabel("goods_types_title", fonts.sans(13), theme.ACCENT)
        self._no_types = Paragraph("goods_no_types", fonts.sans(13), theme.MUTED_ON_DARK)
        self._lay_out()
        self.add_act(self.back, lambda _: GoBack())
        self.add_act(self.return_, lambda _: PressReturnGoods())
        self.menu.product_chosen.connect(self._on_product_chosen)
        self.panel.entered.connect(self._on_amount_entered)
        self.panel.closed.connect(self._on_amount_closed)
        self.repairs.command_requested.connect(self.command_requested)
        self.additions.command_requested.connect(self.command_requested)
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows begin to walk over the dishes."""
        if self._right.currentWidget() is not self.menu or not self.menu.walk.take_key(event):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        left = QWidget()
        left_column = column(left)
        left_column.addWidget(self.repairs, 1)
        left_column.addWidget(self.lines, 1)
        left_column.addWidget(self._make_types())
        left_column.addWidget(self.total)
        self._right = QStackedWidget()
        self._right.addWidget(self.menu)
        self._right.addWidget(self.past)
        self._right.addWidget(self.panel)
        middle = QWidget()
        columns = row(middle)
        columns.addWidget(left, 46)
        columns.addWidget(self._right, 54)
        self._bar = BottomBar("goods_return_bar")
        self.back = self._bar.add("back_button", keys.BACK)
        self.additions = Additions(self, self._bar)
        self.return_ = self._bar.add_primary("return_goods_button", keys.PRIMARY)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(middle, 1)
        layout.addWidget(self._bar)

    def _make_types(self) -> QWidget:
        box = QWidget()
        fill(box, theme.BODY)
        words = QVBoxLayout(box)
        words.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        words.addWidget(self._types_title)
        words.addWidget(self._no_types)
        self._type_grid = QGridLayout()
        self._type_grid.setSpacing(theme.KEY_GAP)
        words.addLayout(self._type_grid)
        return box

    def _show(self, view: TillView) -> None:
        if view.screen is not Screen.GOODS_RETURN:
            return
        order = view.goods_return.order
        self.header.show_texts(texts.screen(Screen.GOODS_RETURN), view.restaurant.name)
        if order is not None:
            self._show_past(order, view)
        loose = tuple(attempt for attempt in view.unknown if attempt.order_id is None)
        self.repairs.show_attempts(loose, view)
        self._show_lines(view)
        self._show_types(view)
        self.additions.show_view(view)
        self.total.set_sum(view.goods_return.total, view.restaurant.currency.sign)
        refusal = SetGoodsReturnAmount(view.restaurant.products[0].id, _ONE).refusal(view)
        self.menu.show_menu(
            view.restaurant, is_open=refusal is None, why_not=texts.refusal(refusal)
        )

    def _show_past(self, record: OrderRecord, view: TillView) -> None:
        """Say what is known of the order whose dishes come back."""
        order = record.order
        payments = ", ".join(dict.fromkeys(item.type.name for item in order.payments))
        closed = order.close_time.strftime("%d.%m.%Y %H:%M") if order.close_time else ""
        self.past.show_facts(
            (self.tr("Order of an earlier till shift"), f"№ {order.number}"),
            (self.tr("Closed"), closed),
            (self.tr("Waiter"), order.waiter.name),
            (self.tr("Paid by"), payments),
            (self.tr("Total"), money_text(order.result_sum, view.restaurant.currency.sign)),
        )

    def _show_lines(self, view: TillView) -> None:
        self._rows = _rows(view.goods_return, view)
        if self._right.currentWidget() is not self.panel:
            self._right.setCurrentWidget(self._home(view))
        for stepper in self.lines.show_count(len(self._rows)):
            stepper.less_requested.connect(self._on_less)
            stepper.more_requested.connect(self._on_more)
            stepper.amount_requested.connect(self._on_amount)
        for stepper, line in zip(self.lines.steppers, self._rows, strict=True):
            stepper.show_line(
                name=line.name,
                note=self.tr("{amount} × {price} = {sum}").format(
                    amount=amount_text(line.amount),
                    price=money_text(line.price),
                    sum=money_text(line.sum),
                ),
                amount=amount_text(line.amount),
            )
            stepper.name_buttons(
                less=self.tr("Less of “{dish}”").format(dish=line.name),
                amount=self.tr("Amount of “{dish}”").format(dish=line.name),
                more=self.tr("More of “{dish}”").format(dish=line.name),
            )
            refusal = _setting(view, line.id, line.amount).refusal(view)
            free = refusal is None
            stepper.enable(
                less=free and line.amount > 0,
                more=free and line.amount < line.most,
                why_not=texts.refusal(refusal),
            )

    def _home(self, view: TillView) -> QWidget:
        """What stands at right while no number is asked for."""
        return self.menu if view.goods_return.order is None else self.past

    def _show_types(self, view: TillView) -> None:
        choices = [choice for choice in view.choices if choice.returns_without_order]
        self._no_types.setVisible(not choices)
        self._type_ids = [choice.settings.id for choice in choices]
        while len(self.types) < len(choices):
            cell = TillButton(Role.CELL, f"goods_type_{len(self.types) + 1}")
            cell.setCheckable(True)
            cell.clicked.connect(self._on_type)
            self._type_grid.addWidget(cell, len(self.types) // 2, len(self.types) % 2)
            self.types.append(cell)
        for index, cell in enumerate(self.types):
            cell.setVisible(index < len(choices))
            if index < len(choices):
                settings = choices[index].settings
                note = "" if choices[index].is_loaded else self.tr("system not loaded")
                cell.set_caption(settings.payment_type.name, note)
                cell.setChecked(settings.id == view.goods_return.payment_type_id)
                show_allowed(cell, ChooseGoodsReturnType(settings.id).refusal(view))

    def _line_of(self, stepper: object) -> _Row | None:
        pairs = zip(self.lines.steppers, self._rows, strict=True)
        return next((line for one, line in pairs if one is stepper), None)

    def _step(self, stepper: object, by: Decimal) -> None:
        line = self._line_of(stepper)
        if line is not None:
            self._set(line.id, min(max(line.amount + by, _ZERO), line.most))

    def _set(self, id_: UUID, amount: Decimal) -> None:
        if self._view is not None:
            self.command_requested.emit(_setting(self._view, id_, amount))

    def _retranslate(self) -> None:
        self.back.set_caption(self.tr("← BACK"))
        self.return_.set_caption(self.tr("RETURN"))
        self.total.set_caption(self.tr("To return"))
        self._types_title.set_text(self.tr("How the money is given back"))
        self._no_types.setText(
            self.tr("No payment type can return money without an order. Load a plugin that can.")
        )
        self.lines.set_empty_text(self.tr("Choose what is brought back from the menu."))

    @Slot(object)
    def _on_product_chosen(self, product_id: UUID) -> None:
        if self._view is None:
            return
        amounts = dict(self._view.goods_return.lines)
        amount = min(amounts.get(product_id, _ZERO) + _ONE, MAX_AMOUNT)
        self.command_requested.emit(SetGoodsReturnAmount(product_id, amount))

    @Slot()
    def _on_less(self) -> None:
        self._step(self.sender(), -_ONE)

    @Slot()
    def _on_more(self) -> None:
        self._step(self.sender(), _ONE)

    @Slot()
    def _on_amount(self) -> None:
        line = self._line_of(self.sender())
        if line is None:
            return
        self._asked = line.id
        self._right.setCurrentWidget(self.panel)
        self._bar.hide()
        entry = SumEntry.of(line.amount, maximum=line.most, decimals=AMOUNT_DECIMALS)
        self.panel.ask(line.name, entry)

    @Slot(object)
    def _on_amount_entered(self, amount: Decimal) -> None:
        if self._asked is not None:
            self._set(self._asked, amount)
        self._on_amount_closed()

    @Slot()
    def _on_amount_closed(self) -> None:
        self._asked = None
        if self._view is not None:
            self._right.setCurrentWidget(self._home(self._view))
        self._bar.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_type(self) -> None:
        at = next(index for index, cell in enumerate(self.types) if cell is self.sender())
        self.types[at].setChecked(False)  # the view decides what is chosen
        self.command_requested.emit(ChooseGoodsReturnType(self._type_ids[at]))


def _rows(draft: GoodsReturnView, view: TillView) -> tuple[_Row, ...]:
    """The goods that come back, or all dishes of a past order that can."""
    if draft.order is None:
        products = [(view.restaurant.product(id_), amount) for id_, amount in draft.lines]
        return tuple(
            _Row(one.id, one.name, one.price, one.price * amount, amount, MAX_AMOUNT)
            for one, amount in products
        )
    record, most = draft.order, returnable(draft.order)
    rows = []
    for item in record.order.items:
        if item.id in most:
            amount = draft.items.get(item.id, _ZERO)
            value = worth(record, {item.id: amount})
            rows.append(_Row(item.id, item.product.name, item.price, value, amount, most[item.id]))
    return tuple(rows)


def _setting(view: TillView, id_: UUID, amount: Decimal) -> Command:
    is_past = view.goods_return.order is not None
    return SetPastReturnAmount(id_, amount) if is_past else SetGoodsReturnAmount(id_, amount)
