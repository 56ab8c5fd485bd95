"""Notes what the register tells of its restaurant, field by field."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    CashRegister,
    Credentials,
    DiscountType,
    DonationType,
    HierarchicalMenu,
    OrderType,
    PaymentType,
    PluginContext,
    PointOfSale,
    PrinterRef,
    Product,
    ProductGroup,
    Restaurant,
    RestaurantSection,
    Table,
    Terminal,
    TerminalsGroup,
    User,
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
    """Notes everything while it loads."""

    license_module_id = 21005918

    def __init__(self) -> None:
        operations = PluginContext.operations
        menu = operations.get_hierarchical_menu()
        tables = operations.get_tables()
        points = operations.get_host_terminal_points_of_sale()
        credentials = operations.authenticate_by_pin("1111")
        printer = operations.try_get_receipt_cheque_printer()
        if printer is None:
            return
        order = operations.create_order(tables[:1], credentials)
        for member, value in (
            *user_notes(operations.get_user(credentials)),
            *cash_register_notes(points[0].cash_register),
            *point_of_sale_notes(points[0]),
            *restaurant_section_notes(tables[0].restaurant_section),
            *table_notes(tables[0]),
            *product_notes(menu.products[0]),
            *product_group_notes(menu.product_groups[0]),
            *hierarchical_menu_notes(menu),
            *discount_type_notes(operations.get_discount_types()[0]),
            *terminal_notes(operations.get_host_terminal()),
            *terminals_group_notes(operations.get_host_terminals_group()),
            *restaurant_notes(operations.get_host_restaurant()),
            *order_type_notes(operations.get_order_types()[0]),
            *payment_type_notes(operations.get_payment_types()[0]),
            *donation_type_notes(operations.get_donation_types_compatible_with(order)[0]),
            *credentials_notes(credentials),
            *printer_ref_notes(printer),
        ):
            note(member, value)


def user_notes(value: User) -> Notes:
    return (
        ("User", isinstance(value, User)),
        ("User.id", value.id),
        ("User.name", value.name),
        ("User.card", value.card),
        ("User.cell_phone", value.cell_phone),
        ("User.is_session_open", value.is_session_open),
    )


def cash_register_notes(value: CashRegister) -> Notes:
    return (
        ("CashRegister", isinstance(value, CashRegister)),
        ("CashRegister.id", value.id),
        ("CashRegister.name", value.name),
        ("CashRegister.number", value.number),
    )


def point_of_sale_notes(value: PointOfSale) -> Notes:
    return (
        ("PointOfSale", isinstance(value, PointOfSale)),
        ("PointOfSale.id", value.id),
        ("PointOfSale.name", value.name),
        ("PointOfSale.cash_register", value.cash_register),
        ("PointOfSale.conception", value.conception),
        ("PointOfSale.is_main", value.is_main),
    )


def restaurant_section_notes(value: RestaurantSection) -> Notes:
    return (
        ("RestaurantSection", isinstance(value, RestaurantSection)),
        ("RestaurantSection.id", value.id),
        ("RestaurantSection.name", value.name),
    )


def table_notes(value: Table) -> Notes:
    return (
        ("Table", isinstance(value, Table)),
        ("Table.id", value.id),
        ("Table.number", value.number),
        ("Table.name", value.name),
        ("Table.restaurant_section", value.restaurant_section),
    )


def product_notes(value: Product) -> Notes:
    return (
        ("Product", isinstance(value, Product)),
        ("Product.id", value.id),
        ("Product.name", value.name),
        ("Product.full_name", value.full_name),
        ("Product.number", value.number),
        ("Product.price", value.price),
        ("Product.category", value.category),
        ("Product.type", value.type),
        ("Product.is_active", value.is_active),
        ("Product.can_set_open_price", value.can_set_open_price),
        ("Product.measuring_unit_name", value.measuring_unit_name),
        ("Product.tax_percent", value.tax_percent),
        ("Product.scale", value.scale),
    )


def product_group_notes(value: ProductGroup) -> Notes:
    return (
        ("ProductGroup", isinstance(value, ProductGroup)),
        ("ProductGroup.id", value.id),
        ("ProductGroup.name", value.name),
        ("ProductGroup.parent_id", value.parent_id),
    )


def hierarchical_menu_notes(value: HierarchicalMenu) -> Notes:
    return (
        ("HierarchicalMenu", isinstance(value, HierarchicalMenu)),
        ("HierarchicalMenu.product_groups", value.product_groups),
        ("HierarchicalMenu.products", value.products),
    )


def discount_type_notes(value: DiscountType) -> Notes:
    return (
        ("DiscountType", isinstance(value, DiscountType)),
        ("DiscountType.id", value.id),
        ("DiscountType.name", value.name),
        ("DiscountType.percent", value.percent),
        ("DiscountType.is_flexible_sum", value.is_flexible_sum),
        ("DiscountType.is_manual", value.is_manual),
        ("DiscountType.is_active", value.is_active),
    )


def terminal_notes(value: Terminal) -> Notes:
    return (
        ("Terminal", isinstance(value, Terminal)),
        ("Terminal.id", value.id),
        ("Terminal.name", value.name),
    )


def terminals_group_notes(value: TerminalsGroup) -> Notes:
    return (
        ("TerminalsGroup", isinstance(value, TerminalsGroup)),
        ("TerminalsGroup.id", value.id),
        ("TerminalsGroup.name", value.name),
        (
            "TerminalsGroup.ask_cashier_for_multi_cash_register_payment",
            value.ask_cashier_for_multi_cash_register_payment,
        ),
    )


def restaurant_notes(value: Restaurant) -> Notes:
    return (
        ("Restaurant", isinstance(value, Restaurant)),
        ("Restaurant.company_name", value.company_name),
        ("Restaurant.currency", value.currency),
    )


def order_type_notes(value: OrderType) -> Notes:
    return (
        ("OrderType", isinstance(value, OrderType)),
        ("OrderType.id", value.id),
        ("OrderType.name", value.name),
    )


def payment_type_notes(value: PaymentType) -> Notes:
    return (
        ("PaymentType", isinstance(value, PaymentType)),
        ("PaymentType.id", value.id),
        ("PaymentType.name", value.name),
        ("PaymentType.kind", value.kind),
        ("PaymentType.can_be_external_processed", value.can_be_external_processed),
        ("PaymentType.can_display_change", value.can_display_change),
        ("PaymentType.discount_type", value.discount_type),
        ("PaymentType.is_combinable", value.is_combinable),
        ("PaymentType.is_enabled", value.is_enabled),
        ("PaymentType.is_hidden", value.is_hidden),
        ("PaymentType.open_cash_drawer_on_pay", value.open_cash_drawer_on_pay),
        ("PaymentType.print_cheque", value.print_cheque),
        ("PaymentType.process_as_discount", value.process_as_discount),
        ("PaymentType.fiscalize_as_discount", value.fiscalize_as_discount),
    )


def donation_type_notes(value: DonationType) -> Notes:
    return (
        ("DonationType", isinstance(value, DonationType)),
        ("DonationType.id", value.id),
        ("DonationType.name", value.name),
        ("DonationType.order_service_types", value.order_service_types),
        ("DonationType.payment_types", value.payment_types),
    )


def credentials_notes(value: Credentials) -> Notes:
    return (
        ("Credentials", isinstance(value, Credentials)),
        ("Credentials.id", value.id.version),
    )


def printer_ref_notes(value: PrinterRef) -> Notes:
    return (
        ("PrinterRef", isinstance(value, PrinterRef)),
        ("PrinterRef.name", value.name),
    )
