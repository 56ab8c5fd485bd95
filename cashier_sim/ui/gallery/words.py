"""What the gallery calls the dialogs."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cashier_sim.ui.gallery.samples import Family, Sample

_CONTEXT = "Gallery"

FAMILIES: Mapping[Family, object] = {
    Family.MESSAGES: QT_TRANSLATE_NOOP("Gallery", "Messages"),
    Family.CHOICE: QT_TRANSLATE_NOOP("Gallery", "Choice"),
    Family.TYPING: QT_TRANSLATE_NOOP("Gallery", "Typing"),
    Family.DATES: QT_TRANSLATE_NOOP("Gallery", "Dates"),
    Family.RIGHTS: QT_TRANSLATE_NOOP("Gallery", "Rights"),
    Family.WAITING: QT_TRANSLATE_NOOP("Gallery", "Waiting"),
}

METHODS: Mapping[str, object] = {
    "show_ok_popup": QT_TRANSLATE_NOOP("Gallery", "Message"),
    "show_close_popup": QT_TRANSLATE_NOOP("Gallery", "Message to close"),
    "show_error_popup": QT_TRANSLATE_NOOP("Gallery", "Error"),
    "show_yes_no_popup": QT_TRANSLATE_NOOP("Gallery", "Yes or no"),
    "show_ok_cancel_popup": QT_TRANSLATE_NOOP("Gallery", "OK or cancel"),
    "show_retry_cancel_popup": QT_TRANSLATE_NOOP("Gallery", "Retry or cancel"),
    "show_yes_no_cancel_popup": QT_TRANSLATE_NOOP("Gallery", "Yes, no or cancel"),
    "show_retry_ignore_cancel_popup": QT_TRANSLATE_NOOP("Gallery", "Retry, ignore or cancel"),
    "show_chooser_popup": QT_TRANSLATE_NOOP("Gallery", "Chooser"),
    "show_quantity_changer_popup": QT_TRANSLATE_NOOP("Gallery", "Quantities"),
    "show_input_dialog": QT_TRANSLATE_NOOP("Gallery", "Input"),
    "show_extended_input_dialog": QT_TRANSLATE_NOOP("Gallery", "Extended input"),
    "show_keyboard": QT_TRANSLATE_NOOP("Gallery", "Keyboard"),
    "show_extended_keyboard_dialog": QT_TRANSLATE_NOOP("Gallery", "Keyboard, card or code"),
    "show_date_numpad_popup": QT_TRANSLATE_NOOP("Gallery", "Date in digits"),
    "show_date_time_popup": QT_TRANSLATE_NOOP("Gallery", "Date and time"),
    "show_calendar_popup": QT_TRANSLATE_NOOP("Gallery", "Calendar"),
    "show_check_permission_popup": QT_TRANSLATE_NOOP("Gallery", "Confirm a right"),
    "show_check_permissions_popup": QT_TRANSLATE_NOOP("Gallery", "Confirm several rights"),
    "change_progress_bar_message": QT_TRANSLATE_NOOP("Gallery", "Waiting window"),
}

VARIANTS: Mapping[str, object] = {
    "captions": QT_TRANSLATE_NOOP("Gallery", "own captions"),
    "narrow": QT_TRANSLATE_NOOP("Gallery", "20 narrow cells"),
    "100": QT_TRANSLATE_NOOP("Gallery", "100 rows"),
    "number": QT_TRANSLATE_NOOP("Gallery", "number"),
    "card": QT_TRANSLATE_NOOP("Gallery", "card"),
    "number or card": QT_TRANSLATE_NOOP("Gallery", "number or card"),
    "tabs": QT_TRANSLATE_NOOP("Gallery", "tabs"),
    "decimal": QT_TRANSLATE_NOOP("Gallery", "decimal"),
    "card only": QT_TRANSLATE_NOOP("Gallery", "card only"),
    "password": QT_TRANSLATE_NOOP("Gallery", "password"),
    "any": QT_TRANSLATE_NOOP("Gallery", "one is enough"),
}


def family_name(family: Family) -> str:
    """The heading of a family."""
    return _translated(FAMILIES[family])


def sample_name(sample: Sample) -> str:
    """What a sample is called in the list."""
    method = _translated(METHODS[sample.method])
    if not sample.variant:
        return method
    return f"{method}: {_translated(VARIANTS[sample.variant])}"


def _translated(source: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(source))
