"""Every code by which the engine speaks to a person, in one place.

The sentence of a code is made in `ui`; a test compares this list with the texts. The comment
behind a code names the values that come with it.
"""

from enum import StrEnum


class Code(StrEnum):
    """Why something is refused, or what the cashier is told or asked."""

    # orders and dishes
    ORDER_NOT_NEW = "order_not_new"
    """number: its dishes are frozen, since the precheque is printed or it is closed."""
    ORDER_NOT_OPEN = "order_not_open"
    """number: it is closed or deleted."""
    ORDER_NOT_BILL = "order_not_bill"
    """number: it has no precheque to cancel."""
    ORDER_NOT_EMPTY = "order_not_empty"
    """number: only an empty order is deleted without a return."""
    ORDER_EMPTY = "order_empty"
    """number: there is nothing to print."""
    ORDER_HAS_PAYMENTS = "order_has_payments"
    """number: its payments stand in the way of a change."""
    DISH_NOT_FOUND = "dish_not_found"
    """number (of the order)."""
    PRODUCT_INACTIVE = "product_inactive"
    """product."""
    AMOUNT_OUT_OF_RANGE = "amount_out_of_range"
    """amount, min, max."""
    BELOW_PAID = "below_paid"
    """sum, paid: the order would cost less than what is paid already."""

    # payment items
    PAYMENT_NOT_FOUND = "payment_not_found"
    """number (of the order)."""
    PAYMENT_PROCESSED = "payment_processed"
    """type: its money is taken; it must be returned."""
    PAYMENT_UNKNOWN = "payment_unknown"
    """type: what became of its money is unknown; repair it first."""
    PAYMENT_TYPE_DISABLED = "payment_type_disabled"
    """type."""
    PAYMENT_TYPE_TWICE = "payment_type_twice"
    """type: the order has an unprocessed item of it."""
    PAYMENT_TYPE_NOT_COMBINABLE = "payment_type_not_combinable"
    """type, other: one of them does not combine with others."""
    PAYMENT_SUM_NEGATIVE = "payment_sum_negative"
    """sum."""
    PAYMENT_SUM_TOO_SMALL = "payment_sum_too_small"
    """sum, min."""
    PAYMENT_SUM_TOO_LARGE = "payment_sum_too_large"
    """sum, max."""
    PAYMENT_BOUNDS_CROSSED = "payment_bounds_crossed"
    """min, max."""
    NOT_A_DELIVERY = "not_a_delivery"
    """number: preliminary payments belong to delivery orders."""
    CUSTOM_DATA_TOO_LONG = "custom_data_too_long"
    """length, max."""

    # back office
    PAYMENT_TYPE_IN_USE = "payment_type_in_use"
    """type, number: an open order has an item of it."""
    PAYMENT_TYPE_NAMELESS = "payment_type_nameless"
    PAYMENT_TYPE_NAME_TAKEN = "payment_type_name_taken"
    """type."""
    PAYMENT_TYPE_FIXED = "payment_type_fixed"
    """type: the register's own types keep their kind and are not deleted."""

    # what should never happen, told with a report
    STALE_RECORD = "stale_record"
    """number, revision, stored."""
    LOCK_NOT_HELD = "lock_not_held"
    """order_id, owner."""
    STORE_TOO_NEW = "store_too_new"
    """path, version, known."""
    RESTAURANT_INVALID = "restaurant_invalid"
    """path, problem."""
