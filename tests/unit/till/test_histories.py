"""Random histories of acts: whatever a cashier does, the register stays a register."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    NoAnswer,
    NoAnswerReason,
    Outcome,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.plugin_api import (
    ArgumentException,
    FrontApiException,
    NotSupportedException,
    NumberInputDialogResult,
    OperationCanceledException,
)
from cashier_sim.plugin_host.errors import ServiceError
from cashier_sim.till import commands as acts
from cashier_sim.till.dialogs import Answer, ChooserDialog, Dialog, InputDialog, QuestionDialog
from cashier_sim.till.navigation import ORDER_SCREENS, fits
from cashier_sim.till.screen_calls import SCREEN_OFFERS, ScreenPoint, checked_callback
from cashier_sim.till.view import ButtonPlace, FiscalRegisterState, Screen
from tests.unit.till.buttons import add_button, add_payment, callable_ref
from tests.unit.till.headless import Bench, tell

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from cashier_sim.plugin_api import OrderStatus
    from cashier_sim.till.commands import Command
    from tests.unit.till.fake_plugins import FakeCall

OUTCOMES: tuple[Outcome, ...] = (
    Returned(True),
    Returned(True),
    Returned(True),
    Returned(True),
    Failed("нет"),
    Cancelled(),
    Raised("KeyError", "'x'", "stack"),
    NoAnswer(NoAnswerReason.DIED),
)
WEIGHTS: dict[type[Command], float] = {
    acts.ChoosePaymentType: 12,
    acts.GoToPayment: 12,
    acts.GoToPrepayments: 4,
    acts.PressPay: 20,
    acts.PressPrepay: 6,
    acts.EnterExactSum: 3,
    acts.StartPartialReturn: 4,
    acts.SetReturnAmount: 6,
    acts.PressReturnPart: 12,
    acts.ReturnPayment: 3,
    acts.OpenCafeSession: 20,
    acts.CloseCafeSession: 0.2,
    acts.CreateOrder: 0.5,
    acts.CreateDelivery: 0.5,
    acts.ShowScreen: 0.3,
    acts.GoBack: 0.3,
    acts.DeleteOrder: 0.2,
    acts.PrintPrecheque: 0.3,
    acts.MoveClock: 0.1,
    acts.SetFiscalRegister: 0.15,
}
"""How likely an act is beside others, so that histories get as far as money."""

TURN_ERRORS = (
    ArgumentException,
    FrontApiException,
    NotSupportedException,
    OperationCanceledException,
    ServiceError,
)
"""How a turn on the screen may end."""

PAGES = (Screen.ORDERS, Screen.GOODS_RETURN, Screen.REPORT, Screen.ADDITIONS)
SUMS = tuple(map(Decimal, ("0", "10.00", "390.00", "1000.00", "-1")))


@dataclass(slots=True)
class Player:
    """Plays one history."""

    bench: Bench
    random: Random

    async def play(self, steps: int) -> None:
        """Do random acts, each to its end, and look at the register after each."""
        for method in ProcessorMethod:
            self.bench.fake.scripts[method] = self._plugin
        for point in ScreenPoint:
            self.bench.fake.scripts[point] = self._screen_call
        for number, place in enumerate(ButtonPlace):
            add_button(self.bench, place, number=number)
        await self.bench.open_shift()
        for _ in range(steps):
            await self._act(self._next())
            self._look()

    def _next(self) -> Command:
        """Mostly something that the screen offers now."""
        pool = self._pool()
        buttons = self.bench.view.plugin_buttons
        pool += [acts.PressPluginButton(button.id) for button in buttons]
        offered = [command for command in pool if command.refusal(self.bench.view) is None]
        if self.random.random() < 0.05:
            return self.random.choice(pool)
        weights = [WEIGHTS.get(type(command), 1.0) for command in offered]
        return self.random.choices(offered, weights)[0]

    async def _plugin(self, call: FakeCall) -> Outcome:
        if self.random.random() < 0.3:
            await call.ask_room()
        return self.random.choice(OUTCOMES)

    async def _screen_call(self, call: FakeCall) -> Outcome:
        """A button of the plugin's, or its turn on the screen, that edits the order."""
        if self.bench.view.screen in ORDER_SCREENS:
            with suppress(FrontApiException):
                add_payment(self.bench, call, self.random.choice(SUMS[1:4]))
        return await self._plugin(call)

    async def _turn(self) -> None:
        """Whatever the plugin does on the screen at a moment of its own choice."""
        screen = self.bench.fake.till.screen
        point = self.random.choice(list(SCREEN_OFFERS))
        offer = SCREEN_OFFERS[point]
        ref = callable_ref(*offer.positions[0])
        callback = checked_callback("turn", "fake", ref, offer)
        with suppress(*TURN_ERRORS):
            match point:
                case ScreenPoint.EDIT_ORDER:
                    await screen.edit_order(callback)
                case ScreenPoint.EDIT_PAYMENT_SCREEN:
                    await screen.edit_payment_screen(callback)
                case _:
                    await screen.execute(callback)

    async def _act(self, command: Command) -> None:
        doing = self.bench.till.do(command)
        turn = self.bench.begin(self._turn()) if self.random.random() < 0.1 else None
        while not (doing.done() and (turn is None or turn.done())):
            dialog = self.bench.view.dialog
            if dialog is not None:
                await self._during(dialog)
            await asyncio.sleep(0)
        await doing
        assert not self.bench.view.is_busy
        assert not self.bench.view.dialogs
        assert self.bench.view.waiting is None

    async def _during(self, dialog: Dialog) -> None:
        assert await self.bench.refused(acts.GoBack()) == "flow_running"
        waiting = self.bench.view.waiting
        if waiting and waiting.call_id and self.random.random() < 0.2:
            await self.bench.till.do(acts.EndCall(waiting.call_id))
        else:
            await self.bench.do(acts.AnswerDialog(dialog.id, self._answer(dialog)))

    def _answer(self, dialog: Dialog) -> Answer:
        match dialog:
            case QuestionDialog(question=question):
                return self.random.choice([*question.options, None])
            case InputDialog():
                return self.random.choice([NumberInputDialogResult(number=12), None])
            case ChooserDialog():
                return None
            case _:
                return self.random.choice([True, None])

    def _look(self) -> None:
        view = self.bench.view
        state = self.bench.till._parts.register.state  # noqa: SLF001 (what the view must agree with)
        place = self.bench.till._parts.pages.place  # noqa: SLF001 (as above)

        def status(order_id: UUID) -> OrderStatus:
            return state.record(order_id).order.status

        assert fits(place, status)
        for record in state.orders.values():
            held = place.screen in ORDER_SCREENS and place.order_id == record.order.id
            assert (state.locks.holder(record.order.id) == SCREEN) is held
        newest_first = sorted(state.orders.values(), key=lambda r: -r.order.number)
        assert list(view.orders) == newest_first
        if view.current is not None:
            assert view.current.record is state.record(view.current.record.order.id)
            items = [row.item.id for row in view.current.rows]
            assert items == [item.id for item in view.current.record.order.payments]
        pressing = acts.PressPay().refusal(view)
        if view.screen is Screen.PAYMENT and view.current and pressing is None:
            assert view.current.due == 0

    def _pool(self) -> list[Command]:
        view, random = self.bench.view, self.random
        product = random.choice(view.restaurant.products[:5])
        pool: list[Command] = [
            acts.CreateOrder(),
            acts.CreateDelivery("Пётр"),
            acts.AddProduct(product.id),
            acts.AddProduct(product.id),
            acts.GoBack(),
            acts.GoToPayment(),
            acts.GoToPrepayments(),
            acts.GoToPreliminary(),
            acts.PrintPrecheque(),
            acts.CancelPrecheque(),
            acts.DeleteOrder(),
            acts.EnterSum(random.choice(SUMS)),
            acts.EnterExactSum(),
            acts.PressPay(),
            acts.PressPay(),
            acts.PressPrepay(),
            acts.ReturnPayment(),
            acts.DeleteClosedOrder(),
            acts.StartPartialReturn(),
            acts.PressReturnPart(),
            acts.PressReturnGoods(),
            acts.SetGoodsReturnAmount(product.id, Decimal(random.randint(0, 2))),
            acts.OpenCafeSession(),
            acts.CloseCafeSession(),
            acts.MoveClock(timedelta(seconds=5)),
            acts.ShowScreen(random.choice(PAGES)),
            acts.SetFiscalRegister(random.choice(list(FiscalRegisterState))),
            acts.SetFiscalRegister(FiscalRegisterState.READY),
        ]
        type_id = random.choice(view.choices).settings.id
        pool += [acts.ChoosePaymentType(type_id), acts.ChooseGoodsReturnType(type_id)]
        pool += [acts.OpenOrder(record.order.id) for record in view.orders[:2]]
        rows = view.current.rows if view.current else ()
        row_acts: tuple[Callable[[UUID], Command], ...] = (
            acts.SelectPayment,
            acts.DeletePayment,
            acts.EditPreliminaryPayment,
        )
        pool += [act(row.item.id) for row in rows for act in row_acts]
        repairs: tuple[Callable[[UUID], Command], ...] = (
            acts.MarkDone,
            acts.MarkNotDone,
            acts.EmergencyCancel,
            acts.AskPlugin,
        )
        pool += [act(attempt.id) for attempt in view.unknown for act in repairs]
        if view.partial_return:
            pool += [
                acts.SetReturnAmount(item_id, Decimal(random.randint(0, 2)))
                for item_id in view.partial_return.returnable
            ]
            pool += [
                acts.SetReturnShare(item_id, random.choice(SUMS))
                for item_id in view.partial_return.shares
            ]
        return pool


def played(seed: int, steps: int) -> None:
    async def test(bench: Bench) -> None:
        await Player(bench, Random(seed)).play(steps)  # noqa: S311 (repeatable is the point)

    tell(test)


@pytest.mark.parametrize("seed", range(6))
def test_a_register_survives_whatever_is_done(seed: int) -> None:
    played(seed, steps=60)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 160))
def test_a_register_survives_long_histories(seed: int) -> None:
    played(seed, steps=600)
