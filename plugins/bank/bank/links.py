"""A button that lets a guest pay at the table while the cashier works on."""

import threading
from decimal import Decimal
from uuid import UUID

from bank.payments import BY_LINK, BankPayments
from bank.slips import NAME
from cashier_sim.plugin_api import (
    ConstraintViolationException,
    ExternalPaymentItemAdditionalData,
    FrontApiException,
    Order,
    OrderStatus,
    PaymentActionFailedException,
    PaymentActionFailureReason,
    PaymentStatus,
    PluginContext,
    ReceiptPrinter,
    ViewManager,
)

CAPTION = "Оплатить заказ по ссылке"


class PaymentLinks:
    """Takes prepayments in the background, each on a thread of its own."""

    def __init__(self, payments: BankPayments) -> None:
        self._payments = payments

    def on_pressed(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """Let the cashier choose an order, and go on without the cashier."""
        operations = PluginContext.operations
        orders = [
            order
            for order in operations.get_orders(include_deleted=False)
            if due(order) > 0 and operations.check_can_edit_order(order)
        ]
        if not orders:
            view_manager.show_ok_popup(CAPTION, "Нет открытых заказов, которые можно оплатить.")
            return
        order = view_manager.show_chooser_popup(
            CAPTION, orders, naming_func=lambda one: f"Заказ № {one.number}: {due(one)}"
        )
        if order is not None:
            threading.Thread(target=self._take, args=(order,), daemon=True).start()

    def _take(self, order: Order) -> None:
        operations = PluginContext.operations
        name = f"Заказ № {order.number}"
        with operations.add_status_bar_text(f"{name}: ждём оплату по ссылке"):
            try:
                paid = self._prepaid(order.id)
            except (FrontApiException, PaymentActionFailedException) as error:
                operations.add_error_message(f"{name} не оплачен по ссылке: {_why(error)}", NAME)
            else:
                operations.add_notification_message(f"{name}: по ссылке оплачено {paid}", NAME)

    def _prepaid(self, order_id: UUID) -> Decimal:
        """Take what is due of an order; returns the sum."""
        operations = PluginContext.operations
        credentials = operations.get_default_credentials()
        order = operations.get_order_by_id(order_id)
        types = operations.get_active_payment_types(self._payments)
        if not types:
            raise ConstraintViolationException(f"У «{NAME}» нет включённого типа оплаты.")
        item = operations.add_payment_item(
            due(order),
            ExternalPaymentItemAdditionalData(custom_data=BY_LINK),
            types[0],
            order,
            credentials,
        )
        try:
            operations.process_prepay(operations.get_order_by_id(order_id), item, credentials)
        finally:
            self._remove_unpaid(order_id, item.id)
        return item.sum

    def _remove_unpaid(self, order_id: UUID, item_id: UUID) -> None:
        """Nobody should press «Оплатить» on a payment that was meant for the link."""
        operations = PluginContext.operations
        order = operations.get_order_by_id(order_id)
        for item in order.payments:
            if item.id == item_id and item.status is PaymentStatus.NEW:
                operations.delete_payment_item(item, order, operations.get_default_credentials())


def _why(error: Exception) -> str:
    """What the cashier is told."""
    if not isinstance(error, PaymentActionFailedException):
        return str(error)
    if error.reason is PaymentActionFailureReason.PAYMENTS_PROCESSING_CANCELED:
        return "гость отказался платить"
    return error.details or error.message  # `details` is what `pay_silently` said


def due(order: Order) -> Decimal:
    """What is left to pay of an open order."""
    if order.status not in {OrderStatus.NEW, OrderStatus.BILL}:
        return Decimal("0.00")
    covered = (item.sum for item in order.payments if not item.is_processed_as_discount)
    return order.result_sum - sum(covered, Decimal("0.00"))
