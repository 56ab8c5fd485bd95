"""From a member of `ViewManager` to a dialog of the till, and from its answer to a result."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
)
from cashier_sim.till.dialogs import (
    MAX_NUMBER,
    Answer,
    ChooserDialog,
    Dialog,
    ErrorDialog,
    ExtendedInputDialog,
    InputDialog,
    KeyboardDialog,
    OkDialog,
    YesNoDialog,
)

MAX_MESSAGE_CHARS = 100_000
"""Of a dialog; laying out more would hold the window."""

Arguments = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ShownDialog:
    """A dialog to show, and how its answer goes back to the plugin."""

    dialog: Dialog
    result: Callable[[Answer], object]


def dialog_of(method: str, arguments: Arguments) -> ShownDialog:
    """The dialog that a member of `ViewManager` shows.

    Args:
        method: The member's name.
        arguments: By name, defaults filled in.

    Raises:
        ArgumentException: An argument has the wrong type or range; the sentence names it.
    """
    return _MEMBERS[method](arguments)


def text_argument(arguments: Arguments, name: str) -> str:
    """A text; refused by name when it is none."""
    value = arguments[name]
    if not isinstance(value, str):
        raise ArgumentException(f"{name} must be text, not {value!r}")
    return value


def _message(arguments: Arguments) -> str:
    text = text_argument(arguments, "message")
    return text if len(text) <= MAX_MESSAGE_CHARS else f"{text[:MAX_MESSAGE_CHARS]}…"


def _flag(arguments: Arguments, name: str) -> bool:
    value = arguments[name]
    if not isinstance(value, bool):
        raise ArgumentException(f"{name} must be True or False, not {value!r}")
    return value


def _whole(arguments: Arguments, name: str) -> int:
    value = arguments[name]
    if isinstance(value, bool) or not isinstance(value, int):
        raise ArgumentException(f"{name} must be a whole number, not {value!r}")
    return value


def _nothing(_: Answer) -> None:
    return None


def _same(answer: Answer) -> Answer:
    return answer


def _ok_popup(arguments: Arguments) -> ShownDialog:
    dialog = OkDialog(id=0, title=text_argument(arguments, "title"), message=_message(arguments))
    return ShownDialog(dialog, _nothing)


def _error_popup(arguments: Arguments) -> ShownDialog:
    return ShownDialog(ErrorDialog(id=0, message=_message(arguments)), _nothing)


def _yes_no_popup(arguments: Arguments) -> ShownDialog:
    dialog = YesNoDialog(id=0, title=text_argument(arguments, "title"), message=_message(arguments))
    return ShownDialog(dialog, bool)


def _chooser_popup(arguments: Arguments) -> ShownDialog:
    items = arguments["items"]
    if not isinstance(items, Sequence) or isinstance(items, str):
        raise ArgumentException(f"items must be a list of texts, not {items!r}")
    texts = tuple(item for item in items if isinstance(item, str))
    if len(texts) != len(items) or not texts:
        raise ArgumentException("items must be texts, and at least one")
    width = arguments["button_width"]
    if not isinstance(width, ButtonWidth):
        raise ArgumentException(f"button_width must be a ButtonWidth, not {width!r}")
    selected = _whole(arguments, "selected_item_index")
    if not -1 <= selected < len(texts):
        raise ArgumentOutOfRangeException(
            f"selected_item_index must be -1 to {len(texts) - 1}, not {selected}"
        )
    dialog = ChooserDialog(
        id=0,
        title=text_argument(arguments, "title"),
        items=texts,
        selected_item_index=selected,
        button_width=width,
    )
    return ShownDialog(dialog, lambda answer: -1 if answer is None else answer)


def _input_dialog(arguments: Arguments) -> ShownDialog:
    types = arguments["types"]
    if not isinstance(types, InputDialogTypes) or not types:
        raise ArgumentException(f"types must be some of InputDialogTypes, not {types!r}")
    initial = None
    if arguments["initial_value"] is not None:
        initial = _whole(arguments, "initial_value")
        if not 0 <= initial <= MAX_NUMBER:
            raise ArgumentOutOfRangeException(
                f"initial_value must be 0 to {MAX_NUMBER}, not {initial}"
            )
    dialog = InputDialog(
        id=0, title=text_argument(arguments, "title"), types=types, initial_value=initial
    )
    return ShownDialog(dialog, _same)


def _extended_input_dialog(arguments: Arguments) -> ShownDialog:
    settings = arguments["settings"]
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
        title=text_argument(arguments, "title"),
        hint=text_argument(arguments, "hint"),
        settings=settings,
    )
    return ShownDialog(dialog, _same)


def _keyboard(arguments: Arguments) -> ShownDialog:
    max_length = _whole(arguments, "max_length")
    if max_length < 1:
        raise ArgumentOutOfRangeException(f"max_length must be at least 1, not {max_length}")
    dialog = KeyboardDialog(
        id=0,
        title=text_argument(arguments, "title"),
        initial_text=text_argument(arguments, "initial_text"),
        is_multiline=_flag(arguments, "is_multiline"),
        max_length=max_length,
        capitalize=_flag(arguments, "capitalize"),
        is_password=_flag(arguments, "is_password"),
    )
    return ShownDialog(dialog, _same)


_MEMBERS: dict[str, Callable[[Arguments], ShownDialog]] = {
    "show_ok_popup": _ok_popup,
    "show_error_popup": _error_popup,
    "show_yes_no_popup": _yes_no_popup,
    "show_chooser_popup": _chooser_popup,
    "show_input_dialog": _input_dialog,
    "show_extended_input_dialog": _extended_input_dialog,
    "show_keyboard": _keyboard,
}
