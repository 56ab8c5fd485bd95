"""The first page: tables with their orders, closed orders, and the way to everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from cashier_sim.late_modules import LateModule
from cashier_sim.till.commands import CreateOrder, OpenCafeSession, OpenOrder, ShowScreen
from cashier_sim.till.commands.orders import OPEN_STATUSES
from cashier_sim.till.view import Screen
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit.bar import BottomBar
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.money import money_text
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.banner import Banner
from cashier_sim.ui.register.floor import Floor
from cashier_sim.ui.register.page import Page, PageHeader, column, row

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from cashier_sim.till.commands import Command, CreateDelivery
    from cashier_sim.till.view import TillView
    from cashier_sim.ui.register import delivery_form, order_list, past_orders
else:
    delivery_form = LateModule("cashier_sim.ui.register.delivery_form")
    order_list = LateModule("cashier_sim.ui.register.order_list")
    past_orders = LateModule("cashier_sim.ui.register.past_orders")


class OrdersPage(Page):
    """Opens orders, new and old."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("orders_page", parent)
        self.header = PageHeader("orders_header")
        self.floor = Floor("floor")
        self._closed: order_list.ClosedOrders | None = None
        self._past: past_orders.PastOrders | None = None
        self._form: delivery_form.DeliveryForm | None = None
        self._tabs = QWidget()
        row(self._tabs, theme.KEY_GAP)
        self.header.add_right(self._tabs)
        self.open_tab = self._make_tab("open_orders_tab", keys.TABS[0])
        self.closed_tab = self._make_tab("closed_orders_tab", keys.TABS[1])
        self.past_tab = self._make_tab("past_orders_tab", keys.TABS[2])
        self.closed_shift = Banner("shift_closed", theme.SLATE, "open_shift_button", key=keys.SHIFT)
        self.unknown = Banner("unknown", theme.WAITING, "settle_button", key=keys.SETTLE)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.floor)
        layout = column(self)
        for widget in (
            self.header,
            self.closed_shift,
            self.unknown,
            self._stack,
            self._make_bar(),
        ):
            layout.addWidget(widget)
        layout.setStretch(3, 1)
        self._connect()
        self._retranslate()
        self._show_part(self.floor)

    @property
    def closed(self) -> order_list.ClosedOrders:
        """The closed orders; made when first wanted."""
        if self._closed is None:
            self._closed = order_list.ClosedOrders("closed_orders")
            self._closed.order_chosen.connect(self._on_order_chosen)
            self._stack.addWidget(self._closed)
            if self.view is not None:
                self._closed.show_view(self.view)
        return self._closed

    @property
    def past(self) -> past_orders.PastOrders:
        """The orders of earlier till shifts; made when first wanted."""
        if self._past is None:
            self._past = past_orders.PastOrders("past_orders")
            self._past.order_chosen.connect(self._on_order_chosen)
            self._past.command_requested.connect(self.command_requested)
            self._stack.addWidget(self._past)
            if self.view is not None:
                self._past.show_view(self.view)
        return self._past

    @property
    def form(self) -> delivery_form.DeliveryForm:
        """The form of a new delivery; made when first wanted."""
        if self._form is None:
            self._form = delivery_form.DeliveryForm("delivery")
            self._form.closed.connect(self._on_open_tab)
            self._form.command_requested.connect(self._on_delivery_wanted)
            self._stack.addWidget(self._form)
        return self._form

    def _make_tab(self, name: str, key: str) -> TillButton:
        tab = TillButton(Role.GROUP, name, key=key)
        tab.setCheckable(True)
        tab.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        tab.setMinimumWidth(112)
        layout = self._tabs.layout()
        if layout is not None:
            layout.addWidget(tab)
        return tab

    def _make_bar(self) -> BottomBar:
        self._bar = BottomBar("orders_bar")
        self.shift = self._bar.add("shift_button", keys.SHIFT)
        self.report = self._bar.add("report_button", keys.REPORT)
        self.goods_return = self._bar.add("goods_return_button", keys.GOODS_RETURN)
        self.delivery = self._bar.add("new_delivery_button", keys.NEW_DELIVERY)
        self.additions = self._bar.add("additions_button", keys.ADDITIONS)
        self.new_order = self._bar.add_primary("new_order_button", keys.PRIMARY)
        return self._bar

    def _connect(self) -> None:
        self.add_act(
            self.closed_shift.act, lambda v: None if v.session.current else OpenCafeSession()
        )
        self.add_act(self.unknown.act, _settle_command)
        self.add_act(self.shift, lambda v: ShowScreen(Screen.SHIFT) if v.session.current else None)
        self.add_act(self.report, lambda _: ShowScreen(Screen.REPORT))
        self.add_act(self.goods_return, lambda _: ShowScreen(Screen.GOODS_RETURN))
        self.add_act(self.additions, lambda _: ShowScreen(Screen.ADDITIONS))
        self.add_act(self.new_order, lambda _: CreateOrder())
        self.open_tab.clicked.connect(self._on_open_tab)
        self.closed_tab.clicked.connect(self._on_closed_tab)
        self.past_tab.clicked.connect(self._on_past_tab)
        self.delivery.clicked.connect(self._on_delivery)
        self.floor.command_requested.connect(self.command_requested)

    def _show(self, view: TillView) -> None:
        self.closed_shift.setVisible(view.session.current is None)
        self._show_unknown(view)
        still_open = sum(one.order.status in OPEN_STATUSES for one in view.orders)
        self.header.show_texts(
            texts.screen(Screen.ORDERS),
            view.restaurant.name,
            self.tr("open: {count}").format(count=still_open),
        )
        self.floor.show_view(view)
        if self._closed is not None:
            self._closed.show_view(view)
        if self._past is not None:
            self._past.show_view(view)

    def _show_unknown(self, view: TillView) -> None:
        self.unknown.setVisible(bool(view.unknown))
        if view.unknown:
            first = view.unknown[0]
            told = self.tr("Outcomes unknown: {count}. {question} {sum}")
            self.unknown.text.set_text(
                told.format(
                    count=len(view.unknown),
                    question=texts.attempt_kind(first.kind),
                    sum=money_text(first.sum, view.restaurant.currency.sign),
                )
            )

    def show_acts(self) -> None:
        """A new delivery follows the rule of a new order."""
        super().show_acts()
        self.delivery.setEnabled(self.new_order.isEnabled())
        self.delivery.setToolTip(self.delivery.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows begin to walk over the tables."""
        if self._stack.currentWidget() is not self.floor or not self.floor.walk.take_key(event):
            super().keyPressEvent(event)

    def _show_part(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self.open_tab.setChecked(part is self.floor)
        self.closed_tab.setChecked(part is self._closed)
        self.past_tab.setChecked(part is self._past)
        self._bar.setVisible(part is not self._form)

    def _retranslate(self) -> None:
        self.open_tab.set_caption(self.tr("OPEN"))
        self.closed_tab.set_caption(self.tr("CLOSED"))
        self.past_tab.set_caption(self.tr("EARLIER SHIFTS"))
        self.closed_shift.text.set_text(
            self.tr("The till shift is closed: payments cannot be taken.")
        )
        self.closed_shift.act.set_caption(self.tr("Open the shift"))
        self.unknown.act.set_caption(self.tr("Settle it"))
        self.shift.set_caption(self.tr("TILL SHIFT"))
        self.report.set_caption(self.tr("PAYMENTS REPORT"))
        self.goods_return.set_caption(self.tr("GOODS RETURN"))
        self.delivery.set_caption(self.tr("NEW DELIVERY"))
        self.additions.set_caption(self.tr("ADDITIONS"))
        self.new_order.set_caption(self.tr("NEW ORDER"))

    @Slot()
    def _on_open_tab(self) -> None:
        self._show_part(self.floor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_closed_tab(self) -> None:
        self._show_part(self.closed)
        self.closed.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_past_tab(self) -> None:
        self._show_part(self.past)
        self.past.begin()

    @Slot()
    def _on_delivery(self) -> None:
        self._show_part(self.form)
        self.form.begin()

    @Slot(object)
    def _on_delivery_wanted(self, command: CreateDelivery) -> None:
        self._show_part(self.floor)
        self.command_requested.emit(command)

    @Slot(object)
    def _on_order_chosen(self, order_id: UUID) -> None:
        self.command_requested.emit(OpenOrder(order_id))


def _settle_command(view: TillView) -> Command | None:
    """The way to the first outcome that is unknown: its order, or the goods return."""
    if not view.unknown:
        return None
    order_id = view.unknown[0].order_id
    return ShowScreen(Screen.GOODS_RETURN) if order_id is None else OpenOrder(order_id)
