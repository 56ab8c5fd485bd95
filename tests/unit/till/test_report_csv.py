from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.model import PaymentGroup, PaymentReportRow
from cashier_sim.till.report_csv import csv_text

ROW = PaymentReportRow(
    time=datetime(2026, 3, 14, 12, 40, tzinfo=UTC),
    order_number=312,
    payment_type_name="Гостиница",
    group=PaymentGroup.NON_CASH,
    kind="payment",
    sum=Decimal("1890.00"),
    card_number="12",
    card_type="Номер гостя",
    transaction_id=UUID(int=0x7C1F << 112),
    cafe_session_number=7,
    cashier_name="Иванов",
    account="1.02",
)


def lines(language: str, *rows: PaymentReportRow) -> list[str]:
    return csv_text(rows, language).split("\r\n")


def test_russian_columns_are_divided_by_semicolons() -> None:
    assert lines("ru", ROW) == [
        "Время;Смена;Заказ;Тип оплаты;Счёт;Группа;Операция;Чаевые;Сумма;Номер карты;Тип карты;"
        "Кассир;Транзакция;Результат",
        "2026-03-14T12:40:00+00:00;7;312;Гостиница;1.02;Безналичный расчёт;Оплата;;1890.00;"
        "12;Номер гостя;Иванов;7c1f0000-0000-0000-0000-000000000000;",
        "",
    ]


def test_english_columns_are_divided_by_commas() -> None:
    titles, row, _ = lines("en", replace(ROW, payment_type_name="Room, suite"))
    assert titles.startswith("Time,Shift,Order,Payment type,")
    assert '7,312,"Room, suite",1.02,Cashless,Payment,,1890.00' in row


def test_missing_values_are_empty_and_unknown_ones_say_so() -> None:
    bare = replace(ROW, order_number=None, transaction_id=None, is_unknown=True, kind="new_kind")
    assert lines("en", bare)[1].endswith(",Иванов,,unknown")
    assert ",7,,Гостиница,1.02,Cashless,new_kind," in lines("en", bare)[1]


@pytest.mark.parametrize("text", ["=1+1", "+7", "-1", "@x"])
def test_no_text_is_a_formula(text: str) -> None:
    assert (
        f",'{text},'{text},Cashless,"
        in lines("en", replace(ROW, payment_type_name=text, account=text))[1]
    )


def test_money_that_went_back_stays_a_number() -> None:
    assert ",-5.00," in lines("en", replace(ROW, sum=Decimal(-5), donation_type_name="Tips"))[1]


def test_every_group_has_a_word() -> None:
    for group in PaymentGroup:
        assert lines("ru", replace(ROW, group=group))[1]
