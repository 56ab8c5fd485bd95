"""What a payment system may have beside its interface: protocols, one per ability.

A processor has such a method or lacks it; one that it has is called where its ApiVersion knows it.

Source: `IExternalPaymentProcessor`, since V7 `IPaymentProcessor` (iikoFront API).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.plugin_api.entities import PointOfSale, User
    from cashier_sim.plugin_api.operations import OperationService
    from cashier_sim.plugin_api.orders import Order
    from cashier_sim.plugin_api.payments import PaymentItem
    from cashier_sim.plugin_api.services import (
        PaymentDataContext,
        ReceiptPrinter,
    )
    from cashier_sim.plugin_api.view_manager import ViewManager


class SilentPayments(Protocol):
    """Payments without a window, where a plugin or another terminal starts them. Optional."""

    def can_pay_silently(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        context: PaymentDataContext,
    ) -> bool:
        """Whether `pay_silently` could take this sum."""

    def pay_silently(
        self,
        sum: Decimal,
        order: Order,
        payment_item: PaymentItem,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        """Take the money without a window; only after `can_pay_silently` said True.

        `order_id` and `payment_type_id`, which V6 gave instead, are on offer too.
        """


class SilentCancels(Protocol):
    """Undoing silent payments. Optional."""

    def emergency_cancel_payment_silently(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        """Undo what `pay_silently` took, since the order did not close."""


class SilentReturns(Protocol):
    """Returning payments without a window. Optional. Since: V8."""

    def return_payment_silently(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        """Give a taken payment back, for `OperationService.storno_order`."""


class PaymentDeleting(Protocol):
    """A word in the deletion of unprocessed items. Optional. Since: V8."""

    def on_payment_deleting(
        self,
        order: Order,
        payment_item: PaymentItem,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """The cashier deletes an unprocessed item of the cash screen; returning allows it.

        Raises:
            PaymentActionFailedException: The item stays; the message is shown.
            PaymentActionCancelledException: The item stays; nothing is shown.
        """


class PaymentStates(Protocol):
    """Knowing whether money was taken. Optional, and the simulator's own: iikoFront never asks."""

    def payment_state(self, transaction_id: UUID) -> bool | None:
        """Whether the payment of this transaction was taken; None = it cannot be told.

        Called when somebody asks about a payment whose outcome is unknown.
        """
