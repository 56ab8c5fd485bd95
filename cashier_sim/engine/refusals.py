"""What a refusal of the engine is for a plugin: iikoFront's exception, and a sentence with the fix.

Source: the exceptions of the iikoFront API.
"""

from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.plugin_api import (
    ArgumentOutOfRangeException,
    CafeSessionException,
    CannotAddInactiveProductException,
    CannotUseInactiveEntityException,
    ConstraintViolationException,
    EntityNotFoundException,
    FrontApiException,
    UnexpectedInternalException,
)

_CONSTRAINTS = {
    Code.ORDER_NOT_NEW: (
        "Order {number} is not new any more, so its dishes and guests are frozen; "
        "change them before the precheque is printed"
    ),
    Code.ORDER_NOT_OPEN: (
        "Order {number} is closed or deleted; it can be changed only in status New or Bill"
    ),
    Code.ORDER_NOT_BILL: "Order {number} has no precheque; print one with print_bill_cheque",
    Code.ORDER_EMPTY: "Order {number} has no dishes; add some first",
    Code.ORDER_HAS_PAYMENTS: (
        "Order {number} holds taken payments; take them back with unprocess_payment first"
    ),
    Code.BELOW_PAID: (
        "The order would cost {sum}, less than the {paid} that is paid already; "
        "return the payment first"
    ),
    Code.PAYMENT_PROCESSED: (
        "The money of payment item '{type}' is taken; only an unprocessed item can be changed or "
        "deleted"
    ),
    Code.OUTCOME_UNKNOWN: (
        "Nobody knows what became of a payment or cheque of order {number}; the cashier has to "
        "repair it before the order can change"
    ),
    Code.PAYMENT_TYPE_TWICE: (
        "The order has an unprocessed payment item of type '{type}'; change its sum instead"
    ),
    Code.PAYMENT_TYPE_NOT_COMBINABLE: (
        "Payment types '{type}' and '{other}' do not combine; delete the other item, or set "
        "the types as combinable in the back office"
    ),
    Code.NOT_ACCEPTED_EXTERNALLY: "PaymentType should be CanBeExternalProcessed",
    Code.NOT_EXTERNAL: (
        "The payment item of type '{type}' is not external; use the method for ordinary items"
    ),
    Code.NOT_PRELIMINARY: (
        "The payment item of type '{type}' is not preliminary; use the method for ordinary items"
    ),
    Code.GUEST_TWICE: ("Order {number} has a guest with this id; give None for a new id"),
    Code.GUEST_HAS_DISHES: "Guest '{guest}' has dishes; delete them first",
    Code.LAST_GUEST: "Order {number} has no other guest, and an order keeps one",
    Code.DISCOUNT_TWICE: "The order has discount '{discount}' already; delete that one first",
    Code.DISCOUNT_NEEDS_SUM: (
        "Discount '{discount}' has no percent; use add_flexible_sum_discount"
    ),
    Code.DISCOUNT_WITHOUT_SUM: "Discount '{discount}' has a percent; use add_discount",
    Code.NOT_A_DELIVERY: (
        "Order {number} is no delivery order; preliminary payments belong to deliveries, "
        "use add_payment_item"
    ),
}
_OUT_OF_RANGE = {
    Code.AMOUNT_OUT_OF_RANGE: (
        "amount: {amount} is not within {min} to {max} with at most three places"
    ),
    Code.PAYMENT_SUM_NEGATIVE: "sum: {sum} is negative; give 0 or more",
    Code.PAYMENT_SUM_TOO_SMALL: "sum: {sum} is below min_sum {min}",
    Code.PAYMENT_SUM_TOO_LARGE: "sum: {sum} is above max_sum {max}",
    Code.PAYMENT_BOUNDS_CROSSED: "min_sum: {min} is above max_sum {max}",
    Code.DISCOUNT_SUM_NOT_POSITIVE: "sum: {sum} takes nothing off; give more than 0",
    Code.CUSTOM_DATA_TOO_LONG: "custom_data: {length} characters; keep to {max}",
}
_NOT_FOUND = {
    Code.PAYMENT_NOT_FOUND: "payment item",
    Code.DISH_NOT_FOUND: "dish",
    Code.GUEST_NOT_FOUND: "guest",
    Code.DISCOUNT_NOT_FOUND: "discount",
}
_INACTIVE = {
    Code.PAYMENT_TYPE_DISABLED: "Payment type '{type}' is switched off in the back office",
    Code.DISCOUNT_TYPE_INACTIVE: "Discount '{discount}' is switched off in the back office",
}
_OTHERS: dict[Code, tuple[type[FrontApiException], str]] = {
    Code.PRODUCT_INACTIVE: (
        CannotAddInactiveProductException,
        "Product '{product}' is not on sale; take one of get_active_products()",
    ),
    Code.SHIFT_NOT_OPEN: (
        CafeSessionException,
        "The till shift is closed, so no money moves; open it first",
    ),
}


def as_plugin_error(
    refusal: EngineError, entity_id: UUID | None = None, type_id: UUID | None = None
) -> Exception:
    """The exception that a plugin gets for a refusal.

    Args:
        refusal: What an edit raised.
        entity_id: What is edited or added.
        type_id: Its payment or discount type, where it is added.
    """
    code, values = refusal.code, refusal.values
    if code in _CONSTRAINTS:
        return ConstraintViolationException(_CONSTRAINTS[code].format_map(values))
    if code in _OUT_OF_RANGE:
        return ArgumentOutOfRangeException(_OUT_OF_RANGE[code].format_map(values))
    if code in _OTHERS:
        kind, words = _OTHERS[code]
        return kind(words.format_map(values))
    if code in _INACTIVE:
        return CannotUseInactiveEntityException(_INACTIVE[code].format_map(values), type_id)
    if code in _NOT_FOUND:
        return EntityNotFoundException(
            f"Order {values['number']} has no {_NOT_FOUND[code]} with id {entity_id}", entity_id
        )
    return UnexpectedInternalException(f"The register refused: {refusal}")
