from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.model import PaymentGroup, PaymentReportRow
from cashier_sim.engine.report_groups import Grouping
from cashier_sim.ui.register.report_table import ReportModel, cells
from tests.ui import views

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


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


def test_group_of_a_deleted_type_has_a_name(qapp: QApplication) -> None:
    del qapp
    model = ReportModel()
    nameless = moved("1.00", payment_type_name="")
    rows = (nameless,)
    assert model.show_rows(rows, Grouping.TYPE)
    assert model.index(0, 0).data() == "(deleted type)"
    assert not model.show_rows(rows, Grouping.TYPE)


def test_heads_stand_over_their_rows(qapp: QApplication) -> None:
    del qapp
    model = ReportModel()
    model.show_rows(ROWS, Grouping.TYPE)
    assert model.heads == [0, 4]
    assert [model.index(0, column).data() for column in range(5)] == [
        "Гостиница", None, None, None, "790.00",
    ]  # fmt: skip
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_tips_are_named() -> None:
    assert cells(moved("50.00", donation_type_name="Официанту"))[3] == "Payment: Официанту"
