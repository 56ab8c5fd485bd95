"""The engine's port to the person at the screen, over the register's own dialogs."""

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.till.dialog_desk import DialogDesk
from cashier_sim.till.dialogs import NoticeDialog, QuestionDialog


class ScreenCashier:
    """Whoever stands at the screen, or a scenario."""

    def __init__(self, desk: DialogDesk) -> None:
        """Ask on `desk`."""
        self._desk = desk

    async def tell(self, notice: Notice) -> None:
        """Show a box and wait until it is closed."""
        await self._desk.show(NoticeDialog(id=0, notice=notice))

    async def ask(self, question: Question) -> str:
        """Ask and wait; a closed box means the last option, the safe one."""
        answer = await self._desk.show(QuestionDialog(id=0, question=question))
        return answer if isinstance(answer, str) else question.options[-1]
