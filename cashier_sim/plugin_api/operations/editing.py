"""Edits of orders, each at once and with the credentials of its user.

The same edits gathered in an `EditSession` have no credentials and give stubs.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.plugin_api.entities import (
        Credentials,
        DiscountType,
        Product,
        ProductSize,
        Table,
    )
    from cashier_sim.plugin_api.orders import (
        DiscountItem,
        Order,
        OrderGuestItem,
        OrderProductItem,
        OrderType,
    )
    from cashier_sim.plugin_api.payments import (
        PaymentItem,
        PaymentItemAdditionalData,
        PaymentType,
    )


class EditingOperations(ABC):
    """Edits of one order; errors that all of them raise are told at `OperationService`."""

    # orders

    @abstractmethod
    def create_order(self, tables: Sequence[Table], credentials: Credentials) -> Order:
        """Open a new order with one guest; its waiter is the user behind `credentials`.

        Args:
            tables: Where the guests sit; empty = an order without a table.
            credentials: Who opens it.

        Raises:
            CannotCreateEntityException: A table is not of this restaurant.
        """

    @abstractmethod
    def change_order_tables(
        self, tables: Sequence[Table], order: Order, credentials: Credentials
    ) -> None:
        """Move an order to other tables."""

    @abstractmethod
    def set_order_type(
        self, order_type: OrderType | None, order: Order, credentials: Credentials
    ) -> None:
        """Set the kind of service."""

    @abstractmethod
    def change_order_origin_name(
        self, origin_name: str, order: Order, credentials: Credentials
    ) -> None:
        """Set where the order comes from, such as a web site."""

    @abstractmethod
    def change_order_comment(self, comment: str, order: Order, credentials: Credentials) -> None:
        """Set the order's comment.

        Since: V8.
        """

    @abstractmethod
    def change_order_external_number(
        self, external_number: str, order: Order, credentials: Credentials
    ) -> None:
        """Set the order's number in another system.

        Raises:
            ArgumentOutOfRangeException: It has more than 50 characters.

        Since: V8.
        """

    @abstractmethod
    def add_order_external_data(
        self, key: str, value: str, order: Order, credentials: Credentials
    ) -> None:
        """Keep a text with the order under a key; a present one is replaced.

        Raises:
            ArgumentOutOfRangeException: The key is empty or has more than 256 characters, or the
                value has more than 32000.
        """

    @abstractmethod
    def delete_order_external_data(self, key: str, order: Order, credentials: Credentials) -> None:
        """Drop what is kept under a key; a missing one is no error."""

    @abstractmethod
    def add_client_to_order(self, client_id: UUID, order: Order, credentials: Credentials) -> None:
        """Add a customer's id to the order."""

    @abstractmethod
    def remove_client_from_order(
        self, client_id: UUID, order: Order, credentials: Credentials
    ) -> None:
        """Take a customer's id out of the order; a missing one is no error."""

    # guests and dishes

    @abstractmethod
    def add_order_guest(
        self, guest_id: UUID | None, name: str, order: Order, credentials: Credentials
    ) -> OrderGuestItem:
        """Add a guest.

        Args:
            guest_id: The id that it gets; None = a new one.
            name: What it is called; empty = the standard name.
            order: Whose guest.
            credentials: Who adds it.

        Raises:
            ConstraintViolationException: The id is taken.
        """

    @abstractmethod
    def rename_order_guest(
        self, name: str, guest: OrderGuestItem, order: Order, credentials: Credentials
    ) -> None:
        """Rename a guest."""

    @abstractmethod
    def delete_order_guest(
        self, guest: OrderGuestItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete a guest.

        Raises:
            ConstraintViolationException: It has dishes, or is the last one.
        """

    @abstractmethod
    def change_estimated_order_guests_count(
        self, estimated_guests_count: int, order: Order, credentials: Credentials
    ) -> None:
        """Set how many guests are expected, 1 or more."""

    @abstractmethod
    def add_order_product_item(
        self,
        amount: Decimal,
        product: Product,
        order: Order,
        guest: OrderGuestItem,
        size: ProductSize | None,
        credentials: Credentials,
        course: int = 1,
        predefined_price: Decimal | None = None,
    ) -> OrderProductItem:
        """Add a dish, for example a fee.

        Args:
            amount: 0.001 to 999.999.
            product: What.
            order: Where.
            guest: For whom.
            size: Of the product's scale, or None.
            credentials: Who adds it.
            course: With which it is served, from 1.
            predefined_price: Of one unit, for a product with an open price; None = the menu's.

        Raises:
            ArgumentOutOfRangeException: `amount` or `course` is out of range.
            CannotAddInactiveProductException: The product is not on sale.
            ConstraintViolationException: The order is not new any more, or the product has no
                open price or no sizes.
        """

    @abstractmethod
    def change_order_item_amount(
        self,
        amount: Decimal,
        order_item: OrderProductItem,
        order: Order,
        credentials: Credentials,
    ) -> None:
        """Change how much of a dish is ordered.

        Raises:
            ArgumentOutOfRangeException: `amount` is not within 0.001 to 999.999.
            ConstraintViolationException: The dish is printed, or the order is not new any more.
        """

    @abstractmethod
    def change_order_item_comment(
        self, comment: str, order_item: OrderProductItem, order: Order, credentials: Credentials
    ) -> None:
        """Set the comment of a dish."""

    @abstractmethod
    def delete_order_item(
        self, order_item: OrderProductItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete a dish that is not printed yet."""

    # discounts

    @abstractmethod
    def add_discount(
        self, discount_type: DiscountType, order: Order, credentials: Credentials
    ) -> DiscountItem:
        """Apply a discount or surcharge; sums of payment items stay as they are.

        Raises:
            ConstraintViolationException: It is applied already, or has a flexible sum.
            CannotUseInactiveEntityException: It is switched off.
        """

    @abstractmethod
    def add_flexible_sum_discount(
        self, sum: Decimal, discount_type: DiscountType, order: Order, credentials: Credentials
    ) -> DiscountItem:
        """Apply a discount of the given sum, at most what the order costs.

        Raises:
            ConstraintViolationException: It is applied already, or has no flexible sum.
            CannotUseInactiveEntityException: It is switched off.
            ArgumentOutOfRangeException: `sum` is not above 0.
        """

    @abstractmethod
    def delete_discount(
        self, discount_item: DiscountItem, order: Order, credentials: Credentials
    ) -> None:
        """Take a discount off."""

    # payment items

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
            PaymentTypeConfigurationException: The type's payment system is not registered.
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
            PaymentTypeConfigurationException: The type's payment system is not registered.
        """

    @abstractmethod
    def add_external_fiscalized_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an external item whose money was taken and whose cheque was printed elsewhere.

        An order that is covered by such items alone closes without a fiscal cheque.

        Raises:
            ConstraintViolationException: The type cannot be processed externally, or another rule.

        Since: V7.
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
    def change_preliminary_payment_item_sum(
        self, sum: Decimal, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Set a preliminary item's sum.

        Raises:
            ArgumentOutOfRangeException: `sum` is negative.
            ConstraintViolationException: The item is not preliminary.
        """

    @abstractmethod
    def change_payment_item_custom_data(
        self, custom_data: str, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Set the own data of a plugin's item, at most 5000 characters.

        Raises:
            ArgumentOutOfRangeException: They are longer.
            ConstraintViolationException: The type belongs to no payment system.
        """

    @abstractmethod
    def change_external_payment_item_custom_data(
        self, custom_data: str, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """The same for an external item.

        Raises:
            ArgumentOutOfRangeException: They are longer.
            ConstraintViolationException: The item is not external.
        """

    @abstractmethod
    def change_preliminary_payment_item_custom_data(
        self, custom_data: str, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """The same for a preliminary item.

        Raises:
            ArgumentOutOfRangeException: They are longer.
            ConstraintViolationException: The item is not preliminary.
        """

    @abstractmethod
    def delete_payment_item(
        self, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete an unprocessed item; the processor is not called."""

    @abstractmethod
    def delete_external_payment_item(
        self, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete an external item, processed or not; the processor is not called.

        Raises:
            ConstraintViolationException: The item is not external, or the order is closed.
        """

    @abstractmethod
    def delete_preliminary_payment_item(
        self, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete a preliminary item.

        Raises:
            ConstraintViolationException: The item is not preliminary.
        """
