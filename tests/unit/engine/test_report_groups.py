from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from cashier_sim.engine.model import PaymentGroup, PaymentReportRow
from cashier_sim.engine.report_groups import Grouping, Key, grouped, total_of

ROW = PaymentReportRow(
    time=datetime(2026, 3, 14, 23, 50, tzinfo=UTC),
    order_number=1,
    payment_type_name="Гостиница",
    group=PaymentGroup.NON_CASH,
    kind="payment",
    sum=Decimal("100.00"),
    card_number="",
    card_type="",
    transaction_id=None,
    cafe_session_number=3,
    cashier_name="",
)
CASH = replace(ROW, payment_type_name="Наличные", sum=Decimal("30.00"), cafe_session_number=4)
NEXT_DAY = replace(
    ROW, time=datetime(2026, 3, 15, 0, 10, tzinfo=UTC), sum=Decimal("-10.00"), kind="return"
)
UNKNOWN = replace(ROW, sum=Decimal("7.00"), is_unknown=True)
ROWS = (ROW, CASH, NEXT_DAY, UNKNOWN)


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        (Grouping.TYPE, [("Гостиница", 3, "90.00"), ("Наличные", 1, "30.00")]),
        (Grouping.SHIFT, [(3, 3, "90.00"), (4, 1, "30.00")]),
        (Grouping.DAY, [(date(2026, 3, 14), 3, "130.00"), (date(2026, 3, 15), 1, "-10.00")]),
    ],
)
def test_rows_are_put_together(by: Grouping, groups: list[tuple[Key, int, str]]) -> None:
    found = [(one.key, len(one.rows), str(one.total)) for one in grouped(ROWS, by)]

    assert found == groups


def test_every_row_is_in_one_group_in_its_order() -> None:
    first, second = grouped(ROWS, Grouping.TYPE)

    assert (first.rows, second.rows) == ((ROW, NEXT_DAY, UNKNOWN), (CASH,))


def test_groups_add_up_to_the_whole() -> None:
    for by in Grouping:
        assert sum(group.total for group in grouped(ROWS, by)) == total_of(ROWS) == Decimal(120)


def test_nothing_adds_up_to_nothing() -> None:
    assert grouped((), Grouping.DAY) == ()
    assert str(total_of(())) == "0.00"
