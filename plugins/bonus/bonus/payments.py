"""The payment system: finds the guest, caps the sum, reserves points, charges them in `pay`."""

from contextlib import suppress
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from uuid import UUID

from bonus.discounts import gets_gold_discount, with_gold_discount, without_gold_discount
from bonus.guests import TITLE, ask_for_guest
from bonus.service import (
    BonusAnswerLostError,
    BonusService,
    BonusUnavailableError,
    Guest,
    find_guest,
)
from cashier_sim.plugin_api import (
    OperationService,
    Order,
    PaymentActionCancelledException,
    PaymentActionFailedException,
    PaymentDataContext,
    PaymentItem,
    PaymentProcessor,
    PluginContext,
    PointOfSale,
    ReceiptPrinter,
    ReceiptSlip,
    Tags,
    User,
    ViewManager,
    XElement,
)

SHARE = Decimal("0.5")
"""Most of an order that points may pay."""

CENT = Decimal("0.01")
TOAST_SECONDS = 10.0
NO_ANSWER = "Бонусная система не отвечает."


@dataclass
class BonusRollback:
    """What a return prints of the payment; public, and made without arguments."""

    guest_name: str = ""


class BonusPayments(PaymentProcessor):
    """Pays a part of an order with the guest's points."""

    payment_system_key = "bonus"
    payment_system_name = "Бонусы"

    def __init__(self, bonus: BonusService) -> None:
        self._bonus = bonus

    def collect_data(
        self,
        order_id: UUID,
        payment_type_id: UUID,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """Ask for the guest and show the balance; refusing is still possible here."""
        if not self._bonus.is_open():
            raise PaymentActionFailedException(f"{NO_ANSWER} Выберите другой тип оплаты.")
        guest = ask_for_guest(view_manager)
        balance = self._bonus.balance(guest)
        if balance <= 0:
            raise PaymentActionFailedException(f"{guest.name}: на счёте нет баллов.")
        status = "золотой гость, " if guest.is_gold else ""
        if not view_manager.show_ok_cancel_popup(
            TITLE, f"{guest.name}: {status}на счёте {_words(balance)}", ok_caption="Списать"
        ):
            raise PaymentActionCancelledException
        context.set_custom_data(guest.number)  # the item gets it, and so do all later calls

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
        """Give a gold guest the discount, then cap the sum and reserve the points."""
        guest = _guest_of(context)
        if gets_gold_discount(guest, payment_item):
            order = with_gold_discount(order, operation_service)
            payment_item = _item_of(order, payment_item.id)
        balance = self._bonus.balance(guest)
        share = (order.result_sum * SHARE).quantize(CENT, ROUND_DOWN)
        limit = min(balance, share)
        others = (item.sum for item in order.payments if item.id != payment_item.id)
        due = max(order.result_sum - sum(others, Decimal()), Decimal())
        operation_service.change_payment_item_sum(
            min(limit, due),
            None,
            limit,
            payment_item,
            order,
            operation_service.get_default_credentials(),
        )
        if not payment_item.is_preliminary:  # an intention of a delivery reserves nothing
            with suppress(BonusUnavailableError):  # then `pay` finds out whether they are enough
                self._bonus.reserve(payment_item.id, order.id, guest, limit)
        self._toast(f"{guest.name}: на счёте {_words(balance)}, можно списать до {_words(limit)}")

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
        """Nothing is charged yet, so the cashier may type any sum within the limit."""
        return True

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
        """Let a reserved item go with its reservation; forbid to delete a charged one."""
        if self._bonus.is_charged(payment_item.id):
            raise PaymentActionFailedException(
                "Баллы уже списаны. Нажмите «Оплатить»: второго списания не будет."
            )
        try:
            self._bonus.release(payment_item.id)
        except BonusUnavailableError as error:
            raise PaymentActionFailedException(f"{NO_ANSWER} Бронь баллов не снята.") from error
        guest = find_guest(number=context.get_custom_data() or "")
        if guest is not None and gets_gold_discount(guest, payment_item):
            without_gold_discount(order, operation_service)

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
        """Charge the points, print a slip, keep what a return prints."""
        guest = _guest_of(context)
        view_manager.change_progress_bar_message("Списываем баллы")
        try:
            is_charged = self._bonus.charge(transaction_id, payment_item.id, order.id, guest, sum)
        except BonusUnavailableError as error:
            raise PaymentActionFailedException(NO_ANSWER, keep_in_order=True) from error
        except BonusAnswerLostError as error:
            if payment_item.is_prepay:  # the item of a failed prepayment never stays
                self._bonus.refund(transaction_id, sum)
            raise PaymentActionFailedException(
                "Ответ бонусной системы потерян. Нажмите «Оплатить» ещё раз.", keep_in_order=True
            ) from error
        if not is_charged:
            raise PaymentActionFailedException(f"{guest.name}: на счёте не хватает баллов.")
        balance = self._bonus.balance(guest)
        printer.print(payment_slip(order, guest, sum, balance))
        context.set_info_for_reports(guest.number, "Золотая карта" if guest.is_gold else "Карта")
        context.set_rollback_data(BonusRollback(guest.name))
        self._toast(f"{guest.name}: списано {_words(sum)}, осталось {_words(balance)}")

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
        """The order did not close: the same as a return."""
        self._refund(sum, transaction_id, printer, context)

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
        """Give the points, or a part of them, back."""
        view_manager.change_progress_bar_message("Возвращаем баллы")
        self._refund(sum, transaction_id, printer, context)

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
        """Never asked for: the system is registered without the flag for it."""
        raise PaymentActionFailedException("Баллами возвращается только оплата баллами.")

    def payment_state(self, transaction_id: UUID) -> bool:
        """Whether these points are charged; the simulator asks after a call without an answer.

        Not a part of iikoFront's contract.
        """
        return self._bonus.has_charge(transaction_id)

    def _refund(
        self,
        sum: Decimal,
        transaction_id: UUID,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        try:
            is_refunded = self._bonus.refund(transaction_id, sum)
        except BonusUnavailableError as error:
            raise PaymentActionFailedException(NO_ANSWER) from error
        if not is_refunded:
            raise PaymentActionFailedException("Не получилось вернуть баллы.")
        rollback = context.get_rollback_data(BonusRollback)
        printer.print(return_slip(rollback.guest_name if rollback else "", sum))

    def _toast(self, text: str) -> None:
        PluginContext.operations.add_notification_message(
            text, self.payment_system_name, TOAST_SECONDS
        )


def payment_slip(order: Order, guest: Guest, sum: Decimal, balance: Decimal) -> ReceiptSlip:
    """The slip that the guest keeps."""
    return ReceiptSlip(
        XElement(
            Tags.DOC,
            XElement(Tags.CENTER, "Бонусная программа"),
            XElement(Tags.LINE),
            XElement(Tags.PAIR, left="Заказ №", right=order.number),
            XElement(Tags.PAIR, left="Гость", right=guest.name),
            XElement(Tags.PAIR, left="Списано баллов", right=sum),
            XElement(Tags.PAIR, left="Осталось", right=balance),
        )
    )


def return_slip(guest_name: str, sum: Decimal) -> ReceiptSlip:
    """The slip about points that went back."""
    return ReceiptSlip(
        XElement(
            Tags.DOC,
            XElement(Tags.CENTER, "Бонусная программа: возврат"),
            XElement(Tags.LINE),
            XElement(Tags.PAIR, left="Гость", right=guest_name) if guest_name else None,
            XElement(Tags.PAIR, left="Возвращено баллов", right=sum),
        )
    )


def _words(points: Decimal) -> str:
    """Points as a cashier reads them; slips keep the point, as the register prints it."""
    return f"{points:.2f}".replace(".", ",")


def _guest_of(context: PaymentDataContext) -> Guest:
    guest = find_guest(number=context.get_custom_data() or "")
    if guest is None:  # added by somebody who did not ask for the guest, such as another plugin
        raise PaymentActionFailedException("У оплаты бонусами нет гостя. Добавьте её заново.")
    return guest


def _item_of(order: Order, item_id: UUID) -> PaymentItem:
    return next(item for item in order.payments if item.id == item_id)
