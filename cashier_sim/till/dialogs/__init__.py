"""Dialogs that wait for the cashier, without a toolkit.

A dialog is a value; `problem` checks an answer by the same rules for mouse, keyboard, wedge and
scenario. None is always a legal answer: it means cancelled or closed.

Source: `IViewManager` (iikoFront API); notices and questions are the register's own.
"""

from cashier_sim.till.dialogs.base import Answer, AnswerProblem, Dialog, Given, PinEntry
from cashier_sim.till.dialogs.dates import CalendarDialog, DateNumpadDialog, DateTimeDialog
from cashier_sim.till.dialogs.inputs import (
    MAX_NUMBER,
    PHONE_DIGITS,
    ChooserDialog,
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    InputDialog,
    KeyboardDialog,
)
from cashier_sim.till.dialogs.messages import (
    CloseDialog,
    ErrorDialog,
    MessageButton,
    MessageDialog,
    OkCancelDialog,
    OkDialog,
    RetryCancelDialog,
    RetryIgnoreCancelDialog,
    YesNoCancelDialog,
    YesNoDialog,
)
from cashier_sim.till.dialogs.permissions import PermissionDialog, Staff
from cashier_sim.till.dialogs.quantities import QuantityChangerDialog
from cashier_sim.till.dialogs.register import NoticeDialog, QuestionDialog

__all__ = [
    "MAX_NUMBER",
    "PHONE_DIGITS",
    "Answer",
    "AnswerProblem",
    "CalendarDialog",
    "ChooserDialog",
    "CloseDialog",
    "DateNumpadDialog",
    "DateTimeDialog",
    "Dialog",
    "ErrorDialog",
    "ExtendedInputDialog",
    "ExtendedKeyboardDialog",
    "Given",
    "InputDialog",
    "KeyboardDialog",
    "MessageButton",
    "MessageDialog",
    "NoticeDialog",
    "OkCancelDialog",
    "OkDialog",
    "PermissionDialog",
    "PinEntry",
    "QuantityChangerDialog",
    "QuestionDialog",
    "RetryCancelDialog",
    "RetryIgnoreCancelDialog",
    "Staff",
    "YesNoCancelDialog",
    "YesNoDialog",
]
