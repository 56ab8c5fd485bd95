"""`OperationService` as requests to the register: the global one, or the local one of a call.

Runs in the plugin's process; any thread may use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim import plugin_api
from cashier_sim.plugin_api.operations import OperationService
from cashier_sim.plugin_host.plugin_side.asking import (
    DisposableProxy,
    expect,
    expect_all,
    expect_or_none,
)

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.plugin_api import (
        Credentials,
        Disposable,
        Order,
        OrderGuestItem,
        PaymentItem,
        PaymentItemAdditionalData,
        PaymentType,
        Product,
        ProductSize,
        User,
    )
    from cashier_sim.plugin_host.plugin_side.asking import Asker
    from cashier_sim.plugin_host.plugin_side.scopes import CallScope


class OperationServiceProxy(OperationService):
    """The register's operations; the local service ends with its call."""

    def __init__(self, asker: Asker, scope: CallScope | None) -> None:
        """Make a proxy.

        Args:
            asker: Asks the register.
            scope: The call whose order the local service may change; None = the global service.
        """
        self._asker = asker
        self._scope = scope
        self._service = "operations" if scope is None else "operation_service"

    def _ask(self, method: str, **arguments: object) -> object:
        return self._asker.ask(self._service, self._scope, method, arguments)

    def register_payment_system(
        self,
        processor: object,
        can_process_payment_return_without_order: bool = False,
    ) -> Disposable:
        """Register a payment system."""
        reference = self._asker.objects.processor(processor)
        answer = self._ask(
            "register_payment_system",
            processor=reference,
            can_process_payment_return_without_order=can_process_payment_return_without_order,
        )
        return expect(DisposableProxy, answer)

    def get_payment_types(self) -> tuple[PaymentType, ...]:
        """All payment types."""
        return expect_all(plugin_api.PaymentType, self._ask("get_payment_types"))

    def get_payment_type_by_id(self, payment_type_id: UUID) -> PaymentType:
        """One payment type."""
        answer = self._ask("get_payment_type_by_id", payment_type_id=payment_type_id)
        return expect(plugin_api.PaymentType, answer)

    def try_get_payment_type_by_id(self, payment_type_id: UUID) -> PaymentType | None:
        """One payment type, or None."""
        answer = self._ask("try_get_payment_type_by_id", payment_type_id=payment_type_id)
        return expect_or_none(plugin_api.PaymentType, answer)

    def get_orders(self) -> tuple[Order, ...]:
        """All orders."""
        return expect_all(plugin_api.Order, self._ask("get_orders"))

    def get_order_by_id(self, order_id: UUID) -> Order:
        """One order."""
        return expect(plugin_api.Order, self._ask("get_order_by_id", order_id=order_id))

    def try_get_order_by_id(self, order_id: UUID) -> Order | None:
        """One order, or None."""
        answer = self._ask("try_get_order_by_id", order_id=order_id)
        return expect_or_none(plugin_api.Order, answer)

    def get_active_products(self) -> tuple[Product, ...]:
        """The products on sale."""
        return expect_all(plugin_api.Product, self._ask("get_active_products"))

    def authenticate_by_pin(self, pin: str) -> Credentials:
        """Credentials of the user with this pin."""
        return expect(plugin_api.Credentials, self._ask("authenticate_by_pin", pin=pin))

    def get_default_credentials(self) -> Credentials:
        """Credentials of the plugin's own user."""
        return expect(plugin_api.Credentials, self._ask("get_default_credentials"))

    def get_user(self, credentials: Credentials) -> User:
        """The user behind `credentials`."""
        return expect(plugin_api.User, self._ask("get_user", credentials=credentials))

    def add_notification_message(
        self, message: str, sender: str, timeout_seconds: float | None = None
    ) -> None:
        """Show a message."""
        self._show("add_notification_message", message, sender, timeout_seconds)

    def add_warning_message(
        self, message: str, sender: str, timeout_seconds: float | None = None
    ) -> None:
        """Show a warning."""
        self._show("add_warning_message", message, sender, timeout_seconds)

    def add_error_message(
        self, message: str, sender: str, timeout_seconds: float | None = None
    ) -> None:
        """Show an error."""
        self._show("add_error_message", message, sender, timeout_seconds)

    def _show(self, method: str, message: str, sender: str, timeout_seconds: float | None) -> None:
        self._ask(method, message=message, sender=sender, timeout_seconds=timeout_seconds)

    def add_payment_item(
        self,
        sum: Decimal,  # noqa: A002  # iikoFront's name
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an unprocessed item."""
        answer = self._ask(
            "add_payment_item",
            sum=sum,
            additional_data=additional_data,
            payment_type=payment_type,
            order=order,
            credentials=credentials,
        )
        return expect(plugin_api.PaymentItem, answer)

    def add_external_payment_item(
        self,
        sum: Decimal,  # noqa: A002  # iikoFront's name
        is_processed: bool,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an external item."""
        answer = self._ask(
            "add_external_payment_item",
            sum=sum,
            is_processed=is_processed,
            additional_data=additional_data,
            payment_type=payment_type,
            order=order,
            credentials=credentials,
        )
        return expect(plugin_api.PaymentItem, answer)

    def add_preliminary_payment_item(
        self,
        sum: Decimal,  # noqa: A002  # iikoFront's name
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        delivery_order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an intention to pay."""
        answer = self._ask(
            "add_preliminary_payment_item",
            sum=sum,
            additional_data=additional_data,
            payment_type=payment_type,
            delivery_order=delivery_order,
            credentials=credentials,
        )
        return expect(plugin_api.PaymentItem, answer)

    def change_payment_item_sum(
        self,
        sum: Decimal,  # noqa: A002  # iikoFront's name
        min_sum: Decimal | None,
        max_sum: Decimal | None,
        payment_item: PaymentItem,
        order: Order,
        credentials: Credentials,
    ) -> None:
        """Set an unprocessed item's sum and bounds."""
        self._ask(
            "change_payment_item_sum",
            sum=sum,
            min_sum=min_sum,
            max_sum=max_sum,
            payment_item=payment_item,
            order=order,
            credentials=credentials,
        )

    def delete_payment_item(
        self, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete an unprocessed item."""
        self._ask(
            "delete_payment_item", payment_item=payment_item, order=order, credentials=credentials
        )

    def add_order_product_item(
        self,
        amount: Decimal,
        product: Product,
        order: Order,
        guest: OrderGuestItem,
        size: ProductSize | None,
        credentials: Credentials,
    ) -> None:
        """Add a dish."""
        self._ask(
            "add_order_product_item",
            amount=amount,
            product=product,
            order=order,
            guest=guest,
            size=size,
            credentials=credentials,
        )
