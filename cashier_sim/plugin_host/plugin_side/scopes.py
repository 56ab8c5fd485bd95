"""How long the objects of a call live. Runs in the plugin's process."""

from __future__ import annotations

from cashier_sim.plugin_api.errors import ObjectExpiredException

_OPEN = "open"
_RETURNED = "returned"
_ABORTED = "aborted"


class CallScope:
    """One call of the plugin, from its arrival to its return; its objects ask it first."""

    __slots__ = ("_state", "call_id", "method")

    def __init__(self, call_id: int, method: str) -> None:
        """Open a scope.

        Args:
            call_id: The register's number of the call.
            method: What is called, for sentences.
        """
        self.call_id = call_id
        self.method = method
        self._state = _OPEN

    @property
    def is_over(self) -> bool:
        """Whether the call has returned."""
        return self._state == _RETURNED

    def end(self) -> None:
        """The call has returned."""
        self._state = _RETURNED

    def abort(self) -> None:
        """The cashier has ended the call; it should return soon."""
        if self._state == _OPEN:
            self._state = _ABORTED

    def check(self, member: str) -> None:
        """Let a member of one of the call's objects be used, or not.

        Args:
            member: Object and member, such as `printer.print`.

        Raises:
            ObjectExpiredException: The call has returned or was ended.
        """
        if self._state == _RETURNED:
            raise ObjectExpiredException(
                f"{member} was used after {self.method} (call {self.call_id}) had returned; "
                "an object given to a call lives until the call returns: "
                "use it before, or keep the data instead of the object"
            )
        if self._state == _ABORTED:
            raise ObjectExpiredException(
                f"{member} was used after {self.method} (call {self.call_id}) had been ended "
                "by the cashier or by its time limit; undo what was begun and return"
            )
