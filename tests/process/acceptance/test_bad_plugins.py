"""Plugins that misbehave and live: the register goes on and says what was wrong."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.plugin_host.log_file import MAX_FILE_BYTES
from cashier_sim.till.commands import EditPreliminaryPayment, OpenCafeSession, PressPay, StopPlugin
from cashier_sim.till.dialogs import NoticeDialog
from cashier_sim.till.events import PluginLogged, TraceKind
from cashier_sim.till.view import PluginState
from tests.process.acceptance.harness import OK, ON_COMMAND, notices, on_probe
from tests.process.till.real_till import LIMIT_SECONDS

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage

MANY_LINES = 5000
"""More than a screen is told of a flood, however slow the machine; the flood has 11 264."""


async def _pays(till: ProbeTill) -> None:
    """«Оплатить» closes the order without a word."""
    await till.to_pay()
    order_id = till.record.order.id
    await till.act(PressPay())
    assert till.record_of(order_id).order.status is OrderStatus.CLOSED


def _events(till: ProbeTill) -> list[str]:
    return [line.name for line in till.lines(TraceKind.PLUGIN)]


@on_probe(
    pay="""
        print("printed by Python")
        os.write(1, b'{"kind": "result", "id": 1}\\n')
        os.write(2, b"written to standard error\\n")
        sys.stdout.flush()
        os.system("echo printed by a child")
        given.note("input", text=sys.stdin.read())
    """
)
async def test_prints_go_to_the_log_and_never_into_the_protocol(till: ProbeTill) -> None:
    await _pays(till)
    wanted = {
        "printed by Python",
        '{"kind": "result", "id": 1}',
        "written to standard error",
        "printed by a child",
    }
    await till.until(lambda: wanted <= _lines(till, "output"))
    assert till.got("input").values == {"text": "''"}


def _lines(till: ProbeTill, level: str) -> set[str]:
    """What was told of the plugin's log."""
    logged = [event for event in till.events if isinstance(event, PluginLogged)]
    return {event.line for event in logged if event.level == level}


@on_probe(
    pay="""
        for _ in range(11 * 1024):
            os.write(1, b"x" * 1023 + b"\\n")
        print("after the flood")
        sys.stdout.flush()
    """
)
async def test_flood_of_output_fills_bounded_files_and_no_screen(till: ProbeTill) -> None:
    await _pays(till)
    await till.do(StopPlugin("probe"))
    log = Path(till.plugin.log_path)
    assert "after the flood" in log.read_text(encoding="utf-8")
    sizes = [part.stat().st_size for part in log.parent.glob(f"{log.stem}*")]
    assert len(sizes) == 2
    assert max(sizes) <= MAX_FILE_BYTES
    assert sum(isinstance(event, PluginLogged) for event in till.events) < MANY_LINES


@on_probe(pay="given.context.set_rollback_data('x' * (17 * 1024 * 1024))")
async def test_line_over_the_limit_is_an_error_of_the_call(till: ProbeTill) -> None:
    await till.to_pay()
    (box,) = await till.act(PressPay(), OK)
    assert isinstance(box, NoticeDialog)
    assert "16" in box.notice.values["error"]
    assert till.plugin.state is PluginState.RUNNING
    await till.choose()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at /proc, so on Linux only")
@on_probe(
    pay="""
        if not os.fork():
            threading.Event().wait()
        child = os.fork()
        if not child:
            os._exit(0)
        os.waitpid(child, 0)
    """,
    on_payment_added="""
        import subprocess
        given.note("child", pid=subprocess.Popen(["sleep", "60"]).pid)
    """,
)
async def test_forks_and_children_end_with_the_plugin(till: ProbeTill) -> None:
    await _pays(till)
    child = int(till.got("child").values["pid"])
    assert _lives(child)
    await till.do(StopPlugin("probe"))
    assert till.plugin.state is PluginState.STOPPED
    end = asyncio.get_running_loop().time() + LIMIT_SECONDS
    while _lives(child):  # killed already; nobody tells when the kernel is through with it
        assert asyncio.get_running_loop().time() < end
        await asyncio.sleep(0)


def _lives(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


@on_probe(
    pay="""
        def work():
            raise OSError("no line to the bank")
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    """
)
async def test_exception_of_a_thread_is_shown_and_harms_nothing(till: ProbeTill) -> None:
    await _pays(till)
    await till.until(lambda: "thread_crashed" in _events(till))
    (line,) = [one for one in till.lines(TraceKind.PLUGIN) if one.name == "thread_crashed"]
    assert line.answer == "OSError: no line to the bank"
    assert 'acts.py", line ' in line.details


@on_probe(
    pay="""
        answers = []
        def ask():
            operations.get_orders()
            answers.append(given.view_manager.show_yes_no_popup("Hotel", "From a thread?"))
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()
        given.note("answers", answers=answers)
    """
)
async def test_threads_may_use_the_objects_of_a_running_call(till: ProbeTill) -> None:
    await till.to_pay()
    assert len(await till.act(PressPay(), True)) == 1
    assert till.got("answers").values == {"answers": "[True]"}


@on_probe(
    loaded=ON_COMMAND.format(work="later()"),
    constants="""
        kept = {}

        def later():
            given = kept["given"]
            uses = {
                "printer.print": lambda: given.printer.print(slip("late")),
                "view_manager.show_ok_popup": lambda: given.view_manager.show_ok_popup("a", "b"),
                "context.set_custom_data": lambda: given.context.set_custom_data("late"),
                "progress_bar.change_message": lambda: given.progress_bar.change_message("late"),
            }
            for name, use in uses.items():
                try:
                    use()
                except Exception as error:
                    given.note(name, error=type(error).__name__, text=str(error))
            operations.add_notification_message("still alive", "probe")
    """,
    pay="kept['given'] = given",
)
async def test_objects_die_with_their_call(till: ProbeTill) -> None:
    await _pays(till)
    till.command_plugin()
    await till.until(lambda: till.view.notifications)
    for use in (
        "printer.print",
        "view_manager.show_ok_popup",
        "context.set_custom_data",
        "progress_bar.change_message",
    ):
        late = till.got(use).values
        assert late["error"] == "'ObjectExpiredException'"
        assert use in late["text"]
        assert "pay" in late["text"]
    assert till.papers == []
    assert len(till.view.dialogs) == 0
    assert "expired_use" in _events(till)
    await _pays(till)


LIES = {
    "printer.print('text')": "slip must be ReceiptSlip",
    "view_manager.show_ok_popup('Hotel', 12)": "message",
    "view_manager.show_input_dialog('Hotel', 'card')": "types",
    "view_manager.show_chooser_popup('Hotel', [])": "items",
    "context.set_rollback_data(12)": "data are text or an instance of a public class",
    "context.set_custom_data('x' * 5001)": "at most 5000",
    "context.set_info_for_reports(12, 'Room')": "card_number",
    "progress_bar.change_message(None)": "text",
}
"""What a plugin may get wrong about its call's objects, and what the error has to say."""


@pytest.mark.parametrize("lie", LIES)
def test_wrong_arguments_fail_by_name_in_the_plugin(stage: Stage, lie: str) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        (box,) = await till.act(PressPay(), OK)
        assert isinstance(box, NoticeDialog)
        assert LIES[lie] in box.notice.values["error"]
        assert f"given.{lie}" in box.notice.details
        assert till.view.unknown == ()
        assert len(till.items) == 0

    stage.play(scene, {"pay": f"given.{lie}"})


EDITS = {
    "change_payment_item_sum(-1, None, None, given.payment_item, given.order, credentials)": (
        "ArgumentOutOfRangeException"
    ),
    "change_payment_item_sum('all', None, None, given.payment_item, given.order, credentials)": (
        "ArgumentException"
    ),
    "delete_payment_item(given.payment_item, given.order, None)": "ArgumentException",
    "add_order_product_item(Decimal(0), operations.get_active_products()[0], given.order, "
    "given.order.guests[0], None, credentials)": "ArgumentOutOfRangeException",
    "get_order_by_id(given.payment_item.id)": "EntityNotFoundException",
    "authenticate_by_pin('0000')": "AuthenticationException",
    "delete_payment_item(given.payment_item, given.order, "
    "given.operation_service.authenticate_by_pin('3333'))": "PermissionDeniedException",
    "delete_payment_item(given.payment_item, given.order, operations.get_default_credentials())": (
        "UserSessionInvalidException"
    ),
    "add_payment_item(1, None, given.payment_item.type, given.order, credentials)": (
        "ConstraintViolationException"
    ),
    "add_external_payment_item(1, True, None, given.payment_item.type, given.order, credentials)": (
        "ConstraintViolationException"
    ),
    "add_preliminary_payment_item(1, None, operations.get_payment_types()[0], given.order, "
    "credentials)": "ConstraintViolationException",
}
"""What a plugin may get wrong about the order, and the error that it gets."""


@pytest.mark.parametrize("edit", EDITS)
def test_wrong_edits_fail_by_type_and_change_nothing(stage: Stage, edit: str) -> None:
    code = f"""
        credentials = given.operation_service.get_default_credentials()
        given.operation_service.{edit}
    """

    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        (box,) = await till.choose(OK)
        assert isinstance(box, NoticeDialog)
        assert box.notice.values["error"].startswith(f"{EDITS[edit]}: ")
        (item,) = till.items
        assert item.sum == till.record.order.result_sum
        assert len(till.record.order.items) == 1

    stage.play(scene, {"on_payment_added": code})


@on_probe(on_preliminary_payment_editing="return 'yes'")
async def test_answer_of_another_type_is_an_error_of_the_call(till: ProbeTill) -> None:
    await till.delivery()
    await till.choose()
    (box,) = await till.act(EditPreliminaryPayment(till.items[0].id), OK)
    assert isinstance(box, NoticeDialog)
    assert "must return True or False, not 'yes'" in box.notice.values["error"]
    assert till.items == ()


@on_probe(on_preliminary_payment_editing="return object()")
async def test_answer_that_cannot_travel_is_an_error_of_the_call(till: ProbeTill) -> None:
    await till.delivery()
    await till.choose()
    (box,) = await till.act(EditPreliminaryPayment(till.items[0].id), OK)
    assert isinstance(box, NoticeDialog)
    assert "returned something of a wrong type: object cannot" in box.notice.values["error"]


@on_probe(pay="return object()")
async def test_answer_that_nobody_asked_for_is_ignored(till: ProbeTill) -> None:
    await _pays(till)


STRANGE = {
    "sys.exit(0)": "SystemExit",
    "raise KeyboardInterrupt": "KeyboardInterrupt",
    "given.note(*[1] * 3)": "TypeError",
    "raise RecursionError": "RecursionError",
    "raise type('Unprintable', (Exception,), {'__str__': lambda self: 1 / 0})": "Unprintable",
    "raise PaymentActionFailedException": "",
}
"""Exceptions that nobody thinks of, and the name in the box; a failure may have no message."""


@pytest.mark.parametrize("code", STRANGE)
def test_strange_exceptions_end_the_call_and_not_the_process(stage: Stage, code: str) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        pid = till.plugin.pid
        (told,) = await till.act(PressPay(), OK)
        assert isinstance(told, NoticeDialog)
        if STRANGE[code]:
            assert notices([told]) == ["plugin_error"]
            assert told.notice.values["error"].startswith(STRANGE[code])
        else:
            assert notices([told]) == ["plugin_failed"]
        assert (till.plugin.state, till.plugin.pid) == (PluginState.RUNNING, pid)
        assert len(till.items) == 0
        await till.choose()

    stage.play(scene, {"pay": code})


@on_probe(
    pay="""
        try:
            {}["room"]
        except KeyError as error:
            raise RuntimeError("the hotel knows no room") from error
    """
)
async def test_stack_of_an_error_is_readable_on_screen_and_in_the_log(till: ProbeTill) -> None:
    await till.to_pay()
    (box,) = await till.act(PressPay(), OK)
    assert isinstance(box, NoticeDialog)
    stack = box.notice.details
    assert "KeyError: 'room'" in stack
    assert "The above exception was the direct cause" in stack
    assert stack.endswith("RuntimeError: the hotel knows no room")
    assert 'acts.py", line ' in stack
    assert "cashier_sim" not in stack
    (call,) = [one for one in till.trace("pay") if one.kind is TraceKind.CALL]
    assert call.details == stack
    log = Path(till.plugin.log_path).read_text(encoding="utf-8")
    assert "RuntimeError: the hotel knows no room" in log


REGISTRATIONS = {
    "KEY = ''": "key",
    "KEY = 12": "payment_system_key",
    "RETURNS_WITHOUT_ORDER = 1 / 0": "ZeroDivisionError",
    "import no_such_module": "no_such_module",
    "def broken(": "SyntaxError",
    "os._exit(4)": "exit code 4",
    "raise SystemExit": "SystemExit",
}
"""What can be wrong while a plugin loads, and what the plugins screen says."""


@pytest.mark.parametrize("constants", REGISTRATIONS)
def test_plugin_that_cannot_load_says_why(stage: Stage, constants: str) -> None:
    async def scene(till: ProbeTill) -> None:
        assert till.plugin.state is PluginState.FAILED
        assert REGISTRATIONS[constants] in till.plugin.reason
        assert till.plugin.systems == ()
        await till.do(OpenCafeSession())

    stage.play(scene, constants=constants)


@on_probe(disposed="raise OSError('the hotel is closed')")
async def test_failing_dispose_is_shown_and_stops_nothing(till: ProbeTill) -> None:
    await till.do(StopPlugin("probe"))
    assert till.plugin.state is PluginState.STOPPED
    assert "dispose_failed" in _events(till)


@on_probe(loaded="os.environ['HOTEL'] = '1'; os.chdir('/'); sys.path.clear(); os.umask(0)")
async def test_plugin_changes_its_own_process_only(till: ProbeTill) -> None:
    assert "HOTEL" not in os.environ
    await _pays(till)
