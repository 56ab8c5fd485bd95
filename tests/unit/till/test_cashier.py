from __future__ import annotations

import asyncio

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.till.cashier import ScreenCashier
from cashier_sim.till.dialog_desk import DialogDesk
from cashier_sim.till.dialogs import Answer, NoticeDialog
from tests.unit.till.builders import made_trace, without_secret

QUESTION = Question(code="cheque_refused", options=("retry", "give_up"))


def made() -> tuple[ScreenCashier, DialogDesk]:
    desk = DialogDesk(made_trace(), lambda: None)
    return ScreenCashier(desk, without_secret), desk


def asked(answer: Answer) -> str:
    async def main() -> str:
        cashier, desk = made()
        asking = asyncio.ensure_future(cashier.ask(QUESTION))
        await asyncio.sleep(0)
        desk.answer(desk.dialogs[0].id, answer)
        return await asking

    return asyncio.run(main())


def test_a_question_is_answered_by_an_option() -> None:
    assert asked("retry") == "retry"


def test_a_closed_question_means_the_safe_option() -> None:
    assert asked(None) == "give_up"


def test_a_notice_waits_until_it_is_closed_and_hides_card_data() -> None:
    async def main() -> None:
        cashier, desk = made()
        notice = Notice(message="a secret", details="secret", values={"error": "secret"})
        telling = asyncio.ensure_future(cashier.tell(notice))
        await asyncio.sleep(0)
        (dialog,) = desk.dialogs
        assert isinstance(dialog, NoticeDialog)
        assert dialog.notice == Notice(message="a ••••", details="••••", values={"error": "••••"})
        desk.answer(dialog.id, True)
        await telling

    asyncio.run(main())
