"""Subscribes on what V7 and V8 tell, and notes what it is told."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    BillCheque,
    CardInputDialogResult,
    CashCheque,
    ChequeAdditionalInfo,
    ClosedOrderScreen,
    Disposable,
    DonationType,
    EntityChangedEventArgs,
    NavigatingToPaymentScreenContext,
    Notification,
    Order,
    OrderEditScreen,
    OrderPayScreen,
    OrderProductItem,
    PaymentItem,
    PaymentScreenContext,
    PaymentType,
    PluginContext,
    ReceiptPrinter,
    Screen,
    Tags,
    UnknownScreen,
    User,
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
    """Subscribes while it loads, in the way of V7 and later."""

    license_module_id = 21005918

    def __init__(self) -> None:
        service = PluginContext.notifications
        opening = service.cafe_session_opening
        note("Notification", isinstance(opening, Notification))
        note(
            "Notification.subscribe",
            isinstance(opening.subscribe(self.cafe_session_opening), Disposable),
        )
        service.cafe_session_closing.subscribe(self.cafe_session_closing)
        service.before_order_bill.subscribe(self.before_order_bill)
        service.before_service_cheque.subscribe(self.before_service_cheque)
        service.service_cheque_printed.subscribe(self.service_cheque_printed)
        service.before_delete_order.subscribe(self.before_delete_order)
        service.before_delete_printed_items.subscribe(self.before_delete_printed_items)
        service.order_storned.subscribe(self.order_storned)
        service.before_do_cheque.subscribe(self.before_do_cheque)
        service.before_payment_added.subscribe(self.before_payment_added)
        service.payment_screen_updated.subscribe(self.payment_screen_updated)
        service.order_bill_cancelled.subscribe(self.order_bill_cancelled)
        service.payment_type_changed.subscribe(self.payment_type_changed)
        service.donation_type_changed.subscribe(self.donation_type_changed)
        service.user_changed.subscribe(self.user_changed)
        service.navigating_to_payment_screen.subscribe(self.navigating)
        service.bill_cheque_printing.subscribe(self.bill_cheque)
        service.cash_cheque_printing.subscribe(self.cash_cheque)
        service.order_edit_card_slided.subscribe(self.card_slided)
        service.order_edit_barcode_scanned.subscribe(self.barcode_scanned)
        service.order_changed.subscribe(self.order_changed)
        service.change_sum_changed.subscribe(self.change_sum_changed)
        service.screen_changed.subscribe(self.screen_changed)

    def cafe_session_opening(self, printer: ReceiptPrinter) -> None:
        note("NotificationService.cafe_session_opening", isinstance(printer, ReceiptPrinter))

    def cafe_session_closing(self, view_manager: ViewManager) -> None:
        note("NotificationService.cafe_session_closing", isinstance(view_manager, ViewManager))

    def before_order_bill(self, order: Order, user: User) -> None:
        note("NotificationService.before_order_bill", [order.status, user])

    def before_service_cheque(self, printing_items: tuple[OrderProductItem, ...]) -> None:
        note(
            "NotificationService.before_service_cheque",
            [one.product.name for one in printing_items],
        )

    def service_cheque_printed(self, order: Order) -> None:
        note("NotificationService.service_cheque_printed", [one.status for one in order.items])

    def before_delete_order(self, order: Order, user: User) -> None:
        note("NotificationService.before_delete_order", [order.status, user])

    def before_delete_printed_items(self, items: tuple[OrderProductItem, ...], user: User) -> None:
        note(
            "NotificationService.before_delete_printed_items",
            [[one.product.name for one in items], user],
        )

    def order_storned(self, order: Order, new_order_id: UUID, user: User) -> None:
        note("NotificationService.order_storned", [order.status, new_order_id != order.id, user])

    def before_do_cheque(self, order: Order, payment_items: tuple[PaymentItem, ...]) -> None:
        note("NotificationService.before_do_cheque", [one.sum for one in payment_items])

    def before_payment_added(self, payment_item: PaymentItem, order: Order) -> None:
        note("NotificationService.before_payment_added", [payment_item.type, len(order.payments)])

    def payment_screen_updated(self, context: PaymentScreenContext) -> None:
        note("NotificationService.payment_screen_updated", len(context.payments))

    def order_bill_cancelled(self, args: EntityChangedEventArgs[Order]) -> None:
        note("NotificationService.order_bill_cancelled", args.entity.status)

    def payment_type_changed(self, args: EntityChangedEventArgs[PaymentType]) -> None:
        note("NotificationService.payment_type_changed", args.entity.name)

    def donation_type_changed(self, args: EntityChangedEventArgs[DonationType]) -> None:
        note("NotificationService.donation_type_changed", args.entity.name)

    def user_changed(self, args: EntityChangedEventArgs[User]) -> None:
        note("NotificationService.user_changed", args.entity.name)

    def navigating(self, order: Order, context: NavigatingToPaymentScreenContext) -> None:
        before = context.cheque_additional_info
        context.cheque_additional_info = ChequeAdditionalInfo(phone="+7")
        after = context.cheque_additional_info
        note("NotificationService.navigating_to_payment_screen", order.status)
        kind = NavigatingToPaymentScreenContext
        note("NavigatingToPaymentScreenContext", isinstance(context, kind))
        phones = [before, after and after.phone]
        note("NavigatingToPaymentScreenContext.cheque_additional_info", phones)

    def bill_cheque(self, order_id: UUID) -> BillCheque:
        cheque = BillCheque(
            before_header=XElement(Tags.CENTER, "before the head"),
            after_header=XElement(Tags.CENTER, "after the head"),
            before_footer=XElement(Tags.CENTER, "before the foot"),
            after_footer=XElement(Tags.CENTER, "after the foot"),
        )
        note("NotificationService.bill_cheque_printing", order_id)
        for member, value in bill_cheque_notes(cheque):
            note(member, value)
        return cheque

    def cash_cheque(self, order_id: UUID) -> CashCheque:
        cheque = CashCheque(
            before_cheque=XElement(Tags.CENTER, "before it"),
            after_cheque=XElement(Tags.CENTER, "after it"),
        )
        note("NotificationService.cash_cheque_printing", order_id)
        for member, value in cash_cheque_notes(cheque):
            note(member, value)
        return cheque

    def card_slided(self, card: CardInputDialogResult, order: Order) -> bool:
        note("NotificationService.order_edit_card_slided", [len(card.track2) > 0, order.status])
        return True

    def barcode_scanned(self, barcode: str, order: Order) -> bool:
        note("NotificationService.order_edit_barcode_scanned", [barcode, order.status])
        return True

    def order_changed(self, args: EntityChangedEventArgs[Order]) -> None:
        note("NotificationService.order_changed", args.entity.number)
        for member, value in entity_changed_event_args_notes(args):
            note(member, value)

    def change_sum_changed(self, args: object) -> None:
        note("NotificationService.change_sum_changed", args is not None)

    def screen_changed(self, screen: Screen) -> None:
        note("NotificationService.screen_changed", type(screen).__name__)
        if isinstance(screen, UnknownScreen):
            note("UnknownScreen", isinstance(screen, UnknownScreen))
        elif isinstance(screen, OrderEditScreen):
            note_screen(order_edit_screen_notes(screen))
        elif isinstance(screen, OrderPayScreen):
            note_screen(order_pay_screen_notes(screen))
        else:
            note_screen(closed_order_screen_notes(screen))


def note_screen(notes: Notes) -> None:
    for member, value in notes:
        note(member, value)


def entity_changed_event_args_notes(value: EntityChangedEventArgs[Order]) -> Notes:
    return (
        ("EntityChangedEventArgs", isinstance(value, EntityChangedEventArgs)),
        ("EntityChangedEventArgs.entity", value.entity),
        ("EntityChangedEventArgs.event_type", value.event_type),
    )


def bill_cheque_notes(value: BillCheque) -> Notes:
    return (
        ("BillCheque", isinstance(value, BillCheque)),
        ("BillCheque.before_header", value.before_header),
        ("BillCheque.after_header", value.after_header),
        ("BillCheque.before_footer", value.before_footer),
        ("BillCheque.after_footer", value.after_footer),
    )


def cash_cheque_notes(value: CashCheque) -> Notes:
    return (
        ("CashCheque", isinstance(value, CashCheque)),
        ("CashCheque.before_cheque", value.before_cheque),
        ("CashCheque.after_cheque", value.after_cheque),
    )


def order_edit_screen_notes(value: OrderEditScreen) -> Notes:
    return (
        ("OrderEditScreen", isinstance(value, OrderEditScreen)),
        ("OrderEditScreen.order", value.order),
    )


def order_pay_screen_notes(value: OrderPayScreen) -> Notes:
    return (
        ("OrderPayScreen", isinstance(value, OrderPayScreen)),
        ("OrderPayScreen.order", value.order),
    )


def closed_order_screen_notes(value: ClosedOrderScreen) -> Notes:
    return (
        ("ClosedOrderScreen", isinstance(value, ClosedOrderScreen)),
        ("ClosedOrderScreen.order", value.order),
    )
