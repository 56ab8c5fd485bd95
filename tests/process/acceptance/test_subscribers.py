"""What subscribers do while they are called, and what becomes of those that do not come back."""

from __future__ import annotations

import textwrap
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import ChequeAdditionalInfo, OrderStatus
from cashier_sim.till.commands import (
    AnswerDialog,
    EndCall,
    EnterSum,
    GoToPayment,
    PressPay,
    PrintPrecheque,
    ReloadPlugin,
    ScanBarcode,
    SwipeCard,
    SwipeTrack,
)
from cashier_sim.till.dialogs import OkDialog
from cashier_sim.till.events import TraceKind, TraceState
from cashier_sim.till.services import PluginServices
from cashier_sim.till.view import PluginState, Screen, WaitingCaption
from tests.process.acceptance.harness import on_probe
from tests.process.acceptance.notified import LISTENING, afterwards, on_subscriber, version

if TYPE_CHECKING:
    import pytest

    from tests.process.acceptance.harness import ProbeTill, Stage

HELPERS = textwrap.dedent(LISTENING)
NAVIGATING = "navigating_to_payment_screen"


# what a subscriber may do


@on_subscriber(
    NAVIGATING,
    """
    os_ = args.operation_service
    os_.change_order_comment("от плагина", args.order, os_.get_default_credentials())
    """,
)
async def test_local_service_edits_the_order_that_the_screen_holds(till: ProbeTill) -> None:
    await till.at_cash_screen()
    assert till.record.order.comment == "от плагина"


@on_subscriber(
    NAVIGATING,
    """
    try:
        operations.change_order_comment("x", args.order, operations.get_default_credentials())
    except EntityAlreadyInUseException as error:
        given.note("refused", sentence=str(error))
    """,
)
async def test_global_service_finds_the_order_in_use(till: ProbeTill) -> None:
    await till.at_cash_screen()
    assert "already in use" in till.got("refused").values["sentence"]
    assert till.record.order.comment == ""


@on_subscriber(NAVIGATING, "args.view_manager.show_ok_popup('Гость', 'Попросите карту')")
async def test_subscriber_shows_dialogs_while_the_cashier_waits(till: ProbeTill) -> None:
    await till.order()
    going = till.start(GoToPayment())
    dialog = await till.dialog()
    assert isinstance(dialog, OkDialog)
    screens = [till.view.screen]
    assert till.view.waiting is not None
    assert till.view.waiting.caption is WaitingCaption.OTHER
    await till.do(AnswerDialog(dialog.id, True))
    await going
    assert [*screens, till.view.screen] == [Screen.ORDER, Screen.PAYMENT]


@on_subscriber(
    NAVIGATING,
    """
    given.note("before", info=args.context.cheque_additional_info)
    args.context.cheque_additional_info = ChequeAdditionalInfo(phone="+79990000000")
    given.note("after", info=args.context.cheque_additional_info)
    """,
)
async def test_what_is_said_about_the_electronic_cheque_lands_in_the_order(
    till: ProbeTill,
) -> None:
    await till.at_cash_screen()
    info = ChequeAdditionalInfo(phone="+79990000000")
    assert till.got("before").values["info"] == "None"
    assert till.got("after").values["info"] == repr(info)
    assert till.record.order.cheque_additional_info == info


@on_subscriber(
    "bill_cheque_printing", "return BillCheque(before_footer=XElement(Tags.CENTER, 'Ждём вас'))"
)
async def test_fragments_of_a_precheque_are_printed(till: ProbeTill) -> None:
    await till.order()
    await till.act(PrintPrecheque())
    assert "Ждём вас" in str(till.slips()[-1].document)


@on_subscriber(
    "cash_cheque_printing", "return CashCheque(after_cheque=XElement(Tags.CENTER, 'Спасибо'))"
)
async def test_fragments_of_the_cheque_are_printed(till: ProbeTill) -> None:
    await till.to_pay()
    await till.act(PressPay())
    assert any("Спасибо" in str(slip.document) for slip in till.slips())


@on_subscriber("bill_cheque_printing", "return 'Ждём вас'")
async def test_answer_of_a_wrong_type_is_ignored_and_suspends(till: ProbeTill) -> None:
    await till.order()
    await till.act(PrintPrecheque())
    assert "Ждём вас" not in str(till.slips()[-1].document)
    (call,) = till.trace("bill_cheque_printing")
    assert call.state is TraceState.ERROR
    assert "must return BillCheque or None, not Ждём вас" in call.answer
    assert till.lines(TraceKind.PLUGIN)[-1].name == "subscriber_suspended"


# cards and codes on the order screen


@on_subscriber("order_edit_card_slided", "given.note('card', card=args.card); return True")
async def test_card_on_the_order_screen_reaches_the_plugin(till: ProbeTill) -> None:
    await till.order()
    await till.do(SwipeCard(till.view.world.cards[0].name))
    assert till.got("card").values["card"].startswith("CardInputDialogResult(full_card_track=")
    await till.do(SwipeTrack(";77?"))
    assert ";77?" in till.got("card").values["card"]
    await till.do(GoToPayment())
    assert await till.refused(SwipeTrack(";77?")) == "nothing_listens_to_cards"


@on_subscriber("order_edit_barcode_scanned", "given.note(args.barcode); return True")
async def test_code_on_the_order_screen_goes_to_the_first_that_takes_it(till: ProbeTill) -> None:
    loaded = "subscribe('order_edit_barcode_scanned', lambda barcode: given.note(barcode))"
    await till.add_probe("second", constants=f"{HELPERS}KEY = 'second'\n", loaded=loaded)
    await till.order()
    await till.do(ScanBarcode("46"))
    assert [one.what for one in till.received][-1] == "46"
    assert [one.what for one in till.received_by("second")] == ["loaded", "opening"]


@on_subscriber("order_edit_barcode_scanned", "return False")
async def test_code_that_no_plugin_takes_is_refused(till: ProbeTill) -> None:
    await till.order()
    assert await till.refused(ScanBarcode("46")) == "no_plugin_takes_barcode"


@on_subscriber(
    "order_edit_card_slided",
    """
    os_ = args.operation_service
    os_.change_order_comment(args.card.track2 or "карта", args.order, os_.get_default_credentials())
    return True
    """,
)
async def test_card_may_change_the_order(till: ProbeTill) -> None:
    await till.order()
    await till.do(SwipeTrack(";77?"))
    assert till.record.order.comment


# subscribers that do not come back


@on_subscriber("before_order_bill", "os._exit(3)")
async def test_dead_subscriber_stops_nothing_and_is_told(till: ProbeTill) -> None:
    await till.order()
    await till.act(PrintPrecheque())
    assert till.record.order.status is OrderStatus.BILL
    (call,) = till.trace("before_order_bill")
    assert (call.state, call.answer) == (TraceState.UNKNOWN, "died")


@on_subscriber("before_order_bill", "threading.Event().wait()")
async def test_cashier_ends_the_call_of_a_subscriber_that_hangs(till: ProbeTill) -> None:
    await till.order()
    printing = till.start(PrintPrecheque())
    await till.until(lambda: till.view.waiting)
    assert till.view.waiting is not None
    assert till.view.waiting.call_id is not None
    await till.do(EndCall(till.view.waiting.call_id))
    await printing
    assert till.record.order.status is OrderStatus.BILL


@on_subscriber("before_order_bill", "threading.Event().wait()")
async def _precheque_of_one_that_hangs(till: ProbeTill) -> None:
    await till.order()
    await till.act(PrintPrecheque())
    assert till.record.order.status is OrderStatus.BILL
    (call,) = till.trace("before_order_bill")
    assert (call.state, call.answer) == (TraceState.UNKNOWN, "timed_out")


def test_subscriber_that_takes_too_long_is_ended(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PluginServices, "call_time_limit_seconds", lambda _: 0.1)
    _precheque_of_one_that_hangs(stage)


@on_subscriber("before_order_bill", "given.note('asked'); raise KeyError('room')")
async def test_suspended_subscriber_is_heard_again_after_a_restart(till: ProbeTill) -> None:
    await till.order()
    await till.act(PrintPrecheque())
    await till.do(ReloadPlugin("probe"))
    assert till.plugin.state is PluginState.RUNNING
    await till.order()
    await till.act(PrintPrecheque())
    assert [one.what for one in till.received].count("asked") == 2


@on_subscriber(
    "before_order_bill",
    "given.note('asked')",
    more="subscribe('cafe_session_opening', lambda **args: 1)",
)
async def test_subscribers_of_several_plugins_are_asked_in_turn(till: ProbeTill) -> None:
    loaded = "subscribe('before_order_bill', lambda order: fail(KeyError('room')))"
    await till.add_probe("second", constants=f"{HELPERS}KEY = 'second'\n", loaded=loaded)
    await till.order()
    await till.act(PrintPrecheque())
    calls = till.trace("before_order_bill")
    assert [(call.plugin_name, call.state) for call in calls] == [
        ("probe", TraceState.DONE),
        ("second", TraceState.ERROR),
    ]


# how one subscribes


@on_subscriber(
    NAVIGATING,
    "pass",
    more="PluginContext.notifications.navigating_to_payment_screen.subscribe(lambda order: None)",
)
async def test_both_spellings_are_the_same_request(till: ProbeTill) -> None:
    requests = till.trace("notifications.subscribe_on_navigating_to_payment_screen")
    assert [line.kind for line in requests] == [TraceKind.SERVICE, TraceKind.SERVICE]
    await till.at_cash_screen()
    assert len(till.trace(NAVIGATING)) == 2


@on_subscriber(
    NAVIGATING,
    "given.note('told')",
    more="""
    held = PluginContext.notifications.before_order_bill.subscribe(lambda order: fail(KeyError()))
    held.dispose()
    """,
)
async def test_disposed_subscription_is_not_asked(till: ProbeTill) -> None:
    await till.order()
    await till.act(PrintPrecheque())
    assert not till.trace("before_order_bill")


@on_probe(
    manifest=version("V7"),
    constants=HELPERS,
    loaded="subscribe('before_order_bill', lambda a, b: None)",
)
async def test_wrong_count_is_refused_with_what_is_on_offer(till: ProbeTill) -> None:
    assert till.plugin.state is PluginState.FAILED
    assert "must take 4 arguments (order, user, operation_service, view_manager)" in (
        till.plugin.reason
    )


# what comes afterwards


@on_subscriber(
    "order_changed",
    """
    given.note("told", revision=args.args.entity.revision, kind=args.args.event_type.name)
    if args.args.entity.revision == 1:
        PluginContext.log.info("the test looks now")
        open(os.path.join(os.path.dirname(__file__), "now")).close()  # waits for the test
    """,
    more="os.mkfifo(os.path.join(os.path.dirname(__file__), 'now'))",
)
async def test_slow_subscriber_holds_nothing_up_and_gets_all_in_order(till: ProbeTill) -> None:
    await till.order()
    await till.act(PrintPrecheque())
    assert till.record.order.status is OrderStatus.BILL
    assert till.view.waiting is None, "the cashier does not wait for it"
    await till.until(lambda: _told(till))
    assert len(_told(till)) == 1
    till.command_plugin()
    await afterwards(till)
    last = till.record.order.revision
    assert _told(till) == [
        ("1", "'CREATED'"),
        *((str(revision), "'UPDATED'") for revision in range(2, last + 1)),
    ]


def _told(till: ProbeTill) -> list[tuple[str, str]]:
    told = [one.values for one in till.received if one.what == "told"]
    return [(one["revision"], one["kind"]) for one in told]


@on_subscriber("change_sum_changed", "given.note('change', sum=args.args)")
async def test_change_is_told_as_a_sum(till: ProbeTill) -> None:
    await till.at_cash_screen()
    await till.choose(name=till.cash.payment_type.name)
    await till.act(EnterSum(till.record.order.result_sum + Decimal(50)))
    await till.until(lambda: [one for one in till.received if one.what == "change"])
    assert till.got("change").values["sum"] == "Decimal('50.00')"
