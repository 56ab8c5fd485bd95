"""Messages of a plugin's process as they are on the wire, checked while they are parsed.

Field by field in `docs/wire.md`.
"""

from collections.abc import Mapping

import msgspec

from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.calls import CallRaised, Ref, Signature
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.events import LogLevel


class HelloMessage(msgspec.Struct, tag_field="kind", tag=wire.HELLO, frozen=True):
    """The first message of a process."""

    version: int
    language: str = ""
    pid: int = 0
    token: str = ""


class DebuggerMessage(msgspec.Struct, tag_field="kind", tag=wire.DEBUGGER, frozen=True):
    """A debugger may connect now."""

    address: str


class ServiceMessage(msgspec.Struct, tag_field="kind", tag=wire.SERVICE, frozen=True):
    """A request for a service."""

    id: int
    service: str
    method: str
    args: dict[str, object] = {}
    call: int | None = None
    number: int | None = None
    inside: int | None = None
    own_thread: bool = False


class LogMessage(msgspec.Struct, tag_field="kind", tag=wire.LOG, frozen=True):
    """A line for the plugin's log."""

    text: str
    level: LogLevel = LogLevel.INFO
    own_thread: bool = False


class ReplyMessage(msgspec.Struct, tag_field="kind", tag=wire.REPLY, frozen=True):
    """A request succeeded."""

    to: int
    value: object = None


class ErrorMessage(msgspec.Struct, tag_field="kind", tag=wire.ERROR, frozen=True):
    """A request ended with an exception."""

    to: int
    type: str
    message: str = ""
    bases: tuple[str, ...] = ()
    stack: str = ""
    values: dict[str, object] = {}


class CrashMessage(msgspec.Struct, tag_field="kind", tag=wire.CRASH, frozen=True):
    """A thread of the plugin's own ended with an exception."""

    type: str
    message: str = ""
    bases: tuple[str, ...] = ()
    stack: str = ""


class ExpiredMessage(msgspec.Struct, tag_field="kind", tag=wire.EXPIRED, frozen=True):
    """An object of a call that is over was used."""

    call: int
    sentence: str


class ShutdownMessage(msgspec.Struct, tag_field="kind", tag=wire.SHUTDOWN, frozen=True):
    """The plugin wants to end."""


class _Method(msgspec.Struct, frozen=True):
    names: tuple[str, ...] = ()
    required: frozenset[str] = frozenset()
    positional_only: tuple[str, ...] = ()
    keyword_only: frozenset[str] = frozenset()
    rest: bool = False
    any_count: bool = False


class _Reference(msgspec.Struct, frozen=True):
    v: int
    t: str
    key: str = ""
    name: str = ""
    methods: dict[str, _Method] = {}


Message = (
    HelloMessage
    | DebuggerMessage
    | ServiceMessage
    | LogMessage
    | ReplyMessage
    | ErrorMessage
    | CrashMessage
    | ExpiredMessage
    | ShutdownMessage
)

_decoder = msgspec.json.Decoder(Message)


def parse_line(line: bytes) -> Message:
    """One line of a plugin's process.

    Raises:
        WireError: It is no message of this version.
    """
    try:
        message: Message = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise WireError(str(error)) from error
    return message


def raised(
    message: ErrorMessage | CrashMessage, values: Mapping[str, object] | None = None
) -> CallRaised:
    """The exception that a message tells of.

    Args:
        message: What came.
        values: Its public attributes, decoded.
    """
    return CallRaised(message.type, message.message, message.bases, message.stack, values or {})


def parse_reference(json: Mapping[str, object], generation: int) -> Ref:
    """A reference to an object of the plugin.

    Args:
        json: The tagged value.
        generation: Number of the process that sent it.

    Raises:
        WireError: Its fields are wrong.
    """
    try:
        reference = msgspec.convert(json, _Reference)
    except msgspec.ValidationError as error:
        raise WireError(f"bad {wire.REFERENCE} value: {error}") from error
    return Ref(
        generation=generation,
        number=reference.v,
        type_name=reference.t,
        key=reference.key,
        name=reference.name,
        methods={name: _signature(method) for name, method in reference.methods.items()},
    )


def _signature(method: _Method) -> Signature:
    return Signature(
        names=method.names,
        required=method.required,
        positional_only=method.positional_only,
        keyword_only=method.keyword_only,
        takes_rest=method.rest,
        takes_any_count=method.any_count,
    )
