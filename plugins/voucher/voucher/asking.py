"""Asking for a voucher's code, by scanner or keyboard."""

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    StringInputDialogResult,
    ViewManager,
)
from voucher.service import Voucher, find_voucher

TITLE = "Ваучер"
PROMPT = "Введите код ваучера или отсканируйте его"
MAX_CODE_LENGTH = 20


def ask_for_voucher(view_manager: ViewManager) -> Voucher | None:
    """Ask until the voucher is known; None: the cashier gave up."""
    while True:
        # Nothing on the screen says that the keyboard takes a scan, so its title does.
        answer = view_manager.show_extended_keyboard_dialog(
            PROMPT, is_multiline=False, max_length=MAX_CODE_LENGTH, enable_barcode=True
        )
        match answer:
            case BarcodeInputDialogResult(barcode=code):
                voucher = find_voucher(code)
            case StringInputDialogResult(result=code):
                voucher = find_voucher(code)
            case _:
                return None
        if voucher is not None:
            return voucher
        view_manager.show_error_popup(f"Ваучера «{code}» нет.")
