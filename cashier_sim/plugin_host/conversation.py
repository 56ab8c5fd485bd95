"""A live conversation with one process: calls that wait for their ends, and their limits."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from cashier_sim.plugin_host import binding
from cashier_sim.plugin_host.call_limit import CallLimit
from cashier_sim.plugin_host.calls import (
    CALLABLE,
    CallEnd,
    CallUnanswered,
    Ref,
    ServiceHandler,
    Unanswered,
)
from cashier_sim.plugin_host.incoming import Answered, Incoming, ServiceAsked, ServiceMisused
from cashier_sim.plugin_host.register_side import LoadRequest, ServiceObject, Session
from cashier_sim.plugin_host.service_desk import DeskListener, ServiceDesk


class Listener(DeskListener, Protocol):
    """Who is told what a conversation does not handle itself."""

    def heard(self, event: Incoming) -> None:
        """The process said something that is no answer and no request."""
        ...

    def must_end(self, sentence: str) -> None:
        """An aborted call did not come back in time: the process must be killed."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long the register waits for a plugin."""

    time_limit_seconds: Callable[[], float | None]
    """For a call that begins now, while no dialog of it is open; None = for ever."""
    grace_seconds: float
    """For an aborted call."""


@dataclass(slots=True)
class _OpenCall:
    """A call that has not ended."""

    what: str
    limit: CallLimit
    aborted_as: Unanswered | None = None
    grace: asyncio.TimerHandle | None = None


@dataclass(frozen=True, slots=True)
class _Pending:
    """A request that has no answer yet."""

    end: asyncio.Future[CallEnd]
    call_id: int | None = None


class Conversation:
    """Talks to one process until it ends. Lives on the register's loop."""

    def __init__(
        self,
        session: Session,
        *,
        plugin: str,
        write: Callable[[bytes], None],
        services: ServiceHandler,
        listener: Listener,
        patience: Patience,
    ) -> None:
        """Begin a conversation.

        Args:
            session: Its protocol.
            plugin: The plugin's name, for service requests.
            write: Sends bytes to the process.
            services: Answers the plugin's requests.
            listener: Told the rest.
            patience: How long calls may take.
        """
        self._session = session
        self._write = write
        self._listener = listener
        self._patience = patience
        self._desk = ServiceDesk(
            session, plugin=plugin, write=write, services=services, listener=listener
        )
        self._requests: dict[int, _Pending] = {}
        self._calls: dict[int, _OpenCall] = {}

    @property
    def open_calls(self) -> tuple[int, ...]:
        """Ids of the calls that have not ended, oldest first."""
        return tuple(self._calls)

    def received(self, data: bytes) -> None:
        """Bytes came from the process."""
        for event in self._session.receive(data):
            match event:
                case Answered(request_id=request_id, end=end):
                    self._finish(self._requests.pop(request_id), end)
                case ServiceAsked():
                    self._desk.ask(event)
                case ServiceMisused(request_id=request_id, sentence=sentence):
                    self._desk.refuse(request_id, sentence)
                case _:
                    self._listener.heard(event)

    async def load(self, request: LoadRequest) -> CallEnd:
        """Load the plugin and wait until its constructor has returned."""
        return await self._sent(*self._session.load(request))

    async def unload(self) -> CallEnd:
        """Let the plugin dispose itself and wait for it."""
        return await self._sent(*self._session.unload())

    async def ping(self) -> CallEnd:
        """Wait for a sign of life."""
        return await self._sent(*self._session.ping())

    def exit(self) -> None:
        """Tell the process to end itself."""
        self._write(self._session.exit())

    def release(self, target: Ref) -> None:
        """Tell that the register has forgotten an object."""
        self._write(self._session.release(target))

    async def call(
        self,
        target: Ref,
        method: str,
        arguments: Mapping[str, object],
        services: Mapping[str, str | None],
        *,
        call_id: int,
        positions: Sequence[str] = (),
    ) -> CallEnd:
        """Call a method and wait for its end; see `PluginHost.call`."""
        if call_id in self._calls:
            raise ValueError(f"call {call_id} is open already")
        offered = {
            **arguments,
            **{
                name: None if service is None else ServiceObject(service, call_id)
                for name, service in services.items()
            },
        }
        request_id, line = self._call_line(call_id, target, method, offered, positions)
        limit = CallLimit(
            self._patience.time_limit_seconds(),
            lambda: self._give_up(call_id, Unanswered.TIMED_OUT),
        )
        self._calls[call_id] = _OpenCall(target.called(method), limit)
        self._desk.begin_call(call_id)
        return await self._sent(request_id, line, call_id)

    def abort(self, call_id: int) -> None:
        """End a call early; unknown ids are ignored."""
        self._give_up(call_id, Unanswered.ABORTED)

    async def end_calls(self) -> None:
        """Abort all open calls, and wait until each has returned or its process is gone."""
        waiting = [one.end for one in self._requests.values() if one.call_id is not None]
        for call_id in self.open_calls:
            self.abort(call_id)
        if waiting:
            await asyncio.wait(waiting)

    def pause_limit(self, call_id: int) -> None:
        """Stop the time limit of a call; unknown ids are ignored."""
        if call_id in self._calls:
            self._calls[call_id].limit.pause()

    def resume_limit(self, call_id: int) -> None:
        """Let the time limit of a call run on; unknown ids are ignored."""
        if call_id in self._calls:
            self._calls[call_id].limit.resume()

    def run_out_of_time(self, call_id: int) -> None:
        """Let the time limit of a call be over now; unknown ids are ignored."""
        if call_id in self._calls:
            self._calls[call_id].limit.run_out()

    def ended(self) -> None:
        """The process is gone: every open call and request ends without an answer."""
        self._desk.close()
        requests, self._requests = self._requests, {}
        for pending in requests.values():
            call = None if pending.call_id is None else self._calls[pending.call_id]
            reason = (call and call.aborted_as) or Unanswered.DIED
            self._finish(pending, CallUnanswered(reason))

    def _call_line(
        self,
        call_id: int,
        target: Ref,
        method: str,
        offered: Mapping[str, object],
        positions: Sequence[str],
    ) -> tuple[int, bytes]:
        what = target.called(method)
        signature = target.methods.get(method)
        if signature is None:
            raise ValueError(f"{what}: there is no such method")
        names = binding.bind(what, signature, tuple(offered), positions)
        chosen = {name: offered[name] for name in names}
        if method != CALLABLE:
            return self._session.call(call_id, target, method, chosen)
        if binding.is_positional(signature, tuple(offered), positions):
            return self._session.invoke(call_id, target, tuple(chosen.values()))
        return self._session.invoke(call_id, target, chosen)

    async def _sent(self, request_id: int, line: bytes, call_id: int | None = None) -> CallEnd:
        end: asyncio.Future[CallEnd] = asyncio.get_running_loop().create_future()
        self._requests[request_id] = _Pending(end, call_id)
        self._write(line)
        return await end

    def _finish(self, pending: _Pending, end: CallEnd) -> None:
        """Close the call at once, so that what its process sends next finds it over."""
        if pending.call_id is not None:
            call = self._calls.pop(pending.call_id)
            call.limit.stop()
            if call.grace is not None:
                call.grace.cancel()
            self._desk.end_call(pending.call_id)
        if not pending.end.done():  # who waited may have been cancelled
            pending.end.set_result(end)

    def _give_up(self, call_id: int, reason: Unanswered) -> None:
        call = self._calls.get(call_id)
        if call is None or call.aborted_as is not None:
            return
        call.aborted_as = reason
        call.limit.stop()
        self._write(self._session.abort(call_id))
        self._desk.abort_call(call_id)
        sentence = (
            f"{call.what} did not return within {self._patience.grace_seconds:g} s after it was "
            f"{'ended by the cashier' if reason is Unanswered.ABORTED else 'over its time limit'}"
        )
        call.grace = asyncio.get_running_loop().call_later(
            self._patience.grace_seconds, lambda: self._listener.must_end(sentence)
        )
