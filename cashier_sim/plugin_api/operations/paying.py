"""Operations that move money, print, or open and close: the register carries each to its end."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from cashier_sim.plugin_api.cheques import Document, PrinterRef
    from cashier_sim.plugin_api.entities import Credentials
    from cashier_sim.plugin_api.orders import Order, OrderProductItem
    from cashier_sim.plugin_api.payments import (
        ChequeAdditionalInfo,
        DonationType,
        PaymentItem,
        PaymentItemAdditionalData,
        PaymentType,
    )


class PayingOperations(ABC):
    """What the cashier does with a button, done by a plugin, without a window.

    Besides what is said below, they raise `PaymentActionFailedException` with a reason, such as
    `CAFE_SESSION_NOT_FOUND` when the till shift is closed, `PermissionDeniedException`,
    `UserPersonalSessionNotOpenedException` for a user who moves money, and
    `InvalidOperationException` on a local service, which cannot run them.
    """

    @abstractmethod
    def pay_order(
        self,
        order: Order,
        is_payment_local: bool,
        credentials: Credentials,
        cheque_additional_info: ChequeAdditionalInfo | None = None,
    ) -> None:
        """Close an order that its payment items cover; unprocessed silent ones are taken first.

        Args:
            order: What is paid.
            is_payment_local: Pay on this terminal; otherwise on the main one, which is this one
                too here. V6 had no such argument.
            credentials: Who pays.
            cheque_additional_info: Where the electronic cheque goes. Since: V8.
        """

    @abstractmethod
    def pay_order_and_pay_out_on_user(
        self, order: Order, payment_type: PaymentType, sum: Decimal, credentials: Credentials
    ) -> None:
        """Add a payment of one of `get_payment_types_to_pay_out_on_user` and close the order.

        Raises:
            ArgumentException: The type is not one of these.
        """

    @abstractmethod
    def process_prepay(
        self,
        order: Order,
        payment_item: PaymentItem,
        credentials: Credentials,
        cheque_additional_info: ChequeAdditionalInfo | None = None,
    ) -> None:
        """Take an external or silent item now, as a prepayment.

        Raises:
            ConstraintViolationException: The item is not silent, or another rule.
        """

    @abstractmethod
    def unprocess_payment(
        self,
        order: Order,
        payment_item: PaymentItem,
        credentials: Credentials,
        cheque_additional_info: ChequeAdditionalInfo | None = None,
        is_return_unfiscal_when_cannot_return_fiscal: bool = False,
    ) -> None:
        """Give back a prepayment, or a payment taken whose cheque never printed.

        Since: V8.
        """

    @abstractmethod
    def storno_order(
        self,
        order: Order,
        credentials: Credentials,
        cheque_additional_info: ChequeAdditionalInfo | None = None,
    ) -> Order:
        """Return all payments of a closed order of this till shift, silently.

        Returns:
            The open clone of the order.

        Since: V8.
        """

    @abstractmethod
    def storno_past_order(
        self, order: Order, payment_type: PaymentType, credentials: Credentials
    ) -> None:
        """Return a closed order of an earlier till shift, as goods, with one payment type.

        Since: V8.
        """

    @abstractmethod
    def storno_past_order_items(
        self,
        order: Order,
        order_items: Sequence[OrderProductItem],
        payment_type: PaymentType,
        credentials: Credentials,
    ) -> None:
        """Return some dishes of a closed order of an earlier till shift, as goods.

        Since: V8.
        """

    @abstractmethod
    def add_donation(
        self,
        order: Order,
        donation_type: DonationType,
        payment_type: PaymentType,
        additional_data: PaymentItemAdditionalData | None,
        is_processed: bool,
        sum: Decimal,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add tips; they are not part of the order's sum.

        Raises:
            ArgumentException: The payment type is not one of the donation type's.
            ConstraintViolationException: `is_processed` with a type that is not accepted from
                outside, or another rule.
        """

    @abstractmethod
    def delete_donation(
        self, order: Order, payment_item: PaymentItem, credentials: Credentials
    ) -> None:
        """Take unprocessed or external tips out of the order."""

    @abstractmethod
    def bill_order(self, order: Order, tape_width: int, credentials: Credentials) -> str:
        """Give an order its precheque without printing it.

        Args:
            order: A new order.
            tape_width: In characters.
            credentials: Who asks.

        Returns:
            The precheque as text.
        """

    @abstractmethod
    def print_bill_cheque(self, order: Order, credentials: Credentials) -> None:
        """Print the precheque of an order."""

    @abstractmethod
    def cancel_bill(self, order: Order, credentials: Credentials) -> None:
        """Make an order with a precheque new again."""

    @abstractmethod
    def delete_order(self, order: Order, credentials: Credentials) -> None:
        """Delete an open order that holds no money."""

    @abstractmethod
    def open_cafe_session(self, credentials: Credentials) -> None:
        """Open the till shift.

        Raises:
            CafeSessionException: It is open already, or the register refused.
        """

    @abstractmethod
    def close_cafe_session(self, credentials: Credentials) -> None:
        """Close the till shift.

        Raises:
            CafeSessionException: It is not open, or something keeps it open.
        """

    @abstractmethod
    def print(self, printer_ref: PrinterRef, document: Document) -> bool:
        """Print a document on a named printer and wait for its end.

        Returns:
            Whether it was printed.

        Raises:
            EntityNotFoundException: There is no printer of this name.
        """
