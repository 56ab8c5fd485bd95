"""What the till asks of its plugins: the payment systems in them, and the shelf they stand on.

`cashier_sim.till.plugins` gives the real one, with a process per plugin; tests give a fake.
Everything runs on the register's thread.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cashier_sim.engine.notification_calls import NotificationCall
from cashier_sim.engine.ports import Outcome, Processors
from cashier_sim.plugin_host.kept_processes import KeptProcesses
from cashier_sim.till.commands import OpenCalls, StartMode
from cashier_sim.till.plugin_services import TillServices
from cashier_sim.till.screen_calls import ScreenCall
from cashier_sim.till.view import PluginView


@dataclass(frozen=True, slots=True, kw_only=True)
class PluginsSetup:
    """What does not change while a register runs."""

    log_folder: Path
    """Where the plugins' logs go; made when missing."""
    plugin_data_folder: Path
    """Where each plugin may keep files, in a folder of its name; made when missing."""
    culture: str = "ru-RU"
    """Language and country of the plugins, as .NET names them."""
    time_zone: str = "Europe/Moscow"
    """IANA name."""
    hash_seed: int | None = None
    """Fixed seed of Python's string hashes, for repeatable scenarios; None = random."""
    grace_seconds: float = 2.0
    """How long an ended call, or `dispose`, may take before the process is killed."""
    kept_processes: KeptProcesses | None = None
    """Processes that live on from one register to the next; None = none do."""


class Plugins(Processors, Protocol):
    """The payment systems of the loaded plugins, and the plugins themselves.

    A plugin is named by its folder's name. The acts below wait until they are carried out; a
    plugin that does not start is no error of theirs: its view says why. Starting plugins must not
    hold up the others.

    Calls (`call`, `notify`, `call_back`) begin with `TillServices.call_started` and end with
    `TillServices.call_ended`, whatever happens in between.
    """

    def views(self) -> tuple[PluginView, ...]:
        """All plugins on the shelf, in the order of adding.

        A plugin that did not change since the last call gives the same object.
        """
        ...

    @property
    def is_at_rest(self) -> bool:
        """Whether no plugin starts, restarts or ends, and no posted news is on its way."""
        ...

    async def add(self, folder: Path) -> None:
        """Put a plugin on the shelf and start it.

        Raises:
            RefusedError: `plugin_folder_invalid` (folder, problem): no `Manifest.xml`, or a bad
                one; `plugin_known` (plugin): one of that name stands there.
        """
        ...

    async def remove(self, name: str, open_calls: OpenCalls) -> None:
        """Stop a plugin and take it off the shelf."""
        ...

    async def start(self, name: str, mode: StartMode) -> None:
        """Start a plugin; its crash budget starts anew."""
        ...

    async def stop(self, name: str, open_calls: OpenCalls) -> None:
        """Stop a plugin in order."""
        ...

    async def reload(self, name: str, open_calls: OpenCalls) -> None:
        """Stop a plugin and start it again with its files, manifest too, as they are now."""
        ...

    async def kill(self, name: str) -> None:
        """Kill a plugin's process as a crash would."""
        ...

    async def call_back(self, call: ScreenCall) -> Outcome:
        """Call what a plugin gave the screen: a button's callback, or an edit of the screen.

        `NotLoaded` when its process has ended.
        """
        ...

    def post(self, call: NotificationCall, entity: Hashable) -> None:
        """Tell the subscribers of a notification later, in order, without waiting for them.

        Args:
            call: What happened.
            entity: What it happened to: a plugin that is slower than the register gets only the
                newest news of each entity.
        """
        ...

    def end_call(self, call_id: int) -> None:
        """Abort a call: its objects raise, after a grace its process is killed.

        The till has answered its dialogs with None already. Unknown ids are ignored. The call
        ends with `NoAnswer(ENDED_BY_CASHIER)` unless the plugin still answers.
        """
        ...

    def let_answer(self, call_id: int) -> None:
        """Hand over the answer of a call that a fault holds back; other ids are ignored."""
        ...

    def run_out_of_time(self, call_id: int) -> None:
        """End a call as if its time limit had passed; see `end_call`.

        The call ends with `NoAnswer(TIMED_OUT)` unless the plugin still answers; an answer that a
        fault holds back is lost.
        """
        ...

    async def licence_changed(self) -> None:
        """The licence came or went (`TillServices.has_licence`).

        Without one the registrations of plugins end; with one again, plugins that stand without
        their registration are reloaded.
        """
        ...

    async def close(self) -> None:
        """Stop all plugins; open calls end as died. Nothing is called afterwards."""
        ...


PluginsFactory = Callable[[TillServices, PluginsSetup], Plugins]
"""Makes the plugins of a register; nothing starts before the first `add`."""
