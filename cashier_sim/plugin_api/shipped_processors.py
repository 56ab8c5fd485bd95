"""The interfaces of a payment system as V6 shipped with and as V7 and V8 have them.

Source: `IExternalPaymentProcessor`, since V7 `IPaymentProcessor` (iikoFront API).
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from cashier_sim.plugin_api.processors import PaymentSystem

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


class ShippedPaymentProcessor(PaymentSystem):
    """What the shapes of V6 and later share: `progress_bar` is gone, `view_manager` has its job.

    `view_manager` is None where the register works without a window.
    """

    @abstractmethod
    def collect_data(
        self,
        order_id: UUID,
        payment_type_id: UUID,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """See `ExternalPaymentProcessor.collect_data`."""

    @abstractmethod
    def on_payment_added(
        self,
        order: Order,
        payment_item: PaymentItem,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """See `ExternalPaymentProcessor.on_payment_added`."""

    @abstractmethod
    def on_preliminary_payment_editing(
        self,
        order: Order,
        payment_item: PaymentItem,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> bool:
        """See `ExternalPaymentProcessor.on_preliminary_payment_editing`."""

    @abstractmethod
    def emergency_cancel_payment(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """See `ExternalPaymentProcessor.emergency_cancel_payment`."""

    @abstractmethod
    def return_payment(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """See `ExternalPaymentProcessor.return_payment`."""


class ExternalPaymentProcessorV6(ShippedPaymentProcessor):
    """Takes and returns money of one payment system, in the shape that V6 shipped with."""

    @abstractmethod
    def pay(
        self,
        sum: Decimal,
        order: Order,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """Take the money of one payment item; see `ExternalPaymentProcessor.pay`.

        Args:
            order: Snapshot taken just before the call.
            operation_service: May change this order.
        """

    @abstractmethod
    def return_payment_without_order(
        self,
        sum: Decimal,
        payment_type_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
    ) -> None:
        """See `ExternalPaymentProcessor.return_payment_without_order`."""


class PaymentProcessor(ShippedPaymentProcessor):
    """Takes and returns money of one payment system, in the shape of V7 and V8.

    Since: V7.
    """

    @abstractmethod
    def pay(
        self,
        sum: Decimal,
        order: Order,
        payment_item: PaymentItem,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """Take the money of one payment item; see `ExternalPaymentProcessor.pay`.

        Args:
            order: Snapshot taken just before the call.
            payment_item: The item; `is_prepay` tells a prepayment from a final payment.
            operation_service: May change this order.
        """

    @abstractmethod
    def return_payment_without_order(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
    ) -> None:
        """See `ExternalPaymentProcessor.return_payment_without_order`.

        Args:
            order_id: The past order that the goods come from; None for any goods.
        """
