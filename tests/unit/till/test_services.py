from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    NoAnswer,
    NoAnswerReason,
    NotLoaded,
    Outcome,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.plugin_api import (
    EntityAlreadyInUseException,
    LicenseRestrictionException,
    ReceiptSlip,
    Tags,
    XElement,
)
from cashier_sim.till.commands import ChangeSetting, ChoosePaymentType, PressPay, SetLicence
from cashier_sim.till.dialogs import KeyboardDialog, OkDialog
from cashier_sim.till.events import PluginLogged, TraceState
from cashier_sim.till.log_gate import LEFT_OUT, MAX_LINES_PER_SECOND
from cashier_sim.till.plugin_services import PluginEvent, ServiceCall, StartedCall
from cashier_sim.till.services import ending_of
from cashier_sim.till.trace import Ending
from cashier_sim.till.view import NotificationLevel, RegisteredSystem
from tests.unit.till.fake_plugins import KEY, SYSTEM, FakeCall
from tests.unit.till.headless import Bench, script, story, tell

LOYALTY = RegisteredSystem(key="bonus", name="Бонусы", returns_without_order=False)
GONE = 999


def request(name: str = "operations.get_orders", **arguments: object) -> ServiceCall:
    return ServiceCall(plugin_name="fake", call_id=None, name=name, arguments=arguments)


@pytest.mark.parametrize(
    ("outcome", "ending"),
    [
        (Returned(True), Ending(TraceState.DONE, "True")),
        (Failed("нет"), Ending(TraceState.FAILED, "нет")),
        (Cancelled(), Ending(TraceState.CANCELLED)),
        (Raised("KeyError", "'x'", "stack"), Ending(TraceState.ERROR, "KeyError: 'x'", "stack")),
        (
            Raised("KeyboardInterrupt", "", "stack"),
            Ending(TraceState.ERROR, "KeyboardInterrupt", "stack"),
        ),
        (NoAnswer(NoAnswerReason.TIMED_OUT), Ending(TraceState.UNKNOWN, "timed_out")),
        (NotLoaded("hotel"), Ending(TraceState.FAILED, "hotel")),
    ],
)
def test_how_a_call_ends_in_the_timeline(outcome: Outcome, ending: Ending) -> None:
    assert ending_of(outcome) == ending


@story
async def test_a_new_system_gets_a_type_and_can_be_chosen(bench: Bench) -> None:
    bench.fake.register(LOYALTY)
    choice = next(c for c in bench.view.choices if c.settings.payment_system_key == "bonus")
    assert (choice.settings.payment_type.name, choice.is_loaded) == ("Бонусы", True)
    assert not choice.returns_without_order
    bench.fake.unregister("bonus")
    bench.fake.register(LOYALTY)
    types = [c for c in bench.view.choices if c.settings.payment_system_key == "bonus"]
    assert len(types) == 1


def test_with_the_setting_off_a_person_creates_the_type() -> None:
    async def test(bench: Bench) -> None:
        await bench.do(ChangeSetting("creates_payment_type_for_new_system", False))
        bench.fake.register()
        assert all(not choice.settings.payment_system_key for choice in bench.view.choices)

    tell(test, registers=False)


@story
async def test_types_of_an_ended_registration_stay_and_are_refused_by_name(bench: Bench) -> None:
    await bench.ready_to_pay()
    bench.fake.unregister()
    choice = next(c for c in bench.view.choices if c.settings.payment_system_key == KEY)
    assert not choice.is_loaded
    assert not bench.rows[0].is_loaded
    assert await bench.refused(ChoosePaymentType(choice.settings.id)) == "system_not_loaded"
    assert await bench.refused(PressPay()) == "system_not_loaded"
    assert bench.trace("payment_system_unregistered").answer == KEY
    bench.fake.register(SYSTEM)
    assert bench.rows[0].is_loaded
    await bench.do(PressPay())


@story
async def test_a_service_call_is_a_line_with_its_answer(bench: Bench) -> None:
    services = bench.fake.till
    with services.serving(request(status="NEW")) as record:
        record.answered((1, 2))
    line = bench.trace("operations.get_orders")
    assert (line.arguments, line.answer) == ((("status", "NEW"),), "[1, 2]")
    with services.serving(request("printer.print")):
        pass
    assert bench.trace("printer.print").answer == "None"


@story
async def test_a_global_service_used_during_a_call_hangs_below_it(bench: Bench) -> None:
    async def pay(call: FakeCall) -> None:
        with call.till.serving(request()):
            pass

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    await bench.do(PressPay())
    assert bench.trace("operations.get_orders").parent_id == bench.trace("pay").id


@story
async def test_an_error_of_a_service_call_is_noted_and_goes_on(bench: Bench) -> None:
    def fail(error: Exception) -> None:
        with bench.fake.till.serving(request()):
            raise error

    with pytest.raises(LicenseRestrictionException):
        fail(LicenseRestrictionException("no licence"))
    line = bench.trace("operations.get_orders")
    assert line.state is TraceState.FAILED
    assert line.answer == "LicenseRestrictionException: no licence"
    with pytest.raises(ZeroDivisionError):
        fail(ZeroDivisionError("ours"))
    assert bench.trace("operations.get_orders").state is TraceState.ERROR


@story
async def test_a_typed_password_reaches_no_line_of_the_timeline(bench: Bench) -> None:
    async def pay(call: FakeCall) -> None:
        asked = KeyboardDialog(id=0, title="Пароль", is_password=True)
        hidden = ServiceCall(
            plugin_name="fake",
            call_id=call.call_id,
            name="view_manager.show_keyboard",
            arguments={"title": "Пароль", "is_password": True},
        )
        with call.till.serving(hidden) as record:
            record.answered(await call.till.show_dialog(call.call_id, asked))

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    paying = bench.start(PressPay())
    await bench.answer("open sesame")
    assert await paying is None
    assert "sesame" not in repr(bench.till.trace_reader().entries())


@story
async def test_the_waiting_window_shows_the_plugins_line(bench: Bench) -> None:
    async def pay(call: FakeCall) -> None:
        call.say("Карта 0000 0000 0000 0042 принята")
        await call.ask_room()

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    paying = bench.start(PressPay())
    await bench.dialog()
    assert bench.view.waiting is not None
    assert bench.view.waiting.message == "Карта •••• 0042 принята"
    await bench.answer(None)
    assert await paying is None
    assert bench.view.waiting is None


@story
async def test_a_call_that_ended_can_do_nothing(bench: Bench) -> None:
    services = bench.fake.till
    assert await services.show_dialog(GONE, OkDialog(id=0, title="t", message="m")) is None
    services.print_slip(GONE, ReceiptSlip(XElement(Tags.DOC)))
    services.show_waiting_message(GONE, "late")
    assert bench.slips() == ()
    assert bench.view.dialogs == ()


@story
async def test_dialogs_left_open_close_with_their_call(bench: Bench) -> None:
    services = bench.fake.till
    started = StartedCall(plugin_name="fake", point=ProcessorMethod.PAY, arguments={"sum": 1})
    call_id = services.call_started(started)

    async def show() -> object:
        return await services.show_dialog(call_id, OkDialog(id=0, title="t", message="m"))

    shown = bench.begin(show())
    await bench.dialog()
    services.call_ended(call_id, NoAnswer(NoAnswerReason.DIED))
    assert await shown is None
    assert bench.trace("pay").state is TraceState.UNKNOWN


@story
async def test_the_global_service_finds_the_order_on_the_screen_in_use(bench: Bench) -> None:
    order_id = await bench.order()
    services = bench.fake.till
    everyone, local = services.operations(bench.plugin_owner), services.operations(SCREEN)
    assert services.operations(bench.plugin_owner) is everyone
    order = everyone.get_order_by_id(order_id)
    product = bench.view.restaurant.products[0]
    guest = order.guests[0]
    with pytest.raises(EntityAlreadyInUseException):
        everyone.add_order_product_item(
            Decimal(1), product, order, guest, None, everyone.get_default_credentials()
        )
    local.add_order_product_item(
        Decimal(1), product, order, guest, None, local.get_default_credentials()
    )
    assert bench.view.current is not None
    assert len(bench.view.current.record.order.items) == 2


@story
async def test_messages_and_logs_are_masked(bench: Bench) -> None:
    services = bench.fake.till
    services.notify(NotificationLevel.WARNING, "0000 0000 0000 0042", "0000000000000042", 5.0)
    (note,) = bench.view.notifications
    assert (note.message, note.sender, note.level) == (
        "•••• 0042",
        "•••• 0042",
        NotificationLevel.WARNING,
    )
    services.plugin_logged("fake", "info", "card 0000000000000042")
    (logged,) = bench.told(PluginLogged)
    assert (logged.line, logged.level, logged.at) == ("card •••• 0042", "info", services.now())


@story
async def test_events_of_a_plugins_life_are_lines(bench: Bench) -> None:
    services = bench.fake.till
    services.plugin_happened("fake", PluginEvent.CRASHED, text="exit code 1", details="stack")
    line = bench.trace("plugin_crashed")
    assert (line.state, line.answer, line.details) == (TraceState.ERROR, "exit code 1", "stack")
    services.plugin_happened("fake", PluginEvent.LOADED)
    assert bench.trace("plugin_loaded").state is TraceState.DONE


@story
async def test_a_plugin_that_does_not_run_is_told_at_the_top_left(bench: Bench) -> None:
    services = bench.fake.till
    for event in (PluginEvent.CRASHED, PluginEvent.LOAD_FAILED, PluginEvent.GAVE_UP):
        services.plugin_happened("fake", event, text="no card 0000000000000042")
    shown = bench.view.notifications
    assert [(note.level, note.code) for note in shown] == [
        (NotificationLevel.ERROR, "plugin_load_failed"),
        (NotificationLevel.ERROR, "plugin_gave_up"),
    ]
    assert shown[0].values == {"plugin": "fake", "problem": "no card •••• 0042"}


@story
async def test_limit_and_licence_are_the_worlds_and_the_settings(bench: Bench) -> None:
    services = bench.fake.till
    assert services.call_time_limit_seconds() == 600.0
    await bench.do(ChangeSetting("call_time_limit_minutes", 0))
    assert services.call_time_limit_seconds() is None
    assert services.has_licence()
    await bench.do(SetLicence(False))
    assert not services.has_licence()


@story
async def test_warnings_and_errors_of_a_log_are_lines_of_the_timeline(bench: Bench) -> None:
    services = bench.fake.till
    services.plugin_logged("fake", "info", "fine")
    services.plugin_logged("fake", "warn", "slow")
    services.plugin_logged("fake", "error", "broken\nstack")
    assert (bench.trace("warn").answer, bench.trace("warn").state) == ("slow", TraceState.DONE)
    line = bench.trace("error")
    assert (line.state, line.answer, line.details) == (TraceState.ERROR, "broken", "stack")
    assert len(bench.told(PluginLogged)) == 3


@story
async def test_a_flooded_log_does_not_flood_the_screen(bench: Bench) -> None:
    for number in range(5 * MAX_LINES_PER_SECOND):
        bench.fake.till.plugin_logged("fake", "output", str(number))
    lines = [event.line for event in bench.told(PluginLogged)]
    assert len(lines) < 4 * MAX_LINES_PER_SECOND
    assert LEFT_OUT in lines


@story
async def test_messages_without_measure_are_cut(bench: Bench) -> None:
    services = bench.fake.till
    long = "x" * 1_000_000
    services.notify(NotificationLevel.INFO, long, long, None)
    (note,) = bench.view.notifications
    assert max(len(note.message), len(note.sender)) < 3000
    started = StartedCall(plugin_name="fake", point=ProcessorMethod.PAY, arguments={"sum": 1})
    call_id = services.call_started(started)
    services.show_waiting_message(call_id, long)
    assert bench.view.waiting is not None
    assert len(bench.view.waiting.message) < 3000
    services.call_ended(call_id, Returned())
