"""Services that the register offers to a plugin: interfaces only.

A plugin gets them as arguments of a call or from `PluginContext`; every call blocks the calling
thread until the register answers. `ReceiptPrinter`, `ViewManager`, `PaymentDataContext`,
`ProgressBar` and the local `OperationService` live until the call that received them returns.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from decimal import Decimal
from types import TracebackType
from typing import Protocol, Self, TypeVar
from uuid import UUID

from cashier_sim.plugin_api.dialogs import (
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogResult,
    InputDialogTypes,
)
from cashier_sim.plugin_api.entities import (
    Credentials,
    Order,
    OrderGuestItem,
    PaymentItem,
    PaymentItemAdditionalData,
    PaymentType,
    Product,
    ProductSize,
    User,
)
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
        """

    @abstractmethod
    def get_rollback_data(self, data_type: type[T] = str) -> T | None:  # type: ignore[assignment]  # mypy cannot default a type variable
        """What `set_rollback_data` kept, as text or rebuilt as `data_type`; None if nothing."""

    @abstractmethod
    def set_custom_data(self, data: object) -> None:
        """Keep the item's own data, text or public class, at most 5000 characters as text."""

    @abstractmethod
    def get_custom_data(self, data_type: type[T] = str) -> T | None:  # type: ignore[assignment]  # mypy cannot default a type variable
        """What `set_custom_data` kept, as text or rebuilt as `data_type`; None if nothing."""

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


class OperationService(ABC):
    """What a plugin may ask of the register and do to orders.

    `PluginContext.operations` is the global one; the argument `operation_service` of a call is a
    local one that may change the current order. Edits take the snapshot, check its revision and
    need `credentials`, the last argument. Source: `IOperationService` (V6) and its edit methods.
    """

    @abstractmethod
    def register_payment_system(
        self,
        processor: object,
        can_process_payment_return_without_order: bool = False,
    ) -> Disposable:
        """Register a payment system until the result is disposed.

        Args:
            processor: An `ExternalPaymentProcessor`, or any object with its members.
            can_process_payment_return_without_order: Offer its types on the goods-return screen.

        Raises:
            PaymentSystemRegistrationException: Key empty or taken, or a method does not fit.
            LicenseRestrictionException: No licence for the plugin's module.
        """

    @abstractmethod
    def get_payment_types(self) -> tuple[PaymentType, ...]:
        """All payment types of the back office."""

    @abstractmethod
    def get_payment_type_by_id(self, payment_type_id: UUID) -> PaymentType:
        """One payment type.

        Raises:
            EntityNotFoundException: There is none with this id.
        """

    @abstractmethod
    def try_get_payment_type_by_id(self, payment_type_id: UUID) -> PaymentType | None:
        """One payment type, or None."""

    @abstractmethod
    def get_orders(self) -> tuple[Order, ...]:
        """All orders known to the terminal, closed and deleted ones too."""

    @abstractmethod
    def get_order_by_id(self, order_id: UUID) -> Order:
        """One order.

        Raises:
            EntityNotFoundException: There is none with this id.
        """

    @abstractmethod
    def try_get_order_by_id(self, order_id: UUID) -> Order | None:
        """One order, or None."""

    @abstractmethod
    def get_active_products(self) -> tuple[Product, ...]:
        """The products on sale."""

    @abstractmethod
    def authenticate_by_pin(self, pin: str) -> Credentials:
        """Credentials of the user with this pin.

        Raises:
            AuthenticationException: The pin is nobody's.
        """

    @abstractmethod
    def get_default_credentials(self) -> Credentials:
        """Credentials of the plugin's own user, without a pin."""

    @abstractmethod
    def get_user(self, credentials: Credentials) -> User:
        """The user behind `credentials`."""

    @abstractmethod
    def add_notification_message(
        self, message: str, sender: str, timeout_seconds: float | None = None
    ) -> None:
        """Show a message at the top left of the register; None = until closed."""

    @abstractmethod
    def add_warning_message(
        self, message: str, sender: str, timeout_seconds: float | None = None
    ) -> None:
        """Show a warning at the top left of the register; None = until closed."""

    @abstractmethod
    def add_error_message(
        self, message: str, sender: str, timeout_seconds: float | None = None
    ) -> None:
        """Show an error at the top left of the register; None = until closed."""

    @abstractmethod
    def add_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an unprocessed item; `collect_data` is not called.

        Raises:
            ConstraintViolationException: A rule of payments forbids it.
            EntityModifiedException: `order` is stale.
            EntityAlreadyInUseException: The order is locked by the screen.
        """

    @abstractmethod
    def add_external_payment_item(
        self,
        sum: Decimal,
        is_processed: bool,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an external item; with `is_processed` the money was taken elsewhere already.

        Raises:
            ConstraintViolationException: The type cannot be processed externally, or another rule.
        """

    @abstractmethod
    def add_preliminary_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        delivery_order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an intention to pay to a delivery order.

        Raises:
            ConstraintViolationException: The order is no delivery, or another rule.
        """

    @abstractmethod
    def change_payment_item_sum(
        self,
        sum: Decimal,
        min_sum: Decimal | None,
        max_sum: Decimal | None,
        payment_item: PaymentItem,
        order: Order,
        credentials: Credentials,
    ) -> None:
        """Set an unprocessed item's sum and the bounds for what the cashier may type afterwards.

        Raises:
            ArgumentOutOfRangeException: `sum` is negative or outside its bounds.
        """

    @abstractmethod
    def delete_payment_item(
        self, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete an unprocessed item; the processor is not called."""

    @abstractmethod
    def add_order_product_item(
        self,
        amount: Decimal,
        product: Product,
        order: Order,
        guest: OrderGuestItem,
        size: ProductSize | None,
        credentials: Credentials,
    ) -> None:
        """Add a dish, for example a fee.

        Raises:
            ArgumentOutOfRangeException: `amount` is not within 0.001 to 999.999.
            CannotAddInactiveProductException: The product is not on sale.
        """


class NotificationService(ABC):
    """Tells a plugin what happens at the register. Source: `INotificationService` (V6)."""

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
