"""What a plugin chooses from when it opens a dialog of `ViewManager`.

Source: the namespace `UI` of the iikoFront API (V6).
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
