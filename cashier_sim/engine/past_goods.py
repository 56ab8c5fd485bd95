"""Dishes of past orders that come back as goods: what the order keeps of that."""

from dataclasses import replace

from cashier_sim.engine.model import OrderRecord, PastGoods
from cashier_sim.engine.returned_dishes import with_returned, without_returned
from cashier_sim.engine.state import State


def goods_taken_back(state: State, goods: PastGoods | None) -> tuple[OrderRecord, ...]:
    """The past order with its dishes returned, to be committed; none for any goods."""
    if goods is None:
        return ()
    record = state.record(goods.order_id)
    return (replace(record, returned_items=with_returned(record, goods.items)),)


def goods_given_out(state: State, goods: PastGoods | None) -> tuple[OrderRecord, ...]:
    """The past order once its dishes did not come back after all; none for any goods."""
    if goods is None:
        return ()
    record = state.record(goods.order_id)
    return (replace(record, returned_items=without_returned(record, goods.items)),)
