"""What a plugin may read and do, for one owner of locks.

The global service has an owner of its own, so it finds an order on the screen in use; a local one
acts as the screen and thereby borrows its lock. Registration and messages are not here: they
concern no order. Source: `IOperationService` and its edit methods (iikoFront API).
"""

from contextlib import AbstractContextManager

from cashier_sim.engine.operations.edit_sessions import EditSessionOperations
from cashier_sim.engine.operations.editing import EditingOperations
from cashier_sim.engine.operations.payment_editing import PaymentEditingOperations
from cashier_sim.engine.operations.reading import ReadingOperations


class Operations(
    ReadingOperations, EditingOperations, PaymentEditingOperations, EditSessionOperations
):
    """The operation service of one owner."""

    def kept(self) -> AbstractContextManager[None]:
        """Keep every order that the service edits during a block locked until its end."""
        return self._state.locks.kept(self._owner)
