"""The payment system: certificates, which have a balance and pay orders until it is used up."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from cashier_sim.plugin_api import (
    OperationService,
    Order,
    PaymentActionCancelledException,
    PaymentActionFailedException,
    PaymentDataContext,
    PaymentItem,
    PaymentProcessor,
    PointOfSale,
    ReceiptPrinter,
    ReceiptSlip,
    Tags,
    User,
    ViewManager,
    XElement,
)
from voucher.asking import ask_for_voucher
from voucher.service import Kind, Voucher, VoucherService, find_voucher

CARD_TYPE = "Сертификат"
"""What the payments report says in its column."""


@dataclass
class VoucherRollback:
    """What a return needs to know of a payment; public, and made without arguments."""

    code: str = ""


class VoucherPayments(PaymentProcessor):
    """Pays with certificates."""

    payment_system_key = "voucher"
    payment_system_name = "Сертификат"

    def __init__(self, vouchers: VoucherService) -> None:
        self._vouchers = vouchers

    def collect_data(
        self,
        order_id: UUID,
        payment_type_id: UUID,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        """The cashier picks the type by hand: ask for the certificate."""
        voucher = ask_for_voucher(view_manager)
        if voucher is None:
            raise PaymentActionCancelledException
        self.require_usable(voucher)
        context.set_custom_data(voucher.code)

    def require_usable(self, voucher: Voucher) -> Decimal:
        """Refuse what is no certificate, or an empty one; returns what it can pay.

        Raises:
            PaymentActionFailedException: It is of no use; the message says why.
        """
        if voucher.kind is not Kind.CERTIFICATE:
            raise PaymentActionFailedException(
                f"{voucher.code} не сертификат. Нажмите кнопку «Ваучер»."
            )
        left = self._vouchers.left(voucher)
        if left <= 0:
            raise PaymentActionFailedException(f"Сертификат {voucher.code} использован.")
        return left

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
        """Keep the sum within what the certificate has left."""
        left = self._vouchers.left(_certificate_of(context))
        others = (item.sum for item in order.payments if item.id != payment_item.id)
        due = max(order.result_sum - sum(others, Decimal()), Decimal())
        operation_service.change_payment_item_sum(
            min(left, due),
            None,
            left,
            payment_item,
            order,
            operation_service.get_default_credentials(),
        )

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
        """Nothing is taken yet, so the cashier may type any sum within the certificate."""
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
        """Take the sum from the certificate, and say in the reports from which."""
        voucher = _certificate_of(context)
        if not self._vouchers.pay(transaction_id, voucher, sum):
            raise PaymentActionFailedException(f"На сертификате {voucher.code} не хватает денег.")
        printer.print(
            _slip("Сертификат", voucher.code, sum, "Осталось", self._vouchers.left(voucher))
        )
        context.set_info_for_reports(voucher.code, CARD_TYPE)
        context.set_rollback_data(VoucherRollback(voucher.code))

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
        """The order did not close: the same as a return, without paper."""
        self._refund(sum, transaction_id)

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
        """Give the certificate its money, or a part of it, back."""
        self._refund(sum, transaction_id)
        rollback = context.get_rollback_data(VoucherRollback)
        voucher = find_voucher(rollback.code) if rollback else None
        if voucher is not None:
            left = self._vouchers.left(voucher)
            printer.print(_slip("Сертификат: возврат", voucher.code, sum, "Теперь на нём", left))

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
        raise PaymentActionFailedException("На сертификат возвращается только оплата с него.")

    def payment_state(self, transaction_id: UUID) -> bool:
        """Whether a certificate has paid this; the simulator asks after a call without an answer.

        Not a part of iikoFront's contract.
        """
        return self._vouchers.has_paid(transaction_id)

    def _refund(self, sum: Decimal, transaction_id: UUID) -> None:
        if not self._vouchers.refund(transaction_id, sum):
            raise PaymentActionFailedException("Не получилось вернуть деньги на сертификат.")


def _certificate_of(context: PaymentDataContext) -> Voucher:
    voucher = find_voucher(context.get_custom_data() or "")
    if voucher is None:  # added by somebody who did not ask for a code, such as another plugin
        raise PaymentActionFailedException("У оплаты нет кода сертификата. Добавьте её заново.")
    return voucher


def _slip(title: str, code: str, sum: Decimal, left_says: str, left: Decimal) -> ReceiptSlip:
    return ReceiptSlip(
        XElement(
            Tags.DOC,
            XElement(Tags.CENTER, title),
            XElement(Tags.LINE),
            XElement(Tags.PAIR, left="Код", right=code),
            XElement(Tags.PAIR, left="Сумма", right=sum),
            XElement(Tags.PAIR, left=left_says, right=left),
        )
    )
