"""Acts on the till shift and its reports."""

from dataclasses import dataclass

from cashier_sim.engine.codes import Code
from cashier_sim.engine.shifts import holds_money_of_shift
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.commands.orders import needs_shift
from cashier_sim.till.view import Screen, TillView


def needs_settled(view: TillView) -> Refusal | None:
    """Refuse while an outcome is unknown, or an open order holds money that is no prepayment."""
    if view.unknown:
        return Refusal(Code.SHIFT_HAS_UNKNOWN, {"count": str(len(view.unknown))})
    # Oldest first, as the engine names them.
    for record in reversed(view.orders):
        if holds_money_of_shift(record):
            return Refusal(Code.SHIFT_HAS_TAKEN, {"number": str(record.order.number)})
    return None


@dataclass(frozen=True, slots=True)
class OpenCafeSession(RegisterCommand):
    """Open the till shift."""

    def _refusal(self, view: TillView) -> Refusal | None:
        return Refusal("shift_open") if view.session.current is not None else None


@dataclass(frozen=True, slots=True)
class CloseCafeSession(RegisterCommand):
    """Close the till shift with its Z report."""

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_shift(view) or needs_settled(view)


@dataclass(frozen=True, slots=True)
class PrintXReport(RegisterCommand):
    """Print the shift's totals so far."""

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_shift(view)


@dataclass(frozen=True, slots=True)
class ShowReportOf(RegisterCommand):
    """Choose the shift of the payments report; None = all."""

    cafe_session_number: int | None

    def _refusal(self, view: TillView) -> Refusal | None:
        return None if view.screen is Screen.REPORT else Refusal("not_on_report")


@dataclass(frozen=True, slots=True)
class SaveReport(RegisterCommand):
    """Write the payments report that is shown to a CSV file."""

    path: str

    def _refusal(self, view: TillView) -> Refusal | None:
        if view.screen is not Screen.REPORT:
            return Refusal("not_on_report")
        return None if view.report else Refusal("report_is_empty")
