"""What a tester makes go wrong, during a running call too."""

from dataclasses import replace
from datetime import timedelta

from cashier_sim.engine.locks import TERMINAL
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import (
    ClearCallFault,
    LetAnswer,
    LockOrder,
    RestartRegister,
    RunOutOfTime,
    SetCallFault,
    UnlockOrder,
)
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts


class FaultHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._world = parts.world
        self._plugins = parts.plugins
        self._calls = parts.calls
        self._clock = parts.clock
        self._settings = parts.settings
        self._locks = parts.register.state.locks

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(SetCallFault, self._set)
        table.add(ClearCallFault, self._clear)
        table.add(LetAnswer, self._let_answer)
        table.add(RunOutOfTime, self._run_out_of_time)
        table.add(LockOrder, self._lock)
        table.add(UnlockOrder, self._unlock)
        table.add(RestartRegister, self._restart)

    def _set(self, command: SetCallFault) -> None:
        fault = command.fault
        self._world.set_fault(replace(fault, message=fault.message.strip()))

    def _clear(self, command: ClearCallFault) -> None:
        self._world.take_fault(command.plugin_name, command.method)

    def _let_answer(self, command: LetAnswer) -> None:
        self._plugins.let_answer(command.call_id)

    def _run_out_of_time(self, command: RunOutOfTime) -> None:
        limit = timedelta(minutes=self._settings.number("call_time_limit_minutes"))
        self._clock.move(limit)
        self._world.keep_clock(self._world.clock_offset + limit)
        # First, so that no dialog of the call can open between the two.
        self._calls.mark_ending(command.call_id)
        self._plugins.run_out_of_time(command.call_id)

    def _lock(self, command: LockOrder) -> None:
        self._locks.seize(command.order_id, TERMINAL)

    def _unlock(self, command: UnlockOrder) -> None:
        self._locks.let_go(command.order_id)

    def _restart(self, command: RestartRegister) -> None:
        """Where no stand is, nothing could open the register again."""
        del command
        raise RefusedError(Code.NOTHING_RESTARTS)
