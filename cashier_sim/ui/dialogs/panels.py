"""Which panel draws which dialog."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cashier_sim.till.dialogs import (
    CalendarDialog,
    ChooserDialog,
    DateNumpadDialog,
    DateTimeDialog,
    Dialog,
    ExtendedInputDialog,
    InputDialog,
    KeyboardDialog,
    MessageDialog,
    NoticeDialog,
    PermissionDialog,
    QuantityChangerDialog,
    QuestionDialog,
)
from cashier_sim.ui.dialogs.calendar import CalendarPanel
from cashier_sim.ui.dialogs.chooser import ChooserPanel
from cashier_sim.ui.dialogs.date_numpad import DateNumpadPanel
from cashier_sim.ui.dialogs.date_time import DateTimePanel
from cashier_sim.ui.dialogs.inputs import ExtendedInputPanel, InputPanel
from cashier_sim.ui.dialogs.keyboard import KeyboardPanel
from cashier_sim.ui.dialogs.messages import MessagePanel, NoticePanel, QuestionPanel
from cashier_sim.ui.dialogs.panel import DialogPanel
from cashier_sim.ui.dialogs.permission import PermissionPanel
from cashier_sim.ui.dialogs.quantity_changer import QuantityChangerPanel

Clock = Callable[[], int]
"""Milliseconds on a clock that goes forward: tells a card reader from a hand."""


def panel_for(dialog: Dialog, clock_ms: Clock, parent: QWidget | None = None) -> DialogPanel:
    """Return the panel that draws a dialog.

    Raises:
        TypeError: No panel draws this kind of dialog.
    """
    match dialog:
        case MessageDialog():
            return MessagePanel(dialog, parent)
        case QuestionDialog():
            return QuestionPanel(dialog, parent)
        case NoticeDialog():
            return NoticePanel(dialog, parent)
        case ChooserDialog():
            return ChooserPanel(dialog, parent)
        case _:
            return _asking_panel(dialog, clock_ms, parent)


def _asking_panel(dialog: Dialog, clock_ms: Clock, parent: QWidget | None) -> DialogPanel:
    match dialog:
        case InputDialog():
            return InputPanel(dialog, clock_ms, parent)
        case ExtendedInputDialog():
            return ExtendedInputPanel(dialog, clock_ms, parent)
        case PermissionDialog():
            return PermissionPanel(dialog, clock_ms, parent)
        case KeyboardDialog():
            return KeyboardPanel(dialog, clock_ms, parent)
        case _:
            return _changing_panel(dialog, parent)


def _changing_panel(dialog: Dialog, parent: QWidget | None) -> DialogPanel:
    match dialog:
        case DateNumpadDialog():
            return DateNumpadPanel(dialog, parent)
        case DateTimeDialog():
            return DateTimePanel(dialog, parent)
        case CalendarDialog():
            return CalendarPanel(dialog, parent)
        case QuantityChangerDialog():
            return QuantityChangerPanel(dialog, parent)
        case _:
            raise TypeError(f"No panel draws a {type(dialog).__name__}.")
