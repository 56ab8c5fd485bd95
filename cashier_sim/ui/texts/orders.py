"""Refusals about orders, dishes and the till shift."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

TEXTS = {
    # orders and dishes
    "no_open_order": QT_TRANSLATE_NOOP("Codes", "Open an order first."),
    "no_such_order": QT_TRANSLATE_NOOP("Codes", "This order does not exist any more."),
    "order_is_empty": QT_TRANSLATE_NOOP("Codes", "The order is empty. Add a dish first."),
    "order_is_billed": QT_TRANSLATE_NOOP(
        "Codes", "The precheque is printed. Cancel it to change the dishes."
    ),
    "no_precheque": QT_TRANSLATE_NOOP("Codes", "The order has no precheque to cancel."),
    "not_a_delivery": QT_TRANSLATE_NOOP("Codes", "Only a delivery order has preliminary payments."),
    "no_closed_order": QT_TRANSLATE_NOOP("Codes", "Open a closed order first."),
    "order_has_unknown": QT_TRANSLATE_NOOP(
        "Codes", "Something of this order has no answer yet. Settle it first."
    ),
    "order_not_new": QT_TRANSLATE_NOOP(
        "Codes", "The dishes of order {number} cannot change: its precheque is printed."
    ),
    "order_not_open": QT_TRANSLATE_NOOP("Codes", "Order {number} is not open any more."),
    "order_not_bill": QT_TRANSLATE_NOOP("Codes", "Order {number} has no precheque to cancel."),
    "order_not_empty": QT_TRANSLATE_NOOP("Codes", "Order {number} has dishes. Remove them first."),
    "order_empty": QT_TRANSLATE_NOOP("Codes", "Order {number} is empty."),
    "nothing_to_print": QT_TRANSLATE_NOOP(
        "Codes", "The kitchen knows every dish of order {number} already."
    ),
    "order_has_payments": QT_TRANSLATE_NOOP(
        "Codes", "Order {number} has payments. Delete or return them first."
    ),
    "dish_not_found": QT_TRANSLATE_NOOP("Codes", "Order {number} has no such dish any more."),
    "product_inactive": QT_TRANSLATE_NOOP("Codes", "“{product}” is not sold now."),
    "amount_out_of_range": QT_TRANSLATE_NOOP(
        "Codes", "An amount is between {min} and {max}, not {amount}."
    ),
    "no_such_guest": QT_TRANSLATE_NOOP("Codes", "This guest does not exist any more."),
    "guest_without_name": QT_TRANSLATE_NOOP("Codes", "Write the guest's name."),
    "no_such_discount": QT_TRANSLATE_NOOP("Codes", "This discount is not offered any more."),
    "remove_printed_dish": QT_TRANSLATE_NOOP(
        "Codes", "The kitchen cooks “{dish}” already. Remove it from the order?"
    ),
    "remove_dish": QT_TRANSLATE_NOOP("Codes", "Remove the dish"),
    "keep_dish": QT_TRANSLATE_NOOP("Codes", "Keep the dish"),
    "not_on_orders": QT_TRANSLATE_NOOP("Codes", "Go to the list of orders first."),
    "guest_not_found": QT_TRANSLATE_NOOP("Codes", "Order {number} has no such guest any more."),
    "guest_twice": QT_TRANSLATE_NOOP("Codes", "Order {number} has this guest already."),
    "guest_has_dishes": QT_TRANSLATE_NOOP(
        "Codes", "“{guest}” has dishes. Remove them or choose another guest."
    ),
    "last_guest": QT_TRANSLATE_NOOP("Codes", "Order {number} has no other guest."),
    "discount_not_found": QT_TRANSLATE_NOOP(
        "Codes", "Order {number} has no such discount any more."
    ),
    "discount_type_inactive": QT_TRANSLATE_NOOP(
        "Codes", "Discount “{discount}” is switched off in the back office."
    ),
    "discount_not_manual": QT_TRANSLATE_NOOP(
        "Codes", "Discount “{discount}” is not given by hand."
    ),
    "discount_twice": QT_TRANSLATE_NOOP("Codes", "The order has discount “{discount}” already."),
    "discount_needs_sum": QT_TRANSLATE_NOOP("Codes", "Enter what “{discount}” takes off."),
    "discount_without_sum": QT_TRANSLATE_NOOP(
        "Codes", "Discount “{discount}” has a percent of its own."
    ),
    "discount_sum_not_positive": QT_TRANSLATE_NOOP("Codes", "Enter a sum above zero."),
    "below_paid": QT_TRANSLATE_NOOP(
        "Codes", "The order would cost {sum}, and {paid} is paid already."
    ),
    "order_in_use": QT_TRANSLATE_NOOP(
        "Codes", "The order is in use: {holder}. Try again in a moment."
    ),
    "terminal": QT_TRANSLATE_NOOP("Codes", "another terminal"),
    "somebody": QT_TRANSLATE_NOOP("Codes", "somebody else"),
    "order_is_locked": QT_TRANSLATE_NOOP("Codes", "Another terminal has order {number} already."),
    "order_is_not_locked": QT_TRANSLATE_NOOP("Codes", "No other terminal has this order."),
    "no_such_table": QT_TRANSLATE_NOOP("Codes", "The restaurant has no such table."),
    "no_such_dish": QT_TRANSLATE_NOOP("Codes", "The order has no such dish any more."),
    # till shift
    "shift_closed": QT_TRANSLATE_NOOP("Codes", "The till shift is closed. Open it first."),
    "shift_not_open": QT_TRANSLATE_NOOP("Codes", "The till shift is closed. Open it first."),
    "shift_open": QT_TRANSLATE_NOOP("Codes", "The till shift is open already."),
    "shift_already_open": QT_TRANSLATE_NOOP("Codes", "Till shift {shift} is open already."),
    "shift_has_unknown": QT_TRANSLATE_NOOP(
        "Codes", "Outcomes unknown: {count}. Settle them before the shift closes."
    ),
    "shift_has_taken": QT_TRANSLATE_NOOP(
        "Codes", "Open order {number} holds taken payments. Close it or return them first."
    ),
    # giving money back
    "no_partial_return": QT_TRANSLATE_NOOP("Codes", "Start the partial return first."),
    "nothing_to_return": QT_TRANSLATE_NOOP("Codes", "Choose what is returned."),
    "shares_differ_from_total": QT_TRANSLATE_NOOP(
        "Codes", "The shares of the payments must add up to the total."
    ),
    "no_payment_type_chosen": QT_TRANSLATE_NOOP("Codes", "Choose how the money is given back."),
    "type_cannot_return_goods": QT_TRANSLATE_NOOP(
        "Codes", "This payment type cannot return money without an order."
    ),
    "order_not_closed": QT_TRANSLATE_NOOP("Codes", "Order {number} is not closed."),
    "order_returned_whole": QT_TRANSLATE_NOOP(
        "Codes", "Everything of order {number} is given back already."
    ),
    "order_of_closed_shift": QT_TRANSLATE_NOOP(
        "Codes", "Order {number} belongs to closed shift {shift}. Return its goods instead."
    ),
    "order_of_present_shift": QT_TRANSLATE_NOOP(
        "Codes", "Order {number} is of this shift. Return it from its own page."
    ),
    "return_amount_out_of_range": QT_TRANSLATE_NOOP(
        "Codes", "At most {max} of “{dish}” can be returned, not {amount}."
    ),
    "return_share_out_of_range": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” can give back at most {max}, not {share}."
    ),
    "return_shares_differ": QT_TRANSLATE_NOOP(
        "Codes", "The shares are {shares}, and {total} is to be returned."
    ),
    "amount_over_returnable": QT_TRANSLATE_NOOP(
        "Codes", "At most {max} can be returned, not {amount}."
    ),
    "share_over_limit": QT_TRANSLATE_NOOP(
        "Codes", "This payment can give back at most {max}, not {sum}."
    ),
    "return_type_unfit": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” cannot return money without an order."
    ),
}
