"""Tells subscribers what happens: those that the register waits for, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.notification_calls import Notified
from cashier_sim.engine.ports import Cancelled
from cashier_sim.plugin_api import ClosedOrderScreen, UnknownScreen
from cashier_sim.plugin_host.calls import CALLABLE, CallRaised, CallReturned
from cashier_sim.plugin_host.events import LogLevel
from cashier_sim.till.plugin_services import PluginEvent, StartedCall
from cashier_sim.till.plugins.faults import CANCELLED
from cashier_sim.till.plugins.outcomes import outcome_of
from cashier_sim.till.plugins.registrations import GIVES_UP
from cashier_sim.till.readable import readable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint
    from cashier_sim.plugin_host.calls import CallEnd
    from cashier_sim.till.plugin_services import TillServices
    from cashier_sim.till.plugins.faults import Faults
    from cashier_sim.till.plugins.plugin import ShelfPlugin
    from cashier_sim.till.plugins.registrations import Registrations, Subscription
    from cashier_sim.till.plugins.running_calls import RunningCalls

_CLOSED_ORDER_SCREEN_SINCE = 8


class Subscribers:
    """Calls subscribers. Lives on the register's thread.

    Args:
        till: What the calls are told to.
        registrations: Where the subscriptions are.
        calls: Gets each call while it is under way.
        plugins: The plugins by name.
        faults: Makes the calls, and lets those go wrong that are to.
    """

    def __init__(
        self,
        *,
        till: TillServices,
        registrations: Registrations,
        calls: RunningCalls,
        plugins: Mapping[str, ShelfPlugin],
        faults: Faults,
    ) -> None:
        self._till = till
        self._registrations = registrations
        self._calls = calls
        self._plugins = plugins
        self._faults = faults

    def is_listened_to(self, point: NotificationPoint) -> bool:
        """Whether a subscriber is called for it now."""
        return any(one.is_live for one in self._registrations.subscriptions(point))

    async def notify(self, call: NotificationCall) -> Notified:
        """Call the subscribers in turn and wait for each.

        The first that gives the operation up is the last, and where the answer is yes or no the
        first that says True. One that raises, or answers with another type, is not called again
        until its plugin restarts.
        """
        answers: list[object] = []
        for subscription in self._registrations.subscriptions(call.point):
            if not subscription.is_live:
                continue
            end = await self.call(subscription, call)
            if subscription.gives_up_with(end):
                return Notified(
                    is_aborted=True,
                    plugin_name=subscription.plugin_name,
                    message=end.message if isinstance(end, CallRaised) else "",
                    answers=tuple(answers),
                )
            if isinstance(end, CallReturned) and subscription.shape.answer is not None:
                answers += [end.value] if end.value is not None else []
                if end.value is True:
                    break
        return Notified(answers=tuple(answers))

    async def call(self, subscription: Subscription, call: NotificationCall) -> CallEnd:
        """Call one subscriber and wait for it.

        Returns:
            How it ended; an answer of a wrong type as the `TypeError` that it is.
        """
        plugin = self._plugins[subscription.plugin_name]
        shape = subscription.shape
        started = StartedCall(
            plugin_name=plugin.name,
            point=call.point,
            arguments=call.arguments,
            order_id=call.order_id,
            is_silent=call.is_silent or shape.is_afterwards,
        )
        services: dict[str, str | None] = dict(shape.services)
        if call.is_silent and "view_manager" in services:
            services["view_manager"] = None
        with self._calls.opened(
            plugin,
            started,
            screen_context=call.screen_context,
            lock_owner=call.lock_owner.lend(),
        ) as running:
            self._log(plugin, subscription, "begins")
            host = plugin.host
            end = await self._faults.call(
                host,
                running.id,
                lambda: host.call(
                    subscription.callback,
                    CALLABLE,
                    _fitting(subscription, call.arguments),
                    services,
                    call_id=running.id,
                    positions=subscription.positions,
                    expected=(GIVES_UP,) if subscription.may_give_up else (),
                ),
                gives_up=GIVES_UP if subscription.may_give_up else CANCELLED,
            )
            problem = _problem(subscription, end)
            if problem is not None:
                plugin.host.log(LogLevel.ERROR, problem.message)
                end = problem
            running.outcome = Cancelled() if subscription.gives_up_with(end) else outcome_of(end)
            self._end_log(plugin, subscription, end)
        if isinstance(end, CallRaised) and not subscription.gives_up_with(end):
            self._suspend(subscription, end)
        return end

    def _suspend(self, subscription: Subscription, error: CallRaised) -> None:
        subscription.is_suspended = True
        self._till.plugin_happened(
            subscription.plugin_name,
            PluginEvent.SUBSCRIBER_SUSPENDED,
            text=subscription.point.value,
            details=error.stack or error.message,
        )

    def _log(self, plugin: ShelfPlugin, subscription: Subscription, what: str) -> None:
        """Write one of the two lines that the front writes around each call of a handler."""
        if not subscription.shape.is_afterwards:
            name = f"{subscription.point.value}: {subscription.callback.type_name}"
            plugin.host.log(LogLevel.INFO, f"{name} {what}")

    def _end_log(self, plugin: ShelfPlugin, subscription: Subscription, end: CallEnd) -> None:
        """Say how a call ended; that a process died is in its log already."""
        if isinstance(end, CallReturned):
            self._log(plugin, subscription, "ended")
        elif subscription.gives_up_with(end):
            self._log(plugin, subscription, "ended and gave the operation up")
        elif isinstance(end, CallRaised):
            self._log(plugin, subscription, "failed and is not called again until a restart")


def _problem(subscription: Subscription, end: CallEnd) -> CallRaised | None:
    """What an answer of another type than the contract's counts as; None is always an answer."""
    wanted = subscription.shape.answer
    if wanted is None or not isinstance(end, CallReturned) or end.value is None:
        return None
    if isinstance(end.value, wanted):
        return None
    what = f"{subscription.point.value}: {subscription.callback.type_name}"
    answer = readable(end.value)
    return CallRaised("TypeError", f"{what} must return {wanted.__name__} or None, not {answer}")


def _fitting(subscription: Subscription, arguments: Mapping[str, object]) -> Mapping[str, object]:
    """The arguments as the plugin's version knows them."""
    if subscription.version < _CLOSED_ORDER_SCREEN_SINCE and isinstance(
        arguments.get("screen"), ClosedOrderScreen
    ):
        return {"screen": UnknownScreen()}
    return arguments
