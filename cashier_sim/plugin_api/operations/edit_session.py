"""Edits gathered in a session and made together, all or none: an interface only."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.plugin_api.entities import DiscountType, Product, ProductSize, Table
    from cashier_sim.plugin_api.operations.stubs import (
        AnyGuest,
        AnyOrder,
        AnyProductItem,
        NewDiscountItemStub,
        NewOrderGuestItemStub,
        NewOrderProductItemStub,
        NewOrderStub,
        NewPaymentItemStub,
    )
    from cashier_sim.plugin_api.orders import DiscountItem, OrderType
    from cashier_sim.plugin_api.payments import PaymentItem, PaymentItemAdditionalData, PaymentType


class EditSession(ABC):
    """Gathers edits; nothing happens before `OperationService.submit_changes`.

    Every method is that of `OperationService` without credentials; one that adds something gives
    a stub, which the later methods of the same session take. A session is submitted once.

    Source: `IEditSession`.
    """

    @abstractmethod
    def create_order(self, tables: Sequence[Table]) -> NewOrderStub:
        """Open a new order with one guest, who is not known before the session is submitted."""

    @abstractmethod
    def change_order_tables(self, tables: Sequence[Table], order: AnyOrder) -> None:
        """Move an order to other tables."""

    @abstractmethod
    def set_order_type(self, order_type: OrderType | None, order: AnyOrder) -> None:
        """Set the kind of service."""

    @abstractmethod
    def change_order_origin_name(self, origin_name: str, order: AnyOrder) -> None:
        """Set where the order comes from."""

    @abstractmethod
    def change_order_comment(self, comment: str, order: AnyOrder) -> None:
        """Set the order's comment. Since: V8."""

    @abstractmethod
    def change_order_external_number(self, external_number: str, order: AnyOrder) -> None:
        """Set the order's number in another system. Since: V8."""

    @abstractmethod
    def add_order_external_data(self, key: str, value: str, order: AnyOrder) -> None:
        """Keep a text with the order under a key."""

    @abstractmethod
    def delete_order_external_data(self, key: str, order: AnyOrder) -> None:
        """Drop what is kept under a key."""

    @abstractmethod
    def add_client_to_order(self, client_id: UUID, order: AnyOrder) -> None:
        """Add a customer's id to the order."""

    @abstractmethod
    def remove_client_from_order(self, client_id: UUID, order: AnyOrder) -> None:
        """Take a customer's id out of the order."""

    @abstractmethod
    def add_order_guest(
        self, guest_id: UUID | None, name: str, order: AnyOrder
    ) -> NewOrderGuestItemStub:
        """Add a guest."""

    @abstractmethod
    def rename_order_guest(self, name: str, guest: AnyGuest, order: AnyOrder) -> None:
        """Rename a guest."""

    @abstractmethod
    def delete_order_guest(self, guest: AnyGuest, order: AnyOrder) -> None:
        """Delete a guest."""

    @abstractmethod
    def change_estimated_order_guests_count(
        self, estimated_guests_count: int, order: AnyOrder
    ) -> None:
        """Set how many guests are expected."""

    @abstractmethod
    def add_order_product_item(
        self,
        amount: Decimal,
        product: Product,
        order: AnyOrder,
        guest: AnyGuest,
        size: ProductSize | None,
        course: int = 1,
        predefined_price: Decimal | None = None,
    ) -> NewOrderProductItemStub:
        """Add a dish."""

    @abstractmethod
    def change_order_item_amount(
        self, amount: Decimal, order_item: AnyProductItem, order: AnyOrder
    ) -> None:
        """Change how much of a dish is ordered."""

    @abstractmethod
    def change_order_item_comment(
        self, comment: str, order_item: AnyProductItem, order: AnyOrder
    ) -> None:
        """Set the comment of a dish."""

    @abstractmethod
    def delete_order_item(self, order_item: AnyProductItem, order: AnyOrder) -> None:
        """Delete a dish that is not printed yet."""

    @abstractmethod
    def add_discount(self, discount_type: DiscountType, order: AnyOrder) -> NewDiscountItemStub:
        """Apply a discount or surcharge."""

    @abstractmethod
    def add_flexible_sum_discount(
        self, sum: Decimal, discount_type: DiscountType, order: AnyOrder
    ) -> NewDiscountItemStub:
        """Apply a discount of the given sum."""

    @abstractmethod
    def delete_discount(
        self, discount_item: DiscountItem | NewDiscountItemStub, order: AnyOrder
    ) -> None:
        """Take a discount off."""

    @abstractmethod
    def add_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: AnyOrder,
    ) -> NewPaymentItemStub:
        """Add an unprocessed item."""

    @abstractmethod
    def add_external_payment_item(
        self,
        sum: Decimal,
        is_processed: bool,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: AnyOrder,
    ) -> NewPaymentItemStub:
        """Add an external item."""

    @abstractmethod
    def add_external_fiscalized_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: AnyOrder,
    ) -> NewPaymentItemStub:
        """Add an external item whose cheque was printed elsewhere. Since: V7."""

    @abstractmethod
    def add_preliminary_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        delivery_order: AnyOrder,
    ) -> NewPaymentItemStub:
        """Add an intention to pay to a delivery order."""

    @abstractmethod
    def change_payment_item_sum(
        self,
        sum: Decimal,
        min_sum: Decimal | None,
        max_sum: Decimal | None,
        payment_item: PaymentItem | NewPaymentItemStub,
        order: AnyOrder,
    ) -> None:
        """Set an unprocessed item's sum and bounds."""

    @abstractmethod
    def delete_payment_item(
        self, payment_item: PaymentItem | NewPaymentItemStub, order: AnyOrder
    ) -> None:
        """Delete an unprocessed item."""
