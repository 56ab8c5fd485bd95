"""Makes every edit in sessions and notes what their submission made."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    DeliveryOrder,
    DiscountItem,
    EditSession,
    EntityStub,
    NewDiscountItemStub,
    NewOrderGuestItemStub,
    NewOrderProductItemStub,
    NewOrderStub,
    NewPaymentItemStub,
    Order,
    OrderGuestItem,
    OrderProductItem,
    PaymentItem,
    PluginContext,
    ReceiptPrinter,
    SubmittedEntities,
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
        """Note what sessions do."""
        del view_manager, printer
        operations = self._operations
        session = operations.create_edit_session()
        note("OperationService.create_edit_session", operations.create_edit_session() is session)
        note("EditSession", isinstance(session, EditSession))
        stub = session.create_order([])
        note("EditSession.create_order", stub.id not in [one.id for one in operations.get_orders()])
        guest = session.add_order_guest(None, "Anna", stub)
        soup, tea = operations.get_active_products()[:2]
        dish = session.add_order_product_item(Decimal(2), soup, stub, guest, None)
        types = {one.name: one for one in operations.get_discount_types()}
        discount = session.add_discount(types["Гость отеля"], stub)
        cash, card = operations.get_payment_types()[:2]
        payment = session.add_payment_item(Decimal(100), None, cash, stub)
        for notes in (
            entity_stub_notes(stub),
            new_order_stub_notes(stub),
            new_order_guest_item_stub_notes(guest),
            new_order_product_item_stub_notes(dish),
            new_discount_item_stub_notes(discount),
            new_payment_item_stub_notes(payment),
        ):
            for member, value in notes:
                note(member, value)
        made = operations.submit_changes(session, self._credentials)
        note("OperationService.submit_changes", [one.number for one in made.orders])
        note("SubmittedEntities", isinstance(made, SubmittedEntities))
        note("SubmittedEntities.orders", len(made.orders))
        order = made.get(Order, stub)
        note("SubmittedEntities.get", order.id == stub.id)
        note("EditSession.add_order_guest", made.get(OrderGuestItem, guest).name)
        item = made.get(OrderProductItem, dish)
        note("EditSession.add_order_product_item", [item.amount, item.guest])
        note("EditSession.add_discount", made.get(DiscountItem, discount).sum)
        note("EditSession.add_payment_item", made.get(PaymentItem, payment).sum)
        del tea, card
        self._note_changes(order)

    def _submitted(self, session: EditSession, order: Order) -> Order:
        made = self._operations.submit_changes(session, self._credentials)
        return next(one for one in made.orders if one.id == order.id)

    def _note_changes(self, order: Order) -> None:
        operations = self._operations
        session = operations.create_edit_session()
        session.change_order_tables(operations.get_tables()[:1], order)
        session.set_order_type(operations.get_order_types()[0], order)
        session.change_order_origin_name("site", order)
        session.change_order_comment("by the window", order)
        session.change_order_external_number("A-7", order)
        session.add_order_external_data("colour", "red", order)
        session.add_order_external_data("size", "big", order)
        session.delete_order_external_data("size", order)
        session.add_client_to_order(UUID(int=8), order)
        session.add_client_to_order(UUID(int=9), order)
        session.remove_client_from_order(UUID(int=9), order)
        session.rename_order_guest("Olga", order.guests[1], order)
        session.delete_order_guest(order.guests[0], order)
        session.change_estimated_order_guests_count(3, order)
        session.change_order_item_amount(Decimal(3), order.items[0], order)
        session.change_order_item_comment("hot", order.items[0], order)
        session.delete_discount(order.discounts[0], order)
        session.change_payment_item_sum(Decimal(70), None, Decimal(80), order.payments[0], order)
        data = operations.try_get_order_external_data_by_key
        order = self._submitted(session, order)
        for member, value in (
            ("EditSession.change_order_tables", order.tables),
            ("EditSession.set_order_type", order.order_type),
            ("EditSession.change_order_origin_name", order.origin_name),
            ("EditSession.change_order_comment", order.comment),
            ("EditSession.change_order_external_number", order.external_number),
            ("EditSession.add_order_external_data", data(order, "colour")),
            ("EditSession.delete_order_external_data", data(order, "size")),
            ("EditSession.add_client_to_order", UUID(int=8) in order.customer_ids),
            ("EditSession.remove_client_from_order", UUID(int=9) in order.customer_ids),
            ("EditSession.rename_order_guest", order.guests[-1].name),
            ("EditSession.delete_order_guest", len(order.guests)),
            ("EditSession.change_estimated_order_guests_count", order.estimated_guests_count),
            ("EditSession.change_order_item_amount", order.items[0].amount),
            ("EditSession.change_order_item_comment", order.items[0].comment),
            ("EditSession.delete_discount", order.discounts),
            (
                "EditSession.change_payment_item_sum",
                [order.payments[0].sum, order.payments[0].max_sum],
            ),
        ):
            note(member, value)
        self._note_more(order)

    def _note_more(self, order: Order) -> None:
        operations = self._operations
        types = {one.name: one for one in operations.get_discount_types()}
        card = operations.get_payment_types()[1]
        tea = operations.get_active_products()[1]
        session = operations.create_edit_session()
        session.delete_payment_item(order.payments[0], order)
        other = session.add_order_product_item(Decimal(1), tea, order, order.guests[0], None)
        session.delete_order_item(other, order)
        session.add_flexible_sum_discount(Decimal(20), types["Скидка суммой"], order)
        session.add_external_payment_item(Decimal(30), True, None, card, order)
        session.add_external_fiscalized_payment_item(Decimal(40), None, card, order)
        order = self._submitted(session, order)
        external, fiscal = order.payments
        for member, value in (
            ("EditSession.delete_payment_item", len(order.payments)),
            ("EditSession.delete_order_item", len(order.items)),
            ("EditSession.add_flexible_sum_discount", [one.sum for one in order.discounts]),
            ("EditSession.add_external_payment_item", [external.sum, external.is_external]),
            (
                "EditSession.add_external_fiscalized_payment_item",
                [fiscal.sum, fiscal.is_fiscalized_externally],
            ),
        ):
            note(member, value)
        delivery = next(one for one in operations.get_orders() if isinstance(one, DeliveryOrder))
        session = operations.create_edit_session()
        session.add_preliminary_payment_item(Decimal(50), None, card, delivery)
        preliminary = self._submitted(session, delivery).payments[0]
        note("EditSession.add_preliminary_payment_item", preliminary.is_preliminary)


def entity_stub_notes(value: EntityStub) -> Notes:
    return (
        ("EntityStub", isinstance(value, EntityStub)),
        ("EntityStub.id", value.id),
    )


def new_order_stub_notes(value: NewOrderStub) -> Notes:
    return (("NewOrderStub", isinstance(value, NewOrderStub)),)


def new_order_guest_item_stub_notes(value: NewOrderGuestItemStub) -> Notes:
    return (("NewOrderGuestItemStub", isinstance(value, NewOrderGuestItemStub)),)


def new_order_product_item_stub_notes(value: NewOrderProductItemStub) -> Notes:
    return (("NewOrderProductItemStub", isinstance(value, NewOrderProductItemStub)),)


def new_discount_item_stub_notes(value: NewDiscountItemStub) -> Notes:
    return (("NewDiscountItemStub", isinstance(value, NewDiscountItemStub)),)


def new_payment_item_stub_notes(value: NewPaymentItemStub) -> Notes:
    return (("NewPaymentItemStub", isinstance(value, NewPaymentItemStub)),)
