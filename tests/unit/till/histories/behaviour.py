"""What the plugin does in its calls, and between them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.notification_calls import NotificationPoint
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
from cashier_sim.plugin_api import InputDialogTypes
from cashier_sim.till.dialogs import InputDialog, KeyboardDialog, OkDialog, YesNoCancelDialog
from cashier_sim.till.plugin_services import PluginEvent
from cashier_sim.till.screen_calls import SCREEN_OFFERS, ScreenPoint, checked_callback
from cashier_sim.till.view import ButtonPlace, NotificationLevel
from tests.unit.till.buttons import add_button, callable_ref
from tests.unit.till.histories.hand import PLUGIN_ERRORS, Hand

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from cashier_sim.plugin_api import Order
    from cashier_sim.till.dialogs import Dialog
    from tests.unit.till.fake_plugins import FakeCall
    from tests.unit.till.headless import Bench
    from tests.unit.till.histories.plugins import OpenCall, RandomPlugins
    from tests.unit.till.histories.watch import Watch

OUTCOMES: tuple[Outcome, ...] = (
    *(Returned(True) for _ in range(9)),
    Failed("нет"),
    Failed("нет", keep_in_order=True),
    Cancelled(),
    Cancelled(keep_in_order=True),
    Raised("KeyError", "'x'", "stack"),
    NoAnswer(NoAnswerReason.DIED),
    NoAnswer(NoAnswerReason.TIMED_OUT),
)
OWNER = LockOwner("fake")
INPUTS = InputDialogTypes.CARD | InputDialogTypes.NUMBER
ALL_POINTS = tuple(NotificationPoint)


class Behaviour:
    """The plugin's own code."""

    def __init__(self, bench: Bench, plugins: RandomPlugins, watch: Watch) -> None:
        self._bench = bench
        self._plugins = plugins
        self._watch = watch
        self._state = bench.till._parts.register.state  # noqa: SLF001 (it draws from what is there)
        self._seen: dict[UUID, Order] = {}
        plugins.behave = self.in_call
        plugins.on_news = self.by_itself

    @property
    def _chance(self) -> Random:
        return self._plugins.chance

    # in a call

    async def in_call(self, running: OpenCall) -> Outcome:
        """Do a few things and end in some way."""
        for _ in range(self._chance.choice((0, 0, 1, 1, 2))):
            await self._step(running)
        return self._outcome(running)

    async def _step(self, running: OpenCall) -> None:
        fake = running.fake
        match self._chance.randrange(7):
            case 0 if "printer" in running.offered:
                fake.print("чек")
            case 1 if "progress_bar" in running.offered:
                fake.say("ждите")
            case 2 if "view_manager" in running.offered:
                await self._ask(fake)
            case 3:
                self._set_data(fake)
            case 4 if "operation_service" in running.offered:
                self._hand(running.owner).edit()
            case 5:
                await self.by_itself()
            case _:
                await asyncio.sleep(0)

    async def _ask(self, fake: FakeCall) -> None:
        """Show a dialog, or two one over the other; one may be left open."""
        dialogs = [fake.ask(self._dialog()) for _ in range(self._chance.choice((1, 1, 1, 2)))]
        tasks = [self._plugins.begin(dialog) for dialog in dialogs]
        if self._chance.random() < 0.8:
            await asyncio.wait(tasks)

    def _dialog(self) -> Dialog:
        return self._chance.choice(
            (
                OkDialog(id=0, title="Плагин", message="готово"),
                YesNoCancelDialog(id=0, title="Плагин", message="дальше?"),
                KeyboardDialog(id=0, title="Слово", is_password=True),
                InputDialog(id=0, title="Номер", types=INPUTS),
            )
        )

    def _set_data(self, fake: FakeCall) -> None:
        draft = fake.call.draft if fake.call else None
        if draft is not None:
            number = str(self._chance.randint(1, 9))
            draft.data = replace(draft.data, rollback_data=number, card_number=number)

    def _outcome(self, running: OpenCall) -> Outcome:
        outcome = self._chance.choice(OUTCOMES)
        if not isinstance(outcome, Returned):
            return outcome
        match running.point:
            case ProcessorMethod.PAYMENT_STATE if running.fake.call is not None:
                transaction_id = running.fake.call.arguments["transaction_id"]
                assert isinstance(transaction_id, UUID)
                is_taken = self._plugins.bank.is_taken(transaction_id)
                return Returned(self._chance.choice((None, is_taken, is_taken)))
            case ProcessorMethod.CAN_PAY_SILENTLY:
                return Returned(self._chance.random() < 0.8)
            case _:
                return outcome

    # between calls

    async def by_itself(self) -> None:
        """Edit or move money by the global service, at any moment."""
        hand = self._hand(OWNER)
        match self._chance.randrange(8):
            case 0 | 1:
                hand.edit()
            case 2:
                await self._continuously(hand)
            case 3 | 4:
                await hand.sell()
            case _:
                await hand.flow()

    async def _continuously(self, hand: Hand) -> None:
        """Keep what is edited until the end."""
        with hand.service.kept():
            for _ in range(self._chance.randint(1, 3)):
                hand.edit()
                await asyncio.sleep(0)

    async def turn(self) -> None:
        """Take the screen for a callback."""
        screen = self._plugins.till.screen
        point = self._chance.choice(list(SCREEN_OFFERS))
        offer = SCREEN_OFFERS[point]
        callback = checked_callback("turn", "fake", callable_ref(*offer.positions[0]), offer)
        try:
            match point:
                case ScreenPoint.EDIT_ORDER:
                    await screen.edit_order(callback)
                case ScreenPoint.EDIT_PAYMENT_SCREEN:
                    await screen.edit_payment_screen(callback)
                case _:
                    await screen.execute(callback)
        except PLUGIN_ERRORS:
            pass

    def use_what_is_over(self) -> None:
        """Print, show and say in the name of calls that have ended: none of it may happen."""
        slips = len(self._bench.slips())
        for fake in self._plugins.over:
            fake.print("поздно")
            fake.say("поздно")
            self._plugins.begin(fake.ask(self._dialog()))
        assert len(self._bench.slips()) == slips, "printed after the call's end"

    def live(self) -> None:
        """Something in the life of the plugin."""
        acts: tuple[Callable[[], None], ...] = (
            self._plugins.die,
            self._unregister,
            self._listen,
            self._listen,
            self._listen,
            self._add_button,
            self._notify,
        )
        self._chance.choice(acts)()

    def _unregister(self) -> None:
        if self._plugins.systems:
            self._plugins.unregister(self._chance.choice(tuple(self._plugins.systems)))

    def _listen(self) -> None:
        points = self._chance.sample(ALL_POINTS, 4)
        self._plugins.listened ^= set(points)
        self._plugins.till.plugin_happened("fake", PluginEvent.SUBSCRIBED)

    def _add_button(self) -> None:
        shown = self._plugins.till.buttons.shown
        place = self._chance.choice(list(ButtonPlace))
        if len(shown) < 8:
            taken = {button.id.int for button in shown}
            number = next(number for number in range(1, 99) if number not in taken)
            add_button(self._bench, place, number=number)
        else:
            self._plugins.till.buttons.remove(shown[0].id)

    def _notify(self) -> None:
        self._plugins.till.notify(NotificationLevel.INFO, "скоро", "плагин", None)

    def _hand(self, owner: LockOwner) -> Hand:
        return Hand(
            state=self._state,
            chance=self._chance,
            owner=owner,
            service=self._plugins.till.operations(owner),
            commits=lambda: self._watch.commits,
            finished=self._plugins.finished,
            seen=self._seen,
        )
