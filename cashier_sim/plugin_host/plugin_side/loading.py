"""Finds, makes and ends the plugin itself. Runs in the plugin's process."""

from __future__ import annotations

import os
import sys
import time
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from cashier_sim.plugin_api.context import PluginContext
from cashier_sim.plugin_api.errors import LicenseRestrictionException
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.errors import ManifestError
from cashier_sim.plugin_host.plugin_side.context_services import (
    IntegrationProxy,
    LicensingProxy,
    NotificationServiceProxy,
    PluginLog,
)
from cashier_sim.plugin_host.plugin_side.contract_proxies import made
from cashier_sim.plugin_host.plugin_side.operations import OperationServiceProxy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cashier_sim.plugin_api import Integration
    from cashier_sim.plugin_host.plugin_side.asking import Asker


class LoadedPlugin:
    """The plugin of this process, once `load` has made it."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._plugin: object = None

    def load(self, message: Mapping[str, object]) -> None:
        """Import the plugin's code and run its constructor.

        Raises:
            ManifestError: The code is not where the manifest says.
            Exception: Whatever the plugin raises.
        """
        _set_time_zone(str(message["time_zone"]))
        PluginContext.initialize(
            made(OperationServiceProxy, self._asker),
            made(NotificationServiceProxy, self._asker),
            PluginLog(self._asker),
            made(LicensingProxy, self._asker),
            _integration(self._asker, str(message["config_folder"]), str(message["data_folder"])),
            self._shut_down,
        )
        if message.get("debug"):
            self._wait_for_debugger()
        folder, file_name = str(message["folder"]), str(message["file_name"])
        if folder not in sys.path:  # as it is when the process loads its plugin once more
            sys.path.insert(0, folder)
        sys.dont_write_bytecode = True  # a stale one would hide a change made within a second
        plugin_class = _find_class(_import(folder, file_name), file_name, str(message["type"]))
        _check_licence_module(plugin_class, message.get("license_module_id"))
        try:
            self._plugin = plugin_class()
        except LicenseRestrictionException:
            # Not a fault of the plugin's: it stays loaded, and the register knows the reason.
            self._plugin = None

    def _shut_down(self) -> None:
        """Ask the register to end this process in order."""
        self._asker.connection.notify({"kind": wire.SHUTDOWN})

    def _wait_for_debugger(self) -> None:
        try:
            debugpy = import_module("debugpy")
        except ModuleNotFoundError:
            raise ModuleNotFoundError(
                f"starting under a debugger needs debugpy; run: {sys.executable} -m pip install "
                "debugpy",
                name="debugpy",
            ) from None
        host, port = debugpy.listen(("127.0.0.1", 0))
        self._asker.connection.notify({"kind": wire.DEBUGGER, "address": f"{host}:{port}"})
        debugpy.wait_for_client()

    def unload(self) -> None:
        """Let the plugin dispose itself, if it can.

        Raises:
            Exception: Whatever the plugin raises.
        """
        dispose = getattr(self._plugin, "dispose", None)
        if callable(dispose):
            dispose()


def _integration(asker: Asker, config_folder: str, data_folder: str) -> Integration:
    make: Callable[[Asker, str, str], Integration] = IntegrationProxy
    return make(asker, config_folder, data_folder)


def _set_time_zone(name: str) -> None:
    os.environ["TZ"] = name
    if sys.platform != "win32":  # there the zone is the machine's
        time.tzset()


def _import(folder: str, file_name: str) -> ModuleType:
    name = file_name.removesuffix(".py")
    module = import_module(name)
    if not (module.__file__ or "").startswith(folder):
        raise ManifestError(
            f"{folder}/Manifest.xml",
            "FileName",
            f"{name!r} is also the name of {module.__file__ or 'a built-in module'}, which was "
            "loaded before; rename the plugin's file",
        )
    return module


def _check_licence_module(plugin_class: type, manifest_id: object) -> None:
    class_id = getattr(plugin_class, "license_module_id", None)
    if class_id != manifest_id:
        raise ManifestError(
            "Manifest.xml",
            "LicenseModuleId",
            f"it is {manifest_id or 'missing'}, but {plugin_class.__name__}.license_module_id is "
            f"{'missing' if class_id is None else repr(class_id)}; make them the same number",
        )


def _find_class(module: ModuleType, file_name: str, type_name: str) -> type:
    found: object = module
    for part in type_name.removeprefix(f"{module.__name__}.").split("."):
        if (
            isinstance(found, ModuleType)
            and not hasattr(found, part)
            and hasattr(found, "__path__")
        ):
            found = _submodule(found, part)
        else:
            found = getattr(found, part, None)
    if isinstance(found, type):
        return found
    classes = sorted(
        name
        for name, value in vars(module).items()
        if isinstance(value, type) and value.__module__.startswith(module.__name__)
    )
    raise ManifestError(
        "Manifest.xml",
        "TypeName",
        f"there is no class {type_name} in {file_name}; it has {', '.join(classes) or 'none'}",
    )


def _submodule(package: ModuleType, name: str) -> ModuleType | None:
    full_name = f"{package.__name__}.{name}"
    try:
        return import_module(full_name)
    except ModuleNotFoundError as error:
        if error.name != full_name:
            raise
        return None
