"""What plugins do on the register's screens at a moment of their own choice."""

from collections.abc import Awaitable, Callable, Mapping
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.payments import payment_screen
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    NoAnswer,
    NotLoaded,
    Outcome,
    Raised,
    Returned,
)
from cashier_sim.engine.register import Register
from cashier_sim.plugin_api import (
    ArgumentException,
    ConstraintViolationException,
    OperationCanceledException,
    Order,
)
from cashier_sim.plugin_host.errors import ServiceError
from cashier_sim.till.screen_calls import ScreenCall, ScreenCallback, ScreenPoint
from cashier_sim.till.screen_turns import ScreenTurns
from cashier_sim.till.view import Screen, TillView

CASH_SCREENS = (Screen.PAYMENT, Screen.PREPAYMENTS)
"""The cash screen, and its sister for money that is taken in advance."""


class ScreenOperations:
    """Runs callbacks of plugins as flows, once the screen is idle.

    Every method returns True when the callback has returned, and raises what it raised by name.
    Lives on the register's thread.
    """

    def __init__(
        self,
        turns: ScreenTurns,
        *,
        register: Callable[[], Register],
        call_back: Callable[[ScreenCall], Awaitable[Outcome]],
        view: Callable[[], TillView],
    ) -> None:
        """Work on the screen.

        Args:
            turns: Who holds the screen.
            register: The engine, which is put together later.
            call_back: Calls a plugin; see `cashier_sim.till.plugins_port.Plugins`.
            view: The present view.
        """
        self._turns = turns
        self._register = register
        self._call_back = call_back
        self._view = view

    async def edit_order(self, callback: ScreenCallback) -> bool:
        """Let a plugin edit the order on the order screen.

        Raises:
            NotSupportedException: The order screen is not open.
            OperationCanceledException: It was left before it was idle.
        """
        async with self._turns.turn(Screen.ORDER):
            order = self._order()
            await self._call(ScreenPoint.EDIT_ORDER, callback, {"order": order}, order.id)
        return True

    async def execute(self, callback: ScreenCallback) -> bool:
        """Let a plugin show dialogs over whatever is open.

        Raises:
            OperationCanceledException: The register closed before it was idle.
        """
        async with self._turns.turn():
            await self._call(ScreenPoint.UI_OPERATION, callback, {}, None)
        return True

    async def edit_payment_screen(self, callback: ScreenCallback) -> bool:
        """Let a plugin set sums of unprocessed payments on the cash screen.

        They are set in the order of the callback's answer, by the rules of typing; the first one
        that is refused ends it.

        Raises:
            NotSupportedException: The cash screen is not open.
            OperationCanceledException: It was left before it was idle.
            ArgumentException: The callback returned something else.
            ConstraintViolationException: A sum is refused; those before it stay.
        """
        async with self._turns.turn(*CASH_SCREENS):
            order = self._order()
            answer = await self._call(
                ScreenPoint.EDIT_PAYMENT_SCREEN,
                callback,
                {"order": order, "context": payment_screen(order)},
                order.id,
            )
            await self._enter_all(order.id, _sums(answer))
        return True

    def _order(self) -> Order:
        """The order on the page; those that wait for it have one."""
        current = self._view().current
        if current is None:
            raise OperationCanceledException("The order was left meanwhile")
        return current.record.order

    async def _call(
        self,
        point: ScreenPoint,
        callback: ScreenCallback,
        arguments: Mapping[str, object],
        order_id: UUID | None,
    ) -> object:
        call = ScreenCall(point=point, callback=callback, arguments=arguments, order_id=order_id)
        return answer_of(await self._call_back(call))

    async def _enter_all(self, order_id: UUID, sums: list[tuple[UUID, Decimal]]) -> None:
        """Type the sums, and tell the plugins that listen, as after a cashier's typing."""
        try:
            for item_id, sum_ in sums:
                self._enter(order_id, item_id, sum_)
        finally:
            told = self._register().payments.screen_updated(order_id)
            if told is not None:
                await told

    def _enter(self, order_id: UUID, item_id: UUID, sum_: Decimal) -> None:
        try:
            self._register().payments.enter_sum(order_id, item_id, sum_)
        except EngineError as error:
            raise ConstraintViolationException(
                f"The sum {sum_} of payment {item_id} was not set: {error}"
            ) from error


def answer_of(outcome: Outcome) -> object:
    """What a plugin's callback returned.

    Raises:
        ServiceError: What it raised, by name.
        OperationCanceledException: It never answered.
    """
    match outcome:
        case Returned(value):
            return value
        case Raised(type_name, message):
            raise ServiceError(type_name, message)
        case Failed(message):
            raise ServiceError("PaymentActionFailedException", message)
        case Cancelled():
            raise ServiceError("PaymentActionCancelledException", "")
        case NoAnswer(reason):
            raise OperationCanceledException(f"The callback has no answer: {reason.value}")
        case NotLoaded():
            raise OperationCanceledException("The plugin's process has ended")


def _sums(answer: object) -> list[tuple[UUID, Decimal]]:
    """The pairs of item and sum that a callback returned; whole numbers are sums too."""
    sums = []
    for pair in answer if isinstance(answer, tuple | list) else (answer,):
        match pair:
            case (UUID() as item_id, Decimal() | int() as sum_) if not isinstance(sum_, bool):
                sums.append((item_id, Decimal(sum_)))
            case _:
                raise ArgumentException(
                    "try_edit_current_payment_screen: the callback must return a list of pairs of "
                    f"item id and sum, and returned {answer!r}"
                )
    return sums
