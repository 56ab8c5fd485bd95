"""How a plugin does what the cashier does with a button: at a desk of its own, without a window."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID

from cashier_sim.engine.desk import Desk
from cashier_sim.engine.edits import changed
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord, PaymentReportRow
from cashier_sim.engine.operations.failures import Reason, failed, refused
from cashier_sim.engine.operations.making import MakingOperations
from cashier_sim.engine.orders import OrderBook
from cashier_sim.engine.restaurant import Right
from cashier_sim.engine.silent_payments import Unattended
from cashier_sim.plugin_api import (
    ChequeAdditionalInfo,
    Credentials,
    InvalidOperationException,
    Order,
    User,
    UserPersonalSessionNotOpenedException,
)

T = TypeVar("T")

LOCAL_TEXT = (
    'Method "{method}" cannot be called using operation service of notification event handler, '
    "use default operation service."
)
"""The message of iikoFront's exception, word for word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flows:
    """What the operations of a global service are made of."""

    desk: Desk
    """The cashier's; the background ones are made of it."""
    orders: OrderBook
    rows: Callable[[], tuple[PaymentReportRow, ...]]
    """The movements of money in the open till shift."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """One operation of a plugin: where it works, and who is told."""

    desk: Desk
    person: Unattended
    flows: Flows
    user: User
    """Who acts, by the credentials."""


Work = Callable[[Background, OrderRecord], Awaitable[T | None]]
"""What is done with an order; None = it failed, and the person was told why."""


class BackgroundOperations(MakingOperations):
    """Carries operations out at a desk in the background; a local service has none."""

    _flows: Flows | None = None

    def _begin(self, method: str, user: User) -> Background:
        """A desk for one operation.

        Raises:
            InvalidOperationException: The service is a local one.
        """
        if self._flows is None:
            raise InvalidOperationException(LOCAL_TEXT.format(method=_in_camel_case(method)))
        person = Unattended()
        desk = self._flows.desk.in_background(self._owner, person)
        return Background(desk=desk, person=person, flows=self._flows, user=user)

    def _payer(self, credentials: Credentials, right: Right) -> User:
        """The user who moves money.

        Raises:
            UserPersonalSessionNotOpenedException: The personal shift is closed.
        """
        user = self._allowed(credentials, right).user
        if not user.is_session_open:
            raise UserPersonalSessionNotOpenedException(
                f"{user.name} has no personal shift open; open it in the back office"
            )
        return user

    async def _on_order(
        self,
        background: Background,
        order: Order,
        work: Work[T],
        *,
        reason: Reason,
        keeps_rules: bool = False,
        entity_id: UUID | None = None,
    ) -> T:
        """Do something with an order while it is held.

        Args:
            background: Where.
            order: The plugin's snapshot.
            work: What is done.
            reason: Of the operation, where nothing says more.
            keeps_rules: A broken rule is a `ConstraintViolationException`, not a failed payment.
            entity_id: What it is about, apart from the order.
        """
        try:
            with background.desk.order_act(order.id):
                result = await work(background, self._current(order))
        except EngineError as refusal:
            rules = None if keeps_rules else reason
            raise refused(refusal, rules, entity_id or order.id) from refusal
        if result is None:
            raise failed(background.person, reason)
        return result


def send_cheque_to(at: Background, order_id: UUID, info: ChequeAdditionalInfo | None) -> None:
    """Note where the electronic cheque of an order goes, if that is said."""
    if info is not None:
        record = at.desk.state.record(order_id)
        record = changed(record, lambda order: replace(order, cheque_additional_info=info))
        at.desk.state.commit("cheque goes out", orders=(record,))


def _in_camel_case(method: str) -> str:
    return "".join(word.capitalize() for word in method.split("_"))
