"""Reads everything that the register lets a plugin read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    OperationService,
    PermissionsCheckMode,
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
    """A payment system, so that there are types of the plugin's own."""

    payment_system_key = "reading"
    payment_system_name = "Reading"

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
        self._payments = Payments()
        operations = PluginContext.operations
        self._system = operations.register_payment_system(self._payments)
        operations.add_button_to_plugins_menu("Run", self.run)

    def run(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """Note what is read."""
        del view_manager, printer
        operations = PluginContext.operations
        self._note_types(operations)
        note_restaurant(operations)
        note_users(operations)
        note_orders(operations)

    def _note_types(self, operations: OperationService) -> None:
        types = operations.get_payment_types()
        own = operations.get_active_payment_types(self._payments)
        cash = types[0]
        note("OperationService.get_payment_types", types)
        note("OperationService.get_active_payment_types", own)
        note(
            "OperationService.get_payment_type_by_id",
            operations.get_payment_type_by_id(cash.id),
        )
        note(
            "OperationService.try_get_payment_type_by_id",
            operations.try_get_payment_type_by_id(UUID(int=1)),
        )
        note(
            "OperationService.get_payment_types_to_pay_out_on_user",
            operations.get_payment_types_to_pay_out_on_user(),
        )
        note(
            "OperationService.get_payment_system_name",
            [operations.get_payment_system_name(own[0]), operations.get_payment_system_name(cash)],
        )
        note(
            "OperationService.get_payment_system_key",
            [operations.get_payment_system_key(own[0]), operations.get_payment_system_key(cash)],
        )
        product = operations.get_active_products()[0]
        note(
            "OperationService.can_product_be_paid_with_payment_type",
            operations.can_product_be_paid_with_payment_type(product, cash),
        )


def note_restaurant(operations: OperationService) -> None:
    note("OperationService.get_active_products", len(operations.get_active_products()))
    note(
        "OperationService.get_hierarchical_menu",
        operations.get_hierarchical_menu().product_groups,
    )
    note("OperationService.get_discount_types", operations.get_discount_types())
    note("OperationService.get_order_types", operations.get_order_types())
    note("OperationService.get_tables", [each.number for each in operations.get_tables()])
    note("OperationService.get_host_restaurant", operations.get_host_restaurant().company_name)
    note("OperationService.get_host_terminal", operations.get_host_terminal())
    note("OperationService.get_host_terminals_group", operations.get_host_terminals_group())
    note(
        "OperationService.get_host_terminal_points_of_sale",
        operations.get_host_terminal_points_of_sale(),
    )
    note("OperationService.is_all_cafe_sessions_open", operations.is_all_cafe_sessions_open())
    note(
        "OperationService.try_get_receipt_cheque_printer",
        operations.try_get_receipt_cheque_printer(),
    )


def note_users(operations: OperationService) -> None:
    credentials = operations.authenticate_by_pin("2222")
    user = operations.get_user(credentials)
    note(
        "OperationService.authenticate_by_pin",
        operations.get_user(operations.authenticate_by_pin("1111")),
    )
    note("OperationService.get_user", user)
    note("OperationService.get_user_by_id", operations.get_user_by_id(user.id))
    note("OperationService.get_users", operations.get_users())
    note("OperationService.get_current_user", operations.get_current_user())
    note(
        "OperationService.get_default_credentials",
        operations.get_user(operations.get_default_credentials()),
    )
    note(
        "OperationService.check_permission",
        [operations.check_permission(one, "F_STRN") for one in operations.get_users()],
    )
    note(
        "OperationService.check_permissions",
        operations.check_permissions(user, ["F_STRN"], PermissionsCheckMode.ANY),
    )


def note_orders(operations: OperationService) -> None:
    credentials = operations.get_default_credentials()
    order = operations.create_order(operations.get_tables()[:1], credentials)
    operations.add_order_external_data("colour", "red", order, credentials)
    order = operations.get_order_by_id(order.id)
    other = operations.create_order([], credentials)
    operations.delete_order(other, credentials)
    note("OperationService.get_orders", [one.status.name for one in operations.get_orders()])
    note(
        "OperationService.get_orders(include_deleted)",
        [one.status.name for one in operations.get_orders(include_deleted=True)],
    )
    note(
        "OperationService.get_orders(exclude_delivery_orders)",
        len(operations.get_orders(False, exclude_delivery_orders=True)),
    )
    note("OperationService.get_order_by_id", operations.get_order_by_id(order.id).tables)
    note("OperationService.try_get_order_by_id", operations.try_get_order_by_id(UUID(int=1)))
    note(
        "OperationService.try_get_order_external_data_by_key",
        [
            operations.try_get_order_external_data_by_key(order, "colour"),
            operations.try_get_order_external_data_by_key(order, "size"),
        ],
    )
    note("OperationService.check_can_edit_order", operations.check_can_edit_order(order))
    note(
        "OperationService.need_to_split_order_before_payment",
        operations.need_to_split_order_before_payment(order),
    )
    note(
        "OperationService.get_donation_types_compatible_with",
        operations.get_donation_types_compatible_with(order),
    )
