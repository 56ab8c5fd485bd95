"""What the cashier answers to the dialogs of `plugins/dialogs.py`, in their order."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    CardInputDialogResult,
    DecimalInputDialogResult,
    NumberInputDialogResult,
    PhoneInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.till.dialogs.base import PinEntry

if TYPE_CHECKING:
    from cashier_sim.till.dialogs import Answer

_DAY = datetime(2026, 3, 5, 10, 30, tzinfo=UTC)
_CARD = CardInputDialogResult(
    full_card_track="%A^B?;770001?", track1="A^B", track2="770001", track3=""
)

ANSWERS: tuple[tuple[str, Answer], ...] = (
    ("OkDialog", True),
    ("ErrorDialog", True),
    ("CloseDialog", True),
    ("YesNoDialog", True),
    ("OkCancelDialog", True),
    ("RetryCancelDialog", False),
    ("YesNoCancelDialog", None),
    ("RetryIgnoreCancelDialog", False),
    ("InputDialog", NumberInputDialogResult(number=12)),
    ("InputDialog", _CARD),
    ("KeyboardDialog", "Anna"),
    ("ExtendedKeyboardDialog", StringInputDialogResult(result="typed")),
    ("ExtendedInputDialog", DecimalInputDialogResult(decimal=Decimal("7.5"))),
    ("ExtendedInputDialog", BarcodeInputDialogResult(barcode="4600")),
    ("ExtendedInputDialog", PhoneInputDialogResult(phone_number="+79001234567")),
    ("ExtendedInputDialog", StringInputDialogResult(result="007")),
    ("ChooserDialog", 1),
    ("ChooserDialog", 2),
    ("QuantityChangerDialog", (3,)),
    ("DateNumpadDialog", _DAY),
    ("DateTimeDialog", _DAY),
    ("CalendarDialog", _DAY),
    ("PermissionDialog", PinEntry("1111")),
)
"""The class of each dialog, and the answer."""
