"""The page of an open order: its dishes at left, the menu at right."""

from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from cashier_sim.plugin_api import OrderProductItem, OrderStatus
from cashier_sim.till.commands import (
    AddProduct,
    ApplyDiscount,
    CancelPrecheque,
    ChangeItemAmount,
    Command,
    DeleteOrder,
    GoBack,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    PrintPrecheque,
    PrintServiceCheque,
    RemoveDiscount,
    RemoveItem,
    SelectGuest,
)
from cashier_sim.till.commands.discounts import manual_discounts
from cashier_sim.till.commands.orders import needs_known_order, needs_new_order
from cashier_sim.till.view import OrderView, Screen, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit.bar import BottomBar, fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.money import MINUS
from cashier_sim.ui.kit.sum_entry import AMOUNT_DECIMALS, SumEntry
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.additions import Additions
from cashier_sim.ui.register.banner import Banner
from cashier_sim.ui.register.discounts import DiscountList
from cashier_sim.ui.register.guests import GuestPanel
from cashier_sim.ui.register.menu_grid import MenuGrid
from cashier_sim.ui.register.number_panel import NumberPanel
from cashier_sim.ui.register.order_column import OrderColumn
from cashier_sim.ui.register.page import CommandOf, Page, PageHeader, column, row

MAX_AMOUNT = Decimal("999.999")
"""Largest amount of a dish."""

_ONE = Decimal(1)
_LEAST = Decimal("0.01")


class OrderPage(Page):
    """Adds dishes to an order and leads to its payment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("order_page", parent)
        self._dishes: frozenset[UUID] = frozenset()
        self._flexible: UUID | None = None
        self._order_id: UUID | None = None
        self.header = PageHeader("order_header")
        self.order = OrderColumn("order_column", selectable=True, editable=True)
        self.menu = MenuGrid("menu")
        self.amount = NumberPanel("amount")
        self.discounts = DiscountList("discounts")
        self.discount_sum = NumberPanel("discount_sum")
        self.guests = GuestPanel("guests")
        self.unknown = Banner("order_unknown", theme.WAITING, "settle_button", key=keys.SETTLE)
        self._lay_out()
        self._connect()
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows begin to walk over the dishes."""
        if self._right.currentWidget() is not self.menu or not self.menu.walk.take_key(event):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._right = QStackedWidget()
        panels = (self.menu, self.amount, self.discounts, self.discount_sum, self.guests)
        for panel in panels:
            self._right.addWidget(panel)
        left = QWidget()
        left.setMinimumWidth(1)
        left_column = column(left)
        left_column.addWidget(self.order, 1)
        left_column.addWidget(self._dish_acts())
        left_column.addWidget(self._order_acts())
        middle = QWidget()
        columns = row(middle)
        columns.addWidget(left, 42)
        columns.addWidget(self._right, 58)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(self.unknown)
        layout.addWidget(middle, 1)
        layout.addWidget(self._make_bar())

    def _dish_acts(self) -> QWidget:
        strip = QWidget()
        fill(strip, theme.BODY)
        cells = row(strip, theme.KEY_GAP)
        cells.setContentsMargins(0, theme.KEY_GAP, 0, 0)
        self.less = TillButton(Role.DARK_KEY, "less_button", key=keys.LESS)
        self.set_amount = TillButton(Role.DARK_KEY, "amount_button", key=keys.AMOUNT)
        self.more = TillButton(Role.DARK_KEY, "more_button", key=keys.MORE)
        self.remove = TillButton(Role.DARK_KEY, "remove_dish_button", key=keys.REMOVE)
        for button in (self.less, self.set_amount, self.more, self.remove):
            cells.addWidget(button, 1)
        # Without the keypad's Shift: on a Russian layout `*` and `+` need it, `=` does not.
        self._more_key = QShortcut(QKeySequence("="), self)
        self._more_key.activated.connect(self.more.click)
        return strip

    def _order_acts(self) -> QWidget:
        strip = QWidget()
        fill(strip, theme.BODY)
        cells = row(strip, theme.KEY_GAP)
        cells.setContentsMargins(0, theme.KEY_GAP, 0, 0)
        self.to_kitchen = TillButton(Role.DARK_KEY, "to_kitchen_button", key=keys.KITCHEN)
        self.give_discount = TillButton(Role.DARK_KEY, "discount_button", key=keys.DISCOUNT)
        self.show_guests = TillButton(Role.DARK_KEY, "guests_button", key=keys.GUESTS)
        for button in (self.to_kitchen, self.give_discount, self.show_guests):
            button.setMinimumHeight(theme.TARGET)
            cells.addWidget(button, 1)
        return strip

    def _make_bar(self) -> BottomBar:
        self._bar = bar = BottomBar("order_bar")
        self.back = bar.add("back_button", keys.BACK)
        self.delete = bar.add("delete_order_button", keys.DELETE_ORDER)
        self.precheque = bar.add("precheque_button", keys.PRECHEQUE)
        self.cancel_precheque = bar.add("cancel_precheque_button", keys.PRECHEQUE)
        self.prepayments = bar.add("prepayments_button", keys.PREPAYMENTS)
        self.preliminary = bar.add("preliminary_button", keys.PRELIMINARY)
        self.additions = Additions(self, bar)
        self.pay = bar.add_primary("to_payment_button", keys.PRIMARY)
        return bar

    def _connect(self) -> None:
        acts: tuple[tuple[QAbstractButton, Command], ...] = (
            (self.back, GoBack()),
            (self.delete, DeleteOrder()),
            (self.prepayments, GoToPrepayments()),
            (self.to_kitchen, PrintServiceCheque()),
            (self.pay, GoToPayment()),
        )
        for button, command in acts:
            self.add_act(button, _always(command))
        self.add_act(self.unknown.act, _settle_command)
        self.add_act(self.precheque, lambda v: None if _is_billed(v) else PrintPrecheque())
        self.add_act(self.cancel_precheque, lambda v: CancelPrecheque() if _is_billed(v) else None)
        self.add_act(self.preliminary, lambda v: GoToPreliminary() if _is_delivery(v) else None)
        self.additions.command_requested.connect(self.command_requested)
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)
        self.set_amount.clicked.connect(self._on_amount)
        self.remove.clicked.connect(self._on_remove)
        self.order.dish_chosen.connect(self._on_dish_chosen)
        self.order.guest_chosen.connect(self._on_guest_chosen)
        self.order.removal_requested.connect(self._on_discount_removal)
        self.give_discount.clicked.connect(self._on_give_discount)
        self.discounts.chosen.connect(self._on_discount_chosen)
        self.discounts.closed.connect(self._on_panel_closed)
        self.discount_sum.entered.connect(self._on_discount_sum)
        self.discount_sum.closed.connect(self._on_panel_closed)
        self.show_guests.clicked.connect(self._on_show_guests)
        self.guests.command_requested.connect(self.command_requested)
        self.guests.closed.connect(self._on_panel_closed)
        self.menu.product_chosen.connect(self._on_product_chosen)
        self.amount.entered.connect(self._on_amount_entered)
        self.amount.closed.connect(self._on_panel_closed)

    def _show(self, view: TillView) -> None:
        if view.current is None or view.screen is not Screen.ORDER:
            return
        if view.current.record.order.id != self._order_id:
            self._order_id = view.current.record.order.id
            self._show_menu()  # a panel of another order is out of place
        self._show_header(view.current)
        self.unknown.setVisible(bool(view.current.attempts))
        self.order.show_order(view.current, view)
        self.additions.show_view(view)
        self._show_panel(view)
        self._choose_newest()
        refusal = needs_new_order(view)
        is_open = refusal is None and not view.is_busy and not view.dialogs
        self.menu.show_menu(view.restaurant, is_open=is_open, why_not=texts.refusal(refusal))

    def _show_header(self, current: OrderView) -> None:
        order = current.record.order
        kind = self.tr("Delivery") if current.record.is_delivery else texts.screen(Screen.ORDER)
        tables = ", ".join(table.name for table in order.tables)
        self.header.show_texts(
            self.tr("{page} № {number}").format(page=kind, number=order.number),
            self.tr("Opened {time}").format(time=order.open_time.strftime("%H:%M")),
            self.tr("Waiter {name}").format(name=order.waiter.name),
            self.tr("Table {number}").format(number=tables) if tables else "",
            texts.order_status(order.status) if order.status is OrderStatus.BILL else "",
        )

    def show_acts(self) -> None:
        """The acts on the chosen dish follow the same rule as their commands."""
        super().show_acts()
        dish = self._dish()
        refusal = needs_new_order(self._view) if self._view else None
        is_free = self._view is not None and not (self._view.is_busy or self._view.dialogs)
        for button in (self.less, self.set_amount, self.more, self.remove):
            button.setEnabled(dish is not None and refusal is None and is_free)
            told = texts.refusal(refusal) if refusal else self.tr("Choose a dish of the order")
            button.setToolTip(button.key if button.isEnabled() else told)
        known = needs_known_order(self._view) if self._view else None
        for button in (self.give_discount, self.show_guests):
            button.setEnabled(is_free and known is None)
            button.setToolTip(texts.refusal(known) or button.key)

    def _choose_newest(self) -> None:
        """Choose the dish that was added last, or any while none is chosen."""
        ids = self.order.dish_ids
        added = [id_ for id_ in ids if id_ not in self._dishes]
        if added or self.order.lines.chosen is None or not ids:
            self.order.lines.choose((added or ids)[-1] if ids else None)
        self._dishes = frozenset(ids)

    def _dish(self) -> OrderProductItem | None:
        if self._view is None or self._view.current is None:
            return None
        chosen = self.order.chosen
        items = self._view.current.record.order.items
        return next((item for item in items if item.id == chosen), None)

    def _retranslate(self) -> None:
        self.back.set_caption(self.tr("← BACK"))
        self.delete.set_caption(self.tr("DELETE ORDER"))
        self.precheque.set_caption(self.tr("PRECHEQUE"))
        self.cancel_precheque.set_caption(self.tr("CANCEL PRECHEQUE"))
        self.prepayments.set_caption(self.tr("PREPAYMENTS"))
        self.preliminary.set_caption(self.tr("PRELIMINARY"))
        self.pay.set_caption(self.tr("TO PAYMENT"))
        self.unknown.text.set_text(self.tr("Something of this order has no answer yet."))
        self.unknown.act.set_caption(self.tr("Settle it"))
        for button, sign, name in (
            (self.less, MINUS, self.tr("One less")),
            (self.set_amount, self.tr("AMOUNT"), self.tr("Amount of the dish")),
            (self.more, "+", self.tr("One more")),
            (self.remove, self.tr("REMOVE"), self.tr("Remove the dish")),
            (self.to_kitchen, self.tr("TO THE KITCHEN"), self.tr("Send the new dishes to cook")),
            (self.give_discount, self.tr("DISCOUNT"), self.tr("Give a discount or surcharge")),
            (self.show_guests, self.tr("GUESTS"), self.tr("Guests of the order")),
        ):
            button.set_caption(sign)
            button.setAccessibleName(name)

    @Slot(object)
    def _on_dish_chosen(self, item_id: UUID | None) -> None:
        del item_id
        self.show_acts()

    @Slot(object)
    def _on_product_chosen(self, product_id: UUID) -> None:
        self.command_requested.emit(AddProduct(product_id))

    @Slot()
    def _on_less(self) -> None:
        dish = self._dish()
        if dish is not None:
            fewer = dish.amount - _ONE
            self.command_requested.emit(
                ChangeItemAmount(dish.id, fewer) if fewer > 0 else RemoveItem(dish.id)
            )

    @Slot()
    def _on_more(self) -> None:
        dish = self._dish()
        if dish is not None:
            self.command_requested.emit(
                ChangeItemAmount(dish.id, min(dish.amount + _ONE, MAX_AMOUNT))
            )

    @Slot()
    def _on_remove(self) -> None:
        dish = self._dish()
        if dish is not None:
            self.command_requested.emit(RemoveItem(dish.id))

    @Slot()
    def _on_amount(self) -> None:
        dish = self._dish()
        if dish is None:
            return
        self._open(self.amount)
        self.amount.ask(
            dish.product.name,
            SumEntry.of(dish.amount, maximum=MAX_AMOUNT, decimals=AMOUNT_DECIMALS),
        )
        self.show_acts()

    @Slot(object)
    def _on_amount_entered(self, amount: Decimal) -> None:
        dish = self._dish()
        if dish is not None:
            self.command_requested.emit(
                ChangeItemAmount(dish.id, amount) if amount > 0 else RemoveItem(dish.id)
            )
        self._on_panel_closed()

    @Slot(object)
    def _on_guest_chosen(self, guest_id: UUID) -> None:
        self.command_requested.emit(SelectGuest(guest_id))

    @Slot(object)
    def _on_discount_removal(self, discount_id: UUID) -> None:
        self.command_requested.emit(RemoveDiscount(discount_id))

    @Slot()
    def _on_give_discount(self) -> None:
        self._open(self.discounts)
        self.discounts.take_focus()

    @Slot(object)
    def _on_discount_chosen(self, kind_id: UUID) -> None:
        kinds = manual_discounts(self._view) if self._view else ()
        kind = next(one for one in kinds if one.id == kind_id)
        if not kind.is_flexible_sum:
            self.command_requested.emit(ApplyDiscount(kind.id))
            self._on_panel_closed()
            return
        self._flexible = kind.id
        self._open(self.discount_sum)
        self.discount_sum.ask(kind.name, SumEntry(minimum=_LEAST))

    @Slot(object)
    def _on_discount_sum(self, sum_: Decimal) -> None:
        if self._flexible is not None:
            self.command_requested.emit(ApplyDiscount(self._flexible, sum_))
        self._on_panel_closed()

    @Slot()
    def _on_show_guests(self) -> None:
        self._open(self.guests)
        self.guests.begin()

    def _open(self, panel: QWidget) -> None:
        """Show a panel in the place of the menu; the primary act is the panel's meanwhile."""
        self._right.setCurrentWidget(panel)
        self._bar.hide()
        if self._view is not None:
            self._show_panel(self._view)
        self.show_acts()

    def _show_panel(self, view: TillView) -> None:
        """Only what is seen: each key on a long order has to be quick."""
        panel = self._right.currentWidget()
        if isinstance(panel, DiscountList | GuestPanel):
            panel.show_view(view)

    def _show_menu(self) -> None:
        self._right.setCurrentWidget(self.menu)
        self._bar.show()

    @Slot()
    def _on_panel_closed(self) -> None:
        self._show_menu()
        self.order.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_acts()


def _always(command: Command) -> CommandOf:
    return lambda _: command


def _settle_command(view: TillView) -> Command | None:
    """The cash screen settles what has no answer."""
    return GoToPayment() if view.current is not None and view.current.attempts else None


def _is_billed(view: TillView) -> bool:
    return view.current is not None and view.current.record.order.status is OrderStatus.BILL


def _is_delivery(view: TillView) -> bool:
    return view.current is not None and view.current.record.is_delivery
