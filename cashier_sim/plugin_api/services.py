"""Services that the register offers to a plugin: interfaces only.

A plugin gets them as arguments of a call or from `PluginContext`; every call blocks the calling
thread until the register answers. `ReceiptPrinter`, `ViewManager`, `PaymentDataContext`,
`ProgressBar` and the local `OperationService` live until the call that received them returns.

A wrong type of an argument raises `ArgumentException`, a use after the call
`ObjectExpiredException`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final, Protocol, Self, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from uuid import UUID

    from cashier_sim.plugin_api.markup import ReceiptSlip
    from cashier_sim.plugin_api.orders import Order
    from cashier_sim.plugin_api.view_manager import ViewManager

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

    MAX_EXTERNAL_PAYMENT_ITEM_DATA_LENGTH: Final = 5000
    """How many characters the item's own data may have."""

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


class Log(Protocol):
    """The plugin's own log file. Source: `ILog`.

    The `…_format` forms fill the braces of `str.format` with `args`.
    """

    def info(self, message: str) -> None:
        """Write a line."""

    def info_format(self, message: str, *args: object) -> None:
        """Write a line made of a pattern."""

    def warn(self, message: str) -> None:
        """Write a warning."""

    def warn_format(self, message: str, *args: object) -> None:
        """Write a warning made of a pattern."""

    def error(self, message: str, exception: BaseException | None = None) -> None:
        """Write an error, with the exception's stack if there is one."""

    def error_format(self, message: str, *args: object) -> None:
        """Write an error made of a pattern."""


class Licensing(ABC):
    """Licence slots. Source: `ILicensingService`."""

    @abstractmethod
    def acquire_slot(self, module_id: int, client_id: UUID) -> Disposable:
        """Take a licence slot until the result is disposed.

        Raises:
            LicenseRestrictionException: No licence for this module.
        """


class Integration(ABC):
    """A plugin's files, and its buttons as V6 adds them. Source: `IPluginIntegrationService`."""

    @abstractmethod
    def get_configs_directory_path(self) -> str:
        """Folder of the plugin's settings; it exists."""

    @abstractmethod
    def get_data_storage_directory_path(self) -> str:
        """Folder of the plugin's own data; it exists and outlives the process."""

    @abstractmethod
    def add_button(
        self, caption: str, callback: Callable[[ViewManager, ReceiptPrinter], None]
    ) -> Disposable:
        """Add a button to the additions menu: `view_manager`, `printer`."""

    @abstractmethod
    def add_button_on_closed_order_view(
        self, caption: str, callback: Callable[[ViewManager, Order], None]
    ) -> Disposable:
        """Add a button to the additions of an order closed in this till shift."""

    @abstractmethod
    def add_button_on_past_order_view(
        self, caption: str, callback: Callable[[ViewManager, Order], None]
    ) -> Disposable:
        """Add a button to the additions of an order closed in an earlier till shift."""
