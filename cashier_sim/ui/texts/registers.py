"""Why the outside did not answer, and what is wrong with the program's own files."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

TEXTS = {
    # reasons inside other sentences
    "died": QT_TRANSLATE_NOOP("Codes", "the plugin died"),
    "timed_out": QT_TRANSLATE_NOOP("Codes", "the time limit is over"),
    "ended_by_cashier": QT_TRANSLATE_NOOP("Codes", "ended by the cashier"),
    "restarted": QT_TRANSLATE_NOOP("Codes", "the register was restarted"),
    "out_of_paper": QT_TRANSLATE_NOOP("Codes", "it is out of paper"),
    "cover_open": QT_TRANSLATE_NOOP("Codes", "its cover is open"),
    "offline": QT_TRANSLATE_NOOP("Codes", "it is offline"),
    "refuses": QT_TRANSLATE_NOOP("Codes", "it refuses"),
    "connection_lost": QT_TRANSLATE_NOOP("Codes", "the connection is lost"),
    "pay": QT_TRANSLATE_NOOP("Codes", "a payment"),
    "emergency_cancel_payment": QT_TRANSLATE_NOOP("Codes", "an emergency cancel"),
    "return_payment": QT_TRANSLATE_NOOP("Codes", "a return"),
    "return_payment_without_order": QT_TRANSLATE_NOOP("Codes", "a goods return"),
    "fiscal_cheque": QT_TRANSLATE_NOOP("Codes", "a fiscal cheque"),
    "fiscal_out_of_paper": QT_TRANSLATE_NOOP("Codes", "it is out of paper"),
    "fiscal_refuses": QT_TRANSLATE_NOOP("Codes", "it refuses"),
    # at the top left
    "receipt_printer_failed": QT_TRANSLATE_NOOP(
        "Codes", "The receipt printer does not print: {state}."
    ),
    # the program's own files
    "stale_record": QT_TRANSLATE_NOOP(
        "Codes", "Order {number} was changed elsewhere. Open it again."
    ),
    "lock_not_held": QT_TRANSLATE_NOOP("Codes", "The order is not held by {owner}. Report this."),
    "store_unusable": QT_TRANSLATE_NOOP("Codes", "The data in {path} cannot be used: {problem}."),
    "store_too_new": QT_TRANSLATE_NOOP(
        "Codes",
        "The data in {path} are of version {version}, and this program knows {known}. "
        "Use a newer program or another folder.",
    ),
    "settings_invalid": QT_TRANSLATE_NOOP("Codes", "The settings in {path} are wrong: {problem}"),
    "world_invalid": QT_TRANSLATE_NOOP("Codes", "The world in {path} is wrong: {problem}"),
    "shelf_invalid": QT_TRANSLATE_NOOP(
        "Codes", "The list of plugins in {path} is wrong: {problem}"
    ),
    "data_folder_unusable": QT_TRANSLATE_NOOP(
        "Codes", "The data folder {path} cannot be used: {problem}. Choose another with --data."
    ),
    "data_folder_in_use": QT_TRANSLATE_NOOP(
        "Codes",
        "Another simulator (process {pid}) uses {path}. Close it, or choose a folder with --data.",
    ),
    "restaurant_invalid": QT_TRANSLATE_NOOP(
        "Codes", "The restaurant in {path} is wrong: {problem}"
    ),
}
