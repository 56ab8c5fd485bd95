"""Pays, prepays, returns and tips from a plugin, with a silent payment system of its own."""

from __future__ import annotations

import os
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    ChequeAdditionalInfo,
    OperationService,
    Order,
    PaymentActionFailedException,
    PaymentDataContext,
    PaymentDeleting,
    PaymentItem,
    PaymentStates,
    PluginContext,
    PointOfSale,
    ReceiptPrinter,
    SilentCancels,
    SilentPayments,
    SilentReturns,
    User,
    ViewManager,
)


def note(member: str, value: object) -> None:
    """Keep what came of using a member for the first time, in this process or an earlier one."""
    path = Path(PluginContext.integration.get_data_storage_directory_path(), "notes.txt")
    if path.exists() and f"{member}\t" in path.read_text(encoding="utf-8"):
        return
    with path.open("a", encoding="utf-8") as file:
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
    """Takes and gives back without a window."""

    payment_system_key = "paying"
    payment_system_name = "Paying"

    def collect_data(self) -> None: ...
    def on_payment_added(self) -> None: ...
    def on_preliminary_payment_editing(self) -> bool:
        return True

    def pay(self) -> None:
        os._exit(3)  # money taken or not: nobody knows

    def emergency_cancel_payment(self) -> None: ...
    def return_payment(self) -> None: ...
    def return_payment_without_order(self) -> None: ...

    def can_pay_silently(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        context: PaymentDataContext,
    ) -> bool:
        note("SilentPayments.can_pay_silently", [sum > 0, order_id is not None])
        return True

    def pay_silently(
        self,
        sum: Decimal,
        order: Order,
        payment_item: PaymentItem,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        note("SilentPayments.pay_silently", [sum == payment_item.sum, order.status])

    def emergency_cancel_payment_silently(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        note("SilentCancels.emergency_cancel_payment_silently", sum)

    def return_payment_silently(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        note("SilentReturns.return_payment_silently", [sum, transaction_id])

    def on_payment_deleting(
        self,
        order: Order,
        payment_item: PaymentItem,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        note("PaymentDeleting.on_payment_deleting", payment_item.sum)

    def payment_state(self, transaction_id: UUID) -> bool | None:
        note("PaymentStates.payment_state", transaction_id)
        return True


class Plugin:
    """Notes everything when its button is pressed."""

    license_module_id = 21005918

    def __init__(self) -> None:
        self._payments = Payments()
        self._operations = PluginContext.operations
        self._credentials = self._operations.get_default_credentials()
        self._operations.register_payment_system(self._payments)
        self._operations.add_button_to_plugins_menu("Run", self.run)
        self._operations.add_button_to_plugins_menu("Cancel", self.cancel)
        self._operations.add_button_to_plugins_menu("Close", self.close)
        self._operations.add_button_to_plugins_menu("Past", self.past)
        silent: SilentPayments = self._payments
        cancels: SilentCancels = self._payments
        returns: SilentReturns = self._payments
        deleting: PaymentDeleting = self._payments
        states: PaymentStates = self._payments
        note("SilentPayments", hasattr(silent, "pay"))
        note("SilentCancels", hasattr(cancels, "pay"))
        note("SilentReturns", hasattr(returns, "pay"))
        note("PaymentDeleting", hasattr(deleting, "pay"))
        note("PaymentStates", hasattr(states, "pay"))

    def run(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """What one till shift lets a plugin do."""
        del view_manager, printer
        operations, who = self._operations, self._credentials
        operations.open_cafe_session(who)
        note("OperationService.open_cafe_session", operations.is_all_cafe_sessions_open())
        self._note_bills()
        self._note_tips()
        self._note_prepayment()
        self._note_payments()

    def cancel(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """The fiscal register refuses: what was taken is given back."""
        del view_manager, printer
        order = self._order_with_payment()
        try:
            self._operations.pay_order(order, True, self._credentials)
        except PaymentActionFailedException as error:
            PluginContext.log.info(str(error.reason))

    def close(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """The end of the till shift."""
        del view_manager, printer
        self._operations.close_cafe_session(self._credentials)
        is_open = self._operations.is_all_cafe_sessions_open()
        note("OperationService.close_cafe_session", is_open)

    def past(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """Orders of an earlier shift are returned as goods."""
        del view_manager, printer
        operations, who = self._operations, self._credentials
        operations.open_cafe_session(who)
        whole, parts = self._paid
        cash = operations.get_payment_types()[0]
        operations.storno_past_order(whole, cash, who)
        note("OperationService.storno_past_order", cash)
        operations.storno_past_order_items(parts, parts.items[:1], cash, who)
        note("OperationService.storno_past_order_items", parts.items[0].product)

    def _new_order(self) -> Order:
        operations, who = self._operations, self._credentials
        order = operations.create_order([], who)
        soup = operations.get_active_products()[0]
        operations.add_order_product_item(Decimal(1), soup, order, order.guests[0], None, who)
        return operations.get_order_by_id(order.id)

    def _order_with_payment(self, sum: Decimal | None = None) -> Order:
        operations, order = self._operations, self._new_order()
        own = operations.get_active_payment_types(self._payments)[0]
        amount = order.result_sum if sum is None else sum
        operations.add_payment_item(amount, None, own, order, self._credentials)
        return operations.get_order_by_id(order.id)

    def _note_bills(self) -> None:
        operations, who = self._operations, self._credentials
        order = self._new_order()
        text = operations.bill_order(order, 32, who)
        order = operations.get_order_by_id(order.id)
        note("OperationService.bill_order", [order.status, len(text) > 0])
        operations.cancel_bill(order, who)
        order = operations.get_order_by_id(order.id)
        note("OperationService.cancel_bill", order.status)
        operations.print_bill_cheque(order, who)
        order = operations.get_order_by_id(order.id)
        note("OperationService.print_bill_cheque", order.status)
        operations.cancel_bill(order, who)
        operations.delete_order(operations.get_order_by_id(order.id), who)
        note("OperationService.delete_order", operations.get_order_by_id(order.id).status)

    def _note_tips(self) -> None:
        operations, who = self._operations, self._credentials
        order = self._new_order()
        kind = operations.get_donation_types_compatible_with(order)[0]
        card = kind.payment_types[1]
        tips = operations.add_donation(order, kind, card, None, True, Decimal(50), who)
        order = operations.get_order_by_id(order.id)
        note("OperationService.add_donation", [tips.sum, tips.donation_type, len(order.donations)])
        operations.delete_donation(order, tips, who)
        donations = operations.get_order_by_id(order.id).donations
        note("OperationService.delete_donation", donations)

    def _note_prepayment(self) -> None:
        operations, who = self._operations, self._credentials
        order = self._order_with_payment(Decimal(100))
        operations.process_prepay(order, order.payments[0], who)
        order = operations.get_order_by_id(order.id)
        item = order.payments[0]
        note("OperationService.process_prepay", [item.is_prepay, item.status])
        operations.unprocess_payment(order, item, who)
        payments = operations.get_order_by_id(order.id).payments
        note("OperationService.unprocess_payment", payments)

    def _note_payments(self) -> None:
        operations, who = self._operations, self._credentials
        order = self._order_with_payment()
        info = ChequeAdditionalInfo(phone="+7")
        operations.pay_order(order, True, who, info)
        order = operations.get_order_by_id(order.id)
        note("OperationService.pay_order", order.status)
        kept = order.cheque_additional_info
        note("OperationService.pay_order(cheque_additional_info)", kept and kept.phone)
        clone = operations.storno_order(order, who)
        source = operations.get_order_by_id(order.id)
        note(
            "OperationService.storno_order",
            [clone.status, clone.storned_order_id == order.id, source.status],
        )
        cash = operations.get_payment_types_to_pay_out_on_user()[0]
        order = self._new_order()
        operations.pay_order_and_pay_out_on_user(order, cash, order.result_sum, who)
        order = operations.get_order_by_id(order.id)
        note("OperationService.pay_order_and_pay_out_on_user", order.status)
        other = self._order_with_payment()
        operations.pay_order(other, True, who)
        self._paid = (order, operations.get_order_by_id(other.id))
