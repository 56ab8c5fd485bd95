"""Payments as texts: rows of an order, what plugins keep with them, outcomes, the report."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    OrderRecord,
    PaymentData,
    PaymentRecord,
    PaymentReportRow,
    TransactionState,
)
from cashier_sim.plugin_api import PaymentItem
from cashier_sim.scenario import words
from cashier_sim.scenario.facts import bilingual
from cashier_sim.scenario.facts.bilingual import Pair
from cashier_sim.scenario.facts.tables import Cell, Column
from cashier_sim.scenario.language import Language
from cashier_sim.till.view import PaymentRowKind, TillView
from cashier_sim.till.view_builder import row_kind

ROW_KINDS: Mapping[PaymentRowKind, Pair] = {
    PaymentRowKind.UNPROCESSED: ("не проведена", "not taken yet"),
    PaymentRowKind.PROCESSED: ("проведена", "taken"),
    PaymentRowKind.PREPAYMENT: ("предоплата проведена", "prepayment, taken"),
    PaymentRowKind.PRELIMINARY: ("предварительная", "preliminary, only announced"),
    PaymentRowKind.EXTERNAL: ("проведена вне кассы", "taken outside the register"),
    PaymentRowKind.UNKNOWN: ("исход неизвестен", "outcome unknown"),
}
"""The words of the cash screen."""

TRANSACTION_STATES: Mapping[TransactionState, Pair] = {
    TransactionState.NOT_TAKEN: ("не проведена", "not taken yet"),
    TransactionState.TAKEN: ("проведена", "taken"),
    TransactionState.TAKE_UNKNOWN: ("списано или нет?", "taken or not?"),
    TransactionState.CANCEL_UNKNOWN: ("отменено или нет?", "undone or not?"),
    TransactionState.RETURN_UNKNOWN: ("возвращено или нет?", "given back or not?"),
    TransactionState.CANCELLED: ("отменена", "undone"),
    TransactionState.RETURNED: ("возвращена", "given back"),
}

REPORT_KINDS: Mapping[str, Pair] = {
    "payment": ("оплата", "payment"),
    "prepayment": ("предоплата", "prepayment"),
    "cancel": ("отмена", "undone"),
    "return": ("возврат", "return"),
    "goods_return": ("возврат товаров", "goods return"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPayment:
    """A payment of an order, also of one that is not on the screen."""

    item: PaymentItem
    record: PaymentRecord
    is_loaded: bool
    is_selected: bool


def payments(view: TillView, record: OrderRecord) -> tuple[SeenPayment, ...]:
    """The payments of an order, as its rows."""
    return tuple(_seen(view, record, item) for item in record.order.payments)


def donations(view: TillView, record: OrderRecord) -> tuple[SeenPayment, ...]:
    """The tips of an order."""
    return tuple(_seen(view, record, item) for item in record.order.donations)


def with_data(view: TillView, record: OrderRecord, type_name: str) -> tuple[SeenPayment, ...]:
    """Payments and tips of a type, those that left the order after money moved too."""
    items = (*record.order.payments, *record.order.donations, *record.gone_items)
    return tuple(_seen(view, record, item) for item in items if item.type.name == type_name)


def _seen(view: TillView, record: OrderRecord, item: PaymentItem) -> SeenPayment:
    loaded = {one.settings.id: one.is_loaded for one in view.choices}
    return SeenPayment(
        item=item,
        record=record.payments.get(item.id) or PaymentRecord(item_id=item.id),
        is_loaded=loaded.get(item.type.id, False),
        is_selected=view.current is not None and view.current.active_item_id == item.id,
    )


def _kind(row: SeenPayment, language: Language) -> Cell:
    return bilingual.word(ROW_KINDS, row_kind(row.item, row.record), language)


def _bound(value: Decimal | None) -> Cell:
    return "" if value is None else value


PAYMENT_COLUMNS: tuple[Column[SeenPayment], ...] = (
    Column(("тип", "type"), lambda row, _: row.item.type.name),
    Column(("сумма", "sum"), lambda row, _: row.item.sum, is_money=True),
    Column(("вид", "kind"), _kind),
    Column(
        ("деньги", "money"),
        lambda row, language: bilingual.word(TRANSACTION_STATES, row.record.state, language),
    ),
    Column(("возвращено", "given back"), lambda row, _: row.record.returned, is_money=True),
    Column(("не меньше", "at least"), lambda row, _: _bound(row.item.min_sum), is_money=True),
    Column(("не больше", "at most"), lambda row, _: _bound(row.item.max_sum), is_money=True),
    Column(("номер карты", "card number"), lambda row, _: row.record.data.card_number or ""),
    Column(("тип карты", "card type"), lambda row, _: row.record.data.card_type or ""),
    Column(("выбрана", "selected"), lambda row, lang: bilingual.yes_or_no(row.is_selected, lang)),
    Column(("загружена", "loaded"), lambda row, lang: bilingual.yes_or_no(row.is_loaded, lang)),
    Column(
        ("кассир", "cashier"),
        lambda row, _: row.record.cashier.name if row.record.cashier else "",
    ),
)
TIPS_COLUMNS: tuple[Column[SeenPayment], ...] = (
    Column(
        ("чаевые", "tips"),
        lambda row, _: row.item.donation_type.name if row.item.donation_type else "",
    ),
    *PAYMENT_COLUMNS,
)

DATA: Mapping[str, Pair] = {
    "rollback_data": ("данные отката", "rollback data"),
    "custom_data": ("свои данные", "custom data"),
    "card_number": ("номер карты", "card number"),
    "card_type": ("тип карты", "card type"),
}
"""What a plugin may keep with its payment."""


def kept(data: PaymentData, name: str) -> str:
    """A text that a plugin keeps, by its name in `DATA`; empty when there is none."""
    value: str | None = getattr(data, name)
    return value or ""


def data_facts(data: PaymentData) -> list[tuple[Pair, Cell]]:
    """What a plugin keeps with a payment, with its names."""
    return [(pair, kept(data, name)) for name, pair in DATA.items()]


def rollback_facts(data: PaymentData) -> list[tuple[Pair, Cell]]:
    """What the rollback data hold, by the names that they have there.

    Several of one name are told apart by numbers in brackets, from 1; a text that is no XML has
    the only name `text`.
    """
    content = data.rollback_data
    if content is None:
        return []
    try:
        root = ET.fromstring(content)  # noqa: S314  # made by our own serializer
    except ET.ParseError:
        return [(("text", "text"), content)]
    found = [
        (_local(element.tag), element.text or "") for element in root.iter() if len(element) == 0
    ]
    names = [name for name, _ in found]
    facts: list[tuple[Pair, Cell]] = []
    for place, (name, text) in enumerate(found):
        number = names[: place + 1].count(name)
        told = f"{name}[{number}]" if names.count(name) > 1 else name
        facts.append(((told, told), text))
    return facts


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


Unknown = tuple[Attempt, str, int | None]
"""An attempt that nobody knows the outcome of, its payment type and its order's number."""

UNKNOWN_COLUMNS: tuple[Column[Unknown], ...] = (
    Column(("что", "what"), lambda one, language: attempt_word(one[0].kind, language)),
    Column(("тип", "type"), lambda one, _: one[1]),
    Column(("сумма", "sum"), lambda one, _: one[0].sum, is_money=True),
    Column(("заказ", "order"), lambda one, _: "" if one[2] is None else Decimal(one[2])),
)


def attempt_word(kind: AttemptKind, language: Language) -> str:
    """What was asked, in the words of the register's messages."""
    text = words.code_text(kind.value, {}, language)
    return text.removeprefix("an ").removeprefix("a ") if language is Language.ENGLISH else text


def unknown(view: TillView) -> tuple[Unknown, ...]:
    """All attempts whose outcome is unknown."""
    types = {one.settings.id: one.settings.payment_type.name for one in view.choices}
    numbers = {record.order.id: record.order.number for record in view.orders}
    return tuple(
        (
            attempt,
            types.get(attempt.payment_type_id, "") if attempt.payment_type_id else "",
            numbers.get(attempt.order_id) if attempt.order_id else None,
        )
        for attempt in view.unknown
    )


def _groups(row: PaymentReportRow, language: Language) -> Cell:
    return bilingual.word(GROUPS, row.group.value, language)


GROUPS: Mapping[str, Pair] = {
    "cash": ("наличные", "cash"),
    "cards": ("банковские карты", "bank cards"),
    "non_cash": ("безналичный расчёт", "cashless"),
    "writeoff": ("без выручки", "write-off"),
}

REPORT_COLUMNS: tuple[Column[PaymentReportRow], ...] = (
    Column(("тип", "type"), lambda row, _: row.payment_type_name),
    Column(
        ("операция", "what"), lambda row, language: bilingual.word(REPORT_KINDS, row.kind, language)
    ),
    Column(("сумма", "sum"), lambda row, _: row.sum, is_money=True),
    Column(("номер карты", "card number"), lambda row, _: row.card_number),
    Column(("тип карты", "card type"), lambda row, _: row.card_type),
    Column(("заказ", "order"), lambda row, _: _number(row.order_number)),
    Column(("кассир", "cashier"), lambda row, _: row.cashier_name),
    Column(("чаевые", "tips"), lambda row, _: row.donation_type_name),
    Column(("группа", "group"), _groups),
    Column(("счёт", "account"), lambda row, _: row.account),
    Column(("смена", "shift"), lambda row, _: Decimal(row.cafe_session_number)),
    Column(("время", "time"), lambda row, _: f"{row.time:%Y-%m-%d %H:%M}"),
    Column(("транзакция", "transaction"), lambda row, _: str(row.transaction_id or "")),
    Column(
        ("исход неизвестен", "outcome unknown"),
        lambda row, language: bilingual.yes_or_no(row.is_unknown, language),
    ),
)


def _number(value: int | None) -> Cell:
    return "" if value is None else Decimal(value)
