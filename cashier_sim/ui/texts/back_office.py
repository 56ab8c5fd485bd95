"""Why something is not possible in the back office."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

TEXTS = {
    "no_such_setting": QT_TRANSLATE_NOOP("Codes", "There is no setting “{key}”."),
    "setting_invalid": QT_TRANSLATE_NOOP("Codes", "“{key}” cannot be that: {problem}"),
    "name_is_empty": QT_TRANSLATE_NOOP("Codes", "Give it a name."),
    "name_is_taken": QT_TRANSLATE_NOOP("Codes", "Another entry is called “{name}”."),
    "entry_in_use": QT_TRANSLATE_NOOP(
        "Codes",
        "Order {number} uses “{name}”. Switch it off instead, or delete it when the order is done.",
    ),
    "entry_linked": QT_TRANSLATE_NOOP("Codes", "“{other}” uses “{name}”. Take it out there first."),
    "last_entry": QT_TRANSLATE_NOOP("Codes", "“{name}” is the last one; one has to stay."),
    "payment_type_fixed": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” belongs to the register: it keeps its kind and is not deleted."
    ),
    "not_accepted_outside": QT_TRANSLATE_NOOP(
        "Codes", "“{type}” belongs to a plugin: only the plugin itself can take its money."
    ),
    "percent_out_of_range": QT_TRANSLATE_NOOP(
        "Codes", "{percent} % is too much: choose between {min} and {max}."
    ),
    "percent_is_zero": QT_TRANSLATE_NOOP(
        "Codes", "Give it a percent, or let its sum be given when it is applied."
    ),
    "donation_without_types": QT_TRANSLATE_NOOP(
        "Codes", "Choose at least one payment type to pay the tips with."
    ),
    "article_taken": QT_TRANSLATE_NOOP("Codes", "“{name}” has the article {number} already."),
    "price_out_of_range": QT_TRANSLATE_NOOP(
        "Codes", "{price} is no price: choose between {min} and {max}."
    ),
    "group_not_empty": QT_TRANSLATE_NOOP(
        "Codes", "Products stand in “{name}” ({count}). Move or delete them first."
    ),
    "pin_invalid": QT_TRANSLATE_NOOP("Codes", "A PIN has 1 to {max} digits."),
    "pin_taken": QT_TRANSLATE_NOOP("Codes", "Another employee has this PIN."),
    "card_taken": QT_TRANSLATE_NOOP("Codes", "The card {card} belongs to “{name}”."),
    "right_is_lost": QT_TRANSLATE_NOOP(
        "Codes", "Nobody who can sign in would be left with the right “{right}”."
    ),
    "main_point_stays": QT_TRANSLATE_NOOP(
        "Codes", "“{name}” is the main point of sale. Make another one the main one first."
    ),
    "orders_are_open": QT_TRANSLATE_NOOP(
        "Codes", "Order {number} is open. Close or delete the open orders first."
    ),
    "nothing_to_undo": QT_TRANSLATE_NOOP("Codes", "There is nothing to take back any more."),
    # rights, inside other sentences
    "edit_orders": QT_TRANSLATE_NOOP("Codes", "Change orders"),
    "take_payments": QT_TRANSLATE_NOOP("Codes", "Take payments"),
    "return_payments": QT_TRANSLATE_NOOP("Codes", "Return payments"),
    "run_shift": QT_TRANSLATE_NOOP("Codes", "Open and close the till shift"),
    # the payments report
    "report_is_empty": QT_TRANSLATE_NOOP("Codes", "There is nothing to save."),
    "report_not_saved": QT_TRANSLATE_NOOP("Codes", "The report was not saved: {problem}"),
    "report_saved": QT_TRANSLATE_NOOP("Codes", "The report is saved: {path}"),
    # who works here
    "right_missing": QT_TRANSLATE_NOOP(
        "Codes", "{name} lacks the right “{right}”. Sign in as somebody who has it."
    ),
    "personal_shift_closed": QT_TRANSLATE_NOOP(
        "Codes", "The personal shift of {name} is closed. Open it in the back office."
    ),
    "employee_signed_in": QT_TRANSLATE_NOOP(
        "Codes", "{name} is signed in at the register. Sign in as somebody else first."
    ),
    "product_is_returned": QT_TRANSLATE_NOOP(
        "Codes", "“{name}” stands in the goods return. Take it out there first."
    ),
}
