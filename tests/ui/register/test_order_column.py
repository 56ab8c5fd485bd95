from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import DiscountItem, DiscountType
from cashier_sim.till.view import PaymentRowKind
from cashier_sim.ui.kit.labels import TotalsRow
from cashier_sim.ui.register.order_column import OrderColumn
from tests.ui import views

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def column(qtbot: QtBot) -> OrderColumn:
    column = OrderColumn("order")
    qtbot.addWidget(column)
    return column


def totals(column: OrderColumn) -> list[str]:
    rows = [row for row in column.findChildren(TotalsRow) if not row.isHidden()]
    return [f"{row.caption} {row.sum_text}" for row in rows]


def test_plain_order_has_one_total(column: OrderColumn) -> None:
    column.show_order(views.order_view())
    assert totals(column) == ["Total 890.00"]
    assert next(line.name for line in column.lines.lines) == "Борщ с говядиной"


def test_discount_and_prepayment_are_told(column: OrderColumn) -> None:
    kind = DiscountType(id=views.uid(77), name="Гость отеля", percent=Decimal(10))
    record = views.record()
    order = replace(
        record.order,
        discounts=(DiscountItem(discount_type=kind, sum=Decimal("89.00")),),
        result_sum=Decimal("801.00"),
    )
    taken = views.row(views.payment(views.CARD, "100.00"), PaymentRowKind.PREPAYMENT)
    column.show_order(views.order_view((taken,), of=replace(record, order=order)))
    assert totals(column) == [
        "Subtotal 890.00",
        "Discount “Гость отеля” \u221289.00",
        "Prepayment 100.00",
        "Total 801.00",
    ]


def test_dishes_that_did_not_change_are_not_looked_at_again(column: OrderColumn) -> None:
    record = views.record()
    column.show_order(views.order_view(of=record))
    before = column.lines.lines
    column.show_order(views.order_view(of=replace(record, cafe_session_number=8)))
    assert column.lines.lines is before
