"""What a call of a plugin's method takes and how it ends, and what a plugin asks meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol
from uuid import UUID

CALLABLE = "__call__"
"""The method name by which a plain callable, such as a subscriber, is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The arguments that one method of a plugin declares."""

    names: tuple[str, ...]
    """Arguments that may be given by name, in order, without `self`."""
    required: frozenset[str] = frozenset()
    """Those of all its arguments that have no default."""
    positional_only: tuple[str, ...] = ()
    """Arguments that cannot be given by name."""
    keyword_only: frozenset[str] = frozenset()
    """Those of `names` that cannot be given by position."""
    takes_rest: bool = False
    """Whether it declares `**kwargs`, and so gets everything on offer."""
    takes_any_count: bool = False
    """Whether it declares `*args`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """An object or callable that lives in a plugin's process.

    Hashable and equal by process and number, so that it can be a key.
    """

    generation: int
    """Which process of the host it lives in: counts from 1, up at each start."""
    number: int
    """Its number in that process."""
    type_name: str = field(compare=False)
    """Simple name of its class, or the qualified name of a function."""
    key: str = field(default="", compare=False)
    """`payment_system_key`, when it has one."""
    name: str = field(default="", compare=False)
    """`payment_system_name`, when it has one."""
    methods: Mapping[str, Signature] = field(default_factory=dict, compare=False)
    """Its public methods by name; a callable has `CALLABLE`."""

    def called(self, method: str) -> str:
        """What its author calls one of its methods; a callable goes by its own name."""
        return self.type_name if method == CALLABLE else f"{self.type_name}.{method}"


@dataclass(frozen=True, slots=True)
class DisposableId:
    """What a service handler returns where the contract has a `Disposable`.

    The plugin gets an object whose `dispose` arrives as
    `ServiceRequest(service="disposable", method="dispose", arguments={"id": id})`, once at most.
    """

    id: int


@dataclass(frozen=True, slots=True)
class ButtonId:
    """What a service handler returns where the contract has a `ButtonRegistration`.

    The plugin gets `button_id` and a registration, whose `dispose` arrives as that of a
    `DisposableId` with the id `held_id`.
    """

    button_id: UUID
    held_id: int


@dataclass(frozen=True, slots=True)
class EditSessionId:
    """What a service handler returns where the contract has an `EditSession`.

    The plugin gets an object whose methods arrive as requests of the service `edit_session` with
    `ServiceRequest.number`; given back as an argument it arrives as this again.
    """

    number: int


@dataclass(frozen=True, slots=True)
class DataObject:
    """An instance of a plugin's public data class, as the XML text that .NET would write."""

    type_name: str
    xml: str


@dataclass(frozen=True, slots=True)
class CallReturned:
    """The method returned."""

    value: object = None


@dataclass(frozen=True, slots=True)
class CallRaised:
    """The method raised."""

    type_name: str
    """Simple name of the exception's type."""
    message: str
    bases: tuple[str, ...] = ()
    """Simple names of the type's bases, nearest first, without `object`."""
    stack: str = ""
    """Readable stack of the plugin's side: its files and lines, ours left out."""
    values: Mapping[str, object] = field(default_factory=dict)
    """Attributes of the contract's exceptions beyond the message, such as `keep_in_order`."""

    def is_a(self, type_name: str) -> bool:
        """Whether the exception is of this type or derives from it."""
        return type_name == self.type_name or type_name in self.bases


class Unanswered(Enum):
    """Why a call has no answer."""

    DIED = "died"
    TIMED_OUT = "timed_out"
    ABORTED = "aborted"


@dataclass(frozen=True, slots=True)
class CallUnanswered:
    """The call reached the plugin and never came back: what it did is unknown."""

    reason: Unanswered


@dataclass(frozen=True, slots=True)
class CallNotSent:
    """Nothing was called: the plugin does not run, or the object belongs to an ended process."""

    sentence: str


CallEnd = CallReturned | CallRaised | CallUnanswered | CallNotSent


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRequest:
    """A plugin uses one of the register's services."""

    plugin: str
    """`Manifest.name` of the plugin that asks."""
    generation: int
    """Which process of its host asks."""
    call_id: int | None
    """The call whose object is used; None for the services of `PluginContext`."""
    service: str
    """`operations` (global), `operation_service` (local), `printer`, `view_manager`, `context`,
    `progress_bar`, `payment_screen_context`, `notifications`, `licensing`, `integration`,
    `edit_session`, or `disposable`."""
    method: str
    """Name of the method in `plugin_api`, such as `show_input_dialog`."""
    arguments: Mapping[str, object]
    """By the names of `plugin_api`, defaults filled in: its value types, `Ref`, `DataObject`,
    `EditSessionId`."""
    number: int | None = None
    """`EditSessionId.number`, for the service `edit_session`."""
    inside: int | None = None
    """The call whose thread asks, where `call_id` is None and the host says so."""


class ServiceHandler(Protocol):
    """What the till gives to answer a plugin's requests; runs on the register's loop."""

    async def __call__(self, request: ServiceRequest) -> object:
        """Answer one request.

        The task is cancelled when the call it belongs to is aborted or its plugin dies; a dialog
        must then close itself.

        Returns:
            A value of the contract, `DisposableId` or `ButtonId`.

        Raises:
            ServiceError: To raise a type by name in the plugin.
            Exception: An exception of `plugin_api` is raised in the plugin as itself; any other
                arrives as `UnexpectedInternalException` and is logged.
        """
        ...
