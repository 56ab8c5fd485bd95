"""Acts on plugins."""

from pathlib import Path

from cashier_sim.till.commands import (
    AddPlugin,
    EndingPluginCommand,
    KillPlugin,
    OpenCalls,
    ReloadPlugin,
    RemovePlugin,
    StartPlugin,
    StopPlugin,
)
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts


class PluginHandlers:
    """Carries them out; what is on the shelf is kept in a file."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._plugins = parts.plugins
        self._file = parts.shelf_file

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(AddPlugin, self._add)
        table.add(StartPlugin, self._start)
        table.add(StopPlugin, self._stop)
        table.add(ReloadPlugin, self._reload)
        table.add(RemovePlugin, self._remove)
        table.add(KillPlugin, self._kill)

    async def _add(self, command: AddPlugin) -> None:
        await self._plugins.add(Path(command.folder))
        self._keep()

    async def _start(self, command: StartPlugin) -> None:
        await self._plugins.start(command.plugin_name, command.mode)

    async def _stop(self, command: StopPlugin) -> None:
        await self._plugins.stop(command.plugin_name, _open_calls(command))

    async def _reload(self, command: ReloadPlugin) -> None:
        await self._plugins.reload(command.plugin_name, _open_calls(command))

    async def _remove(self, command: RemovePlugin) -> None:
        await self._plugins.remove(command.plugin_name, _open_calls(command))
        self._keep()

    async def _kill(self, command: KillPlugin) -> None:
        await self._plugins.kill(command.plugin_name)

    def _keep(self) -> None:
        self._file.save(tuple(Path(view.folder) for view in self._plugins.views()))


def _open_calls(command: EndingPluginCommand) -> OpenCalls:
    # None gets through only when no call is open; finishing them is harmless then.
    return command.open_calls or OpenCalls.FINISH
