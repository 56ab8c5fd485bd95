"""Where the register is: page, order, selected payment, and what is being prepared there."""

from collections.abc import Callable
from uuid import UUID

from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import EntityAlreadyInUseException, OrderStatus, User
from cashier_sim.till.codes import Code
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.navigation import (
    ORDER_SCREENS,
    START,
    Path,
    Place,
    back,
    fits,
    to_order,
    to_place,
)
from cashier_sim.till.view import GoodsReturnView, PartialReturnView, PastOrdersView, Screen


class Pages:
    """The screen's own state. It holds the order that it shows while the order is open.

    Attributes:
        path: The page shown and the pages behind it.
        active_item_id: The payment row that has the keypad.
        partial_return: The partial return being prepared on the page shown.
        goods_return: The goods return being prepared.
        guest_id: The guest chosen for the next dishes, while the order has them.
        past_orders: What was found of earlier till shifts.
        report_session: The shift of the payments report; None = all.
        cashier: Who works at the register.
    """

    def __init__(self, state: State, cashier: User, changed: Callable[[], None]) -> None:
        """Begin on the order list; `changed` is called after each change."""
        self._state = state
        self._changed = changed
        self._held: UUID | None = None
        self._awaited: UUID | None = None
        self.path: Path = START
        self.active_item_id: UUID | None = None
        self.partial_return: PartialReturnView | None = None
        self.goods_return = GoodsReturnView()
        self.guest_id: UUID | None = None
        self.past_orders: PastOrdersView | None = None
        self.report_session: int | None = None
        self.cashier = cashier

    @property
    def place(self) -> Place:
        """The page shown."""
        return self.path[-1]

    @property
    def order_id(self) -> UUID | None:
        """The order on the page."""
        return self.place.order_id

    def current_order_id(self) -> UUID:
        """The order on the page; commands that need one have been refused without."""
        if self.place.order_id is None:
            raise RefusedError("no_open_order")
        return self.place.order_id

    def go(self, screen: Screen, order_id: UUID | None = None) -> None:
        """Go to a page."""
        self._move(to_place(self.path, Place(screen, order_id)))

    def open_order(self, order_id: UUID) -> None:
        """Open an order: its menu page, or the page of a closed order.

        Raises:
            RefusedError: `order_in_use` (holder).
        """
        self._move(to_order(order_id, self._status(order_id)))

    def open_afterwards(self, order_id: UUID) -> None:
        """Have an order opened as soon as nothing holds the screen; the last one counts."""
        self._awaited = order_id

    def open_awaited(self) -> None:
        """Open the order that was asked for meanwhile, if any.

        Raises:
            RefusedError: `order_in_use` (holder).
        """
        order_id, self._awaited = self._awaited, None
        if order_id is not None:
            self.open_order(order_id)

    def go_back(self) -> None:
        """Leave the page for the one it was opened from."""
        self._move(back(self.path, self._status))

    def settle(self) -> None:
        """Leave a page that no longer fits its order, such as the cash screen of a closed one."""
        if not fits(self.place, self._status):
            self.go_back()

    def leave_order(self) -> None:
        """Go to the order list."""
        self._move(START)

    def select_payment(self, item_id: UUID | None) -> None:
        """Give the keypad to a payment row, or take it away."""
        self.active_item_id = item_id
        self._changed()

    def select_guest(self, guest_id: UUID) -> None:
        """Let the next dishes be for a guest."""
        self.guest_id = guest_id
        self._changed()

    def show_past_orders(self, found: PastOrdersView) -> None:
        """Show orders of earlier till shifts."""
        self.past_orders = found
        self._changed()

    def prepare_partial_return(self, draft: PartialReturnView) -> None:
        """Change the partial return being prepared."""
        self.partial_return = draft
        self._changed()

    def prepare_goods_return(self, draft: GoodsReturnView) -> None:
        """Change the goods return being prepared."""
        self.goods_return = draft
        self._changed()

    def show_report_of(self, session_number: int | None) -> None:
        """Choose the shift of the payments report."""
        self.report_session = session_number
        self._changed()

    def log_in(self, cashier: User) -> None:
        """Let another cashier work here."""
        self.cashier = cashier
        self._changed()

    def close(self) -> None:
        """Let go of the order."""
        self._hold(None)

    def _move(self, path: Path) -> None:
        place = path[-1]
        self._hold(place.order_id if place.screen in ORDER_SCREENS else None)
        if place.order_id != self.place.order_id:
            self.active_item_id = None
            self.guest_id = None
        if place.screen is not Screen.GOODS_RETURN and self.goods_return.order is not None:
            self.goods_return = GoodsReturnView()
        if place.screen is not Screen.PARTIAL_RETURN:
            self.partial_return = None
        self.path = path
        self._changed()

    def _hold(self, order_id: UUID | None) -> None:
        if order_id == self._held:
            return
        locks = self._state.locks
        if order_id is not None:
            try:
                locks.take(order_id, SCREEN)
            except EntityAlreadyInUseException as error:
                holder = locks.holder(order_id)
                raise RefusedError(
                    Code.ORDER_IN_USE, holder=holder.name if holder else Code.SOMEBODY
                ) from error
        if self._held is not None:
            locks.give_back(self._held, SCREEN)
        self._held = order_id

    def _status(self, order_id: UUID) -> OrderStatus:
        return self._state.record(order_id).order.status
