"""The payment system: shows a QR code, waits for the guest, undoes, gives back."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from bank import slips
from bank.service import BankUnavailableError, GuestAct, Invoice, InvoiceState
from bank.settings import Settings, load_settings
from bank.terminal import Terminal
from cashier_sim.plugin_api import (
    InputDialogTypes,
    NumberInputDialogResult,
    ObjectExpiredException,
    OperationService,
    Order,
    PaymentActionCancelledException,
    PaymentActionFailedException,
    PaymentDataContext,
    PaymentItem,
    PaymentProcessor,
    PluginContext,
    PluginSettingsException,
    PointOfSale,
    ReceiptPrinter,
    ReceiptSlip,
    User,
    ViewManager,
)

BY_LINK = "by link"
"""Own data of an item that may be paid without a window."""

CARD_TYPE = "QR-код"

GUEST_ACTS = {
    GuestAct.PAYS: "Оплачивает",
    GuestAct.HAS_NO_MONEY: "Платит, но на счёте не хватает денег",
    GuestAct.GIVES_UP: "Отказывается платить",
    GuestAct.DOES_NOTHING: "Ничего не делает",
}


@dataclass
class BankRollback:
    """What a return prints of the payment; public, and made without arguments."""

    number: str = ""
    card_type: str = ""


@dataclass(frozen=True)
class Desk:
    """What a call lends: where to print, what to keep, and the cashier's screen if there is one."""

    printer: ReceiptPrinter
    context: PaymentDataContext
    view_manager: ViewManager | None = None

    def tell(self, message: str) -> None:
        """Say what the cashier waits for.

        Raises:
            ObjectExpiredException: The cashier, or the time limit, has ended the call.
        """
        if self.view_manager is not None:
            self.view_manager.change_progress_bar_message(message)


class BankPayments(PaymentProcessor):
    """Takes payments by QR code, with the cashier's window and without."""

    payment_system_key = "bank"
    payment_system_name = slips.NAME

    def __init__(self, terminal: Terminal, settings_file: Path) -> None:
        self._terminal = terminal
        self._settings_file = settings_file

    def collect_data(
        self,
        order_id: UUID,
        payment_type_id: UUID,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """Refuse early, before the item exists, if the bank does not answer."""
        view_manager.change_progress_bar_message("Проверяем связь с банком")
        if not self._terminal.bank.is_open():
            raise PaymentActionFailedException("Банк не отвечает. Выберите другой тип оплаты.")

    def on_payment_added(
        self,
        order: Order,
        payment_item: PaymentItem,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """Nothing is taken yet, and the bank takes any sum."""

    def on_preliminary_payment_editing(
        self,
        order: Order,
        payment_item: PaymentItem,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> bool:
        """Nothing is asked of the guest yet, so the cashier may type any sum."""
        return True

    def pay(
        self,
        sum: Decimal,
        order: Order,
        payment_item: PaymentItem,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """Print the QR code and wait for the guest, while the cashier sees the time run."""
        self._take(sum, order, transaction_id, Desk(printer, context, view_manager))

    def can_pay_silently(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        context: PaymentDataContext,
    ) -> bool:
        """Only what was begun for a link; see `links.py`."""
        return context.get_custom_data() == BY_LINK

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
        """The same without a window: the waiter brings the QR code to the table."""
        self._take(sum, order, transaction_id, Desk(printer, context))

    def emergency_cancel_payment(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """The order did not close: reverse the payment, as if it had never been."""
        self._reverse(sum, transaction_id, printer)

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
        """The same for an order that a plugin could not close."""
        self._reverse(sum, transaction_id, printer)

    def return_payment(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """Give the guest the payment back, or a part of it."""
        view_manager.change_progress_bar_message("Возвращаем деньги гостю")
        self._give_back(sum, transaction_id, printer, context)

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
        """The same for an order that a plugin returns."""
        self._give_back(sum, transaction_id, printer, context)

    def return_payment_without_order(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
    ) -> None:
        """Goods came back: give back of that order's payments, or of the one that a slip names."""
        bank = self._terminal.bank
        try:
            if order_id is not None:
                is_done = bank.refund_order(order_id, sum)
            else:
                is_done = bank.refund_number(_asked_number(view_manager), sum)
        except BankUnavailableError as error:
            raise PaymentActionFailedException("Банк не отвечает.") from error
        if not is_done:
            raise PaymentActionFailedException("Банк не нашёл оплаты на такую сумму.")
        _print_if_possible(printer, slips.refund_slip("", "", sum))

    def payment_state(self, transaction_id: UUID) -> bool | None:
        """What the bank says of a payment; the simulator asks after a call without an answer.

        Not a part of iikoFront's contract.
        """
        try:
            invoice = self._terminal.bank.poll(transaction_id)
        except BankUnavailableError:
            return None
        if invoice is not None and invoice.state is InvoiceState.WAITING:
            return None  # the guest may still pay
        return invoice is not None and invoice.left > 0

    def _take(self, sum: Decimal, order: Order, transaction_id: UUID, desk: Desk) -> None:
        """Take the money and return, or leave nothing behind and raise."""
        is_taken = False
        try:
            self._keep(self._paid(sum, order, transaction_id, desk), order, desk)
            is_taken = True
        except ObjectExpiredException as error:
            PluginContext.log.warn(f"Payment {transaction_id} is undone: {error}")
            raise PaymentActionCancelledException from error
        except BankUnavailableError as error:
            message = "Банк не отвечает. Деньги не списаны."
            raise PaymentActionFailedException(message, keep_in_order=True) from error
        finally:
            if not is_taken:
                self._terminal.undo(transaction_id)

    def _paid(self, sum: Decimal, order: Order, transaction_id: UUID, desk: Desk) -> Invoice:
        """Ask the guest and wait; returns only what is paid."""
        settings = self._settings()
        self._terminal.catch_up()
        bank = self._terminal.bank
        invoice = bank.create(transaction_id, order.id, sum, settings.plan())
        desk.printer.print(slips.qr_slip(invoice, order))
        asked = None
        if settings.demo and desk.view_manager is not None:
            asked = _asked_guest(desk.view_manager)
        ended = self._terminal.wait_for_guest(
            transaction_id,
            seconds=settings.time_limit_seconds,
            poll_interval_seconds=settings.poll_interval_seconds,
            tell=lambda left: desk.tell(f"Ждём оплату по QR-коду: {left} с"),
            phone=lambda: asked or self._changed_mind(settings),
        )
        if ended is None or ended.state is not InvoiceState.APPROVED:
            raise _refusal(ended)
        return ended

    def _keep(self, invoice: Invoice, order: Order, desk: Desk) -> None:
        """What a payment leaves: a slip, a line of the report, what a return prints."""
        desk.printer.print(slips.payment_slip(invoice, order))
        desk.context.set_info_for_reports(invoice.number_text, CARD_TYPE)
        desk.context.set_rollback_data(
            BankRollback(number=invoice.number_text, card_type=CARD_TYPE)
        )

    def _settings(self) -> Settings:
        try:
            return load_settings(self._settings_file)
        except PluginSettingsException as error:
            raise PaymentActionFailedException(str(error), keep_in_order=True) from error

    def _changed_mind(self, settings: Settings) -> GuestAct | None:
        """What the guest does now, if the settings say so since the payment began."""
        try:
            now = load_settings(self._settings_file)
        except PluginSettingsException:
            return None  # somebody is still writing the file
        return GuestAct(now.guest) if now.guest != settings.guest else None

    def _reverse(self, sum: Decimal, transaction_id: UUID, printer: ReceiptPrinter) -> None:
        try:
            invoice = self._terminal.bank.cancel(transaction_id)
        except BankUnavailableError as error:
            raise PaymentActionFailedException("Банк не отвечает. Оплата не отменена.") from error
        _print_if_possible(printer, slips.reversal_slip(invoice, sum))

    def _give_back(
        self,
        sum: Decimal,
        transaction_id: UUID,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        payment = context.get_rollback_data(BankRollback) or BankRollback()
        try:
            is_done = self._terminal.bank.refund(transaction_id, sum)
        except BankUnavailableError as error:
            raise PaymentActionFailedException("Банк не отвечает. Деньги не возвращены.") from error
        if not is_done:
            raise PaymentActionFailedException("Банк отклонил возврат: столько не оплачено.")
        _print_if_possible(printer, slips.refund_slip(payment.number, payment.card_type, sum))


def _asked_guest(view_manager: ViewManager) -> GuestAct:
    """What the tester lets the guest do."""
    act = view_manager.show_chooser_popup(
        "Телефон гостя: что делает гость?",
        tuple(GuestAct),
        naming_func=GUEST_ACTS.__getitem__,
        cancel_caption="Отменить оплату",
    )
    if act is None:
        raise PaymentActionCancelledException
    return act


def _asked_number(view_manager: ViewManager) -> int:
    answer = view_manager.show_input_dialog(
        "Введите номер операции с чека банка", InputDialogTypes.NUMBER
    )
    if isinstance(answer, NumberInputDialogResult):
        return answer.number
    raise PaymentActionCancelledException


def _refusal(invoice: Invoice | None) -> Exception:
    """Why an invoice is not paid; None = the time was over."""
    if invoice is not None and invoice.state is InvoiceState.GIVEN_UP:
        return PaymentActionCancelledException()
    if invoice is not None and invoice.state is InvoiceState.DECLINED:
        message = "Банк отклонил оплату: на счёте гостя не хватает денег."
    else:
        message = "Гость не оплатил вовремя. Деньги не списаны."
    return PaymentActionFailedException(message, keep_in_order=True)


def _print_if_possible(printer: ReceiptPrinter, slip: ReceiptSlip) -> None:
    """Print after the money has moved: a call ended meanwhile must not say that it has not."""
    try:
        printer.print(slip)
    except ObjectExpiredException as error:
        PluginContext.log.warn(f"a slip is missing: {error}")
