"""One plugin's process, as the till sees it: start, call, abort, stop."""

import asyncio
from collections.abc import Callable, Mapping, Sequence

from cashier_sim.plugin_host.attaching import AttachedLink, wait_for_host
from cashier_sim.plugin_host.budget import CrashBudget
from cashier_sim.plugin_host.calls import (
    CallEnd,
    CallNotSent,
    CallRaised,
    Ref,
    ServiceHandler,
)
from cashier_sim.plugin_host.errors import PluginHostError
from cashier_sim.plugin_host.events import (
    DebuggerAwaited,
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
    StateChanged,
)
from cashier_sim.plugin_host.host_options import HostOptions
from cashier_sim.plugin_host.log_file import PluginLogFile
from cashier_sim.plugin_host.manifest import Manifest
from cashier_sim.plugin_host.process import Link
from cashier_sim.plugin_host.running import RunningPlugin, Surroundings

__all__ = ["HostOptions", "PluginHost"]

_EXPECTED = ("PaymentActionFailedException", "PaymentActionCancelledException")
"""How a plugin says that nothing was done: an answer rather than a fault."""

_ENDED_BY_ITSELF = (
    "the plugin's process ended by itself, with exit code 0; it is not started again, "
    "since that is an orderly end"
)


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
        self.state = HostState.STOPPED
        self.generation = 0
        self.log_path = options.log_path(manifest)
        self._services = services
        self._events = events
        self._options = options
        self._budget = CrashBudget(restart_on_crash=manifest.restart_on_crash)
        self._log = PluginLogFile(
            self.log_path,
            now=options.now,
            written=lambda level, text: events(LogWritten(self.generation, level, text)),
            dropped=lambda count: events(LogDropped(self.generation, count)),
            mask=options.mask,
        )
        self._around = Surroundings(
            manifest=manifest,
            options=options,
            services=services,
            events=events,
            log=self._log,
            debugger_listens=self._debugger_listens,
            shutdown_asked=self._shutdown_asked,
            ended=self._ended,
        )
        self._running: RunningPlugin | None = None
        self._is_ending = False
        self._waiting: asyncio.Task[AttachedLink] | None = None
        self._task: asyncio.Task[None] | None = None
        """A restart, or a shutdown that the plugin asked for."""

    @property
    def open_calls(self) -> tuple[int, ...]:
        """Ids of the calls that have not ended, oldest first."""
        return () if self._running is None else self._running.conversation.open_calls

    async def start(self, *, under_debugger: bool = False) -> None:
        """Start the plugin and wait until it is loaded or has failed; resets the crash budget.

        Nothing happens when it runs already. The outcome is in `state` and in the events.

        Args:
            under_debugger: Let the process wait for `debugpy` before it loads the plugin; time
                limits are off for this process.
        """
        if self.state in {HostState.STOPPED, HostState.FAILED}:
            self._budget.reset()
            await self._launch(debug=under_debugger)

    async def wait_for_ide(self, port: int = 0) -> None:
        """Wait for a host that an author starts from an IDE, then load the plugin into it.

        Listens on the loopback interface until one host has connected; `DebuggerAwaited` tells
        the address and the command. `stop` or `kill` ends the waiting. Time limits are off.

        Args:
            port: 0 = any free one.

        Raises:
            OSError: The port is taken.
        """
        if self.state not in {HostState.STOPPED, HostState.FAILED}:
            return
        self._is_ending = False
        self._set_state(HostState.WAITING_FOR_DEBUGGER)
        self._waiting = asyncio.create_task(wait_for_host(port, self._announce_ide))
        try:
            link = await self._waiting
        except (asyncio.CancelledError, OSError):
            self._set_state(HostState.STOPPED)
            if self._is_ending:
                return
            raise
        finally:
            self._waiting = None
        await self._launch(debug=True, link=link)

    async def stop(self, *, may_live_on: bool = False) -> None:
        """Abort open calls, let the plugin dispose itself, then end the process.

        Killed when it takes longer than the grace. Nothing happens when it does not run.

        Args:
            may_live_on: The process may be kept for the next register, if no call is open.
        """
        running = self._running
        if self.state is HostState.RUNNING and running is not None:
            self._is_ending = True
            self._set_state(HostState.STOPPING)
            try:
                async with asyncio.timeout(self._options.grace_seconds):
                    may_live_on = may_live_on and not self.open_calls
                    # First, so that what they still do comes before `dispose` in every run.
                    await running.conversation.end_calls()
                    if running.exit_code is None:
                        await self._dispose(running, may_live_on=may_live_on)
            except TimeoutError:
                running.must_end("it did not end in time after it was asked to")
        await self._end(running)

    async def kill(self) -> None:
        """End the process and its children at once; open calls end as died."""
        await self._end(self._running)

    async def crash(self) -> None:
        """End the process as a crash would: calls end as died, and the budget decides on a restart.

        For a tester who wants to see what then happens. Nothing happens when it does not run.
        """
        running = self._running
        if running is not None:
            running.kill()
            await running.wait_until_gone()

    async def _end(self, running: RunningPlugin | None) -> None:
        self._is_ending = True
        if self._waiting is not None:
            self._waiting.cancel()
        if running is not None:
            running.kill()
            await running.wait_until_gone()
        elif self._task is not None and self.state is HostState.RESTARTING:
            self._task.cancel()
        self._tell_stopped(running)

    async def call(
        self,
        target: Ref,
        method: str,
        arguments: Mapping[str, object],
        services: Mapping[str, str | None],
        *,
        call_id: int,
        positions: Sequence[str] = (),
        expected: Sequence[str] = _EXPECTED,
    ) -> CallEnd:
        """Call a method of a plugin's object and wait for its end.

        Only what the method declares is sent. Service requests of the call carry `call_id`;
        its objects die when it returns.

        Args:
            target: The object, from a service request of this host.
            method: Its name, or `CALLABLE` for a callable.
            arguments: The values on offer by name: value types of `plugin_api`.
            services: The services on offer: argument name to service, such as
                `{"view_manager": "view_manager", "operation_service": "operation_service"}`;
                None = the register has none now, such as a window for a silent call, and the
                argument is None.
            call_id: Unique among the open calls of this host.
            positions: Names in the order in which a callable gets them that does not declare
                the names on offer; see `binding.check_callback`.
            expected: Exceptions by which the plugin answers here, so that they are no fault.

        Returns:
            How it ended; never raises for anything that the plugin does. An exception is in the
            plugin's log too, unless it is one of `expected`.

        Raises:
            ValueError: The call id is in use, there is no such method, or it needs an argument
                that is not on offer.
            WireError: An argument cannot travel.
        """
        running = self._running
        if running is None:
            return CallNotSent(f"the plugin {self.manifest.name} does not run")
        if target.generation != running.generation:
            return CallNotSent(
                f"{target.type_name} belonged to a process of the plugin {self.manifest.name} "
                "that has ended"
            )
        end = await running.conversation.call(
            target, method, arguments, services, call_id=call_id, positions=positions
        )
        if isinstance(end, CallRaised) and not any(map(end.is_a, expected)):
            name = target.called(method)
            self._log.write(LogLevel.ERROR, f"{name} raised:\n{end.stack or end.message}")
        return end

    def abort(self, call_id: int) -> None:
        """End a call early; an answer within the grace still counts. Ignores unknown ids.

        Waiting dialogs answer null, the call's objects raise, and after the grace the process is
        killed.
        """
        if self._running is not None:
            self._running.conversation.abort(call_id)

    def pause_limit(self, call_id: int) -> None:
        """Stop the call's time limit, since a dialog of it is open; may nest."""
        if self._running is not None:
            self._running.conversation.pause_limit(call_id)

    def resume_limit(self, call_id: int) -> None:
        """Let the call's time limit run on; pairs with `pause_limit`."""
        if self._running is not None:
            self._running.conversation.resume_limit(call_id)

    def run_out_of_time(self, call_id: int) -> None:
        """End a call as if its time limit had passed; see `abort`. Ignores unknown ids."""
        if self._running is not None:
            self._running.conversation.run_out_of_time(call_id)

    def log(self, level: LogLevel, text: str) -> None:
        """Write a line of the register's own into the plugin's log."""
        self._log.write(level, text)

    def release(self, target: Ref) -> None:
        """Tell the plugin that the register has forgotten this object. Old ones are ignored."""
        running = self._running
        if running is not None and target.generation == running.generation:
            running.conversation.release(target)

    async def _launch(self, *, debug: bool, link: Link | None = None) -> None:
        """Start a process, or take an attached one, and load the plugin into it."""
        self.generation += 1
        self._is_ending = False
        self._set_state(HostState.STARTING)
        running = RunningPlugin(self.generation, self._around, debug=debug)
        self._running = running
        try:
            await running.begin(link)
        except PluginHostError as error:
            self._running = None
            self._fail(CallRaised(type(error).__name__, str(error)))
            return
        end = await running.load()
        if isinstance(end, CallRaised):
            running.kill()
            await running.wait_until_gone()
            self._fail(end)
        elif not self._is_ending:
            self._set_state(HostState.RUNNING)
            self._events(PluginStarted(self.generation, running.pid))

    def _fail(self, error: CallRaised) -> None:
        if self._is_ending:
            return
        self._log.write(
            LogLevel.ERROR, f"the plugin was not loaded:\n{error.stack or error.message}"
        )
        self._log.close()
        self._set_state(HostState.FAILED)
        self._events(PluginNotLoaded(self.generation, error))

    async def _dispose(self, running: RunningPlugin, *, may_live_on: bool) -> None:
        end = await running.conversation.unload()
        if isinstance(end, CallRaised):
            self._log.write(LogLevel.ERROR, f"dispose failed:\n{end.stack}")
            self._events(PluginDisposed(self.generation, end))
        elif may_live_on and running.leave():
            return
        running.conversation.exit()
        await running.wait_until_gone()

    def _ended(self, running: RunningPlugin) -> None:
        """A process is gone; while it was being loaded or ended, others say what that means."""
        self._running = None
        if self._is_ending or self.state is not HostState.RUNNING:
            self._log.close()
        elif running.exit_code == 0 and not running.death_sentence:
            self._log.write(LogLevel.WARN, _ENDED_BY_ITSELF)
            self._log.close()
            self._tell_stopped(running, _ENDED_BY_ITSELF)
        else:
            self._crashed(running)

    def _crashed(self, running: RunningPlugin) -> None:
        now_seconds = asyncio.get_running_loop().time()
        refusal = self._budget.crash(now_seconds, running.life_seconds)
        cause = running.death_sentence or f"the process ended with exit code {running.exit_code}"
        outlook = f"it is not started again, since {refusal}" if refusal else "it is started again"
        sentence = f"{cause}; {outlook}"
        self._log.write(LogLevel.ERROR, sentence)
        self._log.close()
        self._set_state(HostState.FAILED if refusal else HostState.RESTARTING)
        self._events(PluginCrashed(self.generation, running.exit_code or 0, not refusal, sentence))
        if self.state is HostState.RESTARTING:
            self._task = asyncio.create_task(self._launch(debug=False))

    def _tell_stopped(self, running: RunningPlugin | None, sentence: str = "") -> None:
        if self.state is HostState.STOPPED:
            return
        self._set_state(HostState.STOPPED)
        if running is not None:
            self._events(PluginStopped(running.generation, running.exit_code or 0, sentence))

    def _shutdown_asked(self) -> None:
        self._task = asyncio.create_task(self.stop())

    def _debugger_listens(self, address: str) -> None:
        self._set_state(HostState.WAITING_FOR_DEBUGGER)
        sentence = f"Attach a Python debugger (debugpy) to {address}; the plugin loads then."
        self._events(DebuggerAwaited(self.generation, address, sentence))

    def _announce_ide(self, address: str) -> None:
        sentence = (
            "Start this in your IDE, with the interpreter and the folders of the simulator: "
            f"python -m cashier_sim.plugin_host.plugin_side {address}"
        )
        self._events(DebuggerAwaited(self.generation, address, sentence))

    def _set_state(self, state: HostState) -> None:
        if state is not self.state:
            self.state = state
            self._events(StateChanged(self.generation, state))
