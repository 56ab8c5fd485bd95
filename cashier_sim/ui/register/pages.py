"""All pages of the register, one of them shown: the till itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cashier_sim.late_modules import LateModule
from cashier_sim.till.commands import Command, Refusal
from cashier_sim.till.view import Screen, TillView
from cashier_sim.ui.register.page import Page, PageHeader, has_focus_inside

if TYPE_CHECKING:
    from cashier_sim.ui.register import (
        additions,
        closed_order,
        goods_return,
        order,
        orders,
        partial_return,
        payment,
        report,
        shift,
    )
else:
    additions = LateModule("cashier_sim.ui.register.additions")
    closed_order = LateModule("cashier_sim.ui.register.closed_order")
    goods_return = LateModule("cashier_sim.ui.register.goods_return")
    order = LateModule("cashier_sim.ui.register.order")
    orders = LateModule("cashier_sim.ui.register.orders")
    partial_return = LateModule("cashier_sim.ui.register.partial_return")
    payment = LateModule("cashier_sim.ui.register.payment")
    report = LateModule("cashier_sim.ui.register.report")
    shift = LateModule("cashier_sim.ui.register.shift")

MINIMUM = QSize(640, 500)
"""Of the till: the keys of the cash screen are still 44 px high."""

_MESSAGES_WIDTH, _MESSAGES_SHARE = 360, 0.4
"""Room of messages in the header of a page: at most, and as a share of the width."""


class RegisterPages(QStackedWidget):
    """Shows the page that the till is on; the others are made when they are first needed.

    Signals:
        command_requested (object): A `Command` that the person asked for.
        trouble_told (str): Something that the window should tell, such as a file not saved.
        message_place_moved: `message_place` is another one.
    """

    command_requested = Signal(object)
    trouble_told = Signal(str)
    message_place_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("till")
        self.setMinimumSize(MINIMUM)
        self._pages: dict[Screen, Page] = {}
        self._screen: Screen | None = None
        self._has_messages = False

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def message_place(self) -> QRect:
        """Where messages stand: in the header of the page, beside its title and facts."""
        header = self._header
        if header is None:
            return QRect()
        corner = header.room.mapTo(self, header.room.rect().topLeft())
        return QRect(corner.x(), header.y(), header.room.width(), header.height())

    @property
    def _header(self) -> PageHeader | None:
        return self.page.findChild(PageHeader) if self.page is not None else None

    def show_view(self, view: TillView) -> None:
        """Show a state of the till."""
        page = self._pages.get(view.screen) or self._make(view.screen)
        is_ours = self._has_keyboard()
        page.show_view(view)
        if view.screen is not self._screen:
            self._screen = view.screen
            self.setCurrentWidget(page)
            page.lower()  # dialogs and messages lie over the page, over a new one too
            self.setFocusProxy(page)
            if is_ours:
                page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._has_messages = bool(view.notifications)
        self._keep_room()

    def start_over(self) -> None:
        """Forget what the pages know of the register: another one stands here now."""
        for page in self._pages.values():
            self.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()
        self._screen = None
        self._has_messages = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the headers anew."""
        super().resizeEvent(event)
        self._keep_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the room of messages moves."""
        header = self._header
        is_ours = header is not None and watched is header.room
        if is_ours and event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show}:
            self.message_place_moved.emit()
        return super().eventFilter(watched, event)

    def _keep_room(self) -> None:
        header = self._header
        if header is not None:
            width = min(_MESSAGES_WIDTH, round(self.width() * _MESSAGES_SHARE))
            header.keep_room(width if self._has_messages else 0)

    def show_refusal(self, command: Command, refusal: Refusal) -> None:
        """Tell the page that a command was not carried out."""
        if self.page is not None:
            self.page.show_refusal(command, refusal)

    def _has_keyboard(self) -> bool:
        """Not who types in a dock, and not a dialog that lies over the page."""
        focused = self.window().focusWidget()
        page = self.page
        return page is None or focused in {None, self} or has_focus_inside(page)

    def _make(self, screen: Screen) -> Page:
        page = _PAGES[screen](self)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.command_requested.connect(self.command_requested)
        header = page.findChild(PageHeader)
        if header is not None:
            header.room.installEventFilter(self)
        self._pages[screen] = page
        self.addWidget(page)
        return page


_PAGES: dict[Screen, Callable[[RegisterPages], Page]] = {
    Screen.ORDERS: lambda _: orders.OrdersPage(),
    Screen.ORDER: lambda _: order.OrderPage(),
    Screen.PAYMENT: lambda _: payment.PaymentPage(Screen.PAYMENT),
    Screen.PREPAYMENTS: lambda _: payment.PaymentPage(Screen.PREPAYMENTS),
    Screen.PRELIMINARY: lambda _: payment.PaymentPage(Screen.PRELIMINARY),
    Screen.CLOSED_ORDER: lambda _: closed_order.ClosedOrderPage(),
    Screen.PARTIAL_RETURN: lambda _: partial_return.PartialReturnPage(),
    Screen.GOODS_RETURN: lambda _: goods_return.GoodsReturnPage(),
    Screen.SHIFT: lambda _: shift.ShiftPage(),
    Screen.REPORT: lambda _: report.ReportPage(),
    Screen.ADDITIONS: lambda _: additions.AdditionsPage(),
}
"""How each page is made; its module loads with the first one."""
