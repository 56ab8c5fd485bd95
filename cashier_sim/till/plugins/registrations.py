"""What plugins hold at the register: payment systems, subscriptions, licence slots."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

from cashier_sim.engine.ports import NotificationPoint
from cashier_sim.plugin_api import PaymentSystemRegistrationException
from cashier_sim.plugin_host.calls import Ref
from cashier_sim.till.view import RegisteredSystem


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """A payment system that a live process holds."""

    held_id: int
    """What `Registrations.end` ends it by."""
    plugin_name: str
    processor: Ref
    system: RegisteredSystem


@dataclass(slots=True, kw_only=True)
class Subscription:
    """A subscriber on one moment of the till shift."""

    plugin_name: str
    moment: NotificationPoint
    callback: Ref
    positions: tuple[str, ...]
    is_suspended: bool = False
    """It raised once; not called again until its plugin restarts."""


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
        self._subscriptions: list[Subscription] = []

    def system(self, key: str) -> Registration | None:
        """The registration of a payment system's key."""
        return self._systems.get(key)

    def systems_of(self, plugin_name: str) -> tuple[RegisteredSystem, ...]:
        """What a plugin holds registered now, in the order of registration."""
        return tuple(
            registration.system
            for registration in self._systems.values()
            if registration.plugin_name == plugin_name
        )

    def subscriptions(self, moment: NotificationPoint) -> tuple[Subscription, ...]:
        """The subscribers on a moment, in the order of subscribing."""
        return tuple(entry for entry in self._subscriptions if entry.moment is moment)

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
        self._subscriptions.append(subscription)

        def end() -> None:
            self._subscriptions.remove(subscription)
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

    def end_systems(self) -> None:
        """End all payment systems, since the licence is gone."""
        for registration in list(self._systems.values()):
            self.end(registration.held_id)

    def _ids_of(self, plugin_name: str, generation: int) -> Iterator[int]:
        for held_id, held in self._held.items():
            if held.plugin_name == plugin_name and held.generation == generation:
                yield held_id
