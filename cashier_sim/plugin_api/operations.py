"""What a plugin may ask of the register and do to orders: an interface only; see `services`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.plugin_api.entities import Credentials, Product, ProductSize, User
    from cashier_sim.plugin_api.orders import Order, OrderGuestItem
    from cashier_sim.plugin_api.payments import (
        PaymentItem,
        PaymentItemAdditionalData,
        PaymentType,
    )
    from cashier_sim.plugin_api.services import Disposable


class OperationService(ABC):
    """What a plugin may ask of the register and do to orders.

    `PluginContext.operations` is the global one; the argument `operation_service` of a call is a
    local one that may change the current order. Edits take the snapshot, check its revision and
    need `credentials` of the same service, the last argument. Sums are rounded half up to two
    decimals. Besides what is said below, every edit raises

    - `EntityAlreadyInUseException`: the order is on the screen and this is the global service;
    - `EntityModifiedException`: the snapshot is stale, read the order again;
    - `UserSessionInvalidException`: the credentials come from another service.

    Source: `IOperationService` (V6) and its edit methods.
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
        """The user behind `credentials`.

        Raises:
            UserSessionInvalidException: They come from another service.
        """

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
