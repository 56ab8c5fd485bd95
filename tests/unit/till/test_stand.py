"""One register after another at the same place."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.model import AttemptState
from cashier_sim.engine.ports import NoAnswer, NoAnswerReason, ProcessorMethod
from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.commands import (
    AddProduct,
    ChoosePaymentType,
    CreateOrder,
    GoToPayment,
    LockOrder,
    MoveClock,
    OpenCafeSession,
    PressPay,
    RestartRegister,
)
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.events import (
    CommandBegun,
    CommandDone,
    CommandRefused,
    TillReplaced,
    TillStopped,
    ViewChanged,
)
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand
from tests.unit.till.builders import NOON
from tests.unit.till.fake_plugins import KEY, FakePlugins

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.engine.ports import Outcome
    from cashier_sim.till.commands import Command, Refusal
    from cashier_sim.till.events import Event
    from cashier_sim.till.plugin_services import TillServices
    from cashier_sim.till.plugins_port import PluginsSetup
    from tests.unit.till.fake_plugins import FakeCall

HOTEL = Path("plugins/hotel")


class DyingPlugins(FakePlugins):
    """Plugins whose open calls end without an answer when the register closes."""

    def __init__(self, till: TillServices, setup: PluginsSetup) -> None:
        super().__init__(till, setup)
        self.gone = asyncio.Event()

        async def pay(call: FakeCall) -> Outcome:
            del call
            await self.gone.wait()
            return NoAnswer(NoAnswerReason.DIED)

        self.scripts[ProcessorMethod.PAY] = pay

    async def close(self) -> None:
        self.gone.set()
        await super().close()


class Place:
    """A stand, what it told, and the plugins of each register that stood there."""

    def __init__(self) -> None:
        self.stand: RegisterStand
        self.events: list[Event] = []
        self.fakes: list[DyingPlugins] = []

    def make(self, services: TillServices, setup: PluginsSetup) -> DyingPlugins:
        made = DyingPlugins(services, setup)
        self.fakes.append(made)
        return made

    def options(self, folder: Path | None = None) -> TillOptions:
        return TillOptions(
            data_folder=folder,
            clock=FixedClock(NOON),
            ids=SeededIds(7),
            plugin_folders=(HOTEL,),
            make_plugins=self.make,
        )

    async def do(self, *commands: Command) -> None:
        for command in commands:
            refusal = await self.stand.do(command)
            assert refusal is None, f"{command} was refused: {refusal}"

    async def refused(self, command: Command) -> str:
        refusal = await self.stand.do(command)
        assert refusal is not None
        return refusal.code

    @property
    def acts(self) -> list[str]:
        """The events without those of views and timeline, by name."""
        kinds = (CommandBegun, CommandDone, CommandRefused, TillReplaced, TillStopped)
        return [type(one).__name__ for one in self.events if isinstance(one, kinds)]

    async def begin_payment(self) -> asyncio.Future[Refusal | None]:
        self.fakes[-1].register()
        await self.do(OpenCafeSession(), CreateOrder())
        await self.do(AddProduct(self.stand.view.restaurant.products[0].id), GoToPayment())
        choices = self.stand.view.choices
        hotel = next(one for one in choices if one.settings.payment_system_key == KEY)
        await self.do(ChoosePaymentType(hotel.settings.id))
        paying = asyncio.ensure_future(self.stand.do(PressPay()))
        while self.stand.view.waiting is None:
            await asyncio.sleep(0)
        return paying


def at_place(scene: Callable[[Place], Awaitable[None]]) -> Callable[[], None]:
    """Make a test of a scene at a stand that made its own folder."""

    def run() -> None:
        async def played() -> None:
            place = Place()
            place.stand = await RegisterStand.open(place.options())
            try:
                await place.stand.settled()
                place.stand.subscribe(place.events.append)
                await scene(place)
            finally:
                await place.stand.close()

        asyncio.run(played())

    run.__name__ = scene.__name__
    return run


def folder_of(place: Place) -> Path:
    folder = place.stand._options.data_folder  # noqa: SLF001 (a stand keeps its folder to itself)
    assert folder is not None
    return folder


def test_stand_that_was_not_opened_has_no_register() -> None:
    with pytest.raises(RuntimeError, match=r"RegisterStand\.open"):
        _ = RegisterStand(TillOptions(), ExitStack()).till


@at_place
async def test_restart_keeps_data_clock_ids_and_plugins(place: Place) -> None:
    await place.do(OpenCafeSession(), CreateOrder(), MoveClock(timedelta(hours=2)))
    before = place.stand.view
    old = place.stand.till
    await place.do(LockOrder(before.orders[0].order.id), RestartRegister(), CreateOrder())
    after = place.stand.view
    assert place.stand.till is not old
    assert [plugin.name for plugin in after.plugins] == ["hotel"]
    assert after.orders[1:] == before.orders
    assert after.session == before.session
    assert after.now > before.now
    assert after.orders[0].order.id not in {before.orders[0].order.id, None}
    assert after.locked_orders == frozenset()
    assert (len(place.fakes), place.fakes[0].is_closed) == (2, True)


@at_place
async def test_events_of_a_restart_come_in_order(place: Place) -> None:
    await place.do(RestartRegister(), OpenCafeSession())
    assert place.acts == [
        "CommandBegun",
        "TillReplaced",
        "CommandDone",
        "CommandBegun",
        "CommandDone",
    ]
    replaced = next(n for n, one in enumerate(place.events) if isinstance(one, TillReplaced))
    assert isinstance(place.events[replaced + 1], ViewChanged)


@at_place
async def test_what_comes_during_a_restart_is_refused(place: Place) -> None:
    restarting = place.stand.do(RestartRegister())
    assert not place.stand.is_at_rest
    assert await place.refused(OpenCafeSession()) == "act_running"
    assert await place.refused(RestartRegister()) == "act_running"
    with pytest.raises(RefusedError, match="act_running"):
        await place.stand.replace(place.options())
    await place.stand.settled()
    assert await restarting is None
    assert place.stand.is_at_rest
    await place.do(OpenCafeSession())


@at_place
async def test_restart_goes_on_when_nobody_waits_for_it(place: Place) -> None:
    restarting = place.stand.do(RestartRegister())
    restarting.cancel()
    await place.stand.settled()
    assert place.acts == ["CommandBegun", "TillReplaced", "CommandDone"]


@at_place
async def test_money_that_a_restart_cut_off_is_unknown(place: Place) -> None:
    paying = await place.begin_payment()
    await place.do(RestartRegister())
    assert paying.done()
    (attempt,) = place.stand.view.unknown
    assert attempt.state is AttemptState.UNKNOWN
    assert not place.stand.view.is_busy


@at_place
async def test_folder_that_went_away_leaves_the_register_down_until_it_is_back(
    place: Place,
) -> None:
    folder = folder_of(place)
    await place.do(OpenCafeSession())
    restarting = place.stand.do(RestartRegister())
    shutil.rmtree(folder)
    folder.write_text("no folder")
    refusal = await restarting
    assert refusal is not None
    assert refusal.code == "data_folder_unusable"
    assert place.acts[-2:] == ["CommandBegun", "CommandRefused"]
    assert place.stand.is_at_rest
    assert await place.refused(OpenCafeSession()) == "register_is_down"
    folder.unlink()
    await place.do(RestartRegister(), OpenCafeSession())


@at_place
async def test_another_register_is_put_here(place: Place) -> None:
    await place.do(OpenCafeSession())
    folder = folder_of(place)
    await place.stand.replace(place.options(folder / "other"))
    assert place.stand.view.session.current is None
    assert place.acts[-1] == "TillReplaced"
    await place.stand.replace(place.options(folder))
    assert place.stand.view.session.current is not None


@at_place
async def test_old_register_comes_back_when_the_new_one_does_not_open(place: Place) -> None:
    await place.do(OpenCafeSession())
    bad = folder_of(place) / "file"
    bad.write_text("no folder")
    with pytest.raises(RefusedError, match="data_folder_unusable"):
        await place.stand.replace(place.options(bad))
    assert place.stand.view.session.current is not None
    await place.do(CreateOrder())


@at_place
async def test_stand_is_down_when_neither_register_opens(place: Place) -> None:
    folder = folder_of(place)
    bad = folder.parent / f"{folder.name}-file"
    bad.write_text("no folder")
    try:
        shutil.rmtree(folder)
        folder.write_text("no folder")
        with pytest.raises(RefusedError, match="data_folder_unusable"):
            await place.stand.replace(place.options(bad))
        assert await place.refused(CreateOrder()) == "register_is_down"
    finally:
        bad.unlink()
        folder.unlink()


@at_place
async def test_closing_twice_is_closing_once(place: Place) -> None:
    folder = folder_of(place)
    heard = list[str]()
    end = place.stand.subscribe(lambda event: heard.append(type(event).__name__))
    end()
    end()
    await place.stand.close()
    await place.stand.close()
    assert place.acts == ["TillStopped"]
    assert heard == []
    assert not folder.exists()
    assert await place.refused(OpenCafeSession()) == "flow_running"
    assert await place.refused(RestartRegister()) == "flow_running"
    with pytest.raises(RefusedError, match="act_running"):
        await place.stand.replace(place.options())


@at_place
async def test_closing_waits_for_a_restart(place: Place) -> None:
    restarting = place.stand.do(RestartRegister())
    await place.stand.close()
    assert restarting.done()
    assert place.acts == ["CommandBegun", "TillReplaced", "CommandDone", "TillStopped"]
    assert all(fake.is_closed for fake in place.fakes)


def test_stand_that_does_not_open_leaves_nothing_behind(tmp_path: Path) -> None:
    place = Place()
    bad = tmp_path / "file"
    bad.write_text("no folder")

    async def scene() -> None:
        with pytest.raises(RefusedError, match="data_folder_unusable"):
            await RegisterStand.open(place.options(bad))
        options = replace(place.options(), restaurant=tmp_path / "missing.toml")
        with pytest.raises(Exception, match=r"missing\.toml"):
            await RegisterStand.open(options)

    asyncio.run(scene())


@at_place
async def test_readers_and_plugins_are_those_of_the_present_register(place: Place) -> None:
    await place.do(OpenCafeSession())
    assert place.stand.trace_reader() is place.stand.till.trace_reader()
    reader = place.stand.slip_reader()
    assert reader.count() >= 0
    reader.close()
    place.stand.start_plugins()
    await place.stand.settled()
