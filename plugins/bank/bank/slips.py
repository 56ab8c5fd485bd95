"""What the terminal prints."""

from collections.abc import Mapping
from decimal import Decimal

from bank.service import Batch, Invoice, Total
from cashier_sim.plugin_api import Order, ReceiptSlip, Tags, XElement

NAME = "Банк"


def qr_slip(invoice: Invoice, order: Order) -> ReceiptSlip:
    """What the guest scans."""
    return _slip(
        "Оплата по QR-коду",
        {"Заказ №": order.number, "Сумма": invoice.sum},
        XElement(Tags.CENTER, XElement(Tags.QR_CODE, invoice.link)),
        XElement(Tags.CENTER, "Отсканируйте код в приложении банка"),
    )


def payment_slip(invoice: Invoice, order: Order) -> ReceiptSlip:
    """What the guest keeps."""
    pairs = {"Заказ №": order.number, "Операция": invoice.number_text, "Сумма": invoice.sum}
    return _slip("Оплата одобрена", pairs)


def reversal_slip(invoice: Invoice | None, sum: Decimal) -> ReceiptSlip:
    """That the payment does not count."""
    operation = {"Операция": invoice.number_text} if invoice is not None else {}
    return _slip("Оплата отменена", {**operation, "Сумма": sum})


def refund_slip(number: str, card_type: str, sum: Decimal) -> ReceiptSlip:
    """That money went back; `number` and `card_type` are those of the payment, or empty."""
    operation = {"Операция": number, "Способ": card_type} if number else {}
    return _slip("Возврат", {**operation, "Возврат суммы": sum})


def reconciliation_slip(batch: Batch) -> ReceiptSlip:
    """What the shift came to."""
    return _slip(
        f"Сверка итогов № {batch.number}",
        {
            "Оплаты": _total(batch.taken),
            "Отмены": _total(batch.reversed),
            "Возвраты": _total(batch.refunded),
        },
        XElement(Tags.LINE),
        XElement(Tags.PAIR, left="Итого", right=batch.result),
    )


def _slip(title: str, pairs: Mapping[str, object], *more: XElement) -> ReceiptSlip:
    return ReceiptSlip(
        XElement(
            Tags.DOC,
            XElement(Tags.CENTER, NAME),
            XElement(Tags.CENTER, title),
            XElement(Tags.LINE),
            [XElement(Tags.PAIR, left=left, right=right) for left, right in pairs.items()],
            more,
        )
    )


def _total(total: Total) -> str:
    return f"{total.count} на {total.sum}"
