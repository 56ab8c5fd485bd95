"""All pages of the register, one of them shown: the till itself."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cashier_sim.till.commands import Command, Refusal
from cashier_sim.till.view import Screen, TillView
from cashier_sim.ui.register.closed_order import ClosedOrderPage
from cashier_sim.ui.register.goods_return import GoodsReturnPage
from cashier_sim.ui.register.order import OrderPage
from cashier_sim.ui.register.orders import OrdersPage
from cashier_sim.ui.register.page import Page
from cashier_sim.ui.register.partial_return import PartialReturnPage
from cashier_sim.ui.register.payment import PaymentPage
from cashier_sim.ui.register.report import ReportPage
from cashier_sim.ui.register.shift import ShiftPage

MINIMUM = QSize(640, 500)
"""Of the till: the keys of the cash screen are still 44 px high."""


class RegisterPages(QStackedWidget):
    """Shows the page that the till is on; the others are made when they are first needed.

    Signals:
        command_requested (object): A `Command` that the person asked for.
        trouble_told (str): Something that the window should tell, such as a file not saved.
    """

    command_requested = Signal(object)
    trouble_told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("till")
        self.setMinimumSize(MINIMUM)
        self._pages: dict[Screen, Page] = {}
        self._screen: Screen | None = None

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    def show_view(self, view: TillView) -> None:
        """Show a state of the till."""
        page = self._pages.get(view.screen) or self._make(view.screen)
        page.show_view(view)
        if view.screen is not self._screen:
            self._screen = view.screen
            self.setCurrentWidget(page)
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, command: Command, refusal: Refusal) -> None:
        """Tell the page that a command was not carried out."""
        if self.page is not None:
            self.page.show_refusal(command, refusal)

    def _make(self, screen: Screen) -> Page:
        page = _PAGES[screen]()
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.command_requested.connect(self.command_requested)
        if isinstance(page, ReportPage):
            page.save_failed.connect(self.trouble_told)
        self._pages[screen] = page
        self.addWidget(page)
        return page


_PAGES: dict[Screen, Callable[[], Page]] = {
    Screen.ORDERS: OrdersPage,
    Screen.ORDER: OrderPage,
    Screen.PAYMENT: partial(PaymentPage, Screen.PAYMENT),
    Screen.PREPAYMENTS: partial(PaymentPage, Screen.PREPAYMENTS),
    Screen.PRELIMINARY: partial(PaymentPage, Screen.PRELIMINARY),
    Screen.CLOSED_ORDER: ClosedOrderPage,
    Screen.PARTIAL_RETURN: PartialReturnPage,
    Screen.GOODS_RETURN: GoodsReturnPage,
    Screen.SHIFT: ShiftPage,
    Screen.REPORT: ReportPage,
}
