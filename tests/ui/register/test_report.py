from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QTableView

from cashier_sim.engine.model import PaymentGroup, PaymentReportRow
from cashier_sim.till.commands import SaveReport, ShowReportOf
from cashier_sim.till.view import Screen
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.register.totals_strip import TotalsStrip
from tests.ui import views

if TYPE_CHECKING:
    from tests.ui.probes.register import RegisterProbe


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


def test_report_shows_movements_and_totals(register: RegisterProbe) -> None:
    register.show(views.view(Screen.REPORT, report=ROWS))
    model = register.find(QTableView, "report_table").model()
    assert model.rowCount() == 6
    second = [model.index(2, column).data() for column in range(model.columnCount())]
    assert second[1:8] == [
        "312", "Гостиница", "Return", "\u2212100.00", "12", "Номер гостя", "Иванов",
    ]  # fmt: skip
    assert model.index(3, 3).data() == "Payment ?"
    heads = [(model.index(line, 0).data(), model.index(line, 4).data()) for line in (0, 4)]
    assert heads == [("Гостиница", "790.00"), ("Наличные", "50.00")]
    shown = dict(register.find(TotalsStrip, "report_totals").shown)
    assert shown["Гостиница"] == "790.00\u00a0₽"
    assert shown["Total"] == "840.00\u00a0₽"


@pytest.mark.parametrize(
    ("by", "names"),
    [("type", ["Гостиница", "Наличные"]), ("shift", ["Shift 7"]), ("day", ["14.03.2026"])],
)
def test_report_is_grouped_as_chosen(register: RegisterProbe, by: str, names: list[str]) -> None:
    register.show(views.view(Screen.REPORT, report=ROWS))
    register.press(f"report_by_{by}")
    assert register.button(f"report_by_{by}").isChecked()
    shown = register.find(TotalsStrip, "report_totals").shown
    assert [name for name, _ in shown] == [*names, "Total"]
    table = register.find(QTableView, "report_table")
    assert table.columnSpan(0, 0) == 4
    assert table.model().rowCount() == len(ROWS) + len(names)


def test_report_is_filtered_by_shift(register: RegisterProbe) -> None:
    register.show(views.view(Screen.REPORT, report=ROWS))
    box = register.find(QComboBox, "report_shifts")
    assert [box.itemText(n) for n in (0, 1, 7)] == ["All shifts", "Shift 7", "Shift 1"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert register.asked == [ShowReportOf(7), ShowReportOf(None)]


def test_empty_report_says_what_to_do(register: RegisterProbe) -> None:
    register.show(views.view(Screen.REPORT))
    assert not register.button("save_report_button").isEnabled()
    told = register.find(Paragraph, "report_empty").text()
    assert told == "No money has moved yet. Take a payment, and it stands here."


def test_report_is_saved_where_the_person_says(register: RegisterProbe) -> None:
    register.show(views.view(Screen.REPORT, report=ROWS))
    register.press("save_report_button")
    dialog = register.find(QFileDialog, "save_report_dialog")
    dialog.fileSelected.emit("payments.csv")
    dialog.close()
    assert register.asked == [SaveReport("payments.csv")]
