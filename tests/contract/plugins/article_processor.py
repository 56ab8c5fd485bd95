"""A payment system in the article's shape; each method notes its call."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.plugin_api import (
    ExternalPaymentProcessor,
    OperationService,
    Order,
    PaymentDataContext,
    PaymentItem,
    PluginContext,
    PointOfSale,
    ProgressBar,
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


class Kept:
    """What a payment keeps for its return."""

    def __init__(self) -> None:
        self.room = ""


def note_context(context: PaymentDataContext) -> None:
    """What was kept comes back with the return."""
    kept = context.get_rollback_data(Kept)
    note("PaymentDataContext", isinstance(context, PaymentDataContext))
    note(
        "PaymentDataContext.set_rollback_data",
        "<Room>12</Room>" in (context.get_rollback_data() or ""),
    )
    note("PaymentDataContext.get_rollback_data", kept.room if kept else None)
    custom = context.get_custom_data()
    note("PaymentDataContext.get_custom_data", custom)


def keep(context: PaymentDataContext) -> None:
    """Keep data with a payment."""
    kept = Kept()
    kept.room = "12"
    context.set_rollback_data(kept)
    context.set_custom_data("c" * 5)
    note("PaymentDataContext.set_custom_data", len(context.get_custom_data() or ""))
    limit = context.MAX_EXTERNAL_PAYMENT_ITEM_DATA_LENGTH
    note("PaymentDataContext.MAX_EXTERNAL_PAYMENT_ITEM_DATA_LENGTH", limit)
    context.set_info_for_reports("1234", "Visa")
    note("PaymentDataContext.set_info_for_reports", ["1234", "Visa"])


class Article(ExternalPaymentProcessor):
    """Article."""

    payment_system_key = "article"
    payment_system_name = "Article"

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
        kind = PluginContext.operations.get_payment_type_by_id(payment_type_id)
        note("ExternalPaymentProcessor.collect_data", kind)
        note("ExternalPaymentProcessor.payment_system_key", self.payment_system_key)
        note("ExternalPaymentProcessor.payment_system_name", kind.name == self.payment_system_name)
        progress_bar.change_message("reading")
        note("ProgressBar", isinstance(progress_bar, ProgressBar))
        note("ProgressBar.change_message", "reading")

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
        note("ExternalPaymentProcessor", isinstance(self, ExternalPaymentProcessor))
        note(
            "ExternalPaymentProcessor.on_payment_added",
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
        progress_bar: ProgressBar,
    ) -> bool:
        note("ExternalPaymentProcessor.on_preliminary_payment_editing", payment_item.is_preliminary)
        return True

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
        note("ExternalPaymentProcessor.pay", [sum, order_id is not None, point_of_sale, cashier])
        keep(context)

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
        note("ExternalPaymentProcessor.emergency_cancel_payment", [sum, transaction_id])

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
        note("ExternalPaymentProcessor.return_payment", [sum, transaction_id])
        note_context(context)

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
        note("ExternalPaymentProcessor.return_payment_without_order", [sum, point_of_sale])


class Plugin:
    """Registers the systems."""

    license_module_id = 21005918

    def __init__(self) -> None:
        for system in (Article(),):
            PluginContext.operations.register_payment_system(system, True)
