"""Acts on plugins, at any moment."""

from dataclasses import dataclass
from enum import Enum

from cashier_sim.till.commands.base import Command, Refusal
from cashier_sim.till.view import PluginState, PluginView, TillView


class OpenCalls(Enum):
    """What to do with a plugin's open calls before it is stopped or reloaded."""

    FINISH = "finish"
    """Wait until they return."""
    CANCEL = "cancel"
    """Their dialogs answer null; then go on."""
    KILL = "kill"
    """Kill the process: money calls become unknown."""


class StartMode(Enum):
    """How a plugin is started."""

    NORMAL = "normal"
    UNDER_DEBUGGER = "under_debugger"
    """Its process waits for `debugpy` before it loads the plugin."""
    FROM_IDE = "from_ide"
    """The register waits for a process that its author starts in an IDE."""


def plugin_of(view: TillView, name: str) -> PluginView | None:
    """The plugin with this name."""
    return next((plugin for plugin in view.plugins if plugin.name == name), None)


@dataclass(frozen=True, slots=True)
class AddPlugin(Command):
    """Add a plugin's folder and start it."""

    folder: str


@dataclass(frozen=True, slots=True)
class PluginCommand(Command):
    """An act on one plugin."""

    plugin_name: str

    def _refusal(self, view: TillView) -> Refusal | None:
        if plugin_of(view, self.plugin_name) is None:
            return Refusal("no_such_plugin", {"plugin": self.plugin_name})
        return None


@dataclass(frozen=True, slots=True)
class StartPlugin(PluginCommand):
    """Start a plugin; its crash budget starts anew."""

    mode: StartMode = StartMode.NORMAL

    def _refusal(self, view: TillView) -> Refusal | None:
        plugin = plugin_of(view, self.plugin_name)
        if plugin is None:
            return Refusal("no_such_plugin", {"plugin": self.plugin_name})
        stopped = plugin.state in {PluginState.STOPPED, PluginState.FAILED}
        return None if stopped else Refusal("plugin_runs", {"plugin": self.plugin_name})


@dataclass(frozen=True, slots=True)
class EndingPluginCommand(PluginCommand):
    """An act that ends a plugin's process; asks what to do with open calls."""

    open_calls: OpenCalls | None = None
    """None = refuse with `plugin_has_open_calls` if there are any, so that a person chooses."""

    def _refusal(self, view: TillView) -> Refusal | None:
        plugin = plugin_of(view, self.plugin_name)
        if plugin is None:
            return Refusal("no_such_plugin", {"plugin": self.plugin_name})
        if plugin.open_calls and self.open_calls is None:
            return Refusal("plugin_has_open_calls", {"plugin": self.plugin_name})
        return None


@dataclass(frozen=True, slots=True)
class StopPlugin(EndingPluginCommand):
    """Stop a plugin in order: `dispose`, then the end of its process."""


@dataclass(frozen=True, slots=True)
class ReloadPlugin(EndingPluginCommand):
    """Stop a plugin and start it again with its files as they are now."""


@dataclass(frozen=True, slots=True)
class RemovePlugin(EndingPluginCommand):
    """Stop a plugin and take it off the list; its files stay."""


@dataclass(frozen=True, slots=True)
class KillPlugin(PluginCommand):
    """Kill a plugin's process as a crash would."""
