"""What comes of a call: values, exceptions with readable stacks, objects that expire."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.plugin_api import (
    ConstraintViolationException,
    EntityModifiedException,
    NumberInputDialogResult,
)
from cashier_sim.plugin_host.calls import CallRaised, CallReturned, DataObject
from cashier_sim.plugin_host.errors import ServiceError
from cashier_sim.plugin_host.events import ExpiredUse
from tests.process.plugin_host.stage import on_stage, paying

if TYPE_CHECKING:
    from pathlib import Path

    from cashier_sim.plugin_host.calls import ServiceRequest
    from tests.process.plugin_host.stage import Stage


def _error(end: object) -> CallRaised:
    assert isinstance(end, CallRaised)
    return end


@on_stage(
    paying(
        "raise Refused('нет денег')",
        before="class Refused(PaymentActionFailedException):\n    pass",
    )
)
async def test_exceptions_travel_with_their_bases(stage: Stage) -> None:
    error = _error(await stage.pay())
    assert (error.type_name, error.message) == ("Refused", "нет денег")
    assert error.bases == ("PaymentActionFailedException", "Exception", "BaseException")
    assert error.is_a("PaymentActionFailedException")


@on_stage(
    paying("""
    try:
        {}["room"]
    except KeyError as error:
        raise RuntimeError("no room") from error
""")
)
async def test_stack_names_the_plugins_files_and_lines_only(stage: Stage) -> None:
    stack = _error(await stage.pay()).stack
    assert 'probe.py", line' in stack
    assert '{}["room"]' in stack
    assert "RuntimeError: no room" in stack
    assert "plugin_host" not in stack


@on_stage(paying("given['printer'].print('text')"))
async def test_wrong_type_is_refused_by_name(stage: Stage) -> None:
    error = _error(await stage.pay())
    assert error.type_name == "ArgumentException"
    assert error.message == "printer.print: slip must be ReceiptSlip and is str 'text'"
    assert error.stack.count("File ") == 1


@on_stage(paying("return object()"))
async def test_method_without_a_result_has_come_to_its_end_all_the_same(stage: Stage) -> None:
    assert await stage.pay() == CallReturned(None)
    assert "pay has no result; what it returned is ignored" in stage.log_text()


@on_stage(paying("yield").replace("    def pay", "    async def pay"))
async def test_methods_that_wait_for_a_loop_are_an_error(stage: Stage) -> None:
    error = _error(await stage.pay())
    assert error.message.startswith("pay returned a async_generator and has done nothing yet")


@on_stage(paying("return given['view_manager'].show_input_dialog('№', InputDialogTypes.CARD | 2)"))
async def test_values_come_back_as_themselves(stage: Stage) -> None:
    stage.answers["show_input_dialog"] = NumberInputDialogResult(number=12)
    assert await stage.pay() == CallReturned(NumberInputDialogResult(number=12))
    assert stage.requests[-1].call_id == 1


@on_stage(
    paying("""
    view = given["view_manager"]
    return (
        view.show_yes_no_popup("t", "m"),
        view.show_chooser_popup("t", ["a"]),
        view.show_input_dialog("t", InputDialogTypes.CARD),
        view.show_keyboard("t"),
    )
""")
)
async def test_null_is_each_dialogs_cancel(stage: Stage) -> None:
    assert await stage.pay() == CallReturned((False, -1, None, None))


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (
            EntityModifiedException("stale", UUID(int=9)),
            ("EntityModifiedException", "stale", UUID(int=9)),
        ),
        (ConstraintViolationException("no"), ("ConstraintViolationException", "no", None)),
        (
            ServiceError("PaymentTypeConfigurationException", "not here"),
            ("PaymentTypeConfigurationException", "not here", None),
        ),
        (
            ServiceError("NotOfTheContract", "hm"),
            ("UnexpectedInternalException", "NotOfTheContract: hm", None),
        ),
    ],
)
def test_errors_of_services_are_raised_as_their_type(
    raised: Exception, expected: tuple[object, ...], tmp_path: Path
) -> None:
    @on_stage(
        paying("""
        try:
            PluginContext.operations.get_orders()
        except Exception as error:
            return type(error).__name__, str(error), getattr(error, "entity_id", None)
    """)
    )
    async def scene(stage: Stage) -> None:
        stage.answers["get_orders"] = raised
        assert await stage.pay() == CallReturned(expected)

    scene(tmp_path)


@on_stage(paying("PluginContext.operations.get_orders()"))
async def test_error_of_the_register_is_unexpected_and_logged(stage: Stage) -> None:
    stage.answers["get_orders"] = ZeroDivisionError("oops")
    error = _error(await stage.pay())
    assert error.type_name == "UnexpectedInternalException"
    log = stage.log_text()
    assert "operations.get_orders failed in the register: ZeroDivisionError('oops')" in log
    assert "service_desk.py" in log  # with our stack, for whoever mends it


@on_stage(
    paying("""
    if self.kept:
        self.kept[0].print(ReceiptSlip(XElement(Tags.DOC)))
    self.kept.append(given["printer"])
""")
)
async def test_object_used_after_its_call_names_object_member_and_call(stage: Stage) -> None:
    assert await stage.pay(1) == CallReturned()
    error = _error(await stage.pay(2))
    assert error.type_name == "ObjectExpiredException"
    assert "printer.print was used after pay (call 1) had returned" in error.message
    use = await stage.event(ExpiredUse)
    assert (use.call_id, use.sentence) == (1, error.message)
    assert "printer.print was used after" in stage.log_text()


@on_stage(
    paying("""
    def ask():
        try:
            given["view_manager"].show_ok_popup("t", "m")
        except ObjectExpiredException as error:
            PluginContext.log.warn(str(error))
    threading.Thread(target=ask).start()
    given["progress_bar"].change_message("returning")
""")
)
async def test_dialog_of_a_thread_is_given_up_when_its_call_returns(stage: Stage) -> None:
    async def wait_for_dialog(_: object = None) -> None:
        await stage.asked("show_ok_popup")

    closed: list[bool] = []

    async def never() -> None:
        try:
            await _forever()
        finally:
            closed.append(True)

    stage.answers["change_message"] = wait_for_dialog
    stage.answers["show_ok_popup"] = lambda _: never()
    assert await stage.pay() == CallReturned()
    await stage.until(lambda: "was not done: call 1 had returned" in stage.log_text())
    assert closed == [True]


async def _forever() -> None:
    await asyncio.get_running_loop().create_future()


@on_stage(
    paying(
        """
    data = Kept()
    data.room = 12
    given["context"].set_rollback_data(data)
    given["context"].set_info_for_reports("12", None)
    return given["context"].get_rollback_data(Kept).room, given["context"].get_custom_data()
""",
        before="""
class Kept:
    def __init__(self):
        self.room = 0
""",
    )
)
async def test_data_classes_travel_as_xml(stage: Stage) -> None:
    def keep(request: ServiceRequest) -> None:
        data = request.arguments["data"]
        assert isinstance(data, DataObject)
        assert "<Room>12</Room>" in data.xml
        stage.answers["get_rollback_data"] = data.xml

    stage.answers["set_rollback_data"] = keep
    assert await stage.pay() == CallReturned((12, None))


@on_stage(
    paying(
        "given['context'].set_rollback_data(Kept(1))",
        before="""
class Kept:
    def __init__(self, room):
        self.room = room
""",
    )
)
async def test_class_that_cannot_be_rebuilt_is_refused_where_it_is_kept(stage: Stage) -> None:
    error = _error(await stage.pay())
    assert error.type_name == "InvalidOperationException"
    assert "Kept cannot be rebuilt, since its constructor needs arguments" in error.message
    assert "given['context'].set_rollback_data(Kept(1))" in error.stack


@on_stage("""
from cashier_sim.plugin_api import PluginContext
def by_name(progress_bar): PluginContext.log.info(type(progress_bar).__name__)
def by_position(a, b): PluginContext.log.info(type(b).__name__)
class Plugin:
    def __init__(self):
        PluginContext.notifications.subscribe_on_cafe_session_opening(by_name)
        PluginContext.notifications.subscribe_on_cafe_session_closing(by_position)
""")
async def test_subscribers_are_called_by_name_or_by_position(stage: Stage) -> None:
    by_name, by_position = stage.refs
    positions = ("printer", "progress_bar")
    assert await stage.notify(by_name, 1, *positions) == CallReturned()
    assert await stage.notify(by_position, 2, *positions) == CallReturned()
    await stage.until(lambda: stage.log_text() == "ProgressBarProxy\nProgressBarProxy")


@on_stage(paying("return [type(given[name]).__name__ for name in sorted(given)]"))
async def test_arguments_arrive_in_their_types(stage: Stage) -> None:
    assert await stage.pay() == CallReturned(
        (
            "User",
            "PaymentDataContextProxy",
            "OperationServiceProxy",
            "UUID",
            "UUID",
            "PointOfSale",
            "ReceiptPrinterProxy",
            "ProgressBarProxy",
            "Decimal",
            "UUID",
            "ViewManagerProxy",
        )
    )


@on_stage(paying("return given['sum'] + 1"))
async def test_money_stays_decimal(stage: Stage) -> None:
    assert await stage.pay() == CallReturned(Decimal("101.10"))
