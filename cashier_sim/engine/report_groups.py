"""The payments report in groups, each with what it adds up to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from cashier_sim.engine.model import PaymentReportRow
from cashier_sim.engine.sums import ZERO

Key = str | int | date


class Grouping(Enum):
    """What puts rows of the report together."""

    TYPE = "type"
    """The payment type, by its name."""
    SHIFT = "shift"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportGroup:
    """Rows that belong together, in order of time."""

    key: Key
    """Name of the payment type, number of the till shift, or day."""
    rows: tuple[PaymentReportRow, ...]
    total: Decimal
    """Of the rows whose outcome is known; money that went back is negative."""


_KEYS: Mapping[Grouping, Callable[[PaymentReportRow], Key]] = {
    Grouping.TYPE: lambda row: row.payment_type_name,
    Grouping.SHIFT: lambda row: row.cafe_session_number,
    Grouping.DAY: lambda row: row.time.date(),
}


def grouped(rows: Iterable[PaymentReportRow], by: Grouping) -> tuple[ReportGroup, ...]:
    """The rows in groups, in the order of each group's first row."""
    key_of = _KEYS[by]
    together: dict[Key, list[PaymentReportRow]] = {}
    for row in rows:
        together.setdefault(key_of(row), []).append(row)
    return tuple(
        ReportGroup(key=key, rows=tuple(members), total=total_of(members))
        for key, members in together.items()
    )


def total_of(rows: Iterable[PaymentReportRow]) -> Decimal:
    """What the rows add up to, without those whose outcome is unknown."""
    return sum((row.sum for row in rows if not row.is_unknown), ZERO)
