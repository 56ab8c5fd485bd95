"""Edits payment items of every kind and notes what the order became."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    DeliveryOrder,
    ExternalPaymentItemAdditionalData,
    Order,
    PaymentType,
    PluginContext,
    ReceiptPrinter,
    ViewManager,
)

Notes = tuple[tuple[str, object], ...]


def note(member: str, value: object) -> None:
    """Keep what came of using a member, entities by their names or ids."""
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


class Payments:
    """A payment system, so that there is a type of the plugin's own."""

    payment_system_key = "items"
    payment_system_name = "Items"

    def collect_data(self) -> None: ...
    def on_payment_added(self) -> None: ...
    def on_preliminary_payment_editing(self) -> bool:
        return True

    def pay(self) -> None: ...
    def emergency_cancel_payment(self) -> None: ...
    def return_payment(self) -> None: ...
    def return_payment_without_order(self) -> None: ...


class Plugin:
    """Notes everything when its button is pressed."""

    license_module_id = 21005918

    def __init__(self) -> None:
        self._operations = PluginContext.operations
        self._credentials = self._operations.get_default_credentials()
        self._system = self._operations.register_payment_system(Payments())
        self._operations.add_button_to_plugins_menu("Run", self.run)

    def run(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """Note what edits do."""
        del view_manager, printer
        self._note_own(self._new_order())
        self._note_external(self._new_order())
        delivery = next(
            one for one in self._operations.get_orders() if isinstance(one, DeliveryOrder)
        )
        self._note_preliminary(delivery.id)

    def _new_order(self) -> UUID:
        edit, who = self._operations, self._credentials
        order = edit.create_order([], who)
        soup = edit.get_active_products()[0]
        edit.add_order_product_item(Decimal(2), soup, order, order.guests[0], None, who)
        return order.id

    def _order(self, order_id: UUID) -> Order:
        return self._operations.get_order_by_id(order_id)

    def _type(self, name: str) -> PaymentType:
        return next(one for one in self._operations.get_payment_types() if one.name == name)

    def _custom_data(self, order_id: UUID) -> str:
        data = self._order(order_id).payments[0].additional_data
        return data.custom_data if isinstance(data, ExternalPaymentItemAdditionalData) else "none"

    def _note_own(self, order_id: UUID) -> None:
        edit, who = self._operations, self._credentials
        own, kept = self._type("Items"), ExternalPaymentItemAdditionalData(custom_data="kept")
        item = edit.add_payment_item(Decimal(100), kept, own, self._order(order_id), who)
        note("OperationService.add_payment_item", [item.sum, item.status])
        change = edit.change_payment_item_sum
        change(Decimal(50), Decimal(10), Decimal(60), item, self._order(order_id), who)
        item = self._order(order_id).payments[0]
        note("OperationService.change_payment_item_sum", [item.sum, item.min_sum, item.max_sum])
        edit.change_payment_item_custom_data("other", item, self._order(order_id), who)
        note("OperationService.change_payment_item_custom_data", self._custom_data(order_id))
        edit.delete_payment_item(item, self._order(order_id), who)
        note("OperationService.delete_payment_item", self._order(order_id).payments)

    def _note_external(self, order_id: UUID) -> None:
        edit, who = self._operations, self._credentials
        card = self._type("Банковская карта")
        add = edit.add_external_payment_item
        item = add(Decimal(100), True, None, card, self._order(order_id), who)
        note(
            "OperationService.add_external_payment_item",
            [item.status, item.is_external, item.is_processed_externally],
        )
        edit.delete_external_payment_item(item, self._order(order_id), who)
        note("OperationService.delete_external_payment_item", self._order(order_id).payments)
        add_fiscal = edit.add_external_fiscalized_payment_item
        item = add_fiscal(Decimal(100), None, card, self._order(order_id), who)
        note(
            "OperationService.add_external_fiscalized_payment_item",
            [item.is_fiscalized_externally, item.is_processed_externally],
        )
        edit.delete_external_payment_item(item, self._order(order_id), who)
        kept = ExternalPaymentItemAdditionalData(custom_data="kept")
        item = add(Decimal(100), False, kept, self._type("Items"), self._order(order_id), who)
        edit.change_external_payment_item_custom_data("c", item, self._order(order_id), who)
        note(
            "OperationService.change_external_payment_item_custom_data",
            self._custom_data(order_id),
        )

    def _note_preliminary(self, order_id: UUID) -> None:
        edit, who = self._operations, self._credentials
        add = edit.add_preliminary_payment_item
        kept = ExternalPaymentItemAdditionalData(custom_data="kept")
        item = add(Decimal(100), kept, self._type("Items"), self._order(order_id), who)
        note("OperationService.add_preliminary_payment_item", [item.is_preliminary, item.sum])
        edit.change_preliminary_payment_item_sum(Decimal(90), item, self._order(order_id), who)
        item = self._order(order_id).payments[0]
        note("OperationService.change_preliminary_payment_item_sum", item.sum)
        edit.change_preliminary_payment_item_custom_data("p", item, self._order(order_id), who)
        note(
            "OperationService.change_preliminary_payment_item_custom_data",
            self._custom_data(order_id),
        )
        edit.delete_preliminary_payment_item(item, self._order(order_id), who)
        note("OperationService.delete_preliminary_payment_item", self._order(order_id).payments)
