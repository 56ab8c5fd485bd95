from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import NotSupportedException, OperationCanceledException
from cashier_sim.till.commands import GoToPayment, PressPluginButton
from cashier_sim.till.dialogs import OkDialog
from cashier_sim.till.screen_calls import ScreenPoint
from cashier_sim.till.screen_turns import ScreenTurns
from cashier_sim.till.view import ButtonPlace, Screen, TillView
from tests.unit.till.buttons import add_button
from tests.unit.till.headless import Bench, script, story

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


class Turns:
    """Turns on the screen of a bench, which does not know of them, with what they do to it."""

    def __init__(self, bench: Bench) -> None:
        self.held: list[bool] = []
        self.bench = bench
        self.turns = ScreenTurns(self._view, self._hold)
        bench.till.subscribe(self.turns.on_event)

    def _view(self) -> TillView:
        return self.bench.view

    def _hold(self, is_held: bool) -> None:
        self.held.append(is_held)

    async def take(self, *screens: Screen) -> None:
        async with self.turns.turn(*screens):
            assert self.held == [True]


async def busy(bench: Bench) -> asyncio.Future[object]:
    """Hold the cash screen by a button whose callback waits in a dialog."""
    await bench.order()
    await bench.do(GoToPayment())
    button_id = add_button(bench, ButtonPlace.PAYMENT)

    async def asks(call: FakeCall) -> None:
        await call.ask(OkDialog(id=0, title="", message="Подождите"))

    script(bench, ScreenPoint.BUTTON, asks)
    pressed = bench.start(PressPluginButton(button_id))
    await bench.dialog()
    return asyncio.ensure_future(pressed)


@story
async def test_an_idle_screen_is_taken_at_once_and_let_go(bench: Bench) -> None:
    turns = Turns(bench)
    await turns.take()
    assert turns.held == [True, False]


@story
async def test_a_busy_screen_is_waited_for(bench: Bench) -> None:
    turns = Turns(bench)
    pressed = await busy(bench)
    taking = bench.begin(turns.take(Screen.PAYMENT))
    await asyncio.sleep(0)
    assert turns.held == []
    await bench.answer(True)
    await taking
    await pressed
    assert turns.held == [True, False]


@story
async def test_another_page_is_told_by_name(bench: Bench) -> None:
    with pytest.raises(NotSupportedException, match=r"cash screen is not open.*order list"):
        await Turns(bench).take(Screen.PAYMENT)


@story
async def test_a_page_that_is_left_meanwhile_is_given_up(bench: Bench) -> None:
    turns = Turns(bench)
    pressed = await busy(bench)
    taking = bench.begin(turns.take(Screen.PAYMENT))
    await asyncio.sleep(0)
    bench.till._parts.pages.leave_order()  # noqa: SLF001 (as the end of a payment does)
    await bench.until(taking.done)
    assert isinstance(taking.exception(), OperationCanceledException)
    await bench.answer(True)
    await pressed


@story
async def test_whoever_waits_when_the_register_closes_gives_up(bench: Bench) -> None:
    turns = Turns(bench)
    pressed = await busy(bench)
    taking = bench.begin(turns.take())
    await asyncio.sleep(0)
    turns.turns.close()
    await bench.until(taking.done)
    assert isinstance(taking.exception(), OperationCanceledException)
    await bench.answer(True)
    await pressed


@story
async def test_who_no_longer_waits_is_forgotten(bench: Bench) -> None:
    turns = Turns(bench)
    pressed = await busy(bench)
    taking = bench.begin(turns.take())
    await asyncio.sleep(0)
    taking.cancel()
    await bench.answer(True)
    await pressed
    assert turns.held == []


@story
async def test_a_turn_that_fails_lets_the_screen_go(bench: Bench) -> None:
    turns = Turns(bench)
    with pytest.raises(ZeroDivisionError):
        async with turns.turns.turn():
            raise ZeroDivisionError
    assert turns.held == [True, False]
