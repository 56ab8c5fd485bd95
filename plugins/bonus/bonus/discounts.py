"""The discount that gold guests get beside paying with points."""

from bonus.service import Guest
from cashier_sim.plugin_api import (
    DiscountItem,
    OperationService,
    Order,
    PaymentItem,
    PluginContext,
)

GOLD_DISCOUNT = "Друзья дома"
"""Name of the discount in the back office."""


def gets_gold_discount(guest: Guest, payment_item: PaymentItem) -> bool:
    """Whether the plugin has to see to the discount: not if the back office links one to the type.

    The register has applied a linked one before `on_payment_added`, and takes it off by itself.
    """
    return guest.is_gold and payment_item.type.discount_type is None


def with_gold_discount(order: Order, operation_service: OperationService) -> Order:
    """Apply the discount unless it is applied; returns the order as it is then."""
    if _applied(order) is not None:
        return order
    kinds = operation_service.get_discount_types()
    kind = next((one for one in kinds if one.name == GOLD_DISCOUNT and one.is_active), None)
    if kind is None:
        PluginContext.log.warn(f"There is no discount «{GOLD_DISCOUNT}»; add it in back office.")
        return order
    operation_service.add_discount(kind, order, operation_service.get_default_credentials())
    return operation_service.get_order_by_id(order.id)  # the old snapshot is stale now


def without_gold_discount(order: Order, operation_service: OperationService) -> None:
    """Take the discount off, if it is applied."""
    applied = _applied(order)
    if applied is not None:
        operation_service.delete_discount(
            applied, order, operation_service.get_default_credentials()
        )


def _applied(order: Order) -> DiscountItem | None:
    return next((one for one in order.discounts if one.discount_type.name == GOLD_DISCOUNT), None)
