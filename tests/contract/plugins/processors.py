"""Payment systems in the shapes of V6 and V7; each method notes its call."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.plugin_api import (
    ExternalPaymentProcessorV6,
    OperationService,
    Order,
    PaymentDataContext,
    PaymentItem,
    PaymentProcessor,
    PluginContext,
    PointOfSale,
    ReceiptPrinter,
    User,
    ViewManager,
)

if TYPE_CHECKING:
    from decimal import Decimal

NOTED: set[str] = set()


def note(member: str, value: object) -> None:
    """Keep what came of using a member for the first time, entities by their names or ids."""
    if member in NOTED:
        return
    NOTED.add(member)
    folder = Path(PluginContext.integration.get_data_storage_directory_path())
    with (folder / "notes.txt").open("a", encoding="utf-8") as file:
        file.write(f"{member}\t{brief(value)!r}\n")


def brief(value: object) -> object:
    """A value in a few words."""
    if isinstance(value, (list, tuple)):
        return [brief(item) for item in value]
    if isinstance(value, UUID) and value.version == 4:
        return "a new id"
    if hasattr(value, "__dataclass_fields__"):
        return brief(getattr(value, "name", "") or getattr(value, "id", type(value).__name__))
    if isinstance(value, datetime):
        return value.date()
    return value


class Shipped(ExternalPaymentProcessorV6):
    """Shipped."""

    payment_system_key = "shipped"
    payment_system_name = "Shipped"

    def collect_data(
        self,
        order_id: UUID,
        payment_type_id: UUID,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        kind = PluginContext.operations.get_payment_type_by_id(payment_type_id)
        note("ExternalPaymentProcessorV6.collect_data", kind)
        note("ExternalPaymentProcessorV6.payment_system_key", self.payment_system_key)
        note(
            "ExternalPaymentProcessorV6.payment_system_name", kind.name == self.payment_system_name
        )

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
        note("ExternalPaymentProcessorV6", isinstance(self, ExternalPaymentProcessorV6))
        note(
            "ExternalPaymentProcessorV6.on_payment_added",
            [order.payments[-1].id == payment_item.id, cashier],
        )

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
        note(
            "ExternalPaymentProcessorV6.on_preliminary_payment_editing", payment_item.is_preliminary
        )
        return True

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
        note("ExternalPaymentProcessorV6.pay", [sum, order.number > 0, point_of_sale, cashier])

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
        note("ExternalPaymentProcessorV6.emergency_cancel_payment", [sum, transaction_id])

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
        note("ExternalPaymentProcessorV6.return_payment", [sum, transaction_id])

    def return_payment_without_order(
        self,
        sum: Decimal,
        payment_type_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
    ) -> None:
        note("ExternalPaymentProcessorV6.return_payment_without_order", [sum, point_of_sale])


class Later(PaymentProcessor):
    """Later."""

    payment_system_key = "later"
    payment_system_name = "Later"

    def collect_data(
        self,
        order_id: UUID,
        payment_type_id: UUID,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        kind = PluginContext.operations.get_payment_type_by_id(payment_type_id)
        note("PaymentProcessor.collect_data", kind)
        note("PaymentProcessor.payment_system_key", self.payment_system_key)
        note("PaymentProcessor.payment_system_name", kind.name == self.payment_system_name)

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
        note("PaymentProcessor", isinstance(self, PaymentProcessor))
        note(
            "PaymentProcessor.on_payment_added", [order.payments[-1].id == payment_item.id, cashier]
        )

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
        note("PaymentProcessor.on_preliminary_payment_editing", payment_item.is_preliminary)
        return True

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
        note("PaymentProcessor.pay", [sum, payment_item.sum == sum, point_of_sale, cashier])

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
        note("PaymentProcessor.emergency_cancel_payment", [sum, transaction_id])

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
        note("PaymentProcessor.return_payment", [sum, transaction_id])

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
        note("PaymentProcessor.return_payment_without_order", [sum, point_of_sale])


class Plugin:
    """Registers the systems."""

    license_module_id = 21005918

    def __init__(self) -> None:
        for system in (Shipped(), Later()):
            PluginContext.operations.register_payment_system(system, True)
