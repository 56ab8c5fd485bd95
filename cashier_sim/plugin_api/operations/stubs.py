"""What an edit session will make, and what it made: immutable values."""

from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from cashier_sim.plugin_api.orders import Order, OrderGuestItem, OrderProductItem


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityStub:
    """What a session will make; its id is the entity's once the session is submitted."""

    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrderStub(EntityStub):
    """An order to be opened. Source: `INewOrderStub`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrderGuestItemStub(EntityStub):
    """A guest to be added. Source: `INewOrderGuestItemStub`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrderProductItemStub(EntityStub):
    """A dish to be added. Source: `INewOrderProductItemStub`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDiscountItemStub(EntityStub):
    """A discount to be applied. Source: `INewDiscountItemStub`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPaymentItemStub(EntityStub):
    """A payment item to be added. Source: `INewPaymentItemStub`."""


E = TypeVar("E")


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedEntities:
    """What a submitted session made. Source: `ISubmittedEntities`."""

    orders: tuple[Order, ...] = ()
    """The orders that it touched, as they are now."""

    def get(self, kind: type[E], stub: EntityStub) -> E:
        """The entity that a stub became.

        Args:
            kind: `Order`, `OrderGuestItem`, `OrderProductItem`, `DiscountItem`, `PaymentItem`.
            stub: What a method of the session gave.

        Raises:
            KeyError: No such entity was made.
        """
        for order in self.orders:
            parts: tuple[object, ...] = (
                order,
                *order.guests,
                *order.items,
                *order.discounts,
                *order.payments,
                *order.donations,
            )
            for part in parts:
                if isinstance(part, kind) and getattr(part, "id", None) == stub.id:
                    return part
        raise KeyError(f"the session made no {kind.__name__} with id {stub.id}")


AnyOrder = Order | NewOrderStub
AnyGuest = OrderGuestItem | NewOrderGuestItemStub
AnyProductItem = OrderProductItem | NewOrderProductItemStub
