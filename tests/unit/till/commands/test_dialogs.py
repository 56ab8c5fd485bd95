from __future__ import annotations

from dataclasses import replace

import pytest

from cashier_sim.till.commands import AnswerDialog, DismissNotification, EndCall
from cashier_sim.till.dialogs import Answer, YesNoDialog
from cashier_sim.till.view import Waiting, WaitingCaption
from tests.unit.till.builders import NOON
from tests.unit.till.headless import Bench, tell

BOX = YesNoDialog(id=3, title="t", message="m")
CALL = Waiting(call_id=7, plugin_name="fake", caption=WaitingCaption.PAYMENT, since=NOON)


@pytest.mark.parametrize(
    ("dialog_id", "answer", "code"),
    [
        (3, True, None),
        (3, None, None),
        (3, "yes", "answer_wrong_kind"),
        (4, True, "no_such_dialog"),
    ],
)
def test_the_topmost_dialog_is_answered_by_its_rules(
    dialog_id: int, answer: Answer, code: str | None
) -> None:
    async def test(bench: Bench) -> None:
        view = replace(bench.view, dialogs=(replace(BOX, id=2), BOX), is_busy=True)
        refusal = AnswerDialog(dialog_id, answer).refusal(view)
        assert (refusal.code if refusal else None) == code

    tell(test)


@pytest.mark.parametrize(
    ("waiting", "code"),
    [
        (CALL, None),
        (replace(CALL, is_ending=True), "call_is_ending"),
        (replace(CALL, call_id=8), "no_such_call"),
        (None, "no_such_call"),
    ],
)
def test_the_call_that_is_waited_for_is_ended_once(
    waiting: Waiting | None, code: str | None
) -> None:
    async def test(bench: Bench) -> None:
        refusal = EndCall(7).refusal(replace(bench.view, waiting=waiting, is_busy=True))
        assert (refusal.code if refusal else None) == code

    tell(test)


def test_a_message_that_is_gone_is_not_dismissed() -> None:
    async def test(bench: Bench) -> None:
        assert await bench.refused(DismissNotification(1)) == "no_such_notification"

    tell(test)
