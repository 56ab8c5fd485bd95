"""Finding out who pays: by phone, card or code."""

from bonus.service import Guest, find_guest
from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    CardInputDialogResult,
    ExtendedInputDialogSettings,
    InputDialogResult,
    PaymentActionCancelledException,
    PhoneInputDialogResult,
    ViewManager,
)

TITLE = "Бонусы"
HINT = "Введите телефон гостя, прокатайте карту или отсканируйте код"
SETTINGS = ExtendedInputDialogSettings(
    enable_phone=True,
    tab_title_phone="Телефон",
    enable_barcode=True,
    tab_title_barcode="Код",
    enable_card_slider=True,
)


def ask_for_guest(view_manager: ViewManager) -> Guest:
    """Ask until the guest is known.

    Raises:
        PaymentActionCancelledException: The cashier gave up; nothing more is shown.
    """
    while True:
        answer = view_manager.show_extended_input_dialog(TITLE, HINT, SETTINGS)
        if answer is None:
            raise PaymentActionCancelledException
        guest = _guest_of(answer)
        if guest is not None:
            return guest
        view_manager.show_error_popup("Такого гостя в бонусной программе нет.")


def _guest_of(answer: InputDialogResult) -> Guest | None:
    # A card or a code answers whatever tab is open, so the class says what came.
    match answer:
        case PhoneInputDialogResult(phone_number=phone):
            return find_guest(phone=phone)
        case CardInputDialogResult(full_card_track=track):
            return find_guest(card_track=track)
        case BarcodeInputDialogResult(barcode=barcode):
            return find_guest(barcode=barcode)
        case _:
            return None
