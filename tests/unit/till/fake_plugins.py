"""Plugins without processes: scripted payment systems inside the test."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cashier_sim.engine.model import PaymentData
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.ports import (
    NoAnswer,
    NoAnswerReason,
    NotLoaded,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Returned,
)
from cashier_sim.plugin_api import (
    FiscalPaymentTypeGroup,
    InputDialogTypes,
    ReceiptSlip,
    Tags,
    XElement,
)
from cashier_sim.till.dialogs import Answer, Dialog, InputDialog
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.plugin_services import CallPoint, ServiceCall, StartedCall, TillServices
from cashier_sim.till.view import PluginState, PluginView, RegisteredSystem

if TYPE_CHECKING:
    from pathlib import Path

    from cashier_sim.till.commands import OpenCalls, StartMode
    from cashier_sim.till.plugins_port import PluginsSetup
    from cashier_sim.till.screen_calls import ScreenCall

KEY = "hotel"
SYSTEM = RegisteredSystem(key=KEY, name="Гостиница", returns_without_order=True)


@dataclass(slots=True)
class FakeCall:
    """One call that a script carries out, with what a plugin could use in it."""

    till: TillServices
    call_id: int
    call: ProcessorCall | None
    """None for a notification."""
    notification: NotificationCall | None = None

    async def ask(self, dialog: Dialog) -> Answer:
        """Show a dialog."""
        with self.till.serving(self._request("view_manager.show")) as record:
            answer = await self.till.show_dialog(self.call_id, dialog)
            record.answered(answer)
            return answer

    async def ask_room(self) -> Answer:
        """Ask for a number or a card."""
        types = InputDialogTypes.CARD | InputDialogTypes.NUMBER
        return await self.ask(InputDialog(id=0, title="Номер или карта", types=types))

    def print(self, *content: object) -> None:
        """Print a slip."""
        slip = ReceiptSlip(XElement(Tags.DOC, *content))
        with self.till.serving(self._request("printer.print", slip=slip)):
            self.till.print_slip(self.call_id, slip)

    def card_data(self, card_number: str, card_type: str) -> PaymentData:
        """What `set_info_for_reports` would keep."""
        return PaymentData(card_number=card_number, card_type=card_type)

    def say(self, message: str) -> None:
        """Change the line in the waiting window."""
        with self.till.serving(self._request("progress_bar.change_message", text=message)):
            self.till.show_waiting_message(self.call_id, message)

    def _request(self, name: str, **arguments: object) -> ServiceCall:
        return ServiceCall(plugin_name="fake", call_id=self.call_id, name=name, arguments=arguments)


Script = Callable[[FakeCall], Awaitable[Outcome]]


async def returns_nothing(call: FakeCall) -> Outcome:
    """Do nothing and succeed."""
    del call
    return Returned()


@dataclass(slots=True)
class FakePlugins:
    """See `cashier_sim.till.plugins_port.Plugins`. One plugin named `fake` holds all systems."""

    till: TillServices
    setup: PluginsSetup
    scripts: dict[CallPoint, Script] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    ended: list[int] = field(default_factory=list)
    let_through: list[int] = field(default_factory=list)
    timed_out: list[int] = field(default_factory=list)
    acts: list[str] = field(default_factory=list)
    systems: dict[str, RegisteredSystem] = field(default_factory=dict)
    shelf: dict[str, PluginView] = field(default_factory=dict)
    notified: list[NotificationCall] = field(default_factory=list)
    called_back: list[ScreenCall] = field(default_factory=list)
    notified_answers: dict[NotificationPoint, Notified] = field(default_factory=dict)
    is_closed: bool = False

    # what a test does

    def register(self, system: RegisteredSystem = SYSTEM) -> None:
        """Let the plugin register a payment system."""
        self.systems[system.key] = system
        self.till.system_registered("fake", system)

    def unregister(self, key: str = KEY) -> None:
        """Let the registration end."""
        self.till.system_unregistered("fake", self.systems.pop(key))

    def told(self, point: NotificationPoint) -> list[NotificationCall]:
        """The notifications of one kind so far."""
        return [call for call in self.notified if call.point is point]

    # what the engine asks

    def is_registered(self, payment_system_key: str) -> bool:
        return payment_system_key in self.systems

    def can_return_without_order(self, payment_system_key: str) -> bool:
        system = self.systems.get(payment_system_key)
        return system is not None and system.returns_without_order

    def has_method(self, payment_system_key: str, method: ProcessorMethod) -> bool:
        return self.is_registered(payment_system_key) and method in self.scripts

    async def call(self, call: ProcessorCall) -> Outcome:
        if call.payment_system_key not in self.systems:
            return NotLoaded(call.payment_system_key)
        return await self._run(call.method, call)

    def fiscal_group(self, payment_system_key: str) -> FiscalPaymentTypeGroup:
        system = self.systems.get(payment_system_key)
        return system.fiscal_group if system else FiscalPaymentTypeGroup.DEFAULT

    def is_listened_to(self, point: NotificationPoint) -> bool:
        return point in self.scripts or point in self.notified_answers

    async def notify(self, call: NotificationCall) -> Notified:
        self.notified.append(call)
        if call.point in self.scripts:
            await self._run(call.point, None, call)
        return self.notified_answers.get(call.point, Notified())

    def post(self, call: NotificationCall, entity: Hashable) -> None:
        del entity
        self.notified.append(call)

    async def _run(
        self,
        point: ProcessorMethod | NotificationPoint,
        call: ProcessorCall | None,
        notification: NotificationCall | None = None,
    ) -> Outcome:
        self.calls.append(point.value)
        call_id = self.till.call_started(
            StartedCall(
                plugin_name="fake",
                point=point,
                arguments=call.arguments if call else {},
                order_id=call.order_id if call else None,
            )
        )
        outcome: Outcome = NoAnswer(NoAnswerReason.DIED)
        try:
            script = self.scripts.get(point, returns_nothing)
            outcome = await script(FakeCall(self.till, call_id, call, notification))
            if call_id in self.ended:
                outcome = NoAnswer(NoAnswerReason.ENDED_BY_CASHIER)
        finally:
            self.till.call_ended(call_id, outcome)
        return outcome

    # the shelf

    is_at_rest = True

    def views(self) -> tuple[PluginView, ...]:
        return tuple(self.shelf.values())

    async def add(self, folder: Path) -> None:
        if folder.name in self.shelf:
            raise RefusedError("plugin_known", plugin=folder.name)
        self.shelf[folder.name] = PluginView(
            name=folder.name, folder=str(folder), state=PluginState.RUNNING
        )
        self.till.plugins_changed()

    async def remove(self, name: str, open_calls: OpenCalls) -> None:
        del self.shelf[name]
        self.acts.append(f"remove {name} {open_calls.value}")
        self.till.plugins_changed()

    async def start(self, name: str, mode: StartMode) -> None:
        self._change(name, PluginState.RUNNING, f"start {mode.value}")

    async def stop(self, name: str, open_calls: OpenCalls) -> None:
        self._change(name, PluginState.STOPPED, f"stop {open_calls.value}")

    async def reload(self, name: str, open_calls: OpenCalls) -> None:
        self._change(name, PluginState.RUNNING, f"reload {open_calls.value}")

    async def kill(self, name: str) -> None:
        self._change(name, PluginState.FAILED, "kill")

    async def call_back(self, call: ScreenCall) -> Outcome:
        self.called_back.append(call)
        outcome: Outcome = NoAnswer(NoAnswerReason.DIED)
        call_id = self.till.call_started(
            StartedCall(
                plugin_name="fake",
                point=call.point,
                arguments=call.arguments,
                order_id=call.order_id,
            )
        )
        try:
            script = self.scripts.get(call.point, returns_nothing)
            outcome = await script(FakeCall(self.till, call_id, None))
        finally:
            self.till.call_ended(call_id, outcome)
        return outcome

    def end_call(self, call_id: int) -> None:
        self.ended.append(call_id)

    def let_answer(self, call_id: int) -> None:
        self.let_through.append(call_id)

    def run_out_of_time(self, call_id: int) -> None:
        self.timed_out.append(call_id)

    async def licence_changed(self) -> None:
        self.acts.append(f"licence {self.till.has_licence()}")

    async def close(self) -> None:
        self.is_closed = True

    def _change(self, name: str, state: PluginState, act: str) -> None:
        self.shelf[name] = replace(self.shelf[name], state=state)
        self.acts.append(f"{act} {name}")
        self.till.plugins_changed()
