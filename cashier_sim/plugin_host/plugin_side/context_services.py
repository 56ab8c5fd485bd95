"""The services of `PluginContext` besides operations. Runs in the plugin's process."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_api.notifications import Notification, NotificationService
from cashier_sim.plugin_api.services import Integration, Licensing, Log
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.plugin_side.asking import DisposableProxy, expect
from cashier_sim.plugin_host.plugin_side.contract_proxies import ContractProxy

if TYPE_CHECKING:
    from cashier_sim.plugin_api import Disposable
    from cashier_sim.plugin_host.plugin_side import errors as plugin_errors
    from cashier_sim.plugin_host.plugin_side.asking import Asker
else:
    # Slow to import, and needed only when something failed.
    plugin_errors = LateModule("cashier_sim.plugin_host.plugin_side.errors")


class NotificationProxy(Notification[Callable[..., object]]):
    """One notification, as the properties since V7 give it."""

    def __init__(self, service: NotificationServiceProxy, name: str) -> None:
        self._service = service
        self._name = name

    def subscribe(self, callback: Callable[..., object]) -> Disposable:
        """Call `callback` until the result is disposed."""
        method = f"subscribe_on_{self._name}"
        reference = self._service.callback(method, callback)
        return expect(DisposableProxy, self._service.ask(method, {"callback": reference}))


class NotificationServiceProxy(ContractProxy, NotificationService):
    """Subscriptions, kept by the register."""

    service = "notifications"

    @classmethod
    def part(cls, name: str, declared: property) -> property:
        """The property of one notification."""
        return property(lambda self: NotificationProxy(self, name), doc=declared.__doc__)


class LicensingProxy(ContractProxy, Licensing):
    """Licence slots, kept by the register."""

    service = "licensing"


class PluginLog(Log):
    """The plugin's log, which the register writes."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    def info(self, message: str) -> None:
        """Write a line."""
        self._write("info", message)

    def info_format(self, message: str, *args: object) -> None:
        """Write a line made of a pattern."""
        self.info(message.format(*args))

    def warn(self, message: str) -> None:
        """Write a warning."""
        self._write("warn", message)

    def warn_format(self, message: str, *args: object) -> None:
        """Write a warning made of a pattern."""
        self.warn(message.format(*args))

    def error(self, message: str, exception: BaseException | None = None) -> None:
        """Write an error, with the exception's stack if there is one."""
        if exception is not None:
            message = f"{message}\n{plugin_errors.readable_stack(exception)}"
        self._write("error", message)

    def error_format(self, message: str, *args: object) -> None:
        """Write an error made of a pattern."""
        self.error(message.format(*args))

    def _write(self, level: str, message: object) -> None:
        line: dict[str, object] = {"kind": wire.LOG, "level": level, "text": str(message)}
        if self._asker.is_own_thread:
            line["own_thread"] = True
        self._asker.connection.notify(line)


class IntegrationProxy(ContractProxy, Integration):
    """The plugin's folders, each made when it is asked for, and its V6 buttons."""

    service = "integration"

    def __init__(self, asker: Asker, config_folder: str, data_folder: str) -> None:
        super().__init__(asker, None)
        self._config_folder = config_folder
        self._data_folder = data_folder

    def get_configs_directory_path(self) -> str:
        """Folder of the plugin's settings."""
        return _made(self._config_folder)

    def get_data_storage_directory_path(self) -> str:
        """Folder of the plugin's own data."""
        return _made(self._data_folder)


def _made(folder: str) -> str:
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103 (`pathlib` is slow to import)
    return folder
