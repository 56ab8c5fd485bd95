"""The register: everything of the engine, put together over its ports."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from cashier_sim.engine.back_office import BackOffice
from cashier_sim.engine.cheques import Cheques
from cashier_sim.engine.desk import Desk
from cashier_sim.engine.discounts import Discounts
from cashier_sim.engine.donations import Donations
from cashier_sim.engine.edits import with_unknown
from cashier_sim.engine.goods_returns import GoodsReturns
from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.model import AttemptState
from cashier_sim.engine.operations.users import Front, nobody
from cashier_sim.engine.order_flows import OrderFlows
from cashier_sim.engine.orders import OrderBook
from cashier_sim.engine.payments import Payments
from cashier_sim.engine.ports import (
    Cashier,
    Clock,
    FiscalRegister,
    Ids,
    Processors,
    ReceiptPrinter,
    Store,
)
from cashier_sim.engine.repairs import Repairs
from cashier_sim.engine.reports import Reports
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.engine.returns import Returns
from cashier_sim.engine.shifts import Shifts
from cashier_sim.engine.state import Change, State, ignore
from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_api import User

if TYPE_CHECKING:
    from cashier_sim.engine.operations import background
    from cashier_sim.engine.operations import operations as service
else:
    # A register without plugins does without.
    background = LateModule("cashier_sim.engine.operations.background")
    service = LateModule("cashier_sim.engine.operations.operations")


class Register:
    """A running register. All of it belongs to one thread.

    Attributes:
        state: What is known now, and the door for changing it.
        cheques: Makes the register's own documents; its `culture` is their language.
        orders: What the cashier does with orders apart from money.
        order_flows: What plugins may object to: precheque, kitchen, deletion.
        discounts: What the cashier does with discounts.
        payments: Payment items of open orders.
        donations: Tips of open orders.
        returns: Returns out of closed orders.
        goods_returns: Returns without an order.
        shifts: The till shift.
        repairs: What to do about unknown outcomes.
        back_office: The reference data.
        reports: The payments report.
    """

    def __init__(
        self,
        *,
        restaurant: Restaurant,
        store: Store,
        processors: Processors,
        fiscal_register: FiscalRegister,
        receipt_printer: ReceiptPrinter,
        cashier: Cashier,
        clock: Clock,
        ids: Ids,
        changed: Callable[[Change], None] = ignore,
        current_user: Callable[[], User | None] = nobody,
    ) -> None:
        """Open the store; what it holds without an answer becomes unknown, and no flow resumes.

        Args:
            restaurant: Reference data; its payment types are the back office of a new store.
            store: Where the documents live.
            processors: The payment systems of the loaded plugins.
            fiscal_register: Prints fiscal cheques.
            receipt_printer: Prints the register's own slips.
            cashier: The person who is told and asked.
            clock: The only time there is.
            ids: The only maker of ids.
            changed: Called after each commit, on the register's thread.
            current_user: Who is signed in at the screen, for plugins that ask.
        """
        self.state = State(
            restaurant=restaurant, store=store, clock=clock, ids=ids, changed=changed
        )
        if not self.state.payment_types:
            self.state.commit("first start", payment_types=restaurant.payment_types)
        mark_unanswered(self.state)
        self.cheques = Cheques(self.state)
        self._front = Front(
            current_user=current_user,
            culture=lambda: self.cheques.culture,
            is_registered=processors.is_registered,
        )
        desk = Desk(
            self.state,
            processors=processors,
            fiscal_register=fiscal_register,
            receipt_printer=receipt_printer,
            cheques=self.cheques,
            person=cashier,
        )
        self.orders = OrderBook(self.state)
        self.back_office = BackOffice(self.state, restaurant)
        self.reports = Reports(self.state)
        self.order_flows = OrderFlows(desk, self.orders)
        self.discounts = Discounts(self.state)
        self.payments = Payments(desk)
        self.donations = Donations(desk, self.payments)
        self.returns = Returns(desk)
        self.goods_returns = GoodsReturns(desk)
        self.shifts = Shifts(desk, self.reports.of_present_shift)
        self.repairs = Repairs(desk)
        self._desk = desk

    def operations(self, owner: LockOwner) -> "service.Operations":
        """A new operation service for one owner of locks.

        A local owner makes a local one, which may edit the order of the act that it borrows the
        lock of, such as the screen's; any other owner a global one.
        """
        flows = None
        if not owner.is_local:
            rows = self.reports.of_present_shift
            flows = background.Flows(desk=self._desk, orders=self.orders, rows=rows)
        return service.Operations(self.state, owner, self._front, flows)


def mark_unanswered(state: State) -> None:
    """Turn every attempt without an answer into an unknown one, in one commit.

    For a store that was just opened: whoever asked is gone, so an answer can no longer come.
    """
    asked = [item for item in state.attempts.values() if item.state is AttemptState.ASKED]
    if not asked:
        return
    records = {
        attempt.order_id: state.record(attempt.order_id)
        for attempt in asked
        if attempt.order_id is not None
    }
    for attempt in asked:
        if attempt.order_id is not None:
            records[attempt.order_id] = with_unknown(records[attempt.order_id], attempt)
    unknown = tuple(replace(attempt, state=AttemptState.UNKNOWN) for attempt in asked)
    state.commit("restarted", orders=tuple(records.values()), attempts=unknown)
