from __future__ import annotations

from decimal import Decimal

from cashier_sim.engine.model import PaymentGroup, PaymentReportRow
from cashier_sim.ui.register.report_table import csv_text, totals
from tests.ui import views


def moved(sum_: str, kind: str = "payment", **changes: object) -> PaymentReportRow:
    named: dict[str, object] = {
        "time": views.NOW,
        "order_number": 312,
        "payment_type_name": "Гостиница",
        "group": PaymentGroup.NON_CASH,
        "kind": kind,
        "sum": Decimal(sum_),
        "card_number": "12",
        "card_type": "Номер гостя",
        "transaction_id": views.uid(0x7C1F << 112),
        "cafe_session_number": 7,
        "cashier_name": "Иванов",
    }
    return PaymentReportRow(**{**named, **changes})  # type: ignore[arg-type]  # the caller's fields


ROWS = (
    moved("890.00"),
    moved("-100.00", "return"),
    moved("50.00", payment_type_name="Наличные", order_number=None, transaction_id=None),
    moved("70.00", is_unknown=True),
)


def test_totals_leave_out_what_is_unknown() -> None:
    assert totals(ROWS) == {"Гостиница": Decimal("790.00"), "Наличные": Decimal("50.00")}


def test_csv_has_whole_times_and_ids() -> None:
    lines = csv_text(ROWS[:1], ("Time",)).split("\r\n")
    assert lines == [
        "Time",
        "2026-03-14T12:40:00+00:00;312;Гостиница;Payment;890.00;12;Номер гостя;Иванов;"
        "7c1f0000-0000-0000-0000-000000000000",
        "",
    ]
