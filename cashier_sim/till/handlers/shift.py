"""Acts on the till shift and its reports."""

from cashier_sim.till.commands import CloseCafeSession, OpenCafeSession, PrintXReport, ShowReportOf
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts


class ShiftHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._shifts = parts.register.shifts
        self._pages = parts.pages

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(OpenCafeSession, self._open)
        table.add(CloseCafeSession, self._close)
        table.add(PrintXReport, self._print_x_report)
        table.add(ShowReportOf, self._show_report_of)

    async def _open(self, command: OpenCafeSession) -> None:
        del command
        await self._shifts.open(self._pages.cashier)

    async def _close(self, command: CloseCafeSession) -> None:
        del command
        await self._shifts.close(self._pages.cashier)

    async def _print_x_report(self, command: PrintXReport) -> None:
        del command
        await self._shifts.x_report(self._pages.cashier)

    def _show_report_of(self, command: ShowReportOf) -> None:
        self._pages.show_report_of(command.cafe_session_number)
