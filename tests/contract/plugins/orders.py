"""Notes orders and what is in them, field by field."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    AppliedDiscountItem,
    CardPaymentItemAdditionalData,
    DeliveryOrder,
    DiscountItem,
    ExternalPaymentItemAdditionalData,
    Order,
    OrderGuestItem,
    OrderProductItem,
    PaymentItem,
    PaymentItemAdditionalData,
    PaymentType,
    PluginContext,
    ReceiptPrinter,
    ViewManager,
    WriteoffPaymentItemAdditionalData,
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

    payment_system_key = "orders"
    payment_system_name = "Orders"

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
        """Note the delivery that is there, and an order of the plugin's own."""
        del view_manager, printer
        delivery = next(
            one for one in self._operations.get_orders() if isinstance(one, DeliveryOrder)
        )
        order = self._new_order()
        written_off = self._with_writeoff()
        own, card = order.payments
        for member, value in (
            *order_notes(order),
            *delivery_order_notes(delivery),
            *order_guest_item_notes(order.guests[0]),
            *order_product_item_notes(order.items[0]),
            *discount_item_notes(order.discounts[0]),
            *applied_discount_item_notes(order.applied_discounts[0]),
            *payment_item_notes(own),
            *payment_item_additional_data_notes(own.additional_data),
            *external_payment_item_additional_data_notes(own.additional_data),
            *card_payment_item_additional_data_notes(card.additional_data),
            *writeoff_payment_item_additional_data_notes(written_off),
        ):
            note(member, value)

    def _new_order(self) -> Order:
        edit, who = self._operations, self._credentials
        session = edit.create_edit_session()
        stub = session.create_order(edit.get_tables()[:1])
        guest = session.add_order_guest(None, "Anna", stub)
        session.add_order_product_item(Decimal(2), edit.get_active_products()[0], stub, guest, None)
        session.add_discount(edit.get_discount_types()[0], stub)
        session.change_order_comment("by the window", stub)
        kept = ExternalPaymentItemAdditionalData(custom_data="kept")
        session.add_payment_item(Decimal(100), kept, self._type("Orders"), stub)
        number = CardPaymentItemAdditionalData(card_number="1234")
        session.add_payment_item(Decimal(50), number, self._type("Банковская карта"), stub)
        return edit.submit_changes(session, who).get(Order, stub)

    def _with_writeoff(self) -> PaymentItemAdditionalData | None:
        edit, who = self._operations, self._credentials
        session = edit.create_edit_session()
        stub = session.create_order([])
        reason = WriteoffPaymentItemAdditionalData(reason="staff")
        session.add_payment_item(Decimal(0), reason, self._type("Питание персонала"), stub)
        return edit.submit_changes(session, who).get(Order, stub).payments[0].additional_data

    def _type(self, name: str) -> PaymentType:
        return next(one for one in self._operations.get_payment_types() if one.name == name)


def order_notes(value: Order) -> Notes:
    return (
        ("Order", isinstance(value, Order)),
        ("Order.id", value.id),
        ("Order.number", value.number),
        ("Order.revision", value.revision),
        ("Order.status", value.status),
        ("Order.open_time", value.open_time),
        ("Order.bill_time", value.bill_time),
        ("Order.close_time", value.close_time),
        ("Order.waiter", value.waiter),
        ("Order.cashier", value.cashier),
        ("Order.tables", value.tables),
        ("Order.guests", value.guests),
        ("Order.estimated_guests_count", value.estimated_guests_count),
        ("Order.items", value.items),
        ("Order.order_type", value.order_type),
        ("Order.price_category", value.price_category),
        ("Order.discounts", value.discounts),
        ("Order.full_sum", value.full_sum),
        ("Order.result_sum", value.result_sum),
        ("Order.payments", value.payments),
        ("Order.processed_payments_sum", value.processed_payments_sum),
        ("Order.donations", value.donations),
        ("Order.was_prepaid", value.was_prepaid),
        ("Order.fiscal_cheque_number", value.fiscal_cheque_number),
        ("Order.is_banquet_order", value.is_banquet_order),
        ("Order.customer_ids", value.customer_ids),
        ("Order.origin_name", value.origin_name),
        ("Order.applied_discounts", value.applied_discounts),
        ("Order.payment_discounts", value.payment_discounts),
        ("Order.cheque_additional_info", value.cheque_additional_info),
        ("Order.comment", value.comment),
        ("Order.external_number", value.external_number),
        ("Order.fiscal_cheque_numbers", value.fiscal_cheque_numbers),
        ("Order.parent_order_id", value.parent_order_id),
        ("Order.storned_order_id", value.storned_order_id),
        ("Order.last_changed_terminal_id", value.last_changed_terminal_id),
        ("Order.group_order_id", value.group_order_id),
        ("Order.tab_name", value.tab_name),
        ("Order.is_fast_food_order", value.is_fast_food_order),
    )


def delivery_order_notes(value: DeliveryOrder) -> Notes:
    return (
        ("DeliveryOrder", isinstance(value, DeliveryOrder)),
        ("DeliveryOrder.client_name", value.client_name),
        ("DeliveryOrder.phone", value.phone),
        ("DeliveryOrder.address", value.address),
    )


def order_guest_item_notes(value: OrderGuestItem) -> Notes:
    return (
        ("OrderGuestItem", isinstance(value, OrderGuestItem)),
        ("OrderGuestItem.id", value.id),
        ("OrderGuestItem.name", value.name),
        ("OrderGuestItem.rank", value.rank),
    )


def order_product_item_notes(value: OrderProductItem) -> Notes:
    return (
        ("OrderProductItem", isinstance(value, OrderProductItem)),
        ("OrderProductItem.id", value.id),
        ("OrderProductItem.product", value.product),
        ("OrderProductItem.amount", value.amount),
        ("OrderProductItem.price", value.price),
        ("OrderProductItem.open_price", value.open_price),
        ("OrderProductItem.cost", value.cost),
        ("OrderProductItem.result_sum", value.result_sum),
        ("OrderProductItem.guest", value.guest),
        ("OrderProductItem.status", value.status),
        ("OrderProductItem.deleted", value.deleted),
        ("OrderProductItem.comment", value.comment),
        ("OrderProductItem.size", value.size),
        ("OrderProductItem.print_time", value.print_time),
        ("OrderProductItem.course", value.course),
        ("OrderProductItem.assigned_modifiers", value.assigned_modifiers),
    )


def discount_item_notes(value: DiscountItem) -> Notes:
    return (
        ("DiscountItem", isinstance(value, DiscountItem)),
        ("DiscountItem.id", value.id),
        ("DiscountItem.discount_type", value.discount_type),
        ("DiscountItem.sum", value.sum),
        ("DiscountItem.flexible_sum", value.flexible_sum),
    )


def applied_discount_item_notes(value: AppliedDiscountItem) -> Notes:
    return (
        ("AppliedDiscountItem", isinstance(value, AppliedDiscountItem)),
        ("AppliedDiscountItem.discount_type", value.discount_type),
        ("AppliedDiscountItem.order_item_id", value.order_item_id),
        ("AppliedDiscountItem.sum", value.sum),
    )


def payment_item_notes(value: PaymentItem) -> Notes:
    return (
        ("PaymentItem", isinstance(value, PaymentItem)),
        ("PaymentItem.id", value.id),
        ("PaymentItem.type", value.type),
        ("PaymentItem.sum", value.sum),
        ("PaymentItem.status", value.status),
        ("PaymentItem.is_external", value.is_external),
        ("PaymentItem.is_preliminary", value.is_preliminary),
        ("PaymentItem.is_prepay", value.is_prepay),
        ("PaymentItem.is_processed_externally", value.is_processed_externally),
        ("PaymentItem.min_sum", value.min_sum),
        ("PaymentItem.max_sum", value.max_sum),
        ("PaymentItem.point_of_sale", value.point_of_sale),
        ("PaymentItem.donation_type", value.donation_type),
        ("PaymentItem.additional_data", value.additional_data),
        ("PaymentItem.is_fiscalized_externally", value.is_fiscalized_externally),
        ("PaymentItem.organization_details_info", value.organization_details_info),
        ("PaymentItem.guest_id", value.guest_id),
        ("PaymentItem.is_processed_as_discount", value.is_processed_as_discount),
        ("PaymentItem.is_fiscalized_as_discount", value.is_fiscalized_as_discount),
    )


def payment_item_additional_data_notes(value: object) -> Notes:
    return (("PaymentItemAdditionalData", isinstance(value, PaymentItemAdditionalData)),)


def external_payment_item_additional_data_notes(value: object) -> Notes:
    assert isinstance(value, ExternalPaymentItemAdditionalData)
    return (
        ("ExternalPaymentItemAdditionalData", isinstance(value, ExternalPaymentItemAdditionalData)),
        ("ExternalPaymentItemAdditionalData.custom_data", value.custom_data),
    )


def card_payment_item_additional_data_notes(value: object) -> Notes:
    assert isinstance(value, CardPaymentItemAdditionalData)
    return (
        ("CardPaymentItemAdditionalData", isinstance(value, CardPaymentItemAdditionalData)),
        ("CardPaymentItemAdditionalData.card_number", value.card_number),
    )


def writeoff_payment_item_additional_data_notes(value: object) -> Notes:
    assert isinstance(value, WriteoffPaymentItemAdditionalData)
    return (
        ("WriteoffPaymentItemAdditionalData", isinstance(value, WriteoffPaymentItemAdditionalData)),
        ("WriteoffPaymentItemAdditionalData.ratio", value.ratio),
        ("WriteoffPaymentItemAdditionalData.reason", value.reason),
        ("WriteoffPaymentItemAdditionalData.authorization_user", value.authorization_user),
    )
