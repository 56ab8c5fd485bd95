"""How an order begins: by the cashier, by a plugin, or by an edit session."""

from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import DeliveryOrder, Order, OrderGuestItem, OrderStatus, Table, User


def opened(
    state: State,
    waiter: User,
    tables: tuple[Table, ...],
    *,
    order_id: UUID | None = None,
    number: int | None = None,
) -> OrderRecord:
    """A new order for one guest; not committed.

    Args:
        state: Where it will be.
        waiter: Who opens it.
        tables: Where the guests sit; empty = an order without a table.
        order_id: Its id; None = a new one.
        number: Its number; None = the next one.
    """
    session = state.session.current
    guest = OrderGuestItem(
        id=state.ids.new(), name=state.restaurant.guest_name.format(rank=1), rank=0
    )
    order = Order(
        id=order_id or state.ids.new(),
        number=number or state.next_order_number(),
        revision=0,
        status=OrderStatus.NEW,
        open_time=state.clock.now(),
        waiter=waiter,
        guests=(guest,),
    )
    return OrderRecord(
        order=seated(order, tables), cafe_session_number=session.number if session else 0
    )


def seated(order: Order, tables: tuple[Table, ...]) -> Order:
    """The order at other tables; one without a table is fast food on a tab, unless delivered."""
    is_fast_food = not tables and not isinstance(order, DeliveryOrder)
    return replace(
        order,
        tables=tables,
        is_fast_food_order=is_fast_food,
        tab_name=str(order.number) if is_fast_food else "",
    )
