"""One dialog of each kind."""

from __future__ import annotations

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import ExtendedInputDialogSettings, InputDialogTypes
from cashier_sim.till.dialogs import (
    ChooserDialog,
    CloseDialog,
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
    QuestionDialog,
    RetryCancelDialog,
    RetryIgnoreCancelDialog,
    YesNoCancelDialog,
    YesNoDialog,
)

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
)
