"""Precheque, deletion and till shift by a plugin, without a window."""

from collections.abc import Awaitable, Callable

from cashier_sim import receipt
from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.operations.background import Background, BackgroundOperations
from cashier_sim.engine.operations.failures import Reason
from cashier_sim.engine.order_flows import OrderFlows
from cashier_sim.engine.restaurant import Right
from cashier_sim.engine.shifts import Shifts
from cashier_sim.plugin_api import (
    ArgumentOutOfRangeException,
    CafeSessionException,
    Credentials,
    Order,
    OrderStatus,
)

MIN_TAPE_WIDTH = 8
MAX_TAPE_WIDTH = 200
_DOTS_PER_CHARACTER = 8
"""The layout wants to know the dots too; as text they do not matter."""

_SHIFT_TEXTS = {
    Code.SHIFT_ALREADY_OPEN: "Till shift {shift} is open already",
    Code.SHIFT_NOT_OPEN: "The till shift is not open",
    Code.SHIFT_HAS_UNKNOWN: (
        "Nobody knows what became of {count} payments or cheques; the cashier has to repair them"
    ),
    Code.SHIFT_HAS_TAKEN: (
        "Order {number} holds taken payments; pay it, or take them back with unprocess_payment"
    ),
    Code.ACT_RUNNING: "The register is busy with an order; try again when it is done",
}
_NOT_CLOSED = {
    Code.CHEQUE_REFUSED: "The fiscal register did not print the Z report: {reason}",
    Code.UNFINISHED_RETURNS: "Returns of orders {numbers} are not finished; finish them first",
}


class OrderActOperations(BackgroundOperations):
    """Does with orders and the till shift what the cashier does with a button."""

    async def bill_order(self, order: Order, tape_width: int, credentials: Credentials) -> str:
        """Give an order its precheque without printing it."""
        background = self._begin("bill_order", self._allowed(credentials, Right.EDIT_ORDERS).user)
        profile = _profile(tape_width)

        async def work(at: Background, record: OrderRecord) -> str | None:
            document = await _flows(at).bill(record.order.id, at.user)
            if document is None:
                return None
            return receipt.to_text(receipt.lay_out(document, profile))

        return await self._on_order(
            background, order, work, reason=Reason.ORDER_BILL_OPERATION_FAILED
        )

    async def print_bill_cheque(self, order: Order, credentials: Credentials) -> None:
        """Print the precheque of an order; one that has none is given it."""
        background = self._begin(
            "print_bill_cheque", self._allowed(credentials, Right.EDIT_ORDERS).user
        )

        async def work(at: Background, record: OrderRecord) -> bool | None:
            flows, order_id = _flows(at), record.order.id
            if record.order.status is OrderStatus.BILL:
                await flows.reprint(order_id, at.user)
                return True
            return await flows.print_new(order_id, at.user) or None

        await self._on_order(background, order, work, reason=Reason.ORDER_BILL_OPERATION_FAILED)

    async def cancel_bill(self, order: Order, credentials: Credentials) -> None:
        """Make an order with a precheque new again."""
        background = self._begin("cancel_bill", self._allowed(credentials, Right.EDIT_ORDERS).user)

        async def work(at: Background, record: OrderRecord) -> bool:
            at.flows.orders.cancel_precheque(record.order.id, owner=at.desk.owner)
            return True

        await self._on_order(background, order, work, reason=Reason.ORDER_BILL_OPERATION_FAILED)

    async def delete_order(self, order: Order, credentials: Credentials) -> None:
        """Delete an open order that holds no money."""
        background = self._begin("delete_order", self._allowed(credentials, Right.EDIT_ORDERS).user)

        async def work(at: Background, record: OrderRecord) -> bool | None:
            return await _flows(at).delete_held(record.order.id, at.user) or None

        await self._on_order(
            background,
            order,
            work,
            reason=Reason.ORDER_STATUS_IS_NOT_OPENED,
            keeps_rules=True,
        )

    async def open_cafe_session(self, credentials: Credentials) -> None:
        """Open the till shift."""
        background = self._begin(
            "open_cafe_session", self._allowed(credentials, Right.RUN_SHIFT).user
        )
        shifts = Shifts(background.desk, background.flows.rows)
        await _of_shift(lambda: shifts.open(background.user))

    async def close_cafe_session(self, credentials: Credentials) -> None:
        """Close the till shift."""
        background = self._begin(
            "close_cafe_session", self._allowed(credentials, Right.RUN_SHIFT).user
        )
        shifts = Shifts(background.desk, background.flows.rows)
        if not await _of_shift(lambda: shifts.close(background.user)):
            raise CafeSessionException(_why_not_closed(background))


def _flows(at: Background) -> OrderFlows:
    return OrderFlows(at.desk, at.flows.orders)


def _profile(tape_width: int) -> receipt.WidthProfile:
    if not MIN_TAPE_WIDTH <= tape_width <= MAX_TAPE_WIDTH:
        raise ArgumentOutOfRangeException(
            f"tape_width: {tape_width} is not within {MIN_TAPE_WIDTH} to {MAX_TAPE_WIDTH}"
        )
    return receipt.WidthProfile(
        small=tape_width,
        medium=tape_width,
        large=tape_width // 2,
        paper_mm=tape_width,
        dots=tape_width * _DOTS_PER_CHARACTER,
    )


async def _of_shift(act: Callable[[], Awaitable[object]]) -> object:
    try:
        return await act()
    except EngineError as refusal:
        sentence = _SHIFT_TEXTS[Code(refusal.code)].format_map(refusal.values)
        raise CafeSessionException(sentence) from refusal


def _why_not_closed(background: Background) -> str:
    for question in background.person.questions:
        return _NOT_CLOSED[Code(question.code)].format_map(question.values)
    return "Nobody knows whether the Z report was printed; the cashier has to repair that"
