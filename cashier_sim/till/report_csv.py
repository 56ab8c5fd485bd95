"""The payments report as CSV, for spreadsheets of the screen's language."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cashier_sim.engine.model import PaymentGroup, PaymentReportRow

ENCODING = "utf-8-sig"
"""The mark at the beginning lets spreadsheets read Cyrillic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    separator: str
    """Between columns, as spreadsheets in the language expect it."""
    titles: tuple[str, ...]
    kinds: Mapping[str, str]
    groups: Mapping[PaymentGroup, str]
    unknown: str


_WORDS: Mapping[str, _Words] = {
    "ru": _Words(
        separator=";",
        titles=(
            "Время",
            "Смена",
            "Заказ",
            "Тип оплаты",
            "Счёт",
            "Группа",
            "Операция",
            "Чаевые",
            "Сумма",
            "Номер карты",
            "Тип карты",
            "Кассир",
            "Транзакция",
            "Результат",
        ),
        kinds={
            "payment": "Оплата",
            "prepayment": "Предоплата",
            "cancel": "Отмена",
            "return": "Возврат",
            "goods_return": "Возврат товаров",
        },
        groups={
            PaymentGroup.CASH: "Наличные",
            PaymentGroup.CARDS: "Банковские карты",
            PaymentGroup.NON_CASH: "Безналичный расчёт",
            PaymentGroup.WRITEOFF: "Без выручки",
        },
        unknown="неизвестен",
    ),
    "en": _Words(
        separator=",",
        titles=(
            "Time",
            "Shift",
            "Order",
            "Payment type",
            "Account",
            "Group",
            "What",
            "Tips",
            "Sum",
            "Card number",
            "Card type",
            "Cashier",
            "Transaction",
            "Outcome",
        ),
        kinds={
            "payment": "Payment",
            "prepayment": "Prepayment",
            "cancel": "Undone",
            "return": "Return",
            "goods_return": "Goods return",
        },
        groups={
            PaymentGroup.CASH: "Cash",
            PaymentGroup.CARDS: "Bank cards",
            PaymentGroup.NON_CASH: "Cashless",
            PaymentGroup.WRITEOFF: "Write-off",
        },
        unknown="unknown",
    ),
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would calculate instead of showing."""


def csv_text(rows: Iterable[PaymentReportRow], language: str) -> str:
    """The rows as CSV with a line of titles.

    Sums have a decimal point, times are ISO 8601 with their zone, and a text that a spreadsheet
    would take for a formula begins with an apostrophe.

    Args:
        rows: With card data masked.
        language: `ru` or `en`.
    """
    words = _WORDS[language]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=words.separator, lineterminator="\r\n")
    writer.writerow(words.titles)
    writer.writerows(_cells(row, words) for row in rows)
    return text.getvalue()


def _cells(row: PaymentReportRow, words: _Words) -> tuple[str, ...]:
    return (
        row.time.isoformat(timespec="seconds"),
        str(row.cafe_session_number),
        str(row.order_number) if row.order_number is not None else "",
        _harmless(row.payment_type_name),
        _harmless(row.account),
        words.groups[row.group],
        words.kinds.get(row.kind, row.kind),
        _harmless(row.donation_type_name),
        f"{row.sum:.2f}",
        _harmless(row.card_number),
        _harmless(row.card_type),
        _harmless(row.cashier_name),
        str(row.transaction_id) if row.transaction_id else "",
        words.unknown if row.is_unknown else "",
    )


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
