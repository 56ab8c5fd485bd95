"""The dialogs of `ViewManager` that something is chosen or typed in."""

from collections.abc import Sequence

from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
)
from cashier_sim.till.dialogs import (
    MAX_NUMBER,
    ChooserDialog,
    ExtendedInputDialog,
    InputDialog,
    KeyboardDialog,
)
from cashier_sim.till.plugins.asked import Asked, ShownDialog, same


def _chooser_popup(asked: Asked) -> ShownDialog:
    items = asked.arguments["items"]
    if not isinstance(items, Sequence) or isinstance(items, str):
        raise ArgumentException(f"items must be a list of texts, not {items!r}")
    texts = tuple(item for item in items if isinstance(item, str))
    if len(texts) != len(items) or not texts:
        raise ArgumentException("items must be texts, and at least one")
    width = asked.arguments["button_width"]
    if not isinstance(width, ButtonWidth):
        raise ArgumentException(f"button_width must be a ButtonWidth, not {width!r}")
    selected = asked.whole("selected_item_index")
    if not -1 <= selected < len(texts):
        raise ArgumentOutOfRangeException(
            f"selected_item_index must be -1 to {len(texts) - 1}, not {selected}"
        )
    dialog = ChooserDialog(
        id=0,
        title=asked.text("title"),
        items=texts,
        selected_item_index=selected,
        button_width=width,
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, lambda answer: -1 if answer is None else answer)


def _input_dialog(asked: Asked) -> ShownDialog:
    types = asked.arguments["types"]
    if not isinstance(types, InputDialogTypes) or not types:
        raise ArgumentException(f"types must be some of InputDialogTypes, not {types!r}")
    initial = None
    if asked.arguments["initial_value"] is not None:
        initial = asked.whole("initial_value")
        if not 0 <= initial <= MAX_NUMBER:
            raise ArgumentOutOfRangeException(
                f"initial_value must be 0 to {MAX_NUMBER}, not {initial}"
            )
    dialog = InputDialog(
        id=0,
        title=asked.text("title"),
        types=types,
        initial_value=initial,
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, same)


def _extended_input_dialog(asked: Asked) -> ShownDialog:
    settings = asked.arguments["settings"]
    if not isinstance(settings, ExtendedInputDialogSettings):
        raise ArgumentException(f"settings must be ExtendedInputDialogSettings, not {settings!r}")
    if not (
        settings.enable_barcode
        or settings.enable_card_slider
        or settings.enable_numeric_string
        or settings.enable_phone
    ):
        raise ArgumentException("settings enable nothing that the cashier could enter")
    dialog = ExtendedInputDialog(
        id=0,
        title=asked.text("title"),
        hint=asked.text("hint"),
        settings=settings,
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, same)


def _keyboard(asked: Asked) -> ShownDialog:
    max_length = asked.whole("max_length")
    if max_length < 1:
        raise ArgumentOutOfRangeException(f"max_length must be at least 1, not {max_length}")
    dialog = KeyboardDialog(
        id=0,
        title=asked.text("title"),
        initial_text=asked.text("initial_text"),
        is_multiline=asked.flag("is_multiline"),
        max_length=max_length,
        capitalize=asked.flag("capitalize"),
        is_password=asked.flag("is_password"),
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, same)


INPUT_DIALOGS = {
    "show_chooser_popup": _chooser_popup,
    "show_input_dialog": _input_dialog,
    "show_extended_input_dialog": _extended_input_dialog,
    "show_keyboard": _keyboard,
}
