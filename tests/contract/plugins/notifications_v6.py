"""Subscribes on what V6 tells, and notes what it is told."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    BillCheque,
    CardInputDialogResult,
    CashCheque,
    NotificationService,
    OperationService,
    Order,
    OrderProductItem,
    PluginContext,
    PointOfSale,
    ReceiptPrinter,
    Tags,
    ViewManager,
    XElement,
)

Notes = tuple[tuple[str, object], ...]

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


class Plugin:
    """Subscribes while it loads, in the way of V6."""

    license_module_id = 21005918

    def __init__(self) -> None:
        service = PluginContext.notifications
        note("NotificationService", isinstance(service, NotificationService))
        service.subscribe_on_cafe_session_opening(self.cafe_session_opening)
        service.subscribe_on_cafe_session_closing(self.cafe_session_closing)
        service.subscribe_on_navigating_to_payment_screen(self.navigating_to_payment_screen)
        service.subscribe_on_before_order_bill(self.before_order_bill)
        service.subscribe_on_before_service_cheque(self.before_service_cheque)
        service.subscribe_on_service_cheque_printed(self.service_cheque_printed)
        service.subscribe_on_before_delete_order(self.before_delete_order)
        service.subscribe_on_before_delete_printed_items(self.before_delete_printed_items)
        service.subscribe_on_order_storning(self.order_storning)
        service.subscribe_on_bill_cheque_printing(self.bill_cheque)
        service.subscribe_on_cash_cheque_printing(self.cash_cheque)
        service.subscribe_on_order_edit_card_slided(self.card_slided)
        service.subscribe_on_order_edit_barcode_scanned(self.barcode_scanned)

    def cafe_session_opening(self, printer: ReceiptPrinter, view_manager: ViewManager) -> None:
        note(
            "NotificationService.subscribe_on_cafe_session_opening",
            isinstance(printer, ReceiptPrinter),
        )

    def cafe_session_closing(self, printer: ReceiptPrinter, view_manager: ViewManager) -> None:
        note(
            "NotificationService.subscribe_on_cafe_session_closing",
            isinstance(view_manager, ViewManager),
        )

    def navigating_to_payment_screen(self, order: Order, point_of_sale: PointOfSale) -> None:
        note(
            "NotificationService.subscribe_on_navigating_to_payment_screen",
            [order.status, point_of_sale],
        )

    def before_order_bill(self, order: Order, view_manager: ViewManager) -> None:
        note("NotificationService.subscribe_on_before_order_bill", order.status)

    def before_service_cheque(
        self, order: Order, printing_items: tuple[OrderProductItem, ...]
    ) -> None:
        note(
            "NotificationService.subscribe_on_before_service_cheque",
            [one.product.name for one in printing_items],
        )

    def service_cheque_printed(self, order: Order, operation_service: OperationService) -> None:
        note(
            "NotificationService.subscribe_on_service_cheque_printed",
            [one.status for one in order.items],
        )

    def before_delete_order(self, order: Order, view_manager: ViewManager) -> None:
        note("NotificationService.subscribe_on_before_delete_order", order.status)

    def before_delete_printed_items(
        self, order: Order, items: tuple[OrderProductItem, ...]
    ) -> None:
        note(
            "NotificationService.subscribe_on_before_delete_printed_items",
            [one.product.name for one in items],
        )

    def order_storning(self, order: Order) -> None:
        note("NotificationService.subscribe_on_order_storning", order.status)

    def bill_cheque(self, order_id: UUID) -> BillCheque:
        note("NotificationService.subscribe_on_bill_cheque_printing", order_id)
        return BillCheque(after_footer=XElement(Tags.CENTER, "from V6"))

    def cash_cheque(self, order_id: UUID) -> CashCheque:
        note("NotificationService.subscribe_on_cash_cheque_printing", order_id)
        return CashCheque(after_cheque=XElement(Tags.CENTER, "from V6"))

    def card_slided(self, card: CardInputDialogResult, order: Order) -> bool:
        note(
            "NotificationService.subscribe_on_order_edit_card_slided",
            [len(card.track2) > 0, order.status],
        )
        return True

    def barcode_scanned(self, barcode: str, order: Order) -> bool:
        note("NotificationService.subscribe_on_order_edit_barcode_scanned", [barcode, order.status])
        return True
