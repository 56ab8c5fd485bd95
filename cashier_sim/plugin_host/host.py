"""One plugin's process, as the till sees it: start, call, abort, stop."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from cashier_sim.plugin_host.calls import CallEnd, Ref, ServiceHandler
from cashier_sim.plugin_host.events import HostEvent, HostState
from cashier_sim.plugin_host.manifest import Manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class HostOptions:
    """How a plugin's process is run."""

    log_folder: Path
    """Where `plugin-<name>.log` goes; made when missing."""
    now: Callable[[], datetime]
    """The register's clock, for the log."""
    time_limit_seconds: float | None = 600.0
    """How long a call may run without an open dialog; None = without limit."""
    load_limit_seconds: float = 60.0
    """How long the plugin's constructor may run, > 0."""
    grace_seconds: float = 2.0
    """How long an aborted call, or `dispose`, may take before the process is killed."""
    culture: str = "ru-RU"
    """Language and country, as .NET names them."""
    time_zone: str = "Europe/Moscow"
    """IANA name."""
    hash_seed: int | None = None
    """Fixed seed of Python's string hashes, for repeatable scenarios; None = random."""
    python: str = sys.executable
    """The interpreter that runs Python plugins."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Variables added to the register's own for the plugin."""


class PluginHost:
    """One plugin's process. Lives on the register's asyncio loop; no method is thread-safe.

    A process that crashes is started again within iikoFront's budget. Everything that lived in a
    process (references, registrations, open calls) ends with it.

    Attributes:
        manifest: What is run.
        state: Where the process is in its life.
        generation: Number of the present or last process, from 1; 0 before the first start.
        log_path: The plugin's log.
    """

    def __init__(
        self,
        manifest: Manifest,
        *,
        services: ServiceHandler,
        events: Callable[[HostEvent], None],
        options: HostOptions,
    ) -> None:
        """Make a host; nothing runs yet.

        Args:
            manifest: What to run.
            services: Answers the plugin's requests.
            events: Told what happens; must not raise.
            options: How to run it.
        """
        self.manifest = manifest
        self._services = services
        self._events = events
        self._options = options
        self.state = HostState.STOPPED
        self.generation = 0

    async def start(self, *, under_debugger: bool = False) -> None:
        """Start the plugin and wait until it is loaded or has failed; resets the crash budget.

        Nothing happens when it runs already. The outcome is in `state` and in the events.

        Args:
            under_debugger: Let the process wait for `debugpy` before it loads the plugin; time
                limits are off for this process.
        """
        raise NotImplementedError

    async def wait_for_ide(self, port: int = 0) -> None:
        """Wait for a host that an author starts from an IDE, then load the plugin into it.

        Listens on the loopback interface until one host has connected; `DebuggerAwaited` tells
        the address and the command. `stop` or `kill` ends the waiting. Time limits are off.

        Args:
            port: 0 = any free one.
        """
        raise NotImplementedError

    async def stop(self) -> None:
        """Let the plugin dispose itself, then end the process; open calls end as died.

        Killed when it takes longer than the grace. Nothing happens when it does not run.
        """
        raise NotImplementedError

    async def kill(self) -> None:
        """End the process and its children at once; open calls end as died."""
        raise NotImplementedError

    async def call(
        self,
        target: Ref,
        method: str,
        arguments: Mapping[str, object],
        services: Mapping[str, str],
        *,
        call_id: int,
        positions: Sequence[str] = (),
    ) -> CallEnd:
        """Call a method of a plugin's object and wait for its end.

        Only what the method declares is sent. Services requests of the call carry `call_id`;
        its objects die when it returns.

        Args:
            target: The object, from a service request of this host.
            method: Its name, or `CALLABLE` for a callable.
            arguments: The values on offer by name: value types of `plugin_api`.
            services: The services on offer: argument name to service, such as
                `{"view_manager": "view_manager", "operation_service": "operation_service"}`.
            call_id: Unique among the calls of this host.
            positions: Names in the order in which a callable gets them that does not declare
                the names on offer; see `binding.check_callback`.

        Returns:
            How it ended; never raises for anything that the plugin does.

        Raises:
            ValueError: The call id is in use, or the method needs an argument not on offer.
        """
        raise NotImplementedError

    def abort(self, call_id: int) -> None:
        """End a call early; an answer within the grace still counts. Ignores unknown ids.

        Waiting dialogs answer null, the call's objects raise, and after the grace the process is
        killed.
        """
        raise NotImplementedError

    def pause_limit(self, call_id: int) -> None:
        """Stop the call's time limit, since a dialog of it is open; may nest."""
        raise NotImplementedError

    def resume_limit(self, call_id: int) -> None:
        """Let the call's time limit run on; pairs with `pause_limit`."""
        raise NotImplementedError

    def release(self, target: Ref) -> None:
        """Tell the plugin that the register has forgotten this object. Old ones are ignored."""
        raise NotImplementedError

    @property
    def open_calls(self) -> tuple[int, ...]:
        """Ids of the calls that have not ended, oldest first."""
        raise NotImplementedError
