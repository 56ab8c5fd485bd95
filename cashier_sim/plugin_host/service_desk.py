"""Answers what a plugin asks of the register while it runs."""

import asyncio
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from cashier_sim import plugin_api
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.calls import ServiceHandler, ServiceRequest
from cashier_sim.plugin_host.errors import ServiceError, WireError
from cashier_sim.plugin_host.events import LogLevel
from cashier_sim.plugin_host.incoming import ServiceAsked
from cashier_sim.plugin_host.own_threads import is_in_own_thread, own_thread_context
from cashier_sim.plugin_host.register_side import Session
from cashier_sim.plugin_host.service_arguments import checked_arguments

_DIALOGS = "view_manager"


class DeskListener(Protocol):
    """Who is told what a desk cannot handle itself."""

    def log(self, level: LogLevel, text: str) -> None:
        """Something belongs into the plugin's log."""
        ...

    def used_late(self, call_id: int, sentence: str) -> None:
        """The plugin used an object of a call that is over."""
        ...


@dataclass(frozen=True, slots=True)
class _OpenRequest:
    """A request that is being answered."""

    asked: ServiceAsked
    task: asyncio.Task[None]


class ServiceDesk:
    """Hands requests to the till, each in a task of its own, and sends the answers."""

    def __init__(
        self,
        session: Session,
        *,
        plugin: str,
        write: Callable[[bytes], None],
        services: ServiceHandler,
        listener: DeskListener,
    ) -> None:
        """Open a desk.

        Args:
            session: The protocol of the process that asks.
            plugin: The plugin's name, for requests.
            write: Sends bytes to the process.
            services: Answers the requests.
            listener: Told the rest.
        """
        self._session = session
        self._plugin = plugin
        self._write = write
        self._services = services
        self._listener = listener
        self._open: dict[int, _OpenRequest] = {}
        self._is_aborted: dict[int, bool] = {}
        """The open calls, and whether they were aborted."""
        self._own_thread_calls: set[int] = set()
        """Those of them that a thread of a plugin's own brought about."""

    def begin_call(self, call_id: int) -> None:
        """The objects of a call may be used from now on."""
        self._is_aborted[call_id] = False
        if is_in_own_thread():
            self._own_thread_calls.add(call_id)

    def abort_call(self, call_id: int) -> None:
        """Give up what the call waits for: dialogs answer null, everything else raises."""
        self._is_aborted[call_id] = True
        for request in self._take(call_id):
            if request.service == _DIALOGS:
                self._write(self._session.reply(request.request_id, None))
            else:
                self._refuse(request, "was ended by the cashier or by its time limit")

    def end_call(self, call_id: int) -> None:
        """The call is over: what other threads of the plugin still ask in its name raises."""
        self._is_aborted.pop(call_id, None)
        self._own_thread_calls.discard(call_id)
        for request in self._take(call_id):
            self._refuse(request, "had returned")

    def close(self) -> None:
        """The process is gone: give up everything."""
        for request in self._open.values():
            request.task.cancel()
        self._open.clear()
        self._is_aborted.clear()
        self._own_thread_calls.clear()

    def ask(self, asked: ServiceAsked) -> None:
        """Answer a request, now or later."""
        try:
            arguments = checked_arguments(asked.service, asked.method, asked.arguments)
            self._check_call(asked)
        except Exception as error:  # noqa: BLE001  # the message loop: the plugin gets it
            self._send_error(asked, error)
            return
        request = ServiceRequest(
            plugin=self._plugin,
            generation=self._session.generation,
            call_id=asked.call_id,
            service=asked.service,
            method=asked.method,
            arguments=arguments,
            number=asked.number,
            inside=asked.inside,
        )
        context = own_thread_context() if self._is_in_own_thread(asked) else None
        task = asyncio.create_task(self._serve(asked, request), context=context)
        self._open[asked.request_id] = _OpenRequest(asked, task)

    def refuse(self, request_id: int, sentence: str) -> None:
        """Answer a request whose arguments mean nothing."""
        self._write(self._session.error(request_id, "ArgumentException", sentence))

    def _check_call(self, asked: ServiceAsked) -> None:
        member = f"{asked.service}.{asked.method}"
        if asked.call_id is None:
            if asked.service in wire.CALL_SERVICES:
                raise plugin_api.ArgumentException(f"{member}: it belongs to a call; name the call")
            return
        is_aborted = self._is_aborted.get(asked.call_id)
        if is_aborted is None:
            sentence = f"{member} was used after call {asked.call_id} had returned"
            self._listener.used_late(asked.call_id, sentence)
            raise plugin_api.ObjectExpiredException(sentence)
        if is_aborted:
            raise plugin_api.ObjectExpiredException(
                f"{member} was used after call {asked.call_id} was ended by the cashier or by "
                "its time limit"
            )

    def _is_in_own_thread(self, asked: ServiceAsked) -> bool:
        call_id = asked.inside if asked.call_id is None else asked.call_id
        return asked.is_own_thread or call_id in self._own_thread_calls

    def _take(self, call_id: int) -> list[ServiceAsked]:
        """Cancel the open requests of a call and forget them."""
        requests = [item for item in self._open.values() if item.asked.call_id == call_id]
        for request in requests:
            del self._open[request.asked.request_id]
            request.task.cancel()
        return [request.asked for request in requests]

    def _refuse(self, asked: ServiceAsked, why: str) -> None:
        sentence = f"{asked.service}.{asked.method} was not done: call {asked.call_id} {why}"
        self._send_error(asked, plugin_api.ObjectExpiredException(sentence))

    async def _serve(self, asked: ServiceAsked, request: ServiceRequest) -> None:
        try:
            line = self._session.reply(asked.request_id, await self._services(request))
        except Exception as error:  # noqa: BLE001  # the message loop: the plugin gets it
            if asked.request_id in self._open:
                del self._open[asked.request_id]
                self._send_error(asked, error)
            return
        if self._open.pop(asked.request_id, None) is not None:
            self._write(line)

    def _send_error(self, asked: ServiceAsked, error: Exception) -> None:
        type_name, message, values = self._described(asked, error)
        self._write(self._session.error(asked.request_id, type_name, message, values))

    def _described(
        self, asked: ServiceAsked, error: Exception
    ) -> tuple[str, str, Mapping[str, object]]:
        if isinstance(error, ServiceError):
            return error.type_name, error.message, error.values
        type_name = type(error).__name__
        if type_name in plugin_api.__all__:
            public = {name: value for name, value in vars(error).items() if name != "message"}
            return type_name, str(error), public
        sentence = f"{asked.service}.{asked.method} failed in the register: {error!r}"
        if not isinstance(error, WireError):
            stack = "".join(traceback.format_exception(error)).rstrip()
            self._listener.log(LogLevel.ERROR, f"{sentence}\n{stack}")
        return "UnexpectedInternalException", sentence, {}
