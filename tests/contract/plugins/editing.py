"""Makes every edit of an order and notes what the order became."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    Order,
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


class Plugin:
    """Notes everything when its button is pressed."""

    license_module_id = 21005918

    def __init__(self) -> None:
        self._operations = PluginContext.operations
        self._credentials = self._operations.get_default_credentials()
        self._operations.add_button_to_plugins_menu("Run", self.run)

    def run(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """Note what edits do."""
        del view_manager, printer
        order = self._operations.create_order([], self._credentials)
        note("OperationService.create_order", [order.status, order.guests])
        self._note_order(order.id)
        self._note_guests_and_dishes(order.id)
        self._note_discounts(order.id)

    def _order(self, order_id: UUID) -> Order:
        return self._operations.get_order_by_id(order_id)

    def _note_order(self, order_id: UUID) -> None:
        edit, who = self._operations, self._credentials
        edit.change_order_tables(edit.get_tables()[:2], self._order(order_id), who)
        note("OperationService.change_order_tables", self._order(order_id).tables)
        edit.set_order_type(edit.get_order_types()[0], self._order(order_id), who)
        note("OperationService.set_order_type", self._order(order_id).order_type)
        edit.change_order_origin_name("site", self._order(order_id), who)
        note("OperationService.change_order_origin_name", self._order(order_id).origin_name)
        edit.change_order_comment("by the window", self._order(order_id), who)
        note("OperationService.change_order_comment", self._order(order_id).comment)
        edit.change_order_external_number("A-7", self._order(order_id), who)
        note("OperationService.change_order_external_number", self._order(order_id).external_number)
        edit.add_order_external_data("colour", "red", self._order(order_id), who)
        data = edit.try_get_order_external_data_by_key(self._order(order_id), "colour")
        note("OperationService.add_order_external_data", data)
        edit.delete_order_external_data("colour", self._order(order_id), who)
        data = edit.try_get_order_external_data_by_key(self._order(order_id), "colour")
        note("OperationService.delete_order_external_data", data)
        edit.add_client_to_order(UUID(int=8), self._order(order_id), who)
        note("OperationService.add_client_to_order", self._order(order_id).customer_ids)
        edit.remove_client_from_order(UUID(int=8), self._order(order_id), who)
        note("OperationService.remove_client_from_order", self._order(order_id).customer_ids)

    def _note_guests_and_dishes(self, order_id: UUID) -> None:
        edit, who = self._operations, self._credentials
        guest = edit.add_order_guest(UUID(int=9), "Anna", self._order(order_id), who)
        note("OperationService.add_order_guest", [guest.name, guest.id, guest.rank])
        edit.rename_order_guest("Olga", guest, self._order(order_id), who)
        note("OperationService.rename_order_guest", self._order(order_id).guests)
        edit.delete_order_guest(self._order(order_id).guests[1], self._order(order_id), who)
        note("OperationService.delete_order_guest", self._order(order_id).guests)
        edit.change_estimated_order_guests_count(4, self._order(order_id), who)
        count = self._order(order_id).estimated_guests_count
        note("OperationService.change_estimated_order_guests_count", count)
        soup = edit.get_active_products()[0]
        order = self._order(order_id)
        dish = edit.add_order_product_item(Decimal(2), soup, order, order.guests[0], None, who)
        note("OperationService.add_order_product_item", [dish.amount, dish.cost, dish.course])
        edit.change_order_item_amount(Decimal(3), dish, self._order(order_id), who)
        note("OperationService.change_order_item_amount", self._order(order_id).items[0].cost)
        edit.change_order_item_comment("hot", dish, self._order(order_id), who)
        note("OperationService.change_order_item_comment", self._order(order_id).items[0].comment)
        order = self._order(order_id)
        other = edit.add_order_product_item(Decimal(1), soup, order, order.guests[0], None, who)
        edit.delete_order_item(other, self._order(order_id), who)
        note("OperationService.delete_order_item", len(self._order(order_id).items))

    def _note_discounts(self, order_id: UUID) -> None:
        edit, who = self._operations, self._credentials
        types = {one.name: one for one in edit.get_discount_types()}
        item = edit.add_discount(types["Гость отеля"], self._order(order_id), who)
        note("OperationService.add_discount", [item.sum, self._order(order_id).result_sum])
        edit.delete_discount(item, self._order(order_id), who)
        note("OperationService.delete_discount", self._order(order_id).result_sum)
        flexible = types["Скидка суммой"]
        item = edit.add_flexible_sum_discount(Decimal(70), flexible, self._order(order_id), who)
        note(
            "OperationService.add_flexible_sum_discount",
            [item.sum, self._order(order_id).result_sum],
        )
