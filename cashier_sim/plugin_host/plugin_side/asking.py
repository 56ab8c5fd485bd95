"""How a proxy asks the register: arguments out, answer or exception back.

Runs in the plugin's process.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_api.errors import (
    ArgumentException,
    ObjectExpiredException,
    UnexpectedInternalException,
)
from cashier_sim.plugin_api.services import Disposable
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.plugin_side.objects import Travelling
from cashier_sim.plugin_host.values import decode, encode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cashier_sim.plugin_host.plugin_side import errors as plugin_errors
    from cashier_sim.plugin_host.plugin_side.connection import Connection
    from cashier_sim.plugin_host.plugin_side.objects import PluginObjects
    from cashier_sim.plugin_host.plugin_side.scopes import CallScope
else:
    # Slow to import, and needed only when something failed.
    plugin_errors = LateModule("cashier_sim.plugin_host.plugin_side.errors")


T = TypeVar("T")


class DataText(Travelling):
    """An instance of a plugin's data class, as XML text on its way to the register."""

    def __init__(self, type_name: str, xml: str) -> None:
        self.json = {wire.TAG: wire.DATA_OBJECT, "t": type_name, "v": xml}


class EditSessionNumber:
    """An edit session of the register's, by its number."""

    __slots__ = ("number",)

    def __init__(self, number: object) -> None:
        self.number = number


class Asker:
    """Asks the register for services on behalf of the proxies. Thread-safe."""

    def __init__(self, connection: Connection, objects: PluginObjects) -> None:
        self.connection = connection
        self.objects = objects
        self._thread = threading.local()

    @property
    def is_own_thread(self) -> bool:
        """Whether this thread is the plugin's own: the register has started nothing on it."""
        return not getattr(self._thread, "is_ours", False)

    def enter(self, call_id: int | None) -> None:
        """The register has this thread do something.

        Args:
            call_id: The call that what it asks for comes out of; None = loading or disposing.
        """
        self._thread.is_ours = True
        self._thread.call_id = call_id

    def ask(
        self,
        service: str,
        scope: CallScope | None,
        method: str,
        arguments: Mapping[str, object],
        number: object = None,
    ) -> object:
        """Ask for a service and wait.

        Args:
            service: Its name on the wire.
            scope: The call whose object is used; None for services that do not end with a call.
            method: The method's name.
            arguments: All its arguments by name.
            number: Which object of the service is meant, where there may be several.

        Returns:
            The decoded answer.

        Raises:
            ArgumentException: An argument cannot travel.
            Exception: What the register raises.
        """
        if scope is not None:
            self._check(scope, f"{service}.{method}")
        try:
            args = {name: encode(value, _special) for name, value in arguments.items()}
        except WireError as error:
            raise ArgumentException(f"{service}.{method}: {error}") from None
        message: dict[str, object] = {
            "kind": wire.SERVICE,
            "service": service,
            "method": method,
            "args": args,
        }
        if scope is not None:
            message["call"] = scope.call_id
        elif self.is_own_thread:
            message["own_thread"] = True
        elif self._thread.call_id is not None:
            message["inside"] = self._thread.call_id
        if number is not None:
            message["number"] = number
        return self._result(self.connection.request(message))

    def _result(self, answer: Mapping[str, object]) -> object:
        if answer["kind"] != wire.ERROR:
            return decode(answer.get("value"), self._unspecial)
        values = answer.get("values")
        attributes = values.items() if isinstance(values, dict) else ()
        decoded = {str(name): decode(value, self._unspecial) for name, value in attributes}
        raise plugin_errors.rebuild_error(answer, decoded)

    def _unspecial(self, tag: str, json: Mapping[str, object]) -> object:
        number = json.get("v")
        if tag == wire.SERVICE_OBJECT and json.get("t") == wire.DISPOSABLE:
            return DisposableProxy(self, number)
        if tag == wire.SERVICE_OBJECT and json.get("t") == wire.EDIT_SESSION:
            return EditSessionNumber(number)
        raise WireError(f"unknown value {tag} {json.get('t')!r}")

    def _check(self, scope: CallScope, member: str) -> None:
        try:
            scope.check(member)
        except ObjectExpiredException as error:
            if scope.is_over:
                notice = {"kind": wire.EXPIRED, "call": scope.call_id, "sentence": str(error)}
                self.connection.notify(notice)
            raise


class DisposableProxy(Disposable):
    """A registration or subscription that the register keeps."""

    def __init__(self, asker: Asker, number: object) -> None:
        self._asker = asker
        self._number = number
        self._is_disposed = False
        self._lock = threading.Lock()

    def dispose(self) -> None:
        """End it; a second call does nothing."""
        with self._lock:
            if self._is_disposed:
                return
            self._is_disposed = True
        self._asker.ask(wire.DISPOSABLE, None, "dispose", {"id": self._number})


def expect(kind: type[T], value: object) -> T:
    """An answer of the register, known to be of this type.

    Raises:
        UnexpectedInternalException: It is not.
    """
    if not isinstance(value, kind):
        raise UnexpectedInternalException(
            f"the register answered with {type(value).__name__} instead of {kind.__name__}"
        )
    return value


def _special(value: object) -> object | None:
    return value.json if isinstance(value, Travelling) else None
