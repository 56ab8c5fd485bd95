"""One dialog of each kind."""

from __future__ import annotations

from datetime import UTC, datetime

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import (
    ExtendedInputDialogSettings,
    InputDialogTypes,
    QuantityChangerItem,
)
from cashier_sim.till.dialogs import (
    CalendarDialog,
    ChooserDialog,
    CloseDialog,
    DateNumpadDialog,
    DateTimeDialog,
    Dialog,
    ErrorDialog,
    ExtendedInputDialog,
    ExtendedKeyboardDialog,
    InputDialog,
    KeyboardDialog,
    NoticeDialog,
    OkCancelDialog,
    OkDialog,
    PermissionDialog,
    QuantityChangerDialog,
    QuestionDialog,
    RetryCancelDialog,
    RetryIgnoreCancelDialog,
    YesNoCancelDialog,
    YesNoDialog,
)

DAY = datetime(2026, 3, 14, 12, 40, tzinfo=UTC)
EVERY_DIALOG: tuple[Dialog, ...] = (
    OkDialog(id=1, title="Hotel", message="Done"),
    CloseDialog(id=1, title="Hotel", message="Done"),
    ErrorDialog(id=1, message="No such room"),
    YesNoDialog(id=1, title="Hotel", message="Sure?"),
    OkCancelDialog(id=1, title="Hotel", message="Sure?"),
    RetryCancelDialog(id=1, title="Hotel", message="No answer"),
    YesNoCancelDialog(id=1, title="Hotel", message="Sure?"),
    RetryIgnoreCancelDialog(id=1, title="Hotel", message="No answer"),
    NoticeDialog(id=1, notice=Notice(message="Broken")),
    QuestionDialog(id=1, question=Question(code="cheque_refused", options=("retry", "give_up"))),
    ChooserDialog(id=1, title="Tariff", items=("Day", "Night")),
    InputDialog(id=1, title="Room", types=InputDialogTypes.NUMBER),
    ExtendedInputDialog(
        id=1, title="Guest", hint="", settings=ExtendedInputDialogSettings(enable_phone=True)
    ),
    KeyboardDialog(id=1, title="Name"),
    ExtendedKeyboardDialog(id=1, title="Name", enable_card_slider=True, enable_barcode=True),
    PermissionDialog(id=1, rights=(Right.RETURN_PAYMENTS,)),
    DateNumpadDialog(id=1, title="Arrival", selected_date=DAY),
    DateTimeDialog(id=1, title="Arrival", selected_date=DAY, min_date=DAY, max_date=DAY),
    CalendarDialog(id=1, title="Arrival", selected_date=DAY, min_date=DAY, max_date=DAY),
    QuantityChangerDialog(
        id=1,
        title="Meals",
        text="Room 12",
        min_quantity=0,
        max_quantity=5,
        items=(QuantityChangerItem(name="Adult", quantity=2, min=0, max=4),),
    ),
)
