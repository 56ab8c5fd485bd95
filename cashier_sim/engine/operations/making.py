"""How planned edits are made: rights, locks, revisions, one commit."""

from collections.abc import Sequence
from contextlib import ExitStack
from uuid import UUID

from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.opening import opened
from cashier_sim.engine.operations.planned import Planned, PlannedEdit, PlannedOrder
from cashier_sim.engine.operations.users import UserOperations
from cashier_sim.engine.refusals import as_plugin_error
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import Credentials, EntityModifiedException, Order, User


class MakingOperations(UserOperations):
    """Makes planned edits, all or none.

    That raises `UserSessionInvalidException` for foreign credentials,
    `PermissionDeniedException` for a user without the right, `EntityNotFoundException` for an
    entity that is not there, `EntityAlreadyInUseException` for an order that somebody else holds
    and `EntityModifiedException` for a stale snapshot.
    """

    def _make_one(self, edit: Planned, credentials: Credentials) -> OrderRecord:
        (record,) = self._make(edit.note, (edit,), credentials)
        return record

    def _make(
        self, note: str, edits: Sequence[Planned], credentials: Credentials
    ) -> tuple[OrderRecord, ...]:
        """Make edits in order; give the orders that they touched, as written.

        The snapshot of an order's first edit is held against the order; later ones build on it.
        """
        user = self._allowed(credentials, *map(_right, edits)).user
        existing = _existing(edits)
        with ExitStack() as held:
            for order_id in existing:
                held.enter_context(self._state.locks.hold(order_id, self._owner))
            drafts: dict[UUID, OrderRecord] = {}
            for edit in edits:
                if isinstance(edit, PlannedOrder):
                    number = self._state.next_order_number() + len(drafts.keys() - existing.keys())
                    drafts[edit.order_id] = opened(
                        self._state, user, edit.tables, order_id=edit.order_id, number=number
                    )
                    continue
                draft = drafts.get(edit.order.id) or self._current(existing[edit.order.id])
                drafts[edit.order.id] = _changed(draft, edit, user)
            if not drafts:
                return ()
            return self._state.commit(note, orders=tuple(drafts.values())).orders

    def _current(self, order: Order) -> OrderRecord:
        record = self._state.record(order.id)
        if record.order.revision != order.revision:
            raise EntityModifiedException(
                f"Order {record.order.number} was changed: the snapshot has revision "
                f"{order.revision}, the order {record.order.revision}; read it again with "
                "get_order_by_id",
                order.id,
            )
        return record


def _right(edit: Planned) -> Right:
    return edit.right if isinstance(edit, PlannedEdit) else Right.EDIT_ORDERS


def _existing(edits: Sequence[Planned]) -> dict[UUID, Order]:
    """The snapshots that count: of each order the one of its first edit."""
    found: dict[UUID, Order] = {}
    for edit in edits:
        if isinstance(edit, PlannedEdit) and isinstance(edit.order, Order):
            found.setdefault(edit.order.id, edit.order)
    return found


def _changed(record: OrderRecord, edit: PlannedEdit, user: User) -> OrderRecord:
    try:
        return edit.change(record, user)
    except EngineError as refusal:
        raise as_plugin_error(refusal, edit.entity_id, edit.type_id) from refusal
