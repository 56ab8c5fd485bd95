"""The register's side of one conversation on the wire: bytes in, events out, no I/O.

A `Session` belongs to one process of a plugin. It writes requests and reads what comes back; who
sends the bytes and waits for the answers is `conversation.Conversation`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.calls import (
    ButtonId,
    CallReturned,
    DataObject,
    DisposableId,
    EditSessionId,
    Ref,
)
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.incoming import (
    Answered,
    DebuggerListens,
    Hello,
    Incoming,
    Logged,
    ServiceAsked,
    ServiceMisused,
    ShutdownAsked,
    ThreadEnded,
    UsedLate,
    Violation,
)
from cashier_sim.plugin_host.messages import (
    CrashMessage,
    DebuggerMessage,
    ErrorMessage,
    ExpiredMessage,
    HelloMessage,
    LogMessage,
    Message,
    ReplyMessage,
    ServiceMessage,
    ShutdownMessage,
    parse_line,
    parse_reference,
    raised,
)
from cashier_sim.plugin_host.values import decode, encode

_SHOWN_BYTES = 200
_encoder = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRequest:
    """What a process needs to know to load its plugin."""

    folder: str
    file_name: str
    """The `.py` file or package folder in `folder`."""
    type: str
    """The plugin class."""
    culture: str
    time_zone: str
    api_version: str | None
    license_module_id: int | None
    config_folder: str
    data_folder: str
    debug: bool
    """Wait for a debugger first."""


@dataclass(frozen=True, slots=True)
class ServiceObject:
    """A service among the arguments of a call: it lives as long as the call."""

    service: str
    call_id: int


@dataclass(slots=True)
class Session:
    """One conversation. Not thread-safe."""

    generation: int
    """Number of the process, written into its references."""
    _buffer: bytearray = field(default_factory=bytearray)
    _searched: int = 0
    _last_id: int = 0
    _open_requests: set[int] = field(default_factory=set)
    _greeted: bool = False
    _violated: bool = False

    def receive(self, data: bytes) -> Iterator[Incoming]:
        """Take bytes from the process and tell what they say.

        After a `Violation` everything else is ignored.

        Args:
            data: Any piece of the stream.
        """
        if self._violated:
            return
        self._buffer += data
        while not self._violated and (line := self._next_line()) is not None:
            yield self._understand(line)
        if not self._violated and len(self._buffer) > wire.MAX_LINE_BYTES:
            yield self._violation(f"a line is longer than {wire.MAX_LINE_BYTES} bytes")

    def load(self, request: LoadRequest) -> tuple[int, bytes]:
        """Ask the process to load the plugin.

        Returns:
            The request's id and the line to send; so do the other requests.
        """
        return self._request(
            wire.LOAD, version=wire.VERSION, **msgspec.to_builtins(request, str_keys=True)
        )

    def call(
        self, call_id: int, target: Ref, method: str, arguments: Mapping[str, object]
    ) -> tuple[int, bytes]:
        """Call a method of an object with arguments by name.

        Raises:
            WireError: An argument cannot travel.
        """
        args = {name: self._encode(value) for name, value in arguments.items()}
        return self._request(wire.CALL, call=call_id, ref=target.number, method=method, args=args)

    def invoke(
        self, call_id: int, target: Ref, arguments: Mapping[str, object] | Sequence[object]
    ) -> tuple[int, bytes]:
        """Call a callable with arguments by name, or by position for a sequence.

        Raises:
            WireError: An argument cannot travel.
        """
        args: object
        if isinstance(arguments, Mapping):
            args = {name: self._encode(value) for name, value in arguments.items()}
        else:
            args = [self._encode(value) for value in arguments]
        return self._request(wire.INVOKE, call=call_id, ref=target.number, args=args)

    def unload(self) -> tuple[int, bytes]:
        """Ask the process to let the plugin dispose itself."""
        return self._request(wire.UNLOAD)

    def ping(self) -> tuple[int, bytes]:
        """Ask for a sign of life."""
        return self._request(wire.PING)

    def release(self, target: Ref) -> bytes:
        """Tell that the register has forgotten an object."""
        return _line({"kind": wire.RELEASE, "ref": target.number})

    def abort(self, call_id: int) -> bytes:
        """Tell that a call's objects must raise from now on."""
        return _line({"kind": wire.ABORT, "call": call_id})

    def exit(self) -> bytes:
        """Tell the process to end itself."""
        return _line({"kind": wire.EXIT})

    def reply(self, request_id: int, value: object) -> bytes:
        """Answer a service request.

        Raises:
            WireError: The value cannot travel; answer with `error` then.
        """
        return _line({"kind": wire.REPLY, "to": request_id, "value": self._encode(value)})

    def error(
        self,
        request_id: int,
        type_name: str,
        message: str,
        values: Mapping[str, object] | None = None,
    ) -> bytes:
        """Answer a service request with an exception.

        Args:
            request_id: Whose answer it is.
            type_name: Simple name of the type to raise.
            message: Its message.
            values: Its public attributes beyond the message.

        Raises:
            WireError: A value cannot travel.
        """
        encoded = {name: self._encode(value) for name, value in (values or {}).items()}
        return _line(
            {
                "kind": wire.ERROR,
                "to": request_id,
                "type": type_name,
                "message": message,
                "values": encoded,
            }
        )

    def _request(self, kind: str, **fields: object) -> tuple[int, bytes]:
        request_id = self._last_id + 1
        line = _line({"kind": kind, "id": request_id, **fields})
        self._last_id = request_id
        self._open_requests.add(request_id)
        return request_id, line

    def _next_line(self) -> bytes | None:
        end = self._buffer.find(b"\n", self._searched)
        if end < 0:
            self._searched = len(self._buffer)
            return None
        line = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        self._searched = 0
        return line

    def _understand(self, line: bytes) -> Incoming:
        if len(line) > wire.MAX_LINE_BYTES:
            return self._violation(f"a line is longer than {wire.MAX_LINE_BYTES} bytes")
        try:
            return self._event(parse_line(line))
        except WireError as error:
            shown = line[:_SHOWN_BYTES].decode("utf-8", "replace")
            return self._violation(f"{error}, in the line: {shown}")

    def _event(self, message: Message) -> Incoming:
        match message:
            case ServiceMessage():
                return self._service(message)
            case ReplyMessage(to=request_id, value=value):
                self._close_request(request_id)
                return Answered(request_id, CallReturned(decode(value, self._unspecial)))
            case ErrorMessage(to=request_id, values=values):
                self._close_request(request_id)
                decoded = {name: decode(value, self._unspecial) for name, value in values.items()}
                return Answered(request_id, raised(message, decoded))
            case HelloMessage():
                return self._hello(message)
            case _:
                return _notice(message)

    def _hello(self, message: HelloMessage) -> Hello:
        if self._greeted:
            raise WireError("hello came twice")
        if message.version != wire.VERSION:
            raise WireError(
                f"the process speaks version {message.version} of the wire and the register "
                f"version {wire.VERSION}; update the older one"
            )
        self._greeted = True
        return Hello(message.language, message.pid, message.token)

    def _close_request(self, request_id: int) -> None:
        if request_id not in self._open_requests:
            raise WireError(f"there is no open request {request_id}")
        self._open_requests.remove(request_id)

    def _service(self, message: ServiceMessage) -> ServiceAsked | ServiceMisused:
        try:
            arguments = {
                name: decode(value, self._unspecial) for name, value in message.args.items()
            }
        except WireError as error:
            return ServiceMisused(message.id, f"{message.service}.{message.method}: {error}")
        return ServiceAsked(
            message.id,
            message.call,
            message.service,
            message.method,
            arguments,
            message.number,
            message.inside,
            message.own_thread,
        )

    def _violation(self, sentence: str) -> Violation:
        self._violated = True
        self._buffer.clear()
        return Violation(sentence)

    def _encode(self, value: object) -> object:
        return encode(value, _special)

    def _unspecial(self, tag: str, json: Mapping[str, object]) -> object:
        if tag == wire.REFERENCE:
            return parse_reference(json, self.generation)
        if tag == wire.DATA_OBJECT:
            return DataObject(str(json.get("t")), str(json.get("v")))
        number = json.get("v")
        if tag == wire.SERVICE_OBJECT and isinstance(number, int):
            return EditSessionId(number)
        raise WireError(f"unknown tag {tag!r}")


def _notice(
    message: DebuggerMessage | LogMessage | CrashMessage | ExpiredMessage | ShutdownMessage,
) -> Incoming:
    match message:
        case DebuggerMessage(address=address):
            return DebuggerListens(address)
        case LogMessage(level=level, text=text, own_thread=is_own_thread):
            return Logged(level, text, is_own_thread)
        case CrashMessage():
            return ThreadEnded(raised(message))
        case ExpiredMessage(call=call, sentence=sentence):
            return UsedLate(call, sentence)
    return ShutdownAsked()


def _special(value: object) -> object | None:
    if isinstance(value, ServiceObject):
        return {wire.TAG: wire.SERVICE_OBJECT, "t": value.service, "v": value.call_id}
    if isinstance(value, DisposableId):
        return {wire.TAG: wire.SERVICE_OBJECT, "t": wire.DISPOSABLE, "v": value.id}
    if isinstance(value, ButtonId):
        return encode((value.button_id, DisposableId(value.held_id)), _special)
    if isinstance(value, EditSessionId):
        return {wire.TAG: wire.SERVICE_OBJECT, "t": wire.EDIT_SESSION, "v": value.number}
    return None


def _line(message: Mapping[str, object]) -> bytes:
    try:
        line = _encoder.encode(message)
    except UnicodeEncodeError:
        raise WireError("a text holds half of a character, which cannot travel") from None
    if len(line) > wire.MAX_LINE_BYTES:
        raise WireError(f"the message is longer than {wire.MAX_LINE_BYTES} bytes")
    return line + b"\n"
