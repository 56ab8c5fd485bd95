from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cashier_sim import assets
from cashier_sim.engine.orders import OrderBook
from cashier_sim.engine.ports import NoAnswer, NoAnswerReason, Outcome, ProcessorMethod
from cashier_sim.till.clock import RunningClock
from cashier_sim.till.commands import (
    AddProduct,
    AnswerDialog,
    ChoosePaymentType,
    CreateOrder,
    GoBack,
    GoToPayment,
    PressPay,
    SetPaperWidth,
    ShowScreen,
)
from cashier_sim.till.events import (
    CommandDone,
    CommandRefused,
    Event,
    TillStopped,
    TraceState,
    ViewChanged,
)
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from cashier_sim.till.view import NotificationLevel, Screen
from tests.unit.till.fake_plugins import FakeCall, FakePlugins
from tests.unit.till.headless import Bench, ends, script, story, tell

NOON_ZONE = ZoneInfo("Europe/Moscow")


@story
async def test_a_command_is_told_done_after_the_view_is_true(bench: Bench) -> None:
    screens: list[Screen] = []

    def note(event: Event) -> None:
        if isinstance(event, CommandDone):
            screens.append(bench.view.screen)

    bench.till.subscribe(note)
    await bench.do(CreateOrder())
    assert screens == [Screen.ORDER]
    assert bench.told(CommandDone) == [CommandDone(CreateOrder())]


@story
async def test_whoever_subscribes_at_the_start_is_told_the_view(bench: Bench) -> None:
    await asyncio.sleep(0)
    assert [event.view for event in bench.told(ViewChanged)] == [bench.view]


@story
async def test_a_refused_command_changes_nothing_and_is_told(bench: Bench) -> None:
    before = bench.view
    assert await bench.refused(GoToPayment()) == "no_open_order"
    (event,) = bench.told(CommandRefused)
    assert (event.command, event.refusal.code) == (GoToPayment(), "no_open_order")
    assert bench.view is before
    line = bench.trace("GoToPayment")
    assert (line.state, line.answer) == (TraceState.FAILED, "no_open_order")


@story
async def test_what_the_engine_refuses_is_a_refusal_with_values(bench: Bench) -> None:
    await bench.ready_to_pay()
    refused = await bench.till.do(ChoosePaymentType(bench.type_id()))
    assert refused is not None
    assert refused.code == "payment_type_twice"
    assert bench.trace("ChoosePaymentType").answer == "payment_type_twice (type=Гостиница)"
    assert not bench.view.is_busy


@story
async def test_several_changes_in_one_step_are_one_event(bench: Bench) -> None:
    await asyncio.sleep(0)
    bench.events.clear()
    bench.start(CreateOrder())
    for product in bench.view.restaurant.products[:5]:
        bench.start(AddProduct(product.id))
    assert not bench.told(ViewChanged)
    await asyncio.sleep(0)
    (event,) = bench.told(ViewChanged)
    assert event.view is bench.view


@story
async def test_what_needs_no_waiting_is_done_at_once(bench: Bench) -> None:
    bench.start(CreateOrder())
    assert bench.view.screen is Screen.ORDER


@story
async def test_a_flow_holds_the_screen_but_not_the_world(bench: Bench) -> None:
    async def pay(call: FakeCall) -> None:
        await call.ask_room()

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    paying = bench.start(PressPay())
    assert bench.view.is_busy
    assert await bench.refused(GoBack()) == "flow_running"
    await bench.do(SetPaperWidth(48))
    await bench.answer(None)
    assert await paying is None
    assert not bench.view.is_busy


@story
async def test_a_listener_is_told_until_it_leaves(bench: Bench) -> None:
    first: list[Event] = []
    second: list[Event] = []
    leave = bench.till.subscribe(first.append)
    bench.till.subscribe(second.append)
    await bench.do(CreateOrder())
    leave()
    leave()
    heard = len(first)
    await bench.do(GoBack())
    assert len(first) == heard
    assert len(second) > heard


@story
async def test_an_error_of_ours_reaches_whoever_waits_and_the_timeline(bench: Bench) -> None:
    async def broken(call: FakeCall) -> Outcome:
        raise ZeroDivisionError(f"ours, in {call.call_id}")

    bench.fake.scripts[ProcessorMethod.COLLECT_DATA] = broken
    await bench.order()
    await bench.do(GoToPayment())
    with pytest.raises(ZeroDivisionError, match="ours"):
        await bench.till.do(ChoosePaymentType(bench.type_id()))
    assert not bench.view.is_busy
    line = bench.trace("ChoosePaymentType")
    assert line.state is TraceState.ERROR
    assert line.answer.startswith("ZeroDivisionError: ours")
    await bench.do(GoBack())


def test_an_error_of_ours_at_once_reaches_them_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError("ours")

    async def test(bench: Bench) -> None:
        creating = bench.start(CreateOrder())
        with pytest.raises(ZeroDivisionError, match="ours"):
            await creating
        assert bench.trace("CreateOrder").state is TraceState.ERROR

    monkeypatch.setattr(OrderBook, "create", broken)
    tell(test)


@story
async def test_a_typed_answer_is_recorded_readably(bench: Bench) -> None:
    ends(bench, ProcessorMethod.COLLECT_DATA, NoAnswer(NoAnswerReason.DIED))
    await bench.order()
    await bench.do(GoToPayment())
    choosing = bench.start(ChoosePaymentType(bench.type_id()))
    dialog = await bench.dialog()
    await bench.do(AnswerDialog(dialog.id, True))
    assert await choosing is None
    line = bench.trace("AnswerDialog")
    assert line.arguments == (("dialog_id", str(dialog.id)), ("answer", "True"))


def test_closing_during_a_payment_leaves_it_unknown(tmp_path: Path) -> None:
    async def leave(bench: Bench) -> None:
        async def pay(call: FakeCall) -> Outcome:
            await call.ask_room()
            return NoAnswer(NoAnswerReason.DIED)

        bench.fake.scripts[ProcessorMethod.PAY] = pay
        await bench.ready_to_pay()
        paying = bench.start(PressPay())
        await bench.dialog()
        await bench.till.close()
        assert await paying is None
        assert bench.fake.is_closed
        assert bench.events[-1] == TillStopped()
        assert await bench.refused(GoBack()) == "flow_running"
        heard = len(bench.events)
        await bench.till.close()
        assert len(bench.events) == heard

    async def look(bench: Bench) -> None:
        assert [attempt.kind.value for attempt in bench.view.unknown] == ["pay"]
        await bench.do(ShowScreen(Screen.ORDERS))
        (record,) = bench.view.orders
        assert record.has_unknown

    tell(leave, data_folder=tmp_path)
    tell(look, data_folder=tmp_path)


def test_a_new_register_starts_the_hotel_and_a_bad_folder_is_told(tmp_path: Path) -> None:
    async def look(bench: Bench) -> None:
        await bench.till.settled()
        (hotel,) = bench.view.plugins
        assert Path(hotel.folder) == assets.plugins_folder() / "hotel"

    tell(look, data_folder=tmp_path)

    async def twice() -> None:
        async with await Till.open(
            TillOptions(make_plugins=FakePlugins, plugin_folders=(Path("/a/x"), Path("/b/x")))
        ) as till:
            await till.settled()
            assert [plugin.folder for plugin in till.view.plugins] == ["/a/x"]
            (note,) = till.view.notifications
            assert (note.code, note.values) == ("plugin_known", {"plugin": "x"})

    asyncio.run(twice())


def test_held_plugins_start_when_they_are_told_to() -> None:
    async def main() -> None:
        options = TillOptions(
            make_plugins=FakePlugins, plugin_folders=(Path("/a/x"),), holds_plugins=True
        )
        async with await Till.open(options) as till:
            await till.settled()
            assert [plugin.folder for plugin in till.view.plugins] == []
            till.start_plugins()
            await till.settled()
            assert [plugin.folder for plugin in till.view.plugins] == ["/a/x"]

    asyncio.run(main())


def test_the_running_clock_ticks_with_the_minute_and_closes_messages() -> None:
    real = datetime(2026, 3, 1, 12, 0, 59, 999_000, tzinfo=UTC)

    async def main() -> None:
        nonlocal real
        clock = RunningClock(NOON_ZONE, real=lambda: real)
        options = TillOptions(make_plugins=FakePlugins, plugin_folders=(), clock=clock)
        async with await Till.open(options) as till:
            till._parts.notifications.add(  # noqa: SLF001 (as a plugin would)
                NotificationLevel.INFO, message="скоро", timeout_seconds=0.0005
            )
            await asyncio.sleep(0)
            before = till.view
            events: list[Event] = []
            till.subscribe(events.append)
            real += timedelta(minutes=1)
            while not events:
                await asyncio.sleep(0)
            event = events[0]
            assert isinstance(event, ViewChanged)
            assert event.view.now - before.now == timedelta(minutes=1)
            assert event.view.notifications == ()

    asyncio.run(main())
