"""All plugins of a register: the till's `Plugins` over one process each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.ports import (
    NotLoaded,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_api import FiscalPaymentTypeGroup
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.binding import CALL_POINTS, OPTIONAL_CALL_POINTS, OPTIONAL_SINCE
from cashier_sim.plugin_host.calls import CALLABLE, CallUnanswered, Unanswered
from cashier_sim.plugin_host.errors import ManifestError
from cashier_sim.plugin_host.notification_points import version_or_newest
from cashier_sim.till.commands import OpenCalls, StartMode
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.plugin_services import StartedCall
from cashier_sim.till.plugins.faults import Faults
from cashier_sim.till.plugins.held_answers import HeldAnswers
from cashier_sim.till.plugins.mailboxes import Mailboxes
from cashier_sim.till.plugins.outcomes import outcome_of
from cashier_sim.till.plugins.registrations import Registrations
from cashier_sim.till.plugins.running_calls import RunningCalls
from cashier_sim.till.plugins.subscriptions import Subscribers
from cashier_sim.till.plugins.undertakings import Undertakings

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Mapping
    from pathlib import Path

    from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
    from cashier_sim.plugin_host import manifest as manifests
    from cashier_sim.till.plugin_services import TillServices
    from cashier_sim.till.plugins import plugin as shelf_plugin
    from cashier_sim.till.plugins import services
    from cashier_sim.till.plugins_port import PluginsSetup
    from cashier_sim.till.screen_calls import ScreenCall
    from cashier_sim.till.view import PluginView
else:
    # What starts processes and talks with them; a till that has no plugins yet does without.
    manifests = LateModule("cashier_sim.plugin_host.manifest")
    shelf_plugin = LateModule("cashier_sim.till.plugins.plugin")
    services = LateModule("cashier_sim.till.plugins.services")

_OFFERED = {**CALL_POINTS, **OPTIONAL_CALL_POINTS}

_YES_OR_NO = (
    ProcessorMethod.ON_PRELIMINARY_PAYMENT_EDITING,
    ProcessorMethod.CAN_PAY_SILENTLY,
)

_WINDOW = "view_manager"
"""The service that a call without a window lacks."""

NO_LICENCE = "The licence was taken away: its registrations ended. Grant it in the world dock."


class PluginShelf:
    """See `cashier_sim.till.plugins_port.Plugins`. Lives on the register's thread."""

    def __init__(self, till: TillServices, setup: PluginsSetup) -> None:
        self._till = till
        self._setup = setup
        self._registrations = Registrations()
        self._calls = RunningCalls(till)
        self._held = HeldAnswers(till)
        self._faults = Faults(till, self._held)
        self._undertakings = Undertakings()
        self._plugins: dict[str, shelf_plugin.ShelfPlugin] = {}
        self._is_closed = False
        self._subscribers = Subscribers(
            till=till,
            registrations=self._registrations,
            calls=self._calls,
            plugins=self._plugins,
            faults=self._faults,
        )
        self._mailboxes = Mailboxes(
            till=till,
            registrations=self._registrations,
            deliver=self._subscribers.call,
            is_repeatable=setup.hash_seed is not None,
        )

    # the payment systems

    def is_registered(self, payment_system_key: str) -> bool:
        """Whether a live plugin holds this key."""
        return self._registrations.system(payment_system_key) is not None

    def can_return_without_order(self, payment_system_key: str) -> bool:
        """Whether it was registered with the flag for goods returns."""
        registration = self._registrations.system(payment_system_key)
        return registration is not None and registration.system.returns_without_order

    def has_method(self, payment_system_key: str, method: ProcessorMethod) -> bool:
        """Whether the processor has an optional method that its ApiVersion knows."""
        registration = self._registrations.system(payment_system_key)
        if registration is None or method.value not in registration.processor.methods:
            return False
        version = self._plugins[registration.plugin_name].host.manifest.api_version
        return version_or_newest(version) >= OPTIONAL_SINCE.get(method.value, 0)

    async def call(self, call: ProcessorCall) -> Outcome:
        """Call a payment system's method and wait for its end."""
        registration = self._registrations.system(call.payment_system_key)
        if registration is None or self._is_closed:
            return NotLoaded(call.payment_system_key)
        plugin = self._plugins[registration.plugin_name]
        started = StartedCall(
            plugin_name=plugin.name,
            point=call.method,
            arguments=call.arguments,
            order_id=call.order_id,
            item_id=call.item_id,
            is_silent=call.is_silent,
        )
        with self._calls.opened(
            plugin, started, draft=call.draft, lock_owner=call.lock_owner.lend()
        ) as running:
            host = plugin.host
            end = await self._faults.call(
                host,
                running.id,
                lambda: host.call(
                    registration.processor,
                    call.method.value,
                    call.arguments,
                    _services_among(_OFFERED[call.method.value], is_silent=call.is_silent),
                    call_id=running.id,
                ),
            )
            if self._is_closed:  # whether it could still answer would be chance
                end = CallUnanswered(Unanswered.DIED)
            outcome = outcome_of(end, call.payment_system_key, plugin.host.manifest.api_version)
            running.outcome = _checked(call.method, outcome)
        return running.outcome

    def fiscal_group(self, payment_system_key: str) -> FiscalPaymentTypeGroup:
        """Where its fiscal types stand on the cash screen."""
        registration = self._registrations.system(payment_system_key)
        return registration.system.fiscal_group if registration else FiscalPaymentTypeGroup.DEFAULT

    def is_listened_to(self, point: NotificationPoint) -> bool:
        """Whether a subscriber is called for it now."""
        return self._subscribers.is_listened_to(point)

    async def notify(self, call: NotificationCall) -> Notified:
        """Call the subscribers in turn and wait for them."""
        return await self._subscribers.notify(call)

    def post(self, call: NotificationCall, entity: Hashable) -> None:
        """Tell the subscribers of a notification later."""
        self._mailboxes.post(call, entity)

    async def call_back(self, call: ScreenCall) -> Outcome:
        """Call what a plugin gave the screen."""
        target = call.callback
        plugin = self._plugins.get(target.plugin_name)
        if plugin is None:
            return NotLoaded("")
        started = StartedCall(
            plugin_name=plugin.name,
            point=call.point,
            arguments=call.arguments,
            order_id=call.order_id,
        )
        with self._calls.opened(plugin, started) as running:
            end = await plugin.host.call(
                target.callback,
                CALLABLE,
                call.arguments,
                _services_among(target.services),
                call_id=running.id,
                positions=target.positions,
            )
            running.outcome = outcome_of(end)
        return running.outcome

    def end_call(self, call_id: int) -> None:
        """Abort a call; unknown ids are ignored."""
        call = self._calls.get(call_id)
        if call is not None and not self._held.decide(call_id, Unanswered.ABORTED):
            self._plugins[call.plugin_name].host.abort(call_id)

    def let_answer(self, call_id: int) -> None:
        """Hand over the answer of a call that a fault holds back."""
        self._held.decide(call_id, None)

    def run_out_of_time(self, call_id: int) -> None:
        """End a call as if its time limit had passed; unknown ids are ignored."""
        call = self._calls.get(call_id)
        if call is not None and not self._held.decide(call_id, Unanswered.TIMED_OUT):
            self._plugins[call.plugin_name].host.run_out_of_time(call_id)

    # the shelf

    def views(self) -> tuple[PluginView, ...]:
        """All plugins, in the order of adding."""
        return tuple(plugin.view for plugin in self._plugins.values())

    @property
    def is_at_rest(self) -> bool:
        """Whether no plugin starts, restarts or ends, and nothing is on its way to or from one."""
        return (
            self._mailboxes.is_empty
            and self._undertakings.is_empty
            and all(plugin.is_at_rest for plugin in self._plugins.values())
        )

    async def add(self, folder: Path) -> None:
        """Put a plugin on the shelf and start it."""
        try:
            manifest = manifests.load_manifest(folder)
        except ManifestError as error:
            raise RefusedError(
                "plugin_folder_invalid", folder=str(folder), problem=str(error)
            ) from error
        if manifest.name in self._plugins:
            raise RefusedError("plugin_known", plugin=manifest.name)
        plugin = shelf_plugin.ShelfPlugin(
            manifest,
            till=self._till,
            setup=self._setup,
            registrations=self._registrations,
            calls=self._calls,
            held=self._held,
            undertakings=self._undertakings,
        )
        self._plugins[plugin.name] = plugin
        await plugin.start()

    async def remove(self, name: str, open_calls: OpenCalls) -> None:
        """Stop a plugin and take it off the shelf."""
        plugin = self._plugins[name]
        await plugin.stop(open_calls)
        await plugin.close()
        self._plugins.pop(name, None)
        self._till.plugins_changed()

    async def start(self, name: str, mode: StartMode) -> None:
        """Start a plugin; its crash budget starts anew."""
        await self._plugins[name].start(mode)

    async def stop(self, name: str, open_calls: OpenCalls) -> None:
        """Stop a plugin in order."""
        await self._plugins[name].stop(open_calls)

    async def reload(self, name: str, open_calls: OpenCalls) -> None:
        """Stop a plugin and start it with its files as they are now."""
        plugin = self._plugins[name]
        await plugin.stop(open_calls)
        await plugin.start()

    async def kill(self, name: str) -> None:
        """Kill a plugin's process as a crash would."""
        await self._plugins[name].host.crash()

    async def licence_changed(self) -> None:
        """End the registrations without a licence; reload those that stand without one."""
        for plugin in list(self._plugins.values()):
            if not self._till.has_licence(plugin.host.manifest.license_module_id):
                if self._registrations.systems_of(plugin.name):
                    plugin.licence_lost(NO_LICENCE)
                    self._registrations.end_systems(plugin.name)
            elif plugin.lacks_licence:
                await self.reload(plugin.name, OpenCalls.FINISH)

    async def close(self) -> None:
        """Stop all plugins; open calls end as died, whatever they still answer."""
        self._is_closed = True
        for plugin in list(self._plugins.values()):
            await plugin.close()
        await self._undertakings.close()
        await self._mailboxes.close()


def _services_among(
    offered: Collection[str], *, is_silent: bool = False
) -> Mapping[str, str | None]:
    """Those services of a call that are on offer; an argument is called like its service."""
    return {
        name: None if is_silent and name == _WINDOW else name
        for name in wire.CALL_SERVICES
        if name in offered
    }


def _checked(method: ProcessorMethod, outcome: Outcome) -> Outcome:
    """Refuse an answer that the contract does not know."""
    if method not in _YES_OR_NO or not isinstance(outcome, Returned):
        return outcome
    if isinstance(outcome.value, bool):
        return outcome
    return Raised("TypeError", f"{method.value} must return True or False, not {outcome.value!r}")
