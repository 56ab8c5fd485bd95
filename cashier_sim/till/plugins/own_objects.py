"""Answers those methods of `OperationService` that concern a plugin's own objects.

Its registered payment systems, its edit sessions, and a callback that runs inside its request.
"""

from collections.abc import Awaitable, Callable

from cashier_sim.engine.locks import LockOwner
from cashier_sim.plugin_api import ArgumentException, NotSupportedException
from cashier_sim.plugin_host.calls import EditSessionId, Ref, ServiceRequest
from cashier_sim.till.plugin_services import TillServices
from cashier_sim.till.plugins.continuous import CallsBack, execute_continuously
from cashier_sim.till.plugins.edit_sessions import EditSessions
from cashier_sim.till.plugins.registrations import Registrations

_Answer = Callable[[ServiceRequest, LockOwner], Awaitable[object]]

_NOT_SUPPORTED = {
    "register_cheque_task_processor": "the simulator's fiscal cheques have no tasks to change",
    "register_cash_register_factory": "the simulator has a fiscal register of its own",
}
"""What the simulator leaves out, and why."""


class OwnObjects:
    """Lives on the register's thread.

    Args:
        plugin_name: Whose objects.
        till: Carries out what they ask.
        registrations: What the plugin holds.
        is_open: Whether a call has not ended.
        call_back: Calls a callback of the plugin's.
        release: Told a callback that is not called any more.
    """

    def __init__(
        self,
        plugin_name: str,
        *,
        till: TillServices,
        registrations: Registrations,
        is_open: Callable[[int], bool],
        call_back: CallsBack,
        release: Callable[[Ref], None],
    ) -> None:
        self._plugin_name = plugin_name
        self._till = till
        self._registrations = registrations
        self._call_back = call_back
        self._release = release
        self._sessions = EditSessions(plugin_name, registrations=registrations, is_open=is_open)
        self._answers: dict[str, _Answer] = {
            "create_edit_session": self._begin,
            "submit_changes": self._submit,
            "execute_continuous_operation": self._execute,
            "get_active_payment_types": self._active_types,
            **dict.fromkeys(_NOT_SUPPORTED, self._refuse),
        }

    def answer_to(self, request: ServiceRequest) -> _Answer | None:
        """What answers a request for an owner of locks; None if it concerns no such object."""
        return self._answers.get(request.method)

    async def edit(self, request: ServiceRequest) -> object:
        """Add an edit to a session."""
        return self._sessions.edit(request)

    async def _begin(self, request: ServiceRequest, owner: LockOwner) -> EditSessionId:
        return self._sessions.begin(request, self._till.operations(owner))

    async def _submit(self, request: ServiceRequest, owner: LockOwner) -> object:
        return self._sessions.submit(request, self._till.operations(owner))

    async def _execute(self, request: ServiceRequest, owner: LockOwner) -> None:
        await execute_continuously(
            request, owner, till=self._till, call_back=self._call_back, release=self._release
        )

    async def _active_types(self, request: ServiceRequest, owner: LockOwner) -> object:
        processor = request.arguments["processor"]
        key = (
            self._registrations.key_of(self._plugin_name, processor)
            if isinstance(processor, Ref)
            else None
        )
        if key is None:
            raise ArgumentException(
                f"{request.method}: processor is not registered; give the object that was given "
                "to register_payment_system"
            )
        return self._till.operations(owner).get_active_payment_types(key)

    async def _refuse(self, request: ServiceRequest, _: LockOwner) -> None:
        raise NotSupportedException(
            f"{request.method} is not supported: {_NOT_SUPPORTED[request.method]}"
        )
