"""A register that is restarted with a real plugin in it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.commands import (
    AddProduct,
    ChoosePaymentType,
    CreateOrder,
    GoToPayment,
    MarkNotDone,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    RestartRegister,
    SetCallFault,
)
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand
from cashier_sim.till.view import CallFailure, CallFault
from tests.process.till.real_till import GRACE_SECONDS, LIMIT_SECONDS, plugin_code, write_plugin
from tests.unit.till.builders import NOON

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cashier_sim.till.commands import Command

HOLDS = CallFault(plugin_name="probe", method="pay", failure=CallFailure.HOLDS)


async def do(stand: RegisterStand, *commands: Command) -> None:
    """Carry commands out; they must be accepted."""
    for command in commands:
        refusal = await asyncio.wait_for(stand.do(command), LIMIT_SECONDS)
        assert refusal is None, f"{command} was refused: {refusal}"


async def ready_to_pay(stand: RegisterStand) -> None:
    """An order on the cash screen with a payment of the plugin."""
    await do(stand, OpenCafeSession(), CreateOrder())
    await do(stand, AddProduct(stand.view.restaurant.products[0].id), GoToPayment())
    choices = stand.view.choices
    probe = next(one for one in choices if one.settings.payment_system_key == "probe")
    await do(stand, ChoosePaymentType(probe.settings.id))


async def until_held(stand: RegisterStand) -> None:
    """Wait until the answer of a call is held back."""
    await until(stand, lambda: stand.view.waiting is not None and stand.view.waiting.is_held)


async def until(stand: RegisterStand, condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    happened = asyncio.Event()
    end = stand.subscribe(lambda _: happened.set())
    async with asyncio.timeout(LIMIT_SECONDS):
        while not condition():
            happened.clear()
            await happened.wait()
    end()


def options_of(tmp_path: Path, **code: str) -> TillOptions:
    """How a register with the plugin is opened."""
    return TillOptions(
        data_folder=tmp_path / "data",
        clock=FixedClock(NOON),
        ids=SeededIds(7),
        plugin_folders=(write_plugin(tmp_path / "probe", plugin_code(**code)),),
        hash_seed=0,
        grace_seconds=GRACE_SECONDS,
    )


def test_payment_that_a_restart_cut_off_is_unknown_and_can_be_settled(tmp_path: Path) -> None:
    async def scene() -> None:
        stand = await RegisterStand.open(options_of(tmp_path))
        try:
            await stand.settled()
            pid = stand.view.plugins[0].pid
            await ready_to_pay(stand)
            await do(stand, SetCallFault(HOLDS))
            paying = stand.do(PressPay())
            await until_held(stand)
            await do(stand, RestartRegister())
            assert paying.done()
            (attempt,) = stand.view.unknown
            assert stand.view.plugins[0].pid not in {pid, None}
            order_id = stand.view.orders[0].order.id
            await do(stand, OpenOrder(order_id), GoToPayment(), MarkNotDone(attempt.id))
            await do(stand, PressPay())
            assert stand.view.orders[0].closed_in_session is not None
        finally:
            await stand.close()

    asyncio.run(scene())


def test_plugin_that_answers_while_the_register_closes_is_not_heard(tmp_path: Path) -> None:
    pay = "given['view_manager'].show_ok_popup('Гостиница', 'Оплачено')"

    async def scene() -> None:
        stand = await RegisterStand.open(options_of(tmp_path, pay=pay))
        try:
            await stand.settled()
            await ready_to_pay(stand)
            paying = stand.do(PressPay())
            await until(stand, lambda: bool(stand.view.dialogs))
            await do(stand, RestartRegister())
            assert paying.done()
            assert len(stand.view.unknown) == 1
            assert stand.view.orders[0].closed_in_session is None
        finally:
            await stand.close()

    asyncio.run(scene())
