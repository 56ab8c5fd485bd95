"""One process of a plugin from its start to its end: link, conversation and log together."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from cashier_sim.plugin_host.attaching import AttachedLink
from cashier_sim.plugin_host.calls import CallEnd, CallRaised, CallUnanswered, ServiceHandler
from cashier_sim.plugin_host.conversation import Conversation, Patience
from cashier_sim.plugin_host.errors import PluginHostError
from cashier_sim.plugin_host.events import ExpiredUse, HostEvent, LogLevel, ThreadCrashed
from cashier_sim.plugin_host.host_options import HostOptions
from cashier_sim.plugin_host.incoming import (
    DebuggerListens,
    Hello,
    Incoming,
    Logged,
    ShutdownAsked,
    ThreadEnded,
    UsedLate,
    Violation,
)
from cashier_sim.plugin_host.log_file import PluginLogFile
from cashier_sim.plugin_host.manifest import Manifest
from cashier_sim.plugin_host.own_threads import own_thread_context
from cashier_sim.plugin_host.process import Link, start_process
from cashier_sim.plugin_host.register_side import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What every process of a plugin shares."""

    manifest: Manifest
    options: HostOptions
    services: ServiceHandler
    events: Callable[[HostEvent], None]
    log: PluginLogFile
    debugger_listens: Callable[[str], None]
    """Told the address at which the process waits for a debugger."""
    shutdown_asked: Callable[[], None]
    """Told that the plugin wants to end."""
    ended: Callable[["RunningPlugin"], None]
    """Told last: the process is gone."""


class RunningPlugin:
    """One process. Lives on the register's loop.

    Attributes:
        generation: Its number.
        conversation: What is asked and answered.
        pid: Its process id, 0 until it has greeted.
        exit_code: None while it lives; negative = killed by that signal.
        death_sentence: Why the register killed it; empty when it ended by itself.
    """

    def __init__(self, generation: int, surroundings: Surroundings, *, debug: bool) -> None:
        """Make a process that does not run yet.

        Args:
            generation: Its number.
            surroundings: What it shares with the ones before.
            debug: Let it wait for a debugger, and count no time limits.
        """
        options = surroundings.options
        self.generation = generation
        self.pid = 0
        self.exit_code: int | None = None
        self.death_sentence = ""
        self.conversation = Conversation(
            Session(generation),
            plugin=surroundings.manifest.name,
            write=self._write,
            services=surroundings.services,
            listener=self,
            patience=Patience(
                time_limit_seconds=_without_limit if debug else options.time_limit_seconds,
                grace_seconds=options.grace_seconds,
            ),
        )
        self._around = surroundings
        self._is_patient = debug
        self._waits_for_debugger = debug
        self._link: Link | None = None
        self._is_killed = False
        self._gone = asyncio.Event()
        self._started_at = asyncio.get_running_loop().time()

    @property
    def life_seconds(self) -> float:
        """How long it has lived."""
        return asyncio.get_running_loop().time() - self._started_at

    async def begin(self, link: Link | None = None) -> None:
        """Start the process, or take one that an author started and that has connected.

        Raises:
            PluginHostError: It cannot be started.
        """
        options = self._around.options
        if link is not None:
            self._waits_for_debugger = False  # the IDE is there already
        else:
            folder = self._around.manifest.folder
            kept = options.kept_processes
            start = start_process if kept is None else kept.start
            try:
                link = await start(options.command(), folder, options.variables(), self)
            except PluginHostError:
                self._gone.set()
                raise
        self._link = link
        if isinstance(link, AttachedLink):
            link.listen(self)
        if self._is_killed:
            link.kill()

    async def load(self) -> CallEnd:
        """Load the plugin; killed when its constructor takes longer than the limit."""
        options = self._around.options
        request = options.load_request(self._around.manifest, debug=self._waits_for_debugger)
        seconds = options.load_limit_seconds
        timer = None
        if not self._is_patient:
            timer = asyncio.get_running_loop().call_later(
                seconds,
                lambda: self.must_end(f"its constructor did not return within {seconds:g} s"),
            )
        end = await self.conversation.load(request)
        if timer is not None:
            timer.cancel()
        if isinstance(end, CallUnanswered):
            return CallRaised("ProcessEnded", self.death_sentence or self._exit_sentence())
        return end

    async def wait_until_gone(self) -> None:
        """Wait for the process's end."""
        await self._gone.wait()

    def kill(self) -> None:
        """End it at once, also while it is only being started."""
        self._is_killed = True
        if self._link is not None:
            self._link.kill()

    def leave(self) -> bool:
        """Give the disposed plugin's process back to those that live on, and end without it.

        Returns:
            Whether it was taken; if not, it is still here and has to end.
        """
        kept = self._around.options.kept_processes
        if kept is None or self._link is None or not kept.keep(self._link):
            return False
        self._link = None  # nor can it be killed from here any more
        self.ended(0)
        return True

    def received(self, data: bytes) -> None:
        """Bytes of the protocol came."""
        self.conversation.received(data)

    def printed(self, data: bytes) -> None:
        """The plugin printed something."""
        self._around.log.write_output(data)

    def ended(self, exit_code: int) -> None:
        """The process is gone."""
        self.exit_code = exit_code
        self._gone.set()
        self.conversation.ended()
        self._around.ended(self)

    def heard(self, event: Incoming) -> None:
        """The process said something that is no answer and no request."""
        match event:
            case Hello(pid=pid):
                self.pid = pid
            case DebuggerListens(address=address):
                self._around.debugger_listens(address)
            case Logged(level=level, text=text, is_own_thread=is_own_thread):
                if is_own_thread:
                    own_thread_context().run(self.log, level, text)
                else:
                    self.log(level, text)
            case ThreadEnded(error=error):
                own_thread_context().run(self._thread_ended, error)
            case UsedLate(call_id=call_id, sentence=sentence):
                self.used_late(call_id, sentence)
            case ShutdownAsked():
                self._around.shutdown_asked()
            case Violation(sentence=sentence):
                self.must_end(f"it broke the protocol: {sentence}")
            case _:
                raise AssertionError(event)

    def log(self, level: LogLevel, text: str) -> None:
        """Something belongs into the plugin's log."""
        self._around.log.write(level, text)

    def _thread_ended(self, error: CallRaised) -> None:
        self.log(LogLevel.ERROR, f"a thread of the plugin ended:\n{error.stack}")
        self._around.events(ThreadCrashed(self.generation, error))

    def used_late(self, call_id: int, sentence: str) -> None:
        """The plugin used an object of a call that is over."""
        self.log(LogLevel.WARN, sentence)
        self._around.events(ExpiredUse(self.generation, call_id, sentence))

    def must_end(self, sentence: str) -> None:
        """The process cannot be waited for or trusted any more."""
        if not self.death_sentence:
            self.death_sentence = sentence
            self.log(LogLevel.ERROR, f"the process is ended: {sentence}")
        self.kill()

    def _write(self, data: bytes) -> None:
        if self._link is not None:
            self._link.write(data)

    def _exit_sentence(self) -> str:
        return (
            f"the process ended with exit code {self.exit_code} before the plugin was loaded; "
            "its log says more"
        )


def _without_limit() -> None:
    """Under a debugger nobody hurries."""
