"""Services that the register offers to a plugin: interfaces only.

A plugin gets them as arguments of a call or from `PluginContext`; every call blocks the calling
thread until the register answers. `ReceiptPrinter`, `ViewManager`, `PaymentDataContext`,
`ProgressBar` and the local `OperationService` live until the call that received them returns.

A wrong type of an argument raises `ArgumentException`, a use after the call
`ObjectExpiredException`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Protocol, Self, TypeVar, overload

from cashier_sim.plugin_api.choices import ButtonWidth

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType
    from uuid import UUID

    from cashier_sim.plugin_api.choices import InputDialogTypes
    from cashier_sim.plugin_api.dialogs import ExtendedInputDialogSettings, InputDialogResult
    from cashier_sim.plugin_api.markup import ReceiptSlip

T = TypeVar("T")


class Disposable(ABC):
    """Something to be ended; also a context manager. Source: .NET's `IDisposable`."""

    @abstractmethod
    def dispose(self) -> None:
        """End it; a second call does nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.dispose()


class ReceiptPrinter(ABC):
    """The receipt printer of the point of sale. Source: `IReceiptPrinter`."""

    @abstractmethod
    def print(self, slip: ReceiptSlip) -> None:
        """Queue a slip. Printing is asynchronous: a printer's failure never comes back here."""


class ProgressBar(ABC):
    """The waiting window of the running call. Source: `IProgressBar` (early V6)."""

    @abstractmethod
    def change_message(self, text: str) -> None:
        """Show `text` under the window's caption."""


class PaymentDataContext(ABC):
    """Data kept with one payment item, as long as it lives in the order.

    Source: `IPaymentDataContext`.
    """

    @abstractmethod
    def set_rollback_data(self, data: object) -> None:
        """Keep what a later return needs; stored when the payment succeeds.

        Args:
            data: Text, or an instance of a public class with a constructor without arguments;
                its public data travels as XML, as .NET's serializer would write it.

        Raises:
            InvalidOperationException: The class could not be rebuilt from its data.
        """

    @overload
    @abstractmethod
    def get_rollback_data(self) -> str | None: ...

    @overload
    @abstractmethod
    def get_rollback_data(self, data_type: type[T]) -> T | None: ...

    @abstractmethod
    def get_rollback_data(self, data_type: type[object] = str) -> object | None:
        """What `set_rollback_data` kept, as text or rebuilt as `data_type`; None if nothing.

        Raises:
            InvalidOperationException: What is kept is no `data_type`.
        """

    @abstractmethod
    def set_custom_data(self, data: object) -> None:
        """Keep the item's own data, text or public class, at most 5000 characters as text.

        Raises:
            InvalidOperationException: The class could not be rebuilt from its data.
            ArgumentOutOfRangeException: It is longer.
        """

    @overload
    @abstractmethod
    def get_custom_data(self) -> str | None: ...

    @overload
    @abstractmethod
    def get_custom_data(self, data_type: type[T]) -> T | None: ...

    @abstractmethod
    def get_custom_data(self, data_type: type[object] = str) -> object | None:
        """What `set_custom_data` kept, as text or rebuilt as `data_type`; None if nothing.

        Raises:
            InvalidOperationException: What is kept is no `data_type`.
        """

    @abstractmethod
    def set_info_for_reports(self, card_number: str | None, card_type: str | None) -> None:
        """Fill the columns "card number" and "card type" of the back-office reports."""


class ViewManager(ABC):
    """Shows dialogs to the cashier; each blocks until answered. Source: `IViewManager` (V6)."""

    @abstractmethod
    def change_progress_bar_message(self, message: str) -> None:
        """Show `message` in the waiting window."""

    @abstractmethod
    def show_ok_popup(self, title: str, message: str) -> None:
        """Tell something."""

    @abstractmethod
    def show_error_popup(self, message: str) -> None:
        """Tell an error; the title is always the word for error."""

    @abstractmethod
    def show_yes_no_popup(self, title: str, message: str) -> bool:
        """Ask a question; False also when the dialog is closed."""

    @abstractmethod
    def show_chooser_popup(
        self,
        title: str,
        items: Sequence[str],
        selected_item_index: int = -1,
        button_width: ButtonWidth = ButtonWidth.NORMAL,
    ) -> int:
        """Let one of `items` be chosen.

        Returns:
            The index from 0, or -1 when cancelled.
        """

    @abstractmethod
    def show_input_dialog(
        self, title: str, types: InputDialogTypes, initial_value: int | None = None
    ) -> InputDialogResult | None:
        """Ask for a number, a card, or either.

        Returns:
            `NumberInputDialogResult`, `CardInputDialogResult`, or None when cancelled.
        """

    @abstractmethod
    def show_extended_input_dialog(
        self, title: str, hint: str, settings: ExtendedInputDialogSettings
    ) -> InputDialogResult | None:
        """Ask for a barcode, a phone, a numeric string or a card, each on its tab.

        Returns:
            The result of the tab used, or None when cancelled.
        """

    @abstractmethod
    def show_keyboard(
        self,
        title: str,
        initial_text: str = "",
        is_multiline: bool = True,
        max_length: int = 2147483647,
        capitalize: bool = False,
        is_password: bool = False,
    ) -> str | None:
        """Ask for text; None when cancelled."""


class NotificationService(ABC):
    """Tells a plugin what happens at the register.

    A callback gets `printer`, `progress_bar` and `view_manager` by these names, those that it
    declares. One with other names gets two by position: the printer and the progress bar, or, with
    an ApiVersion in the manifest, the printer and the view manager. It runs on a call thread while
    the cashier waits; one that raises is not called again until its plugin restarts.

    Source: `INotificationService` (V6).
    """

    @abstractmethod
    def subscribe_on_cafe_session_opening(
        self, callback: Callable[[ReceiptPrinter, ProgressBar], None]
    ) -> Disposable:
        """Call `callback(printer, progress_bar)` while the till shift opens."""

    @abstractmethod
    def subscribe_on_cafe_session_closing(
        self, callback: Callable[[ReceiptPrinter, ProgressBar], None]
    ) -> Disposable:
        """Call `callback(printer, progress_bar)` while the till shift closes."""


class Log(Protocol):
    """The plugin's own log file. Source: `ILog`."""

    def info(self, message: str) -> None:
        """Write a line."""

    def warn(self, message: str) -> None:
        """Write a warning."""

    def error(self, message: str, exception: BaseException | None = None) -> None:
        """Write an error, with the exception's stack if there is one."""


class Licensing(ABC):
    """Licence slots. Source: `ILicensingService`."""

    @abstractmethod
    def acquire_slot(self, module_id: int, client_id: UUID) -> Disposable:
        """Take a licence slot until the result is disposed.

        Raises:
            LicenseRestrictionException: No licence for this module.
        """


class Integration(ABC):
    """Where a plugin keeps its files. Source: `IPluginIntegrationService`."""

    @abstractmethod
    def get_configs_directory_path(self) -> str:
        """Folder of the plugin's settings; it exists."""

    @abstractmethod
    def get_data_storage_directory_path(self) -> str:
        """Folder of the plugin's own data; it exists and outlives the process."""
