"""The dialogs that a plugin shows to the cashier: an interface only; see `services`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, TypeVar, overload

from cashier_sim.plugin_api.choices import ButtonWidth, PermissionsCheckMode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from cashier_sim.plugin_api.choices import InputDialogTypes
    from cashier_sim.plugin_api.dialogs import (
        ExtendedInputDialogSettings,
        InputDialogResult,
        QuantityChangerItem,
    )
    from cashier_sim.plugin_api.entities import User
    from cashier_sim.plugin_api.orders import Order

T = TypeVar("T")

MAX_LENGTH = 2147483647
"""Of a text that has no limit of its own."""


class ViewManager(ABC):
    """Shows dialogs to the cashier; each blocks until answered.

    A dialog that is cancelled, or given up because its call was ended, answers None, False or
    what its method says. Captions are those of the dialog's buttons; None = the standard one.

    Source: `IViewManager`; captions since V8.
    """

    @abstractmethod
    def change_progress_bar_message(self, message: str) -> None:
        """Show `message` in the waiting window."""

    @abstractmethod
    def show_ok_popup(self, title: str, message: str, ok_caption: str | None = None) -> None:
        """Tell something."""

    @abstractmethod
    def show_error_popup(self, message: str, close_caption: str | None = None) -> None:
        """Tell an error; the title is always the word for error."""

    @abstractmethod
    def show_close_popup(self, title: str, message: str, close_caption: str | None = None) -> None:
        """Tell something, with a button that says "close".

        Since: V7.
        """

    @abstractmethod
    def show_yes_no_popup(
        self,
        title: str,
        message: str,
        yes_caption: str | None = None,
        no_caption: str | None = None,
    ) -> bool:
        """Ask a question; False also when the dialog is closed."""

    @abstractmethod
    def show_ok_cancel_popup(
        self,
        title: str,
        message: str,
        ok_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> bool:
        """Ask whether to go on; False when cancelled.

        Since: V7.
        """

    @abstractmethod
    def show_retry_cancel_popup(
        self,
        title: str,
        message: str,
        retry_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> bool:
        """Ask whether to try again; False when cancelled.

        Since: V7.
        """

    @abstractmethod
    def show_yes_no_cancel_popup(
        self,
        title: str,
        message: str,
        yes_caption: str | None = None,
        no_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> bool | None:
        """Ask a question: True = yes, False = no, None = cancelled.

        Since: V7.
        """

    @abstractmethod
    def show_retry_ignore_cancel_popup(
        self,
        title: str,
        message: str,
        retry_caption: str | None = None,
        ignore_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> bool | None:
        """Ask what to do about a failure: True = retry, False = ignore, None = cancelled.

        Since: V7.
        """

    @overload
    @abstractmethod
    def show_chooser_popup(
        self,
        title: str,
        items: Sequence[str],
        selected_item_index: int = -1,
        button_width: ButtonWidth = ButtonWidth.NORMAL,
        cancel_caption: str | None = None,
    ) -> int: ...

    @overload
    @abstractmethod
    def show_chooser_popup(
        self,
        title: str,
        items: Sequence[T],
        *,
        naming_func: Callable[[T], str],
        selected_item: T | None = None,
        button_width: ButtonWidth = ButtonWidth.NORMAL,
        cancel_caption: str | None = None,
    ) -> T | None: ...

    @abstractmethod
    def show_chooser_popup(
        self,
        title: str,
        items: Sequence[object],
        selected_item_index: int = -1,
        button_width: ButtonWidth = ButtonWidth.NORMAL,
        cancel_caption: str | None = None,
        *,
        naming_func: Callable[..., str] | None = None,
        selected_item: object = None,
    ) -> object:
        """Let one of `items` be chosen.

        Args:
            title: What is asked.
            items: Texts, or any objects together with `naming_func`.
            selected_item_index: The item that is marked, -1 = none.
            button_width: How many columns fit.
            cancel_caption: Of the cancelling button.
            naming_func: Makes the text of an item; runs in the plugin's process.
            selected_item: With `naming_func`, the item that is marked.

        Returns:
            The index from 0, or -1 when cancelled; with `naming_func` the item, or None.
        """

    @abstractmethod
    def show_input_dialog(
        self,
        title: str,
        types: InputDialogTypes,
        initial_value: int | None = None,
        ok_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> InputDialogResult | None:
        """Ask for a number, a card, or either.

        Returns:
            `NumberInputDialogResult`, `CardInputDialogResult`, or None when cancelled.
        """

    @abstractmethod
    def show_extended_input_dialog(
        self,
        title: str,
        hint: str,
        settings: ExtendedInputDialogSettings,
        ok_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> InputDialogResult | None:
        """Ask for a barcode, a phone, a number or a card, each on its tab.

        Returns:
            The result of the tab used, or None when cancelled. Digits of the numeric tab are a
            `NumericStringInputDialogResult` for an ApiVersion of V6 or none, a
            `StringInputDialogResult` since V7.
        """

    @abstractmethod
    def show_keyboard(
        self,
        title: str,
        initial_text: str = "",
        is_multiline: bool = True,
        max_length: int = MAX_LENGTH,
        capitalize: bool = False,
        is_password: bool = False,
        ok_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> str | None:
        """Ask for text; None when cancelled.

        Args:
            title: What is asked.
            initial_text: What stands there at first.
            is_multiline: Whether Enter makes a line.
            max_length: In characters.
            capitalize: Whether sentences begin with a capital.
            is_password: Hides the text, and makes the dialog ignore `is_multiline` and
                `capitalize`.
            ok_caption: Of the accepting button.
            cancel_caption: Of the cancelling button.
        """

    @abstractmethod
    def show_extended_keyboard_dialog(
        self,
        title: str,
        initial_text: str = "",
        is_multiline: bool = True,
        max_length: int = MAX_LENGTH,
        capitalize: bool = False,
        is_password: bool = False,
        enable_card_slider: bool = False,
        enable_barcode: bool = False,
        ok_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> InputDialogResult | None:
        """Ask for text, and take a swiped card or a scanned code instead.

        Returns:
            `StringInputDialogResult`, `CardInputDialogResult`, `BarcodeInputDialogResult`, or
            None when cancelled.

        Since: V7.
        """

    @abstractmethod
    def show_quantity_changer_popup(
        self,
        title: str,
        text: str,
        min_quantity: int,
        max_quantity: int,
        items: Sequence[QuantityChangerItem],
        ok_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> tuple[int, ...] | None:
        """Let the quantities of several rows be changed.

        Args:
            title: What is asked.
            text: A line under the title.
            min_quantity: Least sum of all quantities.
            max_quantity: Greatest sum of all quantities.
            items: The rows, each with its own bounds.
            ok_caption: Of the accepting button.
            cancel_caption: Of the cancelling button.

        Returns:
            A quantity for each row, or None when cancelled.

        Since: V7.
        """

    @abstractmethod
    def show_date_numpad_popup(
        self,
        selected_date: datetime,
        title: str,
        ok_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> datetime | None:
        """Ask for a date typed as digits; None when cancelled.

        Since: V7.
        """

    @abstractmethod
    def show_date_time_popup(
        self,
        selected_date: datetime,
        title: str,
        min_date: datetime,
        max_date: datetime,
        ok_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> datetime | None:
        """Ask for a moment, to the minute, within the bounds; None when cancelled.

        Since: V7.
        """

    @abstractmethod
    def show_calendar_popup(
        self,
        selected_date: datetime,
        title: str,
        min_date: datetime,
        max_date: datetime,
        ok_caption: str | None = None,
        cancel_caption: str | None = None,
    ) -> datetime | None:
        """Ask for a day within the bounds; None when cancelled.

        Since: V7.
        """

    @abstractmethod
    def show_check_permission_popup(
        self, permission_code: str, show_confirm_popup_anyway: bool = False
    ) -> User | None:
        """Let somebody confirm a right by card or pin.

        Args:
            permission_code: Such as `F_STRN`.
            show_confirm_popup_anyway: Ask even if the present user has the right.

        Returns:
            Who confirmed it (the present user when nothing had to be asked), or None.

        Raises:
            ArgumentException: There is no such right.

        Since: V7.
        """

    @abstractmethod
    def show_check_permissions_popup(
        self,
        permission_codes: Sequence[str],
        show_confirm_popup_anyway: bool = False,
        mode: PermissionsCheckMode = PermissionsCheckMode.ALL,
    ) -> User | None:
        """Let somebody confirm all of several rights, or any of them; see above.

        Raises:
            ArgumentException: There is no such right, or none is given.

        Since: V7.
        """

    @abstractmethod
    def navigate_to_order_after_operation(self, order: Order) -> None:
        """Show this order on the screen once the running call has ended.

        Raises:
            EntityNotFoundException: There is no such order.

        Since: V8.
        """
