"""What each step of a scenario brought about, in order."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from typing import TYPE_CHECKING

from cashier_sim.engine.ports import Notice
from cashier_sim.plugin_api import InputDialogTypes, XElement
from cashier_sim.scenario.results import StepStatus
from cashier_sim.till.commands import PressPay, Refusal
from cashier_sim.till.dialogs import Dialog, InputDialog, NoticeDialog
from cashier_sim.till.events import (
    CommandBegun,
    CommandRefused,
    Event,
    PrintedSlip,
    TillReplaced,
    TraceKind,
    TraceState,
    ViewChanged,
)
from cashier_sim.till.view import Notification, NotificationLevel, TestCard
from tests.ui.views import view
from tests.unit.scenario.heard import DATA, PASSED, FakeStage, added, changed, printed, shown_of

if TYPE_CHECKING:
    from cashier_sim.scenario.language import Language

CARD = "4000 0000 0000 0002"
ASKS = InputDialog(id=1, plugin_name="hotel", title="Номер", types=InputDialogTypes.NUMBER)
ASKED = (("title", "Номер"), ("types", "NUMBER"))


class Draws:
    """Pictures that say what was drawn."""

    def of_slip(self, slip: PrintedSlip) -> bytes:
        return str(slip.document).encode()

    def of_dialog(self, dialog: Dialog, language: Language) -> bytes:
        return f"{dialog!r} {language.value}".encode()


def test_calls_are_told_with_what_went_in_and_came_out() -> None:
    (call,) = shown_of(
        added(1, TraceKind.COMMAND, "PressPay"),
        added(2, TraceKind.STATE, "pay asked", 1),
        added(
            3, TraceKind.CALL, "pay", 1, plugin_name="hotel", arguments=(("sum", "1.00"),),
            answer="None", details="stack",
        ),
    )  # fmt: skip
    assert (call.kind, call.title, call.plugin_name) == ("call", "pay", "hotel")
    assert call.arguments == (("sum", "1.00"),)
    assert (call.answer, call.details, call.depth, call.state) == ("None", "stack", 0, "done")


def test_services_are_deeper_than_their_call() -> None:
    call, service = shown_of(
        added(1, TraceKind.COMMAND, "PressPay"),
        added(2, TraceKind.CALL, "pay", 1),
        added(3, TraceKind.SERVICE, "context.get_rollback_data", 2),
    )
    assert (call.depth, service.depth) == (0, 1)


def test_a_dialog_tells_for_the_service_that_opened_it() -> None:
    stage = FakeStage()
    call, dialog = shown_of(
        added(1, TraceKind.CALL, "pay", plugin_name="hotel"),
        added(2, TraceKind.SERVICE, "view_manager.show_input_dialog", 1),
        ViewChanged(view(dialogs=(ASKS,))),
        added(3, TraceKind.DIALOG, "InputDialog", 2, plugin_name="hotel", arguments=ASKED,
              state=TraceState.RUNNING),
        stage=stage,
        pictures=Draws(),
    )  # fmt: skip
    assert (call.kind, dialog.kind, dialog.title) == ("call", "dialog", "Номер")
    assert dialog.arguments == (("dialog", "InputDialog"), ("types", "NUMBER"))
    assert (dialog.depth, dialog.state) == (1, "running")
    assert b"InputDialog" in b64decode(dialog.picture)
    assert b64decode(dialog.picture).endswith(b"ru")


def test_a_service_that_failed_tells_for_itself() -> None:
    failed, slip = shown_of(
        added(1, TraceKind.SERVICE, "printer.print", state=TraceState.ERROR, answer="TypeError"),
        added(2, TraceKind.SLIP, "pay", 1, slip_id=1),
        printed(1, "text"),
    )
    assert (failed.kind, failed.answer, slip.kind) == ("service", "TypeError", "slip")


def test_what_lasts_longer_than_its_step_ends_in_the_step_where_it_ends() -> None:
    stage = FakeStage()
    chronicle = stage.chronicle()
    call = added(1, TraceKind.CALL, "pay", state=TraceState.RUNNING)
    service = added(2, TraceKind.SERVICE, "view_manager.show_input_dialog", 1)
    dialog = added(3, TraceKind.DIALOG, "InputDialog", 2, plugin_name="hotel", arguments=ASKED)
    stage.tell(call, service, dialog, ViewChanged(view(dialogs=(ASKS,))))
    chronicle.end_step()
    stage.tell(
        changed(dialog, TraceState.DONE, "NumberInputDialogResult(number=12)"),
        changed(service, TraceState.DONE),
        changed(call, TraceState.FAILED, "no money"),
    )
    chronicle.end_step()
    chronicle.close()
    first, second = chronicle.told([PASSED, PASSED])
    assert [one.state for one in first.shown] == ["running", "done"]
    answer, end = second.shown
    assert (answer.title, answer.answer, answer.is_continued) == ("Номер", "12", True)
    assert (end.title, end.answer, end.state, end.is_continued) == (
        "pay",
        "no money",
        "failed",
        True,
    )


def test_a_dialog_that_only_the_next_command_saw_is_known() -> None:
    (dialog,) = shown_of(
        added(1, TraceKind.DIALOG, "InputDialog", plugin_name="hotel", arguments=ASKED),
        CommandBegun(PressPay(), view(dialogs=(ASKS,))),
        pictures=Draws(),
    )
    assert dialog.picture


def test_a_dialog_that_nobody_saw_is_told_by_its_line() -> None:
    (dialog,) = shown_of(added(1, TraceKind.DIALOG, "InputDialog", arguments=ASKED))
    assert dialog.arguments == (("dialog", "InputDialog"), *ASKED)


def test_slips_are_told_as_printed() -> None:
    (slip,) = shown_of(
        added(1, TraceKind.SLIP, "pay", slip_id=1, plugin_name="hotel"),
        printed(1, XElement("pair", left="Гость", right="Иванов")),
        pictures=Draws(),
    )
    assert slip.text == "Гость" + " " * (44 - 11) + "Иванов"
    assert "Иванов" in b64decode(slip.picture).decode()


def test_a_slip_that_did_not_come_out_says_why() -> None:
    (slip,) = shown_of(
        added(
            1, TraceKind.SLIP, "pay", state=TraceState.FAILED, answer="out_of_paper",
            details="<doc>text</doc>",
        )
    )  # fmt: skip
    assert (slip.state, slip.answer, slip.text) == ("failed", "out_of_paper", "<doc>text</doc>")


def test_the_fiscal_register_is_told_only_when_it_fails() -> None:
    (failed,) = shown_of(
        added(1, TraceKind.FISCAL, "sale", answer="1"),
        added(2, TraceKind.FISCAL, "sale", state=TraceState.UNKNOWN),
    )
    assert (failed.kind, failed.title, failed.state) == ("fiscal", "sale", "unknown")


def test_refusals_and_the_registers_own_messages_are_worded() -> None:
    own = Notification(id=1, level=NotificationLevel.ERROR, code="act_running", sender="register")
    of_a_plugin = Notification(id=2, level=NotificationLevel.INFO, message="text", sender="hotel")
    refusal, message = shown_of(
        ViewChanged(view(notifications=(own, of_a_plugin))),
        CommandRefused(PressPay(), Refusal("act_running", {})),
    )
    assert (refusal.kind, refusal.text) == ("refusal", "act_running")
    assert refusal.title == message.title == "Касса занята. Дождитесь завершения."
    assert (message.kind, message.text) == ("notification", "error")


def test_messages_of_plugins_are_told_where_they_came() -> None:
    call, message = shown_of(
        added(1, TraceKind.CALL, "pay"),
        added(2, TraceKind.SERVICE, "operations.add_notification_message", 1),
        added(3, TraceKind.NOTIFICATION, "info", 2, arguments=(("message", "Готово"),)),
    )
    assert call.kind == "call"
    assert (message.title, message.text, message.depth) == ("Готово", "info", 1)


def test_events_and_logs_of_plugins_are_told() -> None:
    died, log = shown_of(
        added(1, TraceKind.PLUGIN, "plugin_died", answer="exit code 1", state=TraceState.ERROR),
        added(2, TraceKind.LOG, "error", answer="Traceback", details="line 2"),
        added(3, TraceKind.SERVICE, "notifications.subscribe"),
        added(4, TraceKind.PLUGIN, "subscribed", 3),
    )[:2]
    assert (died.kind, died.title, died.text) == ("plugin", "plugin_died", "exit code 1")
    assert (log.kind, log.title, log.text, log.details) == ("log", "error", "Traceback", "line 2")


def test_card_numbers_are_masked_everywhere() -> None:
    notice = NoticeDialog(id=1, notice=Notice(message=f"card {CARD}"))
    stage = FakeStage()
    chronicle = stage.chronicle()
    stage.tell(
        ViewChanged(view(dialogs=(notice,))),
        added(
            1,
            TraceKind.DIALOG,
            "NoticeDialog",
            arguments=(("notice", f"Notice(message=card {CARD})"),),
        ),
        added(2, TraceKind.SLIP, "pay", slip_id=1),
        printed(1, XElement("center", CARD), XElement("pair", left="card", right=CARD)),
        added(3, TraceKind.CALL, "pay", arguments=(("card", CARD),), answer=CARD, details=CARD),
    )
    chronicle.end_step()
    failed = replace(
        PASSED,
        text=f"вводит номер {CARD}",
        status=StepStatus.FAILED,
        doc_string=CARD,
        table=((CARD,),),
        problem=CARD,
        expected=CARD,
        actual=CARD,
        details=CARD,
    )
    (result,) = chronicle.told([failed], Draws())
    assert CARD not in repr(result)
    assert result.text == "вводит номер •••• 0002"
    assert all(CARD.encode() not in b64decode(one.picture) for one in result.shown)
    assert result.problem == "•••• 0002"


def test_cards_of_the_test_deck_are_no_secret() -> None:
    number = CARD.replace(" ", "")
    deck = (TestCard(name="Иванов", track=f";{number}="),)
    stage = FakeStage(view=view(world=replace(view().world, cards=deck)))
    (call,) = shown_of(added(1, TraceKind.CALL, "pay", answer=number), stage=stage)
    assert call.answer == number


def test_the_data_folder_is_the_same_in_every_run() -> None:
    (call,) = shown_of(added(1, TraceKind.SERVICE, "path", answer=f"{DATA}/plugin-data/hotel"))
    assert call.answer == "<data>/plugin-data/hotel"


def test_ids_begin_anew_after_a_restart_of_the_register() -> None:
    before, after = shown_of(
        added(1, TraceKind.SLIP, "pay", slip_id=1), printed(1, "before"),
        TillReplaced(),
        added(1, TraceKind.SLIP, "pay", slip_id=1), printed(1, "after"),
    )  # fmt: skip
    assert (before.text, after.text) == ("before", "after")


def test_a_closed_chronicle_hears_no_more() -> None:
    stage = FakeStage()
    chronicle = stage.chronicle()
    chronicle.close()
    assert not stage.stand.listeners


def told_in_steps(*steps: tuple[Event, ...]) -> list[list[tuple[str, str]]]:
    """Title and answer of what each step shows during which this was told."""
    stage = FakeStage()
    chronicle = stage.chronicle()
    for events in steps:
        stage.tell(*events)
        chronicle.end_step()
    told = chronicle.told([PASSED] * len(steps))
    return [[(one.title, one.answer) for one in step.shown] for step in told]


def test_what_a_plugins_own_thread_did_belongs_to_the_last_step_that_acted() -> None:
    act, call = added(1, TraceKind.COMMAND, "Press"), added(2, TraceKind.CALL, "plugin_button", 1)
    begun = added(
        3, TraceKind.CALL, "pay_silently", is_in_own_thread=True, state=TraceState.RUNNING
    )
    over = changed(begun, TraceState.DONE, "paid")
    expected = [[("plugin_button", ""), ("pay_silently", "paid")], [], []]
    assert told_in_steps((act, begun, call, over), (), ()) == expected
    assert told_in_steps((act, call), (begun,), (over,)) == expected
    assert told_in_steps((act, call, begun), (), (over,)) == expected


def test_what_a_plugins_own_thread_began_ends_in_the_step_that_has_it_end() -> None:
    begun = added(
        2, TraceKind.CALL, "pay_silently", is_in_own_thread=True, state=TraceState.RUNNING
    )
    over = changed(begun, TraceState.DONE, "paid")
    act, other = added(1, TraceKind.COMMAND, "Press"), added(3, TraceKind.COMMAND, "LetItAnswer")
    assert told_in_steps((act, begun), (other, over)) == [
        [("pay_silently", "")],
        [("pay_silently", "paid")],
    ]
