"""The interface of a payment system as the published article has it.

Later shapes are in `shipped_processors`. All are called by name: a processor may declare any of
the arguments that its call point offers, in any order, and those of another shape too.

Source: `IExternalPaymentProcessor` (iikoFront API).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.plugin_api.entities import PointOfSale, User
    from cashier_sim.plugin_api.operations import OperationService
    from cashier_sim.plugin_api.orders import Order
    from cashier_sim.plugin_api.payments import PaymentItem
    from cashier_sim.plugin_api.services import (
        PaymentDataContext,
        ProgressBar,
        ReceiptPrinter,
    )
    from cashier_sim.plugin_api.view_manager import ViewManager


class PaymentSystem(ABC):
    """What every processor has.

    Its methods run on call threads of the plugin's process, one per call, while the cashier waits.
    """

    @property
    @abstractmethod
    def payment_system_key(self) -> str:
        """Unique and stable; the link between payment types and this code."""

    @property
    @abstractmethod
    def payment_system_name(self) -> str:
        """The name shown in the back office."""


class ExternalPaymentProcessor(PaymentSystem):
    """Takes and returns money of one payment system, in the shape of the published article."""

    @abstractmethod
    def collect_data(
        self,
        order_id: UUID,
        payment_type_id: UUID,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
        progress_bar: ProgressBar,
    ) -> None:
        """The cashier has picked the type; the item does not exist yet.

        Raises:
            PaymentActionFailedException: The item is not added; the message is shown.
            PaymentActionCancelledException: The item is not added; nothing is shown.
        """

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
        progress_bar: ProgressBar,
    ) -> None:
        """The item has been added; it is too late to refuse it by an exception.

        Args:
            order: Snapshot with the item and its linked discount.
            payment_item: The new item, unprocessed.
            operation_service: May change this order, for example the item's sum and bounds.
        """

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
        progress_bar: ProgressBar,
    ) -> bool:
        """The cashier edits a preliminary payment of a delivery order.

        Returns:
            Whether the cashier may change the sum on the screen afterwards.

        Raises:
            PaymentActionFailedException: The payment is removed; the message is shown.
            PaymentActionCancelledException: The payment is removed; nothing is shown.
        """

    @abstractmethod
    def pay(
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
        progress_bar: ProgressBar,
    ) -> None:
        """Take the money of one payment item.

        Args:
            sum: Amount in currency units, two decimals, > 0.
            order_id: The order being paid; read it with `PluginContext.operations`.
            payment_type_id: The item's payment type.
            transaction_id: One id per taken payment; its cancel and returns carry the same.
            point_of_sale: Where the money is taken.
            cashier: Who pressed the button.
            context: Rollback, custom and report data of the item.

        Raises:
            PaymentActionFailedException: Nothing was taken; the message is shown.
            PaymentActionCancelledException: Given up by cashier or guest; nothing is shown.
        """

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
        progress_bar: ProgressBar,
    ) -> None:
        """Undo a payment that was taken while its order did not close.

        Arguments are those of `pay`. Returning means undone; any exception means that the money
        is still taken.
        """

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
        progress_bar: ProgressBar,
    ) -> None:
        """Give back a taken payment or a part of it.

        Args:
            sum: What to give back, > 0, at most what was taken and not returned yet.
            order_id: The order of the return; it may differ from the one of `pay`.

        Raises:
            PaymentActionFailedException: Nothing was returned; the message is shown.
            PaymentActionCancelledException: Nothing was returned; nothing is shown.
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
        progress_bar: ProgressBar,
    ) -> None:
        """Give back money for returned goods, without an order or an earlier payment.

        Called only for a system registered with `can_process_payment_return_without_order`.

        Args:
            sum: What to give back, in currency units, > 0.

        Raises:
            PaymentActionFailedException: Nothing was returned; the message is shown.
            PaymentActionCancelledException: Nothing was returned; nothing is shown.
        """
