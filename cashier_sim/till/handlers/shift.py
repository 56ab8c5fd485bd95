"""Acts on the till shift and its reports."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cashier_sim.engine.model import PaymentReportRow
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import (
    CloseCafeSession,
    OpenCafeSession,
    PrintXReport,
    SaveReport,
    ShowReportOf,
)
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.masking import masked
from cashier_sim.till.parts import Parts
from cashier_sim.till.report_csv import ENCODING, csv_text
from cashier_sim.till.view import NotificationLevel

_SHOWN_SECONDS = 10.0


class ShiftHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._shifts = parts.register.shifts
        self._pages = parts.pages
        self._reports = parts.register.reports
        self._world = parts.world
        self._settings = parts.settings
        self._notifications = parts.notifications

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(OpenCafeSession, self._open)
        table.add(CloseCafeSession, self._close)
        table.add(PrintXReport, self._print_x_report)
        table.add(ShowReportOf, self._show_report_of)
        table.add(SaveReport, self._save_report)

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

    async def _save_report(self, command: SaveReport) -> None:
        tracks = self._world.world.tracks
        rows = [
            replace(
                row,
                card_number=masked(row.card_number, tracks),
                card_type=masked(row.card_type, tracks),
            )
            for row in self._reports.payments(self._pages.report_session)
        ]
        language = self._settings.text("language")
        try:
            # Years of rows take a second, and a disk may be slow: the register goes on meanwhile.
            await asyncio.to_thread(_write, Path(command.path), rows, language)
        except OSError as error:
            raise RefusedError(Code.REPORT_NOT_SAVED, problem=str(error)) from error
        self._notifications.add(
            NotificationLevel.INFO,
            code=Code.REPORT_SAVED,
            values={"path": command.path},
            timeout_seconds=_SHOWN_SECONDS,
        )


def _write(path: Path, rows: Sequence[PaymentReportRow], language: str) -> None:
    path.write_text(csv_text(rows, language), encoding=ENCODING, newline="")
