"""What plugins hold at the register: payment systems, subscriptions, licence slots."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.plugin_api import PaymentSystemRegistrationException
from cashier_sim.plugin_host.calls import CallEnd, CallRaised, Ref
from cashier_sim.plugin_host.notification_points import (
    NOTIFICATION_POINTS,
    NotificationShape,
    version_or_newest,
)
from cashier_sim.till.view import RegisteredSystem


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """A payment system that a live process holds."""

    held_id: int
    """What `Registrations.end` ends it by."""
    plugin_name: str
    processor: Ref
    system: RegisteredSystem


GIVES_UP = "OperationCanceledException"
"""The exception by which a subscriber gives an operation up, where it may."""


@dataclass(slots=True, kw_only=True, eq=False)
class Subscription:
    """A subscriber on one notification."""

    plugin_name: str
    point: NotificationPoint
    callback: Ref
    api_version: str | None
    """The manifest's."""
    is_suspended: bool = False
    """It raised once; not called again until its plugin restarts."""
    is_ended: bool = False
    """Its registration ended."""

    @property
    def shape(self) -> NotificationShape:
        """What the notification offers."""
        return NOTIFICATION_POINTS[self.point.value]

    @property
    def is_live(self) -> bool:
        """Whether it is called."""
        return not (self.is_suspended or self.is_ended)

    @property
    def version(self) -> int:
        """The version of the API that its plugin is for."""
        return version_or_newest(self.api_version)

    @property
    def positions(self) -> tuple[str, ...]:
        """The names in the order of its plugin's version."""
        return self.shape.order_of(self.api_version)

    @property
    def may_give_up(self) -> bool:
        """Whether it may give the operation up."""
        return self.shape.may_give_up(self.api_version)

    def gives_up_with(self, end: CallEnd) -> bool:
        """Whether its call ended so that the operation is given up."""
        return self.may_give_up and isinstance(end, CallRaised) and end.is_a(GIVES_UP)


@dataclass(frozen=True, slots=True)
class _Held:
    plugin_name: str
    generation: int
    end: Callable[[], None]


class Registrations:
    """Everything that ends with a `dispose` or with the process that holds it.

    Lives on the register's thread.
    """

    def __init__(self) -> None:
        self._ids = count(1)
        self._held: dict[int, _Held] = {}
        self._systems: dict[str, Registration] = {}
        self._subscriptions: dict[NotificationPoint, list[Subscription]] = {}

    def system(self, key: str) -> Registration | None:
        """The registration of a payment system's key."""
        return self._systems.get(key)

    def key_of(self, plugin_name: str, processor: Ref) -> str | None:
        """The key under which an object of a plugin's is registered; None if it is not.

        Objects of different plugins may have the same number.
        """
        for key, registration in self._systems.items():
            if (registration.plugin_name, registration.processor) == (plugin_name, processor):
                return key
        return None

    def systems_of(self, plugin_name: str) -> tuple[RegisteredSystem, ...]:
        """What a plugin holds registered now, in the order of registration."""
        return tuple(
            registration.system
            for registration in self._systems.values()
            if registration.plugin_name == plugin_name
        )

    def subscriptions(self, point: NotificationPoint) -> tuple[Subscription, ...]:
        """The subscribers on a notification, in the order of subscribing."""
        return tuple(self._subscriptions.get(point, ()))

    def add_system(
        self, plugin_name: str, processor: Ref, system: RegisteredSystem, ended: Callable[[], None]
    ) -> int:
        """Keep a payment system until it ends.

        Args:
            plugin_name: Who registers it.
            processor: Its object in the plugin's process.
            system: What it is called.
            ended: Told when it ends, whatever ends it.

        Returns:
            The id under which `end` ends it.

        Raises:
            PaymentSystemRegistrationException: Its key is taken.
        """
        if system.key in self._systems:
            raise PaymentSystemRegistrationException(
                f"Another payment proccessor with key '{system.key}' was already registered"
            )

        def end() -> None:
            del self._systems[system.key]
            ended()

        held_id = self.hold(plugin_name, processor.generation, end)
        self._systems[system.key] = Registration(
            held_id=held_id, plugin_name=plugin_name, processor=processor, system=system
        )
        return held_id

    def add_subscription(self, subscription: Subscription, ended: Callable[[], None]) -> int:
        """Keep a subscription until it ends; returns its id."""
        subscriptions = self._subscriptions.setdefault(subscription.point, [])
        subscriptions.append(subscription)

        def end() -> None:
            subscriptions.remove(subscription)
            subscription.is_ended = True
            ended()

        return self.hold(subscription.plugin_name, subscription.callback.generation, end)

    def hold(self, plugin_name: str, generation: int, end: Callable[[], None]) -> int:
        """Keep anything that ends with its process; returns its id."""
        held_id = next(self._ids)
        self._held[held_id] = _Held(plugin_name, generation, end)
        return held_id

    def end(self, held_id: int) -> None:
        """End one; ids that ended before are ignored."""
        held = self._held.pop(held_id, None)
        if held is not None:
            held.end()

    def end_process(self, plugin_name: str, generation: int) -> None:
        """End everything that one process of a plugin held."""
        for held_id in list(self._ids_of(plugin_name, generation)):
            self.end(held_id)

    def end_systems(self, plugin_name: str) -> None:
        """End a plugin's payment systems, since its licence is gone."""
        for registration in list(self._systems.values()):
            if registration.plugin_name == plugin_name:
                self.end(registration.held_id)

    def _ids_of(self, plugin_name: str, generation: int) -> Iterator[int]:
        for held_id, held in self._held.items():
            if held.plugin_name == plugin_name and held.generation == generation:
                yield held_id
