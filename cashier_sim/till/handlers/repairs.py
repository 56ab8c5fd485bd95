"""Acts that settle what has no answer."""

from cashier_sim.till.commands import AskPlugin, EmergencyCancel, MarkDone, MarkNotDone
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts


class RepairHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._repairs = parts.register.repairs
        self._pages = parts.pages

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(MarkDone, self._mark_done)
        table.add(MarkNotDone, self._mark_not_done)
        table.add(EmergencyCancel, self._emergency_cancel)
        table.add(AskPlugin, self._ask_plugin)

    def _mark_done(self, command: MarkDone) -> None:
        self._repairs.mark_done(command.attempt_id)

    def _mark_not_done(self, command: MarkNotDone) -> None:
        self._repairs.mark_not_done(command.attempt_id)

    async def _emergency_cancel(self, command: EmergencyCancel) -> None:
        await self._repairs.emergency_cancel(command.attempt_id, self._pages.cashier)

    async def _ask_plugin(self, command: AskPlugin) -> None:
        await self._repairs.ask_plugin(command.attempt_id)
