"""One plugin on the shelf: its process, what became of it, and how the screen sees it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.ports import Outcome
from cashier_sim.plugin_host.calls import CALLABLE, CallRaised, Ref, Unanswered
from cashier_sim.plugin_host.errors import ManifestError
from cashier_sim.plugin_host.events import (
    DebuggerAwaited,
    ExpiredUse,
    HostEvent,
    HostState,
    LogDropped,
    LogLevel,
    LogWritten,
    PluginCrashed,
    PluginDisposed,
    PluginNotLoaded,
    PluginStarted,
    PluginStopped,
    ThreadCrashed,
)
from cashier_sim.plugin_host.host import HostOptions, PluginHost
from cashier_sim.plugin_host.manifest import Manifest, load_manifest
from cashier_sim.till.commands import OpenCalls, StartMode
from cashier_sim.till.plugin_services import PluginEvent, StartedCall, TillServices
from cashier_sim.till.plugins.held_answers import HeldAnswers
from cashier_sim.till.plugins.outcomes import outcome_of
from cashier_sim.till.plugins.registrations import Registrations
from cashier_sim.till.plugins.running_calls import RunningCalls
from cashier_sim.till.plugins.services import PluginServices
from cashier_sim.till.plugins.undertakings import Undertakings
from cashier_sim.till.plugins_port import PluginsSetup
from cashier_sim.till.screen_calls import ScreenCallback, ScreenPoint
from cashier_sim.till.view import PluginState, PluginView

_HOUR = timedelta(hours=1)
_CHANGING = frozenset({HostState.STARTING, HostState.RESTARTING, HostState.STOPPING})


class ShelfPlugin:
    """A plugin that may run, crash, restart and be reloaded. Lives on the register's thread.

    Every start by hand reads the manifest anew and makes a new host, so that edited files count
    and the crash budget starts over.
    """

    def __init__(
        self,
        manifest: Manifest,
        *,
        till: TillServices,
        setup: PluginsSetup,
        registrations: Registrations,
        calls: RunningCalls,
        held: HeldAnswers,
        undertakings: Undertakings,
    ) -> None:
        self.name = manifest.name
        self._folder = manifest.folder
        self._till = till
        self._setup = setup
        self._registrations = registrations
        self._calls = calls
        self._held = held
        self._undertakings = undertakings
        self._calls_ended = asyncio.Event()
        self._reason = ""
        self._details = ""
        self._lacks_licence = False
        self._pid: int | None = None
        self._debugger = ("", "")
        """Address that listens, and what to do with it; empty = nothing does."""
        self._crashes: list[datetime] = []
        self._view: PluginView | None = None
        self._is_starting_failed = False
        self._is_closed = False
        self._replacing = asyncio.Lock()
        self.host = self._make_host(manifest)

    @property
    def view(self) -> PluginView:
        """The plugin for the screen; the same object until something changes."""
        if self._view is None:
            self._view = self._make_view()
        return self._view

    @property
    def is_at_rest(self) -> bool:
        """Whether its process runs or is gone, and neither is about to change."""
        return self.host.state not in _CHANGING

    @property
    def lacks_licence(self) -> bool:
        """Whether it stands without a registration for want of a licence."""
        return self._lacks_licence

    def changed(self) -> None:
        """Make the next `view` a fresh one."""
        self._view = None
        self._till.plugins_changed()

    def call_ended(self) -> None:
        """A call of this plugin has ended."""
        self._calls_ended.set()
        self.changed()

    def licence_lost(self, reason: str) -> None:
        """Its registrations ended for want of a licence; it stays loaded."""
        self._lacks_licence = True
        self._reason = reason
        self.changed()

    async def start(self, mode: StartMode = StartMode.NORMAL) -> None:
        """Start it with its files as they are now; what goes wrong is in the view.

        Nothing happens once it is closed: a reload may still be on its way then.
        """
        host = await self._fresh_host()
        if host is None:
            return
        self._till.plugin_happened(self.name, PluginEvent.STARTING)
        if mode is StartMode.FROM_IDE:
            await host.wait_for_ide()
        else:
            await host.start(under_debugger=mode is StartMode.UNDER_DEBUGGER)

    async def stop(self, open_calls: OpenCalls) -> None:
        """Stop it in order, after its open calls were dealt with."""
        await self._settle(open_calls)
        await self.host.stop()

    async def close(self) -> None:
        """Stop it for good; open calls end as died."""
        self._is_closed = True
        await self.host.stop(may_live_on=True)
        # A process that ended before its last answer was held back ends no second time.
        self._held.process_ended(self.name)

    async def _fresh_host(self) -> PluginHost | None:
        """Make a host of the files as they are now; None if they do not fit, or it is closed.

        The host before is stopped first, so that two starts at once leave one process.
        """
        async with self._replacing:
            await self.host.stop()
            if self._is_closed:
                return None
            self._reason = self._details = ""
            self._lacks_licence = False
            self._crashes.clear()
            try:
                manifest = load_manifest(self._folder)
            except ManifestError as error:
                self._reason = str(error)
                self._is_starting_failed = True
                self._till.plugin_happened(self.name, PluginEvent.LOAD_FAILED, text=self._reason)
                self.changed()
                return None
            self._is_starting_failed = False
            self.host = self._make_host(manifest)
            return self.host

    async def _settle(self, open_calls: OpenCalls) -> None:
        if open_calls is OpenCalls.KILL:
            await self.host.kill()
            return
        if open_calls is OpenCalls.CANCEL:
            for call_id in self._open_calls:
                if not self._held.decide(call_id, Unanswered.ABORTED):
                    self.host.abort(call_id)
        while self._open_calls:
            self._calls_ended.clear()
            await self._calls_ended.wait()

    @property
    def _open_calls(self) -> tuple[int, ...]:
        """The calls that the register waits for, also those whose answers are held back."""
        return (*self.host.open_calls, *self._held.calls_of(self.name))

    def _make_host(self, manifest: Manifest) -> PluginHost:
        services = PluginServices(
            manifest,
            till=self._till,
            registrations=self._registrations,
            calls=self._calls,
            pause_limit=self._pause_limit,
            release=self._release,
            licence_refused=self.licence_lost,
            call_back=self._call_back,
            undertakings=self._undertakings,
        )
        return PluginHost(
            manifest, services=services, events=self._on_event, options=self._options()
        )

    async def _call_back(
        self, point: ScreenPoint, callback: ScreenCallback, lock_owner: LockOwner
    ) -> Outcome:
        """Call what the plugin gave, in a call of its own that has no window."""
        started = StartedCall(plugin_name=self.name, point=point, arguments={}, is_silent=True)
        with self._calls.opened(self, started, lock_owner=lock_owner) as running:
            end = await self.host.call(
                callback.callback,
                CALLABLE,
                {},
                {name: name for name in callback.services},
                call_id=running.id,
                positions=callback.positions,
            )
            running.outcome = outcome_of(end)
        return running.outcome

    def _options(self) -> HostOptions:
        setup = self._setup
        return HostOptions(
            log_folder=setup.log_folder,
            data_folder=setup.plugin_data_folder,
            now=self._till.now,
            mask=self._till.mask,
            time_limit_seconds=self._till.call_time_limit_seconds,
            culture=setup.culture,
            time_zone=setup.time_zone,
            hash_seed=setup.hash_seed,
            grace_seconds=setup.grace_seconds,
            kept_processes=setup.kept_processes,
        )

    @contextmanager
    def _pause_limit(self, call_id: int) -> Iterator[None]:
        host = self.host
        host.pause_limit(call_id)
        try:
            yield
        finally:
            host.resume_limit(call_id)

    def _release(self, target: Ref) -> None:
        self.host.release(target)

    def _on_event(self, event: HostEvent) -> None:
        match event:
            case LogWritten(level=level, text=text):
                self._till.plugin_logged(self.name, level.value, text)
                return
            case LogDropped(byte_count=count):
                self._log_dropped(count)
                return
            case PluginDisposed(error=error):
                self._happened(PluginEvent.DISPOSE_FAILED, _sentence(error), error.stack)
            case ExpiredUse(sentence=sentence):
                self._happened(PluginEvent.EXPIRED_USE, sentence)
            case ThreadCrashed(error=error):
                self._happened(PluginEvent.THREAD_CRASHED, _sentence(error), error.stack)
            case _:
                self._on_life_event(event)
        self.changed()

    def _on_life_event(self, event: HostEvent) -> None:
        match event:
            case PluginStarted(pid=pid):
                self._pid = pid
                self._debugger = ("", "")
                self._happened(PluginEvent.LOADED)
            case PluginNotLoaded(error=error):
                self._not_loaded(event.generation, error)
            case PluginCrashed():
                self._crashed(event)
            case PluginStopped(sentence=sentence):
                self._process_ended(event.generation)
                self._reason = sentence or self._reason
                self._happened(PluginEvent.STOPPED, sentence)
            case DebuggerAwaited(address=address, sentence=sentence):
                self._debugger = (address, sentence)
                self._happened(PluginEvent.WAITING_FOR_DEBUGGER, sentence)

    def _not_loaded(self, generation: int, error: CallRaised) -> None:
        self._process_ended(generation)
        self._reason, self._details = _sentence(error), error.stack
        self._happened(PluginEvent.LOAD_FAILED, self._reason, self._details)

    def _crashed(self, event: PluginCrashed) -> None:
        self._process_ended(event.generation)
        now = self._till.now()
        self._crashes = [at for at in self._crashes if now - at < _HOUR] + [now]
        self._reason = event.sentence
        self._happened(
            PluginEvent.CRASHED if event.will_restart else PluginEvent.GAVE_UP, event.sentence
        )

    def _process_ended(self, generation: int) -> None:
        self._pid = None
        self._debugger = ("", "")
        self._held.process_ended(self.name)
        self._registrations.end_process(self.name, generation)

    def _happened(self, event: PluginEvent, text: str = "", details: str = "") -> None:
        self._till.plugin_happened(self.name, event, text=text, details=details)

    def _log_dropped(self, byte_count: int) -> None:
        sentence = f"{byte_count} bytes of the log were dropped: it grew over its size"
        self._till.plugin_logged(self.name, LogLevel.WARN.value, sentence)

    def _make_view(self) -> PluginView:
        state = PluginState(self.host.state.value)
        return PluginView(
            name=self.name,
            folder=str(self._folder),
            state=PluginState.FAILED if self._is_starting_failed else state,
            reason=self._till.mask(self._reason or self._debugger[1]),
            details=self._till.mask(self._details),
            systems=self._registrations.systems_of(self.name),
            pid=self._pid,
            crashes_this_hour=len(self._crashes),
            log_path=str(self.host.log_path),
            open_calls=len(self._open_calls),
            license_module_id=self.host.manifest.license_module_id,
            debugger_address=self._debugger[0],
        )


def _sentence(error: CallRaised) -> str:
    return f"{error.type_name}: {error.message}" if error.message else error.type_name
