"""Shows every dialog and notes what the cashier answered."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    ButtonWidth,
    CardInputDialogResult,
    DecimalInputDialogResult,
    ExtendedInputDialogSettings,
    InputDialogResult,
    InputDialogTypes,
    NumberInputDialogResult,
    NumericInputMode,
    NumericStringInputDialogResult,
    PermissionsCheckMode,
    PhoneInputDialogResult,
    PluginContext,
    QuantityChangerItem,
    ReceiptPrinter,
    StringInputDialogResult,
    ViewManager,
)

Notes = tuple[tuple[str, object], ...]


def note(member: str, value: object) -> None:
    """Keep what came of using a member, entities by their names or ids."""
    folder = Path(PluginContext.integration.get_data_storage_directory_path())
    with (folder / "notes.txt").open("a", encoding="utf-8") as file:
        file.write(f"{member}\t{brief(value)!r}\n")


def brief(value: object) -> object:
    """A value in a few words."""
    if isinstance(value, (list, tuple)):
        return [brief(item) for item in value]
    if isinstance(value, UUID) and value.version == 4:
        return "a new id"
    if hasattr(value, "__dataclass_fields__"):
        return brief(getattr(value, "name", "") or getattr(value, "id", type(value).__name__))
    if isinstance(value, datetime):
        return value.date()
    return value


DAY = datetime(2026, 3, 1, 10, 30, tzinfo=UTC)
LAST_DAY = datetime(2026, 3, 31, 10, 30, tzinfo=UTC)
SETTINGS = ExtendedInputDialogSettings(
    enable_barcode=True,
    tab_title_barcode="Code",
    enable_card_slider=True,
    enable_phone=True,
    tab_title_phone="Phone",
    tab_title_numeric_string="Number",
    numeric_input_mode=NumericInputMode.DECIMAL,
    min_decimal_value=Decimal(1),
    max_decimal_value=Decimal(9),
    default_decimal_value=Decimal(5),
)
DIGITS = ExtendedInputDialogSettings(numeric_input_mode=NumericInputMode.STRING)


class Plugin:
    """Notes everything when its button is pressed."""

    license_module_id = 21005918

    def __init__(self) -> None:
        PluginContext.operations.add_button_to_plugins_menu("Run", self.run)

    def run(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """Show the dialogs one after the other."""
        del printer
        note("ViewManager", isinstance(view_manager, ViewManager))
        note_messages(view_manager)
        note_inputs(view_manager)
        note_extended_inputs(view_manager)
        note_choices(view_manager)
        note_dates(view_manager)
        note_permissions(view_manager)
        for member, value in (
            *extended_input_dialog_settings_notes(SETTINGS),
            *numeric_string_input_dialog_result_notes(
                NumericStringInputDialogResult(numeric_string="007")
            ),
        ):
            note(member, value)
        order = PluginContext.operations.get_orders()[0]
        view_manager.navigate_to_order_after_operation(order)
        note("ViewManager.navigate_to_order_after_operation", order.number)


def note_messages(view: ViewManager) -> None:
    view.change_progress_bar_message("one moment")
    note("ViewManager.change_progress_bar_message", "one moment")
    view.show_ok_popup("ok", "m", "Fine")
    note("ViewManager.show_ok_popup", "closed")
    view.show_error_popup("e", "Shut")
    note("ViewManager.show_error_popup", "closed")
    view.show_close_popup("close", "m", "Shut")
    note("ViewManager.show_close_popup", "closed")
    note("ViewManager.show_yes_no_popup", view.show_yes_no_popup("t", "m", "Yea", "Nay"))
    note("ViewManager.show_ok_cancel_popup", view.show_ok_cancel_popup("t", "m"))
    note("ViewManager.show_retry_cancel_popup", view.show_retry_cancel_popup("t", "m"))
    note("ViewManager.show_yes_no_cancel_popup", view.show_yes_no_cancel_popup("t", "m"))
    note(
        "ViewManager.show_retry_ignore_cancel_popup",
        view.show_retry_ignore_cancel_popup("t", "m"),
    )


def note_inputs(view: ViewManager) -> None:
    either = InputDialogTypes.NUMBER | InputDialogTypes.CARD
    result = view.show_input_dialog("room", either, 5)
    note("ViewManager.show_input_dialog", result)
    note("InputDialogResult", isinstance(result, InputDialogResult))
    if isinstance(result, NumberInputDialogResult):
        for member, value in number_input_dialog_result_notes(result):
            note(member, value)
    card = view.show_input_dialog("card", InputDialogTypes.CARD)
    if isinstance(card, CardInputDialogResult):
        for member, value in card_input_dialog_result_notes(card):
            note(member, value)
    note("ViewManager.show_keyboard", view.show_keyboard("name", "An", is_multiline=False))
    text = view.show_extended_keyboard_dialog("text", enable_barcode=True)
    note("ViewManager.show_extended_keyboard_dialog", text)


def note_extended_inputs(view: ViewManager) -> None:
    decimal = view.show_extended_input_dialog("any", "hint", SETTINGS)
    note("ViewManager.show_extended_input_dialog", decimal)
    if isinstance(decimal, DecimalInputDialogResult):
        for member, value in decimal_input_dialog_result_notes(decimal):
            note(member, value)
    code = view.show_extended_input_dialog("any", "hint", SETTINGS)
    if isinstance(code, BarcodeInputDialogResult):
        for member, value in barcode_input_dialog_result_notes(code):
            note(member, value)
    phone = view.show_extended_input_dialog("any", "hint", SETTINGS)
    if isinstance(phone, PhoneInputDialogResult):
        for member, value in phone_input_dialog_result_notes(phone):
            note(member, value)
    digits = view.show_extended_input_dialog("any", "hint", DIGITS)
    if isinstance(digits, StringInputDialogResult):
        for member, value in string_input_dialog_result_notes(digits):
            note(member, value)


def note_choices(view: ViewManager) -> None:
    index = view.show_chooser_popup("which", ["a", "b"], 0, ButtonWidth.WIDE)
    user = view.show_chooser_popup(
        "who",
        PluginContext.operations.get_users(),
        naming_func=lambda one: one.name,
    )
    note("ViewManager.show_chooser_popup", [index, user])
    rows = [QuantityChangerItem(name="Tea", quantity=1, min=0, max=5)]
    for member, value in quantity_changer_item_notes(rows[0]):
        note(member, value)
    note(
        "ViewManager.show_quantity_changer_popup",
        view.show_quantity_changer_popup("how many", "text", 0, 9, rows),
    )


def note_dates(view: ViewManager) -> None:
    note("ViewManager.show_date_numpad_popup", view.show_date_numpad_popup(DAY, "day"))
    note(
        "ViewManager.show_date_time_popup",
        str(view.show_date_time_popup(DAY, "moment", DAY, LAST_DAY)),
    )
    note("ViewManager.show_calendar_popup", view.show_calendar_popup(DAY, "day", DAY, LAST_DAY))


def note_permissions(view: ViewManager) -> None:
    note("ViewManager.show_check_permission_popup", view.show_check_permission_popup("F_STRN"))
    note(
        "ViewManager.show_check_permissions_popup",
        view.show_check_permissions_popup(["F_STRN"], True, PermissionsCheckMode.ANY),
    )


def number_input_dialog_result_notes(value: NumberInputDialogResult) -> Notes:
    return (
        ("NumberInputDialogResult", isinstance(value, NumberInputDialogResult)),
        ("NumberInputDialogResult.number", value.number),
    )


def card_input_dialog_result_notes(value: CardInputDialogResult) -> Notes:
    return (
        ("CardInputDialogResult", isinstance(value, CardInputDialogResult)),
        ("CardInputDialogResult.full_card_track", value.full_card_track),
        ("CardInputDialogResult.track1", value.track1),
        ("CardInputDialogResult.track2", value.track2),
        ("CardInputDialogResult.track3", value.track3),
    )


def barcode_input_dialog_result_notes(value: BarcodeInputDialogResult) -> Notes:
    return (
        ("BarcodeInputDialogResult", isinstance(value, BarcodeInputDialogResult)),
        ("BarcodeInputDialogResult.barcode", value.barcode),
    )


def phone_input_dialog_result_notes(value: PhoneInputDialogResult) -> Notes:
    return (
        ("PhoneInputDialogResult", isinstance(value, PhoneInputDialogResult)),
        ("PhoneInputDialogResult.phone_number", value.phone_number),
    )


def numeric_string_input_dialog_result_notes(value: NumericStringInputDialogResult) -> Notes:
    return (
        ("NumericStringInputDialogResult", isinstance(value, NumericStringInputDialogResult)),
        ("NumericStringInputDialogResult.numeric_string", value.numeric_string),
    )


def string_input_dialog_result_notes(value: StringInputDialogResult) -> Notes:
    return (
        ("StringInputDialogResult", isinstance(value, StringInputDialogResult)),
        ("StringInputDialogResult.result", value.result),
    )


def decimal_input_dialog_result_notes(value: DecimalInputDialogResult) -> Notes:
    return (
        ("DecimalInputDialogResult", isinstance(value, DecimalInputDialogResult)),
        ("DecimalInputDialogResult.decimal", value.decimal),
    )


def extended_input_dialog_settings_notes(value: ExtendedInputDialogSettings) -> Notes:
    return (
        ("ExtendedInputDialogSettings", isinstance(value, ExtendedInputDialogSettings)),
        ("ExtendedInputDialogSettings.enable_barcode", value.enable_barcode),
        ("ExtendedInputDialogSettings.tab_title_barcode", value.tab_title_barcode),
        ("ExtendedInputDialogSettings.enable_card_slider", value.enable_card_slider),
        ("ExtendedInputDialogSettings.enable_numeric_string", value.enable_numeric_string),
        ("ExtendedInputDialogSettings.tab_title_numeric_string", value.tab_title_numeric_string),
        ("ExtendedInputDialogSettings.enable_phone", value.enable_phone),
        ("ExtendedInputDialogSettings.tab_title_phone", value.tab_title_phone),
        ("ExtendedInputDialogSettings.numeric_input_mode", value.numeric_input_mode),
        ("ExtendedInputDialogSettings.min_decimal_value", value.min_decimal_value),
        ("ExtendedInputDialogSettings.max_decimal_value", value.max_decimal_value),
        ("ExtendedInputDialogSettings.default_decimal_value", value.default_decimal_value),
    )


def quantity_changer_item_notes(value: QuantityChangerItem) -> Notes:
    return (
        ("QuantityChangerItem", isinstance(value, QuantityChangerItem)),
        ("QuantityChangerItem.name", value.name),
        ("QuantityChangerItem.quantity", value.quantity),
        ("QuantityChangerItem.min", value.min),
        ("QuantityChangerItem.max", value.max),
    )
