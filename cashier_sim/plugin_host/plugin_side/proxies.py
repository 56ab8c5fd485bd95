"""The services that a plugin gets with a call: each method is a request to the register.

Runs in the plugin's process; any thread may use them until the call returns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, overload

from cashier_sim import plugin_api
from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_api.errors import ArgumentException
from cashier_sim.plugin_api.services import (
    PaymentDataContext,
    ProgressBar,
    ReceiptPrinter,
    ViewManager,
)
from cashier_sim.plugin_host.plugin_side.asking import DataText, expect, expect_or_none

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cashier_sim.plugin_api import (
        ButtonWidth,
        ExtendedInputDialogSettings,
        InputDialogResult,
        InputDialogTypes,
        ReceiptSlip,
    )
    from cashier_sim.plugin_api import data as data_xml
    from cashier_sim.plugin_host.plugin_side.asking import Asker
    from cashier_sim.plugin_host.plugin_side.scopes import CallScope
else:
    # Only few plugins keep data.
    data_xml = LateModule("cashier_sim.plugin_api.data")

T = TypeVar("T")

_NO_LIMIT = 2147483647


class _CallService:
    """A service that lives until its call returns."""

    service = ""

    def __init__(self, asker: Asker, scope: CallScope) -> None:
        self._asker = asker
        self._scope = scope

    def _ask(self, method: str, **arguments: object) -> object:
        return self._asker.ask(self.service, self._scope, method, arguments)


class ReceiptPrinterProxy(_CallService, ReceiptPrinter):
    """The receipt printer of one call."""

    service = "printer"

    def print(self, slip: ReceiptSlip) -> None:
        """Queue a slip."""
        self._ask("print", slip=slip)


class ProgressBarProxy(_CallService, ProgressBar):
    """The waiting window of one call."""

    service = "progress_bar"

    def change_message(self, text: str) -> None:
        """Show `text` in the window."""
        self._ask("change_message", text=text)


class PaymentDataContextProxy(_CallService, PaymentDataContext):
    """The data of one call's payment item."""

    service = "context"

    def set_rollback_data(self, data: object) -> None:
        """Keep what a later return needs."""
        self._ask("set_rollback_data", data=_data(data))

    @overload
    def get_rollback_data(self) -> str | None: ...

    @overload
    def get_rollback_data(self, data_type: type[T]) -> T | None: ...

    def get_rollback_data(self, data_type: type[object] = str) -> object | None:
        """What `set_rollback_data` kept."""
        return _rebuilt(self._ask("get_rollback_data"), data_type)

    def set_custom_data(self, data: object) -> None:
        """Keep the item's own data."""
        self._ask("set_custom_data", data=_data(data))

    @overload
    def get_custom_data(self) -> str | None: ...

    @overload
    def get_custom_data(self, data_type: type[T]) -> T | None: ...

    def get_custom_data(self, data_type: type[object] = str) -> object | None:
        """What `set_custom_data` kept."""
        return _rebuilt(self._ask("get_custom_data"), data_type)

    def set_info_for_reports(self, card_number: str | None, card_type: str | None) -> None:
        """Fill the columns of the reports."""
        self._ask("set_info_for_reports", card_number=card_number, card_type=card_type)


class ViewManagerProxy(_CallService, ViewManager):
    """The dialogs of one call. A dialog that the register gave up answers as cancelled."""

    service = "view_manager"

    def change_progress_bar_message(self, message: str) -> None:
        """Show `message` in the waiting window."""
        self._ask("change_progress_bar_message", message=message)

    def show_ok_popup(self, title: str, message: str) -> None:
        """Tell something."""
        self._ask("show_ok_popup", title=title, message=message)

    def show_error_popup(self, message: str) -> None:
        """Tell an error."""
        self._ask("show_error_popup", message=message)

    def show_yes_no_popup(self, title: str, message: str) -> bool:
        """Ask a question."""
        answer = self._ask("show_yes_no_popup", title=title, message=message)
        return expect_or_none(bool, answer) or False

    def show_chooser_popup(
        self,
        title: str,
        items: Sequence[str],
        selected_item_index: int = -1,
        button_width: ButtonWidth | None = None,
    ) -> int:
        """Let one of `items` be chosen."""
        if isinstance(items, str):  # else its letters would be the items
            raise ArgumentException(
                "view_manager.show_chooser_popup: items must be a list of texts "
                f"and is str {items!r}"
            )
        answer = self._ask(
            "show_chooser_popup",
            title=title,
            items=tuple(items),
            selected_item_index=selected_item_index,
            button_width=plugin_api.ButtonWidth.NORMAL if button_width is None else button_width,
        )
        return -1 if answer is None else expect(int, answer)

    def show_input_dialog(
        self, title: str, types: InputDialogTypes, initial_value: int | None = None
    ) -> InputDialogResult | None:
        """Ask for a number, a card, or either."""
        answer = self._ask(
            "show_input_dialog", title=title, types=types, initial_value=initial_value
        )
        return expect_or_none(plugin_api.InputDialogResult, answer)

    def show_extended_input_dialog(
        self, title: str, hint: str, settings: ExtendedInputDialogSettings
    ) -> InputDialogResult | None:
        """Ask for a barcode, a phone, a numeric string or a card."""
        answer = self._ask("show_extended_input_dialog", title=title, hint=hint, settings=settings)
        return expect_or_none(plugin_api.InputDialogResult, answer)

    def show_keyboard(
        self,
        title: str,
        initial_text: str = "",
        is_multiline: bool = True,
        max_length: int = _NO_LIMIT,
        capitalize: bool = False,
        is_password: bool = False,
    ) -> str | None:
        """Ask for text."""
        answer = self._ask(
            "show_keyboard",
            title=title,
            initial_text=initial_text,
            is_multiline=is_multiline,
            max_length=max_length,
            capitalize=capitalize,
            is_password=is_password,
        )
        return expect_or_none(str, answer)


def _data(data: object) -> str | DataText:
    if isinstance(data, str):
        return data
    return DataText(type(data).__name__, data_xml.to_xml(data))


def _rebuilt(answer: object, data_type: type[T]) -> T | None:
    if not isinstance(data_type, type):
        raise ArgumentException(
            f"data_type must be a class such as {type(data_type).__name__}, and is {data_type!r}"
        )
    text = expect_or_none(str, answer)
    if text is None:
        return None
    if issubclass(str, data_type):
        return expect(data_type, text)
    return data_xml.from_xml(text, data_type)
