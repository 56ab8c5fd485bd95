"""Orders of earlier till shifts: found in the store, and returned as goods."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.returned_dishes import returnable, worth
from cashier_sim.engine.sums import ZERO
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import FindPastOrders, SetPastReturnAmount, StartPastReturn
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts
from cashier_sim.till.view import GoodsReturnView, PastOrdersView, Screen


class PastOrderHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._state = parts.register.state
        self._pages = parts.pages

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(FindPastOrders, self._find)
        table.add(StartPastReturn, self._start_return)
        table.add(SetPastReturnAmount, self._set_amount)

    def _find(self, command: FindPastOrders) -> None:
        limit = max(command.limit, 1)
        session_number = self._state.session.last_number
        # One more than shown tells whether there are more.
        found = self._state.store.load_past_orders(session_number, command.number, limit + 1)
        self._pages.show_past_orders(
            PastOrdersView(
                number=command.number,
                limit=limit,
                orders=found[:limit],
                has_more=len(found) > limit,
            )
        )

    def _start_return(self, command: StartPastReturn) -> None:
        del command
        record = self._state.record(self._pages.current_order_id())
        self._pages.go(Screen.GOODS_RETURN)
        draft = GoodsReturnView(order=record)
        self._pages.prepare_goods_return(_with_items(draft, record, returnable(record)))

    def _set_amount(self, command: SetPastReturnAmount) -> None:
        draft = self._pages.goods_return
        if draft.order is None:
            raise RefusedError("not_on_goods_return")
        most = returnable(draft.order).get(command.item_id)
        if most is None:
            raise RefusedError(Code.NO_SUCH_DISH)
        if not ZERO <= command.amount <= most:
            raise RefusedError(
                Code.AMOUNT_OVER_RETURNABLE, amount=f"{command.amount:f}", max=f"{most:f}"
            )
        items = {**draft.items, command.item_id: command.amount}
        self._pages.prepare_goods_return(_with_items(draft, draft.order, items))


def _with_items(
    draft: GoodsReturnView, record: OrderRecord, items: dict[UUID, Decimal]
) -> GoodsReturnView:
    chosen = {item_id: amount for item_id, amount in items.items() if amount}
    return replace(draft, items=chosen, total=worth(record, chosen))
