"""The payment system: asks for a room or a card, charges the hotel, prints a slip."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from cashier_sim.plugin_api import (
    CardInputDialogResult,
    ExternalPaymentProcessor,
    InputDialogTypes,
    NumberInputDialogResult,
    OperationService,
    Order,
    PaymentActionCancelledException,
    PaymentActionFailedException,
    PaymentDataContext,
    PaymentItem,
    PluginContext,
    PointOfSale,
    ProgressBar,
    ReceiptPrinter,
    ReceiptSlip,
    Tags,
    User,
    ViewManager,
    XElement,
)
from hotel.service import Charge, HotelService, HotelUnavailableError

BILL_LIMIT = Decimal("20000.00")
"""Most that the hotel takes for one bill."""


@dataclass
class HotelRollback:
    """What a return needs to know of a payment; public, and made without arguments."""

    is_card: bool = False
    room: str = ""


class HotelPayments(ExternalPaymentProcessor):
    """Charges a bill to a guest's room."""

    payment_system_key = "hotel"
    payment_system_name = "Гостиница"

    def __init__(self, hotel: HotelService) -> None:
        self._hotel = hotel

    def collect_data(
        self,
        order_id: UUID,
        payment_type_id: UUID,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
        progress_bar: ProgressBar,
    ) -> None:
        """Refuse early, before the item exists, if the hotel does not answer."""
        progress_bar.change_message("Проверяем связь с гостиницей")
        if not self._hotel.is_open():
            raise PaymentActionFailedException("Гостиница не отвечает. Выберите другой тип оплаты.")

    def on_payment_added(
        self,
        order: Order,
        payment_item: PaymentItem,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
        progress_bar: ProgressBar,
    ) -> None:
        """Keep the item's sum within the hotel's limit."""
        operation_service.change_payment_item_sum(
            min(payment_item.sum, BILL_LIMIT),
            None,
            BILL_LIMIT,
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
        progress_bar: ProgressBar,
    ) -> bool:
        """Nothing is charged yet, so the cashier may type any sum."""
        return True

    def pay(
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
        progress_bar: ProgressBar,
    ) -> None:
        """Ask for the room or card, charge the guest, print a slip, keep what a return needs."""
        room, card_track = self._ask_for_guest(view_manager)
        order = PluginContext.operations.try_get_order_by_id(order_id) if order_id else None

        progress_bar.change_message("Ждём ответа гостиницы")
        try:
            charge = self._hotel.charge(transaction_id, sum, room=room, card_track=card_track)
        except HotelUnavailableError as error:
            raise PaymentActionFailedException("Гостиница не отвечает.") from error
        if charge is None:
            raise PaymentActionFailedException("Платеж не прошёл: гостиница отклонила начисление.")

        printer.print(ReceiptSlip(payment_slip(charge, order)))
        is_card = bool(card_track)
        context.set_info_for_reports(
            card_track or room, "Карта гостя" if is_card else "Номер гостя"
        )
        context.set_rollback_data(HotelRollback(is_card=is_card, room=charge.room))

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
        progress_bar: ProgressBar,
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
        progress_bar: ProgressBar,
    ) -> None:
        """Take the charge, or a part of it, off the room again."""
        progress_bar.change_message("Возвращаем начисление")
        self._refund(sum, transaction_id, printer, context)

    def return_payment_without_order(
        self,
        sum: Decimal,
        payment_type_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        progress_bar: ProgressBar,
    ) -> None:
        """Goods came back without an order: credit the room that the cashier names."""
        room, card_track = self._ask_for_guest(view_manager)
        guest = self._hotel.credit(sum, room=room, card_track=card_track)
        if guest is None:
            raise PaymentActionFailedException("В гостинице нет такого гостя.")
        printer.print(
            ReceiptSlip(
                XElement(
                    Tags.DOC,
                    XElement(Tags.CENTER, "Гостиница: возврат товаров"),
                    XElement(Tags.LINE),
                    XElement(Tags.PAIR, left="Гость", right=guest.name),
                    XElement(Tags.PAIR, left="Возврат суммы", right=sum),
                )
            )
        )

    def payment_state(self, transaction_id: UUID) -> bool:
        """Whether the hotel has this charge; the simulator asks after a call without an answer.

        Not a part of iikoFront's contract.
        """
        return self._hotel.has_charge(transaction_id)

    def _ask_for_guest(self, view_manager: ViewManager) -> tuple[str, str]:
        answer = view_manager.show_input_dialog(
            "Введите номер или прокатайте карту", InputDialogTypes.CARD | InputDialogTypes.NUMBER
        )
        if isinstance(answer, NumberInputDialogResult):
            return str(answer.number), ""
        if isinstance(answer, CardInputDialogResult):
            return "", answer.full_card_track
        raise PaymentActionCancelledException

    def _refund(
        self,
        sum: Decimal,
        transaction_id: UUID,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        if not self._hotel.refund(transaction_id, sum):
            raise PaymentActionFailedException("Не получилось вернуть оплату.")
        rollback = context.get_rollback_data(HotelRollback)
        printer.print(
            ReceiptSlip(
                XElement(
                    Tags.DOC,
                    XElement(Tags.CENTER, "Гостиница: возврат"),
                    XElement(Tags.LINE),
                    XElement(Tags.PAIR, left="Возврат суммы", right=sum),
                    XElement(
                        Tags.PAIR,
                        left="Была ли карта",
                        right="ДА" if rollback is not None and rollback.is_card else "НЕТ",
                    ),
                )
            )
        )


def payment_slip(charge: Charge, order: Order | None) -> XElement:
    """The slip that the guest signs."""
    return XElement(
        Tags.DOC,
        XElement(Tags.CENTER, "Гостиница"),
        XElement(Tags.LINE),
        XElement(Tags.PAIR, left="Заказ №", right=order.number) if order else None,
        XElement(Tags.PAIR, left="Гость", right=charge.guest_name),
        XElement(Tags.PAIR, left="Номер", right=charge.room),
        XElement(Tags.PAIR, left="Сумма", right=charge.sum),
        XElement(Tags.LINE),
        XElement(Tags.NEW_PARAGRAPH),
        "Подпись гостя ____________________",
    )
