"""What a plugin chooses from when it opens a dialog of `ViewManager`.

Source: the namespace `UI` of the iikoFront API.
"""

from enum import IntEnum, IntFlag


class InputDialogTypes(IntFlag):
    """What `ViewManager.show_input_dialog` accepts; combine with `|`."""

    CARD = 1
    NUMBER = 2


class ButtonWidth(IntEnum):
    """Width of the chooser's buttons, as the number of columns that fit."""

    WIDER = 1
    WIDE = 2
    NORMAL = 3
    NARROW = 4
    NARROWER = 5
    SUPERNARROW = 6


class NumericInputMode(IntEnum):
    """What the numeric tab of `ViewManager.show_extended_input_dialog` asks for.

    Since: V8. Source: `NumericInputMode`.
    """

    DISABLED = 0
    STRING = 1
    DECIMAL = 2


class PermissionsCheckMode(IntEnum):
    """How many of several rights a user must have.

    Since: V7. Source: `PermissionsCheckMode`.
    """

    ALL = 0
    ANY = 1


class FiscalPaymentTypeGroup(IntEnum):
    """Where the cash screen offers the fiscal types of a payment system.

    Since: V8. Source: `FiscalPaymentTypeGroup`.
    """

    DEFAULT = 0
    """Among the bank cards."""
    CARD = 1
    NON_CASH = 2
