"""What a plugin may read and do, for one owner of locks.

The global service has an owner of its own, so it finds an order on the screen in use; a local one
acts as the screen and thereby borrows its lock. Registration and messages are not here: they
concern no order. Source: `IOperationService` and its edit methods (iikoFront API).
"""

from contextlib import AbstractContextManager

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.operations.background import Flows
from cashier_sim.engine.operations.edit_sessions import EditSessionOperations
from cashier_sim.engine.operations.editing import EditingOperations
from cashier_sim.engine.operations.order_acts import OrderActOperations
from cashier_sim.engine.operations.paying import PayingOperations
from cashier_sim.engine.operations.payment_editing import PaymentEditingOperations
from cashier_sim.engine.operations.reading import ReadingOperations
from cashier_sim.engine.operations.storno import StornoOperations
from cashier_sim.engine.operations.tipping import TippingOperations
from cashier_sim.engine.operations.users import Front
from cashier_sim.engine.state import State


class Operations(
    ReadingOperations,
    EditingOperations,
    PaymentEditingOperations,
    EditSessionOperations,
    PayingOperations,
    OrderActOperations,
    TippingOperations,
    StornoOperations,
):
    """The operation service of one owner."""

    def __init__(
        self,
        state: State,
        owner: LockOwner,
        front: Front | None = None,
        flows: Flows | None = None,
    ) -> None:
        """Act on `state` as `owner`.

        Args:
            state: What the register knows.
            owner: For whom orders are held.
            front: The screen; None = there is none.
            flows: What moves money and prints; None = a local service, which cannot.
        """
        super().__init__(state, owner, front)
        self._flows = flows

    def kept(self) -> AbstractContextManager[None]:
        """Keep every order that the service edits during a block locked until its end."""
        return self._state.locks.kept(self._owner)
