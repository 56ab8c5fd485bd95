"""Runs what the register asks for: each call on a thread of a pool, one thread per open call.

Runs in the plugin's process.
"""

from __future__ import annotations

import os
import threading
from queue import SimpleQueue
from types import AsyncGeneratorType, CoroutineType, GeneratorType
from typing import TYPE_CHECKING

from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_api.errors import ArgumentException
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.plugin_side.pipes import flush_prints
from cashier_sim.plugin_host.plugin_side.scopes import CallScope
from cashier_sim.plugin_host.values import decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cashier_sim.plugin_host.plugin_side import errors as plugin_errors
    from cashier_sim.plugin_host.plugin_side import services as call_services
    from cashier_sim.plugin_host.plugin_side.asking import Asker
else:
    # Loads with the first call: a plugin that only registers does not need it.
    call_services = LateModule("cashier_sim.plugin_host.plugin_side.services")
    # Slow to import, and needed only when something failed.
    plugin_errors = LateModule("cashier_sim.plugin_host.plugin_side.errors")

_METHODS_WITH_RESULT = frozenset(
    {"on_preliminary_payment_editing", "can_pay_silently", "payment_state"}
)


class CallThreads:
    """Threads that run jobs; an idle one is used again, since starting one costs more than a call.

    The reading thread alone starts jobs.
    """

    def __init__(self) -> None:
        self._idle: list[SimpleQueue[Callable[[], None]]] = []

    def run(self, job: Callable[[], None]) -> None:
        """Run a job on a thread of its own."""
        if self._idle:
            self._idle.pop().put(job)
            return
        jobs: SimpleQueue[Callable[[], None]] = SimpleQueue()
        jobs.put(job)
        threading.Thread(target=self._work, args=(jobs,), name="call", daemon=True).start()

    def _work(self, jobs: SimpleQueue[Callable[[], None]]) -> None:
        while True:
            jobs.get()()
            self._idle.append(jobs)


class Calls:
    """The open calls of the plugin."""

    def __init__(self, asker: Asker, threads: CallThreads) -> None:
        self._asker = asker
        self._threads = threads
        self._open: dict[int, CallScope] = {}

    def begin(self, message: Mapping[str, object]) -> None:
        """Start a `call` or `invoke`; its answer is sent when it returns."""
        call_id = message["call"]
        if not isinstance(call_id, int):
            raise WireError(f"call {call_id!r} is no number")
        scope = CallScope(call_id, str(message.get("method", "the callback")))
        self._open[call_id] = scope
        self._threads.run(lambda: self._run(message, scope))

    def abort(self, call_id: object) -> None:
        """Make the objects of a call raise; one that has returned is ignored."""
        scope = self._open.get(call_id) if isinstance(call_id, int) else None
        if scope is not None:
            scope.abort()

    def _run(self, message: Mapping[str, object], scope: CallScope) -> None:
        self._asker.enter(scope.call_id)
        answer = self.answer(lambda: self._checked(self._call(message, scope), scope.method))
        scope.end()
        del self._open[scope.call_id]
        self.send(message, answer)

    def _call(self, message: Mapping[str, object], scope: CallScope) -> object:
        number, args = message["ref"], message["args"]
        if not isinstance(number, int):
            raise WireError(f"reference {number!r} is no number")
        target = self._asker.objects.get(number)
        if message["kind"] == wire.CALL:
            target = getattr(target, str(message["method"]))
        if not callable(target):
            raise WireError(f"{target!r} cannot be called")
        if isinstance(args, dict):
            return target(**{name: self._argument(value, scope) for name, value in args.items()})
        positions = args if isinstance(args, list) else []
        return target(*[self._argument(value, scope) for value in positions])

    def _argument(self, value: object, scope: CallScope) -> object:
        return decode(value, lambda tag, json: self._service(tag, json, scope))

    def _service(self, tag: str, json: Mapping[str, object], scope: CallScope) -> object:
        if tag != wire.SERVICE_OBJECT:
            raise WireError(f"unknown tag {tag!r}")
        return call_services.call_service(str(json["t"]), self._asker, scope)

    def work(self, message: Mapping[str, object], work: Callable[[], object]) -> None:
        """Start a piece of the plugin's code that belongs to no call; its answer is sent."""

        def run() -> None:
            self._asker.enter(None)
            self.send(message, self.answer(work))

        self._threads.run(run)

    def answer(self, work: Callable[[], object]) -> dict[str, object]:
        """What comes of a piece of the plugin's code, as a `reply` or `error` message."""
        try:
            value = encode(work(), lambda _: None)
        except BaseException as error:  # noqa: BLE001  # whatever a plugin raises is its answer
            return _error_message(error)
        return {"kind": wire.REPLY, "value": value}

    def _checked(self, value: object, method: str) -> object:
        """What a method returned, if it can travel; generators have not done their work.

        Where the contract has no result, one that cannot travel is left out: the method came to
        its end, so what it was asked for has happened.
        """
        if isinstance(value, (AsyncGeneratorType, CoroutineType, GeneratorType)):
            kind = type(value).__name__
            raise TypeError(
                f"{method} returned a {kind} and has done nothing yet; "
                "the register calls plain methods: without async, await and yield"
            )
        try:
            encode(value, lambda _: None)
        except WireError as error:
            if method in _METHODS_WITH_RESULT:
                raise TypeError(f"{method} returned something of a wrong type: {error}") from None
            text = f"{method} has no result; what it returned is ignored: {error}"
            self._asker.connection.notify({"kind": wire.LOG, "level": "warn", "text": text})
            return None
        return value

    def send(self, request: Mapping[str, object], answer: dict[str, object]) -> None:
        """Send the answer of a request; a child that the plugin forked ends here instead."""
        flush_prints()
        connection = self._asker.connection
        if connection.is_forked:
            os._exit(0)
        try:
            connection.notify({**answer, "to": request["id"]})
        except ArgumentException as error:  # it is too long
            connection.notify({**_error_message(error), "to": request["id"]})


def _error_message(error: BaseException) -> dict[str, object]:
    return {"kind": wire.ERROR, **plugin_errors.describe_error(error)}
