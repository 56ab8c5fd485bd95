"""Discounts and surcharges of an order: the rules as pure functions, and what the cashier does.

As in `cashier_sim.engine.edits`, screen and plugins share the rules and the commit makes the sums
anew. A precheque does not freeze discounts, since the cash screen offers them too.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import changed, not_below_paid, require_open
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.state import State
from cashier_sim.engine.sums import ZERO, discount_id, money, recomputed
from cashier_sim.plugin_api import DiscountItem, DiscountType


class Discounts:
    """What the cashier does with discounts. Every act holds its order for `owner`.

    Each raises `EntityNotFoundException` for an order or discount type that is not there, and
    `EntityAlreadyInUseException` for an order that somebody else holds.
    """

    def __init__(self, state: State) -> None:
        """Change the orders of `state`."""
        self._state = state

    def apply(
        self,
        order_id: UUID,
        discount_type_id: UUID,
        flexible_sum: Decimal | None = None,
        *,
        owner: LockOwner = SCREEN,
    ) -> OrderRecord:
        """Apply a discount or surcharge that the cashier chose.

        Args:
            order_id: An open order.
            discount_type_id: One that may be chosen by hand.
            flexible_sum: What it takes off, for a type with a sum of its own.
            owner: Who holds the order.

        Raises:
            EngineError: `DISCOUNT_NOT_MANUAL` or one of `apply_discount`.
        """
        kind = self._state.restaurant.discount_type(discount_type_id)
        if not kind.is_manual:
            raise EngineError(Code.DISCOUNT_NOT_MANUAL, discount=kind.name)
        given_sum = None if flexible_sum is None else money(flexible_sum)
        return self._edit(
            "discount applied",
            order_id,
            owner,
            lambda record: apply_discount(record, kind, given_sum),
        )

    def remove(
        self, order_id: UUID, discount_item_id: UUID, *, owner: LockOwner = SCREEN
    ) -> OrderRecord:
        """Take a discount off.

        Raises:
            EngineError: One of `remove_discount`.
        """
        return self._edit(
            "discount removed",
            order_id,
            owner,
            lambda record: remove_discount(record, discount_item_id),
        )

    def _edit(
        self,
        note: str,
        order_id: UUID,
        owner: LockOwner,
        edit: Callable[[OrderRecord], OrderRecord],
    ) -> OrderRecord:
        with self._state.locks.hold(order_id, owner):
            edited = edit(self._state.record(order_id))
            (record,) = self._state.commit(note, orders=(edited,)).orders
        return record


def apply_discount(
    record: OrderRecord, kind: DiscountType, flexible_sum: Decimal | None
) -> OrderRecord:
    """Apply a discount or surcharge, of a given sum where its type has no percent.

    Raises:
        EngineError: `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN`, `DISCOUNT_TYPE_INACTIVE`,
            `DISCOUNT_TWICE`, `DISCOUNT_NEEDS_SUM`, `DISCOUNT_WITHOUT_SUM`,
            `DISCOUNT_SUM_NOT_POSITIVE` or `BELOW_PAID`.
    """
    require_open(record)
    if not kind.is_active:
        raise EngineError(Code.DISCOUNT_TYPE_INACTIVE, discount=kind.name)
    if any(discount.discount_type.id == kind.id for discount in record.order.discounts):
        raise EngineError(Code.DISCOUNT_TWICE, discount=kind.name)
    if kind.is_flexible_sum and flexible_sum is None:
        raise EngineError(Code.DISCOUNT_NEEDS_SUM, discount=kind.name)
    if flexible_sum is not None:
        if not kind.is_flexible_sum:
            raise EngineError(Code.DISCOUNT_WITHOUT_SUM, discount=kind.name)
        if flexible_sum <= 0:
            raise EngineError(Code.DISCOUNT_SUM_NOT_POSITIVE, sum=str(flexible_sum))
    discount = DiscountItem(
        id=discount_id(record.order.id, kind.id),
        discount_type=kind,
        sum=ZERO,
        flexible_sum=flexible_sum,
    )
    return not_below_paid(
        changed(record, lambda order: replace(order, discounts=(*order.discounts, discount)))
    )


def remove_discount(record: OrderRecord, discount_item_id: UUID) -> OrderRecord:
    """Take a discount or surcharge off, however it came.

    Raises:
        EngineError: `ORDER_NOT_OPEN`, `OUTCOME_UNKNOWN`, `DISCOUNT_NOT_FOUND` or `BELOW_PAID`.
    """
    require_open(record)
    # Discounts of orders that an earlier version wrote get their ids here.
    record = changed(record, recomputed)
    left = tuple(item for item in record.order.discounts if item.id != discount_item_id)
    if len(left) == len(record.order.discounts):
        raise EngineError(Code.DISCOUNT_NOT_FOUND, number=str(record.order.number))
    return not_below_paid(changed(record, lambda order: replace(order, discounts=left)))
