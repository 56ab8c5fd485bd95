from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.plugin_api import NumberInputDialogResult
from cashier_sim.till.commands import AnswerDialog, DismissNotification, EndCall, PressPay
from cashier_sim.till.view import NotificationLevel, PaymentRowKind
from tests.unit.till.headless import Bench, script, story

if TYPE_CHECKING:
    from cashier_sim.till.dialogs import Answer
    from tests.unit.till.fake_plugins import FakeCall


@story
async def test_a_dialog_of_a_call_is_answered_by_a_command(bench: Bench) -> None:
    answers: list[Answer] = []

    async def pay(call: FakeCall) -> None:
        answers.append(await call.ask_room())

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    paying = bench.start(PressPay())
    dialog = await bench.dialog()
    assert (dialog.plugin_name, dialog.call_id) == ("fake", bench.trace("pay").id)
    assert await bench.refused(AnswerDialog(dialog.id, True)) == "answer_wrong_kind"
    assert await bench.refused(AnswerDialog(dialog.id + 1, None)) == "no_such_dialog"
    twelve = NumberInputDialogResult(number=12)
    await bench.do(AnswerDialog(dialog.id, twelve))
    assert await paying is None
    assert answers == [twelve]


@story
async def test_ending_a_call_answers_its_dialogs_with_none(bench: Bench) -> None:
    answers: list[Answer] = []

    async def pay(call: FakeCall) -> None:
        answers.append(await call.ask_room())
        answers.append(await call.ask_room())

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    paying = bench.start(PressPay())
    await bench.dialog()
    waiting = bench.view.waiting
    assert waiting is not None
    assert waiting.call_id is not None
    await bench.do(EndCall(waiting.call_id))
    assert bench.fake.ended == [waiting.call_id]
    await bench.answer(True)  # the register tells that the outcome is unknown
    assert await paying is None
    assert answers == [None, None]
    assert [row.kind for row in bench.rows] == [PaymentRowKind.UNKNOWN]
    assert await bench.refused(EndCall(waiting.call_id)) == "no_such_call"


@story
async def test_a_call_that_is_being_ended_is_not_ended_twice(bench: Bench) -> None:
    call_id = 0
    codes: list[str] = []

    async def pay(call: FakeCall) -> None:
        nonlocal call_id
        call_id = call.call_id
        await bench.do(EndCall(call_id))
        codes.append(await bench.refused(EndCall(call_id)))

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    paying = bench.start(PressPay())
    await bench.answer(True)
    assert await paying is None
    assert codes == ["call_is_ending"]


@story
async def test_a_message_is_closed_by_hand(bench: Bench) -> None:
    bench.fake.till.notify(NotificationLevel.INFO, "готово", "fake", None)
    (note,) = bench.view.notifications
    await bench.do(DismissNotification(note.id))
    assert bench.view.notifications == ()
    assert await bench.refused(DismissNotification(note.id)) == "no_such_notification"
