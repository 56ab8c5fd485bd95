"""How a cashier gives a dialog the answer that a command says."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    DecimalInputDialogResult,
    NumberInputDialogResult,
    NumericStringInputDialogResult,
    PhoneInputDialogResult,
    StringInputDialogResult,
)
from cashier_sim.till.commands import AnswerDialog
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
    PinEntry,
    QuantityChangerDialog,
    QuestionDialog,
)
from cashier_sim.ui.dialogs.day_words import long_day
from cashier_sim.ui.dialogs.entries import COUNTRY_CODE
from cashier_sim.ui.dialogs.paging import ROWS
from cashier_sim.ui.dialogs.panel import DialogPanel
from cashier_sim.ui.kit.buttons import TillButton
from tests.scenarios.on_screen.fingers import OutOfReachError

if TYPE_CHECKING:
    from datetime import date

    from cashier_sim.till.dialogs import Answer
    from cashier_sim.till.view import TillView
    from tests.scenarios.on_screen.fingers import Fingers

_MONTHS = 12


def meant(command: AnswerDialog, view: TillView) -> AnswerDialog:
    """What the window says for a command.

    A box that only has buttons is never left without an answer: closing it is pressing its last
    button, which the register takes for the same.
    """
    if command.answer is not None:
        return command
    match view.dialog:
        case MessageDialog(buttons=buttons):
            return AnswerDialog(command.dialog_id, buttons[-1].answer)
        case NoticeDialog():
            return AnswerDialog(command.dialog_id, answer=True)
        case QuestionDialog(question=question):
            return AnswerDialog(command.dialog_id, question.options[-1])
    return command


def give(fingers: Fingers, command: AnswerDialog) -> None:
    """Answer the topmost dialog.

    Raises:
        OutOfReachError: The dialog does not let anybody give this answer.
    """
    panel = top_panel(fingers, command.dialog_id)
    if command.answer is None:
        if isinstance(panel.dialog, MessageDialog | NoticeDialog | QuestionDialog):
            panel.first_focus().setFocus()
            fingers.key(Qt.Key.Key_Escape)
        else:
            fingers.press("dialog_cancel", panel)
        return
    match panel.dialog:
        case MessageDialog() | NoticeDialog() | QuestionDialog() | ChooserDialog() as dialog:
            _press(fingers, panel, dialog, command.answer)
        case CalendarDialog() | DateNumpadDialog() | DateTimeDialog() as dialog:
            _set_date(fingers, panel, dialog, command.answer)
            fingers.press("dialog_ok", panel)
        case dialog:
            _type(fingers, panel, dialog, command.answer)
            fingers.press("dialog_ok", panel)


def top_panel(fingers: Fingers, dialog_id: int) -> DialogPanel:
    """The panel of a dialog; it has to be the topmost."""
    panels = [one for one in fingers.window.findChildren(DialogPanel) if one.isVisible()]
    for panel in panels:
        if panel.dialog.id == dialog_id:
            assert dialog_id == max(one.dialog.id for one in panels), "another dialog lies above"
            return panel
    raise OutOfReachError(f"dialog {dialog_id} is not shown")


def _press(fingers: Fingers, panel: DialogPanel, dialog: Dialog, answer: Answer) -> None:
    match dialog:
        case MessageDialog(buttons=buttons):
            name = next((one.name for one in buttons if one.answer == answer), None)
            if name is None:
                raise OutOfReachError(f"no button answers {answer}")
            fingers.press(f"dialog_{name}", panel)
        case NoticeDialog():
            fingers.press("dialog_close", panel)
        case QuestionDialog():
            fingers.press(f"dialog_option_{answer}", panel)
        case ChooserDialog(items=items):
            if not isinstance(answer, int) or not 0 <= answer < len(items):
                raise OutOfReachError(f"there is no item {answer}")
            _turn_to(fingers, panel, answer)
            fingers.press(f"chooser_item_{answer}", panel)


def _turn_to(fingers: Fingers, panel: DialogPanel, item: int) -> None:
    while (cell := _shown_items(panel)) and item not in cell:
        fingers.press("chooser_next" if item > max(cell) else "chooser_previous", panel)


def _shown_items(panel: DialogPanel) -> list[int]:
    names = [one.objectName() for one in panel.findChildren(TillButton) if one.isVisible()]
    begin = "chooser_item_"
    return [int(one.removeprefix(begin)) for one in names if one.startswith(begin)]


def _set_date(fingers: Fingers, panel: DialogPanel, dialog: Dialog, answer: Answer) -> None:
    assert isinstance(answer, datetime), answer
    match dialog:
        case CalendarDialog(start=start):
            _turn(fingers, panel, "calendar_month", _months(answer.date()) - _months(start))
            words = long_day(answer.date())
            for cell in panel.findChildren(TillButton):
                if cell.accessibleName() == words and cell.objectName().startswith("calendar_day"):
                    fingers.press_on(cell)
                    return
            raise OutOfReachError(f"the calendar does not show {answer}")
        case DateNumpadDialog():
            fingers.key(Qt.Key.Key_Home)
            for digit in f"{answer:%d%m%Y}":
                fingers.press(f"dialog_keypad_{digit}", panel)
        case DateTimeDialog(start=start):
            _turn(fingers, panel, "date_time_day", (answer.date() - start.date()).days)
            fingers.key(Qt.Key.Key_Home)
            for digit in f"{answer:%H%M}":
                fingers.press(f"dialog_keypad_{digit}", panel)


def _months(day: date) -> int:
    return day.year * _MONTHS + day.month


def _turn(fingers: Fingers, panel: DialogPanel, name: str, by: int) -> None:
    for _ in range(abs(by)):
        fingers.press(f"{name}_{'later' if by > 0 else 'earlier'}", panel)


def _type(fingers: Fingers, panel: DialogPanel, dialog: Dialog, answer: Answer) -> None:
    match dialog, answer:
        case InputDialog(initial_value=start), NumberInputDialogResult(number=number):
            if number != start:
                _press_keys(fingers, panel, str(number))
        case ExtendedInputDialog(), _:
            _type_on_tab(fingers, panel, answer)
        case KeyboardDialog(), str(text) | StringInputDialogResult(result=text):
            fingers.press("keyboard_erase_all", panel)
            panel.first_focus().setFocus()
            fingers.type(text)
        case PermissionDialog(), PinEntry(pin):
            fingers.press("dialog_enter_pin", panel)
            _press_keys(fingers, panel, pin)
        case QuantityChangerDialog(), tuple():
            _set_quantities(fingers, panel, answer, dialog)
        case _:
            raise OutOfReachError(f"nothing in {type(dialog).__name__} gives {answer}")


def _press_keys(fingers: Fingers, panel: DialogPanel, digits: str) -> None:
    if not digits.isdecimal():
        raise OutOfReachError(f"the keypad has no keys for {digits}")
    for digit in digits:
        fingers.press(f"dialog_keypad_{digit}", panel)


def _type_on_tab(fingers: Fingers, panel: DialogPanel, answer: Answer) -> None:
    match answer:
        case (
            NumericStringInputDialogResult(numeric_string=digits)
            | StringInputDialogResult(result=digits)
        ):
            fingers.press("dialog_tab_numeric_string", panel)
            _press_keys(fingers, panel, digits)
        case PhoneInputDialogResult(phone_number=phone):
            fingers.press("dialog_tab_phone", panel)
            _press_keys(fingers, panel, phone.removeprefix(f"+{COUNTRY_CODE}"))
        case BarcodeInputDialogResult(barcode=code):
            fingers.press("dialog_tab_barcode", panel)
            fingers.type(code)
        case DecimalInputDialogResult(decimal=number):
            fingers.press("dialog_tab_decimal", panel)
            for character in f"{number:f}":
                key = "comma" if character == "." else character
                fingers.press(f"dialog_decimal_keypad_{key}", panel)
        case _:
            raise OutOfReachError(f"no tab gives {answer}")


def _set_quantities(
    fingers: Fingers, panel: DialogPanel, wanted: tuple[int, ...], dialog: QuantityChangerDialog
) -> None:
    page = 0
    for row, (quantity, start) in enumerate(zip(wanted, dialog.start, strict=True)):
        if quantity == start:
            continue
        if quantity < 0:
            raise OutOfReachError("there is no key for a minus")
        while page < row // ROWS:
            fingers.press("quantity_next", panel)
            page += 1
        fingers.press(f"quantity_row_{row % ROWS}_cell", panel)
        fingers.type(str(quantity))
