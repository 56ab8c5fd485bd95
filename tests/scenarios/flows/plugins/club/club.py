"""A club whose members pay from their account: at the till, or by themselves without a window.

Its buttons on the page «Дополнения» stand for the club's own terminal, which pays, prepays, tips
and returns the oldest order that fits.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from uuid import UUID

from cashier_sim.plugin_api import (
    BillCheque,
    Credentials,
    OperationCanceledException,
    OperationService,
    Order,
    OrderStatus,
    PaymentActionCancelledException,
    PaymentActionFailedException,
    PaymentActionFailureReason,
    PaymentDataContext,
    PaymentItem,
    PluginContext,
    ReceiptPrinter,
    ReceiptSlip,
    Tags,
    User,
    ViewManager,
    XElement,
)

BALANCE = Decimal("700.00")
"""What is on the account; more is refused, and the payment stays, for a smaller sum."""

ALONE = Decimal("1000.00")
"""Most that the club's terminal is asked for when no cashier is there."""

TIPS = Decimal("50.00")

REASONS = {
    PaymentActionFailureReason.NOT_PROCESSED_NOT_SILENT_PAYMENTS_NOT_SUPPORTED: "Нужен кассир",
    PaymentActionFailureReason.PAYMENTS_PROCESSING_CANCELED: "Клуб передумал",
    PaymentActionFailureReason.PAYMENTS_PROCESSING_FAILED: "Клуб не смог",
    PaymentActionFailureReason.CASH_REGISTER_OPERATION_FAILED: "Чек не напечатан",
}
"""What the club's terminal says for the register's reasons."""
CARD_TYPE = "Клубный счёт"


class ClubPayments:
    """Charges the account; methods declare only the arguments that they use."""

    payment_system_key = "club"
    payment_system_name = CARD_TYPE

    def collect_data(self) -> None:
        """The member is known to the club."""

    def on_payment_added(self) -> None:
        """Any sum may be tried."""

    def on_preliminary_payment_editing(self) -> bool:
        """The cashier may type another sum."""
        return True

    def on_payment_deleting(self) -> None:
        """Nothing is charged yet, so the payment may go."""

    def can_pay_silently(self, sum: Decimal) -> bool:
        """Large sums need the cashier."""
        return sum <= ALONE

    def pay(
        self,
        sum: Decimal,
        view_manager: ViewManager,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        """Ask the member, then charge; a member who refuses may still pay another sum."""
        if not view_manager.show_yes_no_popup(CARD_TYPE, f"Списать {sum} с клубного счёта?"):
            raise PaymentActionCancelledException(keep_in_order=True)
        self._charge(sum, printer, context)

    def pay_silently(
        self, sum: Decimal, printer: ReceiptPrinter, context: PaymentDataContext
    ) -> None:
        """Charge without asking."""
        self._charge(sum, printer, context)

    def emergency_cancel_payment(self, sum: Decimal, printer: ReceiptPrinter) -> None:
        """The order did not close."""
        printer.print(_slip("Клуб: отмена", sum))

    def emergency_cancel_payment_silently(self, sum: Decimal, printer: ReceiptPrinter) -> None:
        """The same for an order that the club's terminal could not close."""
        printer.print(_slip("Клуб: отмена", sum))

    def return_payment(self, sum: Decimal, printer: ReceiptPrinter) -> None:
        """Put the sum back on the account."""
        printer.print(_slip("Клуб: возврат", sum))

    def return_payment_silently(self, sum: Decimal, printer: ReceiptPrinter) -> None:
        """The same for an order that the club's terminal returns."""
        printer.print(_slip("Клуб: возврат", sum))

    def return_payment_without_order(self) -> None:
        """Never asked for: the system is registered without the flag for it."""

    def _charge(self, sum: Decimal, printer: ReceiptPrinter, context: PaymentDataContext) -> None:
        if sum > BALANCE:
            raise PaymentActionFailedException(
                "На клубном счёте не хватает денег.", keep_in_order=True
            )
        printer.print(_slip("Клуб: оплата", sum))
        context.set_rollback_data(str(sum))


class ClubTerminal:
    """Works with orders by itself, as another program would."""

    def __init__(self, payments: ClubPayments) -> None:
        self._payments = payments
        self._operations = PluginContext.operations

    def pay(self) -> None:
        """Close an order."""
        order, _ = self._added(self._open())
        self._operations.pay_order(order, True, self._credentials())

    def prepay(self) -> None:
        """Take a prepayment of all that an order costs."""
        order, item = self._added(self._open())
        self._operations.process_prepay(order, item, self._credentials())

    def tip(self) -> None:
        """Add tips, which are taken at once."""
        order = self._open()
        tips = self._operations.get_donation_types_compatible_with(order)[0]
        (payment_type,) = self._operations.get_active_payment_types(self._payments)
        self._operations.add_donation(
            order, tips, payment_type, None, False, TIPS, self._credentials()
        )

    def give_prepayment_back(self) -> None:
        """Return the prepayment of an order."""
        order = self._open()
        self._operations.unprocess_payment(order, order.payments[0], self._credentials())

    def give_order_back(self) -> None:
        """Return a closed order into an open clone."""
        self._operations.storno_order(self._first(OrderStatus.CLOSED), self._credentials())

    def _open(self) -> Order:
        return self._first(OrderStatus.NEW)

    def _first(self, status: OrderStatus) -> Order:
        return next(one for one in self._operations.get_orders() if one.status is status)

    def _added(self, order: Order) -> tuple[Order, PaymentItem]:
        (payment_type,) = self._operations.get_active_payment_types(self._payments)
        item = self._operations.add_payment_item(
            order.result_sum, None, payment_type, order, self._credentials()
        )
        return self._operations.get_order_by_id(order.id), item

    def _credentials(self) -> Credentials:
        return self._operations.get_default_credentials()


class ClubPlugin:
    """Named in Manifest.xml; made once, when the plugin is loaded."""

    license_module_id = 21005918

    def __init__(self) -> None:
        operations, notifications = PluginContext.operations, PluginContext.notifications
        payments = ClubPayments()
        terminal = ClubTerminal(payments)
        buttons = {
            "Клуб: оплатить заказ": terminal.pay,
            "Клуб: взять предоплату": terminal.prepay,
            "Клуб: взять чаевые": terminal.tip,
            "Клуб: вернуть предоплату": terminal.give_prepayment_back,
            "Клуб: вернуть заказ": terminal.give_order_back,
        }
        self._ends = [
            operations.register_payment_system(payments),
            *(
                operations.add_button_to_plugins_menu(caption, partial(self._press, work))
                for caption, work in buttons.items()
            ),
            notifications.before_payment_added.subscribe(self._on_payment),
            notifications.before_do_cheque.subscribe(self._on_cheque),
            notifications.order_storned.subscribe(self._on_storned),
            notifications.before_order_bill.subscribe(self._on_precheque),
            notifications.bill_cheque_printing.subscribe(self._on_printing),
        ]

    def dispose(self) -> None:
        """The register is closing: give back everything that was registered."""
        for end in self._ends:
            end.dispose()

    def _press(
        self, work: Callable[[], None], view_manager: ViewManager, printer: ReceiptPrinter
    ) -> None:
        """Do what a button is for, and tell why it failed."""
        try:
            work()
        except PaymentActionFailedException as error:
            reason = REASONS.get(error.reason, "Не вышло") if error.reason else "Не вышло"
            view_manager.show_error_popup(f"{reason}: {error.details or error}")

    def _on_payment(
        self, payment_item: PaymentItem, order: Order, view_manager: ViewManager
    ) -> None:
        """The club minds no payment, of whatever system."""

    def _on_cheque(
        self,
        order: Order,
        payment_items: tuple[PaymentItem, ...],
        operation_service: OperationService,
        view_manager: ViewManager,
    ) -> None:
        """All is taken, and the club minds no cheque."""

    def _on_storned(self, order: Order, new_order_id: UUID | None, user: User) -> None:
        """A closed order was returned, by whoever."""
        PluginContext.log.info(
            f"Заказ № {order.number} возвращён, новый есть: {bool(new_order_id)}"
        )

    def _on_precheque(self, order: Order, user: User, view_manager: ViewManager) -> None:
        """A member who does not agree gets no precheque."""
        question = f"Член клуба согласен на {order.result_sum}?"
        if not view_manager.show_yes_no_popup(CARD_TYPE, question):
            raise OperationCanceledException

    def _on_printing(self, order_id: UUID) -> BillCheque:
        """Add a line to each precheque."""
        return BillCheque(before_footer=XElement(Tags.CENTER, "Членам клуба — скидка по вторникам"))


def _slip(title: str, sum: Decimal) -> ReceiptSlip:
    return ReceiptSlip(
        XElement(
            Tags.DOC,
            XElement(Tags.CENTER, title),
            XElement(Tags.LINE),
            XElement(Tags.PAIR, left="Сумма", right=sum),
        )
    )
