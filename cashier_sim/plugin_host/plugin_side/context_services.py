"""The services of `PluginContext` besides operations. Runs in the plugin's process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_api.services import (
    Integration,
    Licensing,
    Log,
    NotificationService,
)
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.plugin_side.asking import DisposableProxy, expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from cashier_sim.plugin_api import Disposable, ProgressBar, ReceiptPrinter
    from cashier_sim.plugin_host.plugin_side import errors as plugin_errors
    from cashier_sim.plugin_host.plugin_side.asking import Asker
    from cashier_sim.plugin_host.plugin_side.connection import Connection
else:
    # Slow to import, and needed only when something failed.
    plugin_errors = LateModule("cashier_sim.plugin_host.plugin_side.errors")


class NotificationServiceProxy(NotificationService):
    """Subscriptions, kept by the register."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    def subscribe_on_cafe_session_opening(
        self, callback: Callable[[ReceiptPrinter, ProgressBar], None]
    ) -> Disposable:
        """Call `callback` while the till shift opens."""
        return self._subscribe("subscribe_on_cafe_session_opening", callback)

    def subscribe_on_cafe_session_closing(
        self, callback: Callable[[ReceiptPrinter, ProgressBar], None]
    ) -> Disposable:
        """Call `callback` while the till shift closes."""
        return self._subscribe("subscribe_on_cafe_session_closing", callback)

    def _subscribe(self, method: str, callback: object) -> Disposable:
        reference = self._asker.objects.callback(callback)
        answer = self._asker.ask("notifications", None, method, {"callback": reference})
        return expect(DisposableProxy, answer)


class LicensingProxy(Licensing):
    """Licence slots, kept by the register."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    def acquire_slot(self, module_id: int, client_id: UUID) -> Disposable:
        """Take a licence slot."""
        arguments = {"module_id": module_id, "client_id": client_id}
        return expect(
            DisposableProxy, self._asker.ask("licensing", None, "acquire_slot", arguments)
        )


class PluginLog(Log):
    """The plugin's log, which the register writes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def info(self, message: str) -> None:
        """Write a line."""
        self._write("info", message)

    def warn(self, message: str) -> None:
        """Write a warning."""
        self._write("warn", message)

    def error(self, message: str, exception: BaseException | None = None) -> None:
        """Write an error, with the exception's stack if there is one."""
        if exception is not None:
            message = f"{message}\n{plugin_errors.readable_stack(exception)}"
        self._write("error", message)

    def _write(self, level: str, message: object) -> None:
        self._connection.notify({"kind": wire.LOG, "level": level, "text": str(message)})


class PluginFolders(Integration):
    """The plugin's folders, made by the register before the plugin loads."""

    def __init__(self, config_folder: str, data_folder: str) -> None:
        self._config_folder = config_folder
        self._data_folder = data_folder

    def get_configs_directory_path(self) -> str:
        """Folder of the plugin's settings."""
        return self._config_folder

    def get_data_storage_directory_path(self) -> str:
        """Folder of the plugin's own data."""
        return self._data_folder
