"""What each edit of an order, its guests, dishes and discounts does: checked, not yet made.

The edits at once and those of a session are made from the same plans.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.edits import changed, require_open
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.opening import seated
from cashier_sim.engine.operations.planned import (
    PlannedEdit,
    PlannedOrder,
    planned_edit,
)
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import (
    AnyOrder,
    ArgumentOutOfRangeException,
    CannotCreateEntityException,
    ConstraintViolationException,
    EntityNotFoundException,
    Order,
    OrderType,
    OrderWithoutTypeException,
    Table,
)

MAX_KEY_CHARS = 256
MAX_VALUE_CHARS = 32000
MAX_EXTERNAL_NUMBER_CHARS = 50


class OrderPlanner:
    """Plans edits of orders; a bad argument is refused at once, a broken rule when it is made."""

    def __init__(self, state: State) -> None:
        """Plan edits of the orders of `state`."""
        self._state = state

    def create_order(self, tables: Sequence[Table]) -> PlannedOrder:
        """Open an order; its tables are the restaurant's.

        Raises:
            CannotCreateEntityException: A table is not.
        """
        try:
            known = self._tables(tables)
        except EntityNotFoundException as error:
            raise CannotCreateEntityException(f"{error}; take one of get_tables()") from None
        return PlannedOrder(order_id=self._state.ids.new(), tables=known)

    def change_tables(self, tables: Sequence[Table], order: AnyOrder) -> PlannedEdit:
        """Move an order."""
        known = self._tables(tables)
        return _of_open_order("tables", order, lambda old: seated(old, known))

    def set_order_type(self, order_type: OrderType | None, order: AnyOrder) -> PlannedEdit:
        """Set the kind of service; a delivery is of the delivery type, and no other order is."""
        known = order_type and self._state.restaurant.order_type(order_type.id)
        delivery = self._state.restaurant.delivery_order_type

        def change(record: OrderRecord) -> OrderRecord:
            if record.is_delivery and known is None:
                raise OrderWithoutTypeException(
                    f"Order {record.order.number} is a delivery and needs its type", order.id
                )
            if record.is_delivery is not (known is not None and known == delivery):
                raise ConstraintViolationException(
                    f"Order {record.order.number} is {'a' if record.is_delivery else 'no'} "
                    f"delivery; order type '{known and known.name}' does not go with it"
                )
            return changed(record, lambda old: replace(old, order_type=known))

        return planned_edit("order type", order, order.id, lambda record: change(_open(record)))

    def change_origin_name(self, origin_name: str, order: AnyOrder) -> PlannedEdit:
        """Set where an order comes from."""
        return _of_open_order("origin", order, lambda old: replace(old, origin_name=origin_name))

    def change_comment(self, comment: str, order: AnyOrder) -> PlannedEdit:
        """Set an order's comment."""
        return _of_open_order("comment", order, lambda old: replace(old, comment=comment))

    def change_external_number(self, external_number: str, order: AnyOrder) -> PlannedEdit:
        """Set an order's number elsewhere.

        Raises:
            ArgumentOutOfRangeException: It is too long.
        """
        _check_length("external_number", external_number, MAX_EXTERNAL_NUMBER_CHARS)
        return _of_open_order(
            "external number", order, lambda old: replace(old, external_number=external_number)
        )

    def add_external_data(self, key: str, value: str, order: AnyOrder) -> PlannedEdit:
        """Keep a text with an order.

        Raises:
            ArgumentOutOfRangeException: Key or value is too long, or the key is empty.
        """
        if not key:
            raise ArgumentOutOfRangeException("key: it is empty; give 1 to 256 characters")
        _check_length("key", key, MAX_KEY_CHARS)
        _check_length("value", value, MAX_VALUE_CHARS)
        return planned_edit(
            "external data",
            order,
            order.id,
            lambda record: replace(
                _open(record), external_data={**record.external_data, key: value}
            ),
        )

    def delete_external_data(self, key: str, order: AnyOrder) -> PlannedEdit:
        """Drop a text kept with an order."""

        def change(record: OrderRecord) -> OrderRecord:
            left = {known: text for known, text in record.external_data.items() if known != key}
            return replace(_open(record), external_data=left)

        return planned_edit("external data", order, order.id, change)

    def add_client(self, client_id: UUID, order: AnyOrder) -> PlannedEdit:
        """Add a customer once."""
        return _of_open_order(
            "customer",
            order,
            lambda old: replace(
                old,
                customer_ids=(*(id_ for id_ in old.customer_ids if id_ != client_id), client_id),
            ),
        )

    def remove_client(self, client_id: UUID, order: AnyOrder) -> PlannedEdit:
        """Take a customer out."""
        return _of_open_order(
            "customer",
            order,
            lambda old: replace(old, customer_ids=_without(client_id, old)),
        )

    def change_estimated_guests(self, count: int, order: AnyOrder) -> PlannedEdit:
        """Set how many guests are expected.

        Raises:
            ArgumentOutOfRangeException: Fewer than 1.
        """
        if count < 1:
            raise ArgumentOutOfRangeException(
                f"estimated_guests_count: {count} is not enough; give 1 or more"
            )
        return _of_open_order(
            "estimated guests", order, lambda old: replace(old, estimated_guests_count=count)
        )

    def _tables(self, tables: Sequence[Table]) -> tuple[Table, ...]:
        return tuple(self._state.restaurant.table(table.id) for table in tables)


def _of_open_order(what: str, order: AnyOrder, change: Callable[[Order], Order]) -> PlannedEdit:
    return planned_edit(what, order, order.id, lambda record: changed(_open(record), change))


def _open(record: OrderRecord) -> OrderRecord:
    require_open(record)
    return record


def _without(client_id: UUID, order: Order) -> tuple[UUID, ...]:
    return tuple(known for known in order.customer_ids if known != client_id)


def _check_length(name: str, text: str, limit: int) -> None:
    if len(text) > limit:
        raise ArgumentOutOfRangeException(f"{name}: {len(text)} characters; keep to {limit}")
