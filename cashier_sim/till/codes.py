"""Every code by which the till itself speaks to a person, beside the engine's.

The sentence of a code is made in `ui`; a test compares this list with the texts. The comment
behind a code names the values that come with it. Refusals of commands stand with the commands.
"""

from enum import StrEnum


class Code(StrEnum):
    """Why something is refused, or what the cashier is told."""

    # refusals
    ORDER_IN_USE = "order_in_use"
    """holder: who is editing it now: a plugin's name, or one of the two that follow."""
    TERMINAL = "terminal"
    SOMEBODY = "somebody"
    NOTHING_RESTARTS = "nothing_restarts"
    REGISTER_IS_DOWN = "register_is_down"
    WRONG_PIN = "wrong_pin"
    RIGHT_MISSING = "right_missing"
    """name, right: nobody who has the right has confirmed it."""
    PERSONAL_SHIFT_CLOSED = "personal_shift_closed"
    """name."""
    NOT_FOUND = "not_found"
    """problem (English): the command names something that is not there."""
    ARGUMENT_INVALID = "argument_invalid"
    """problem (English): a value that no screen would give."""
    NO_SUCH_TABLE = "no_such_table"
    NO_SUCH_DISH = "no_such_dish"
    AMOUNT_OVER_RETURNABLE = "amount_over_returnable"
    """amount, max."""
    SHARE_OVER_LIMIT = "share_over_limit"
    """sum, max."""
    NO_SUCH_SETTING = "no_such_setting"
    """key, known."""
    SETTING_INVALID = "setting_invalid"
    """key, problem (English)."""
    PLUGIN_FOLDER_INVALID = "plugin_folder_invalid"
    """folder, problem (English)."""
    PLUGIN_KNOWN = "plugin_known"
    """plugin."""

    PLUGIN_BUTTON_GONE = "plugin_button_gone"
    PLUGIN_BUTTON_ELSEWHERE = "plugin_button_elsewhere"
    """button."""
    PLUGIN_BUTTON_DISABLED = "plugin_button_disabled"
    """button, plugin."""
    PLUGIN_BUTTON_DEAD = "plugin_button_dead"
    """button, plugin: the plugin's process has ended."""

    # what a plugin's button told
    PLUGIN_BUTTON_FAILED = "plugin_button_failed"
    """button, plugin, message (the plugin's words)."""
    PLUGIN_BUTTON_ERROR = "plugin_button_error"
    """button, plugin, error (type and message)."""
    PLUGIN_BUTTON_NOT_ANSWERED = "plugin_button_not_answered"
    """button, plugin, reason."""

    # questions before something is lost, and their answers
    GIVE_BACK_PAYMENT = "give_back_payment"
    """type, sum."""
    GIVE_BACK = "give_back"
    KEEP_PAYMENT = "keep_payment"
    REMOVE_PRINTED_DISH = "remove_printed_dish"
    """dish."""
    REMOVE_DISH = "remove_dish"
    KEEP_DISH = "keep_dish"

    REPORT_NOT_SAVED = "report_not_saved"
    """problem (the system's words)."""

    # why a register does not open
    SETTINGS_INVALID = "settings_invalid"
    """path, problem (English)."""
    WORLD_INVALID = "world_invalid"
    """path, problem (English)."""
    SHELF_INVALID = "shelf_invalid"
    """path, problem (English)."""
    DATA_FOLDER_UNUSABLE = "data_folder_unusable"
    """path, problem (the system's words)."""
    DATA_FOLDER_IN_USE = "data_folder_in_use"
    """path, pid."""

    # fiscal register
    FISCAL_OUT_OF_PAPER = "fiscal_out_of_paper"
    FISCAL_REFUSES = "fiscal_refuses"

    # notifications
    REPORT_SAVED = "report_saved"
    """path."""
    RECEIPT_PRINTER_FAILED = "receipt_printer_failed"
    """state: the value of a `ReceiptPrinterState`."""
