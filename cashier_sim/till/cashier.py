"""The engine's port to the person at the screen, over the register's own dialogs."""

from collections.abc import Callable
from dataclasses import replace

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.till.dialog_desk import DialogDesk
from cashier_sim.till.dialogs import NoticeDialog, QuestionDialog


class ScreenCashier:
    """Whoever stands at the screen, or a scenario."""

    def __init__(self, desk: DialogDesk, mask: Callable[[str], str]) -> None:
        """Ask on `desk`, with card data in a plugin's words hidden by `mask`."""
        self._desk = desk
        self._mask = mask

    async def tell(self, notice: Notice) -> None:
        """Show a box and wait until it is closed."""
        notice = replace(
            notice,
            message=self._mask(notice.message),
            details=self._mask(notice.details),
            values={name: self._mask(value) for name, value in notice.values.items()},
        )
        await self._desk.show(NoticeDialog(id=0, notice=notice))

    async def ask(self, question: Question) -> str:
        """Ask and wait; a closed box means the last option, the safe one."""
        answer = await self._desk.show(QuestionDialog(id=0, question=question))
        return answer if isinstance(answer, str) else question.options[-1]
