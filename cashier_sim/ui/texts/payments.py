"""Refusals, notices and questions about payments."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

TEXTS = {
    # refused
    "no_such_payment": QT_TRANSLATE_NOOP("Codes", "The order does not have this payment any more."),
    "no_such_payment_type": QT_TRANSLATE_NOOP(
        "Codes", "This payment type does not exist any more."
    ),
    "no_payment_selected": QT_TRANSLATE_NOOP("Codes", "Choose a payment first."),
    "payment_is_processed": QT_TRANSLATE_NOOP("Codes", "This payment is taken already."),
    "payment_is_unknown": QT_TRANSLATE_NOOP(
        "Codes", "Nobody knows what became of this payment. Settle it first."
    ),
    "sum_is_zero": QT_TRANSLATE_NOOP("Codes", "Enter a sum first."),
    "system_not_loaded": QT_TRANSLATE_NOOP(
        "Codes", "The payment system is not loaded. Start its plugin."
    ),
    "payment_not_found": QT_TRANSLATE_NOOP("Codes", "Order {number} has no such payment any more."),
    "payment_processed": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” is taken already. Return it instead."
    ),
    "payment_type_disabled": QT_TRANSLATE_NOOP("Codes", "“{type}” is switched off."),
    "payment_type_hidden": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” is hidden: only a plugin adds it to an order."
    ),
    "payment_type_twice": QT_TRANSLATE_NOOP(
        "Codes", "The order has a payment of “{type}” already."
    ),
    "payment_type_not_combinable": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” cannot be combined with “{other}”."
    ),
    "payment_sum_negative": QT_TRANSLATE_NOOP("Codes", "A payment cannot be negative."),
    "payment_sum_zero": QT_TRANSLATE_NOOP("Codes", "Enter a sum for “{type}”, or delete it."),
    "payment_sum_too_small": QT_TRANSLATE_NOOP("Codes", "Not less than {min}."),
    "payment_sum_too_large": QT_TRANSLATE_NOOP("Codes", "Not more than {max}."),
    "payment_bounds_crossed": QT_TRANSLATE_NOOP(
        "Codes", "The least sum {min} is above the largest {max}."
    ),
    "payment_type_without_change": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” gives no change: at most {max}."
    ),
    "payment_type_deleted": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” was deleted in the back office; nobody moves its money any more."
    ),
    "manual_entry_forbidden": QT_TRANSLATE_NOOP("Codes", "The sum of “{type}” is not typed."),
    "not_accepted_externally": QT_TRANSLATE_NOOP("Codes", "“{type}” is not accepted from outside."),
    "not_external": QT_TRANSLATE_NOOP("Codes", "“{type}” was not taken outside."),
    "not_preliminary": QT_TRANSLATE_NOOP("Codes", "“{type}” is no preliminary payment."),
    "is_preliminary": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” is only announced. Take it on the cash screen."
    ),
    "custom_data_too_long": QT_TRANSLATE_NOOP(
        "Codes", "The payment's data has {length} characters; at most {max} are kept."
    ),
    "donation_type_unfit": QT_TRANSLATE_NOOP(
        "Codes", "“{donation}” cannot be paid with “{type}”. Choose another payment type."
    ),
    "outcome_unknown": QT_TRANSLATE_NOOP(
        "Codes", "Something of order {number} has no answer yet. Settle it first."
    ),
    "payments_not_enough": QT_TRANSLATE_NOOP("Codes", "{due} is still to be entered."),
    "payments_too_large": QT_TRANSLATE_NOOP(
        "Codes", "The payments are {excess} too high, and none of them gives change."
    ),
    "more_than_one_change": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” and “{other}” both give change. Keep one of them."
    ),
    "tips_with_payment": QT_TRANSLATE_NOOP("Codes", "Tips are taken together with the payment."),
    "no_such_donation_type": QT_TRANSLATE_NOOP("Codes", "This kind of tips is not offered here."),
    # told within an act
    "plugin_error": QT_TRANSLATE_NOOP(
        "Codes", "The plugin of “{type}” made an error: {error}. Tell its author."
    ),
    "plugin_failed": QT_TRANSLATE_NOOP("Codes", "“{type}” refused without saying why."),
    "call_not_answered": QT_TRANSLATE_NOOP("Codes", "“{type}” did not answer: {reason}."),
    "pay_unknown": QT_TRANSLATE_NOOP(
        "Codes",
        "“{type}” did not answer: {reason}. Nobody knows whether {sum} was taken. "
        "Find out and settle it on the payment.",
    ),
    "cancel_unknown": QT_TRANSLATE_NOOP(
        "Codes",
        "“{type}” did not answer: {reason}. Nobody knows whether the payment of {sum} was undone. "
        "Find out and settle it on the payment.",
    ),
    "return_unknown": QT_TRANSLATE_NOOP(
        "Codes",
        "“{type}” did not answer: {reason}. Nobody knows whether {sum} was given back. "
        "Find out and settle it on the payment.",
    ),
    "cheque_unknown": QT_TRANSLATE_NOOP(
        "Codes",
        "The fiscal register did not answer. "
        "Nobody knows whether the cheque for {sum} was printed. Look at the paper and settle it.",
    ),
    "cheque_missing": QT_TRANSLATE_NOOP(
        "Codes", "{sum} was given back, but its cheque was not printed. Print a correction."
    ),
    "return_unfinished": QT_TRANSLATE_NOOP(
        "Codes",
        "{sum} of order {number} was given back, but the return is not finished. Do it again.",
    ),
    "payment_state_unknown": QT_TRANSLATE_NOOP(
        "Codes", "The plugin of “{type}” does not know either."
    ),
    "given_up_by_plugin": QT_TRANSLATE_NOOP("Codes", "Plugin {plugin} stopped this. {message}"),
    # asked
    "cheque_refused": QT_TRANSLATE_NOOP(
        "Codes", "The fiscal register did not print the cheque for {sum}: {reason}."
    ),
    "report_refused": QT_TRANSLATE_NOOP(
        "Codes", "The fiscal register did not print the report: {reason}."
    ),
    "retry": QT_TRANSLATE_NOOP("Codes", "Try again"),
    "give_up": QT_TRANSLATE_NOOP("Codes", "Give up"),
    "unfinished_returns": QT_TRANSLATE_NOOP(
        "Codes",
        "Some returns stopped in between. Once the shift is closed, they cannot be finished any "
        "more, nor their cheques printed. Close it all the same? Orders: {numbers}.",
    ),
    "close_shift": QT_TRANSLATE_NOOP("Codes", "Close the shift"),
    "keep_open": QT_TRANSLATE_NOOP("Codes", "Keep it open"),
    "give_back_payment": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” is taken already. Give {sum} back to the guest?"
    ),
    "give_back": QT_TRANSLATE_NOOP("Codes", "Give back"),
    "keep_payment": QT_TRANSLATE_NOOP("Codes", "Keep the payment"),
    # repairs
    "no_such_attempt": QT_TRANSLATE_NOOP("Codes", "This is settled already."),
    "attempt_not_unknown": QT_TRANSLATE_NOOP("Codes", "Its outcome is known: {kind}."),
    "attempt_not_cancellable": QT_TRANSLATE_NOOP("Codes", "Only a payment can be undone."),
    "state_not_offered": QT_TRANSLATE_NOOP("Codes", "The plugin of “{type}” cannot be asked."),
}
