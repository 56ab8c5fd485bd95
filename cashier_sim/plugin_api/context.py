"""The way from a plugin to its register. Source: `PluginContext` (iikoFront API)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from cashier_sim.plugin_api.notifications import NotificationService
    from cashier_sim.plugin_api.operations import OperationService
    from cashier_sim.plugin_api.services import Integration, Licensing, Log

T = TypeVar("T")


class _ContextMeta(type):
    """Gives `PluginContext` static read-only properties that fail clearly outside a host."""

    _operations: OperationService | None = None
    _notifications: NotificationService | None = None
    _log: Log | None = None
    _licensing: Licensing | None = None
    _integration: Integration | None = None
    _shutdown: Callable[[], None] | None = None

    @property
    def operations(cls) -> OperationService:
        """The global operation service: reads everything, edits orders nobody else holds."""
        return _initialized(cls._operations)

    @property
    def notifications(cls) -> NotificationService:
        """Subscriptions on what happens at the register."""
        return _initialized(cls._notifications)

    @property
    def log(cls) -> Log:
        """The plugin's own log."""
        return _initialized(cls._log)

    @property
    def licensing(cls) -> Licensing:
        """Licence slots."""
        return _initialized(cls._licensing)

    @property
    def integration(cls) -> Integration:
        """Folders for the plugin's files, and its buttons as V6 adds them."""
        return _initialized(cls._integration)

    def shutdown(cls) -> None:
        """End the plugin in order: it is disposed and not restarted until somebody starts it."""
        _initialized(cls._shutdown)()

    def initialize(
        cls,
        operations: OperationService,
        notifications: NotificationService,
        log: Log,
        licensing: Licensing,
        integration: Integration,
        shutdown: Callable[[], None],
    ) -> None:
        """Connect the context to a register; called once, by the plugin host."""
        cls._operations = operations
        cls._notifications = notifications
        cls._log = log
        cls._licensing = licensing
        cls._integration = integration
        cls._shutdown = shutdown


class PluginContext(metaclass=_ContextMeta):
    """Static services of a plugin's process; may be used from any thread.

    Outside a plugin host every access raises `RuntimeError`.
    """


def _initialized(service: T | None) -> T:
    if service is None:
        raise RuntimeError(
            "Plugin context isn't initialized: a plugin runs inside the simulator; add its folder "
            "on the plugins screen, or start `cashier-sim --plugin FOLDER`"
        )
    return service
