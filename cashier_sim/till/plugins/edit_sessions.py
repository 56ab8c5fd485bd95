"""The edit sessions of one plugin: each edit goes into the engine's draft until it is submitted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import ArgumentException, Credentials, InvalidOperationException
from cashier_sim.plugin_host.calls import EditSessionId, ServiceRequest
from cashier_sim.till.plugins.registrations import Registrations

if TYPE_CHECKING:
    from cashier_sim.engine.operations import EditSessionDraft, Operations


@dataclass(frozen=True, slots=True)
class _Begun:
    """A session that was not submitted yet."""

    draft: "EditSessionDraft"
    call_id: int | None
    """The call whose service began it; None = the global one did."""


class EditSessions:
    """Sessions by number, until they are submitted or their process or call is over.

    Lives on the register's thread.

    Args:
        plugin_name: Whose sessions.
        registrations: What ends with the plugin's process.
        is_open: Whether a call has not ended.
    """

    def __init__(
        self, plugin_name: str, *, registrations: Registrations, is_open: Callable[[int], bool]
    ) -> None:
        self._plugin_name = plugin_name
        self._registrations = registrations
        self._is_open = is_open
        self._begun: dict[int, _Begun] = {}

    @property
    def count(self) -> int:
        """How many are not submitted yet."""
        return len(self._begun)

    def begin(self, request: ServiceRequest, operations: "Operations") -> EditSessionId:
        """Begin a session of an operation service."""
        self._drop_ended()
        number = 0

        def end() -> None:
            del self._begun[number]

        number = self._registrations.hold(self._plugin_name, request.generation, end)
        self._begun[number] = _Begun(operations.create_edit_session(), request.call_id)
        return EditSessionId(number)

    def edit(self, request: ServiceRequest) -> object:
        """Add one edit; the answer is the stub of what it makes, or None.

        Raises:
            InvalidOperationException: The session was submitted, or is over.
        """
        draft = self._found(request.number)
        answer: object = getattr(draft, request.method)(**request.arguments)
        return answer

    def submit(self, request: ServiceRequest, operations: "Operations") -> object:
        """Make the edits of a session; what it made goes back to the plugin.

        Raises:
            ArgumentException: There are no credentials.
            InvalidOperationException: The session was submitted, or is over.
        """
        session = request.arguments["edit_session"]
        credentials = request.arguments["credentials"]
        number = session.number if isinstance(session, EditSessionId) else None
        draft = self._found(number)
        if not isinstance(credentials, Credentials):
            raise ArgumentException(f"credentials must be Credentials, not {credentials!r}")
        try:
            return operations.submit_changes(draft, credentials)
        finally:
            self._registrations.end(number or 0)

    def _found(self, number: int | None) -> "EditSessionDraft":
        begun = self._begun.get(number or 0)
        if begun is None:
            raise InvalidOperationException(
                "This edit session was submitted already, or the call that it came from is over; "
                "begin a new one with create_edit_session"
            )
        return begun.draft

    def _drop_ended(self) -> None:
        """Forget the sessions of local services whose call is over."""
        for number, begun in list(self._begun.items()):
            if begun.call_id is not None and not self._is_open(begun.call_id):
                self._registrations.end(number)
