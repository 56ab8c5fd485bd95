"""What a tester makes go wrong around the register, during a running call too."""

from dataclasses import dataclass
from uuid import UUID

from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands.base import Command, Refusal
from cashier_sim.till.commands.plugins import plugin_of
from cashier_sim.till.view import CallFault, TillView, Waiting

FAULTY_METHODS = tuple(
    one.value for points in (ProcessorMethod, NotificationPoint) for one in points
)
"""What the register calls a plugin for: methods of payment systems, and notifications."""


@dataclass(frozen=True, slots=True)
class SetCallFault(Command):
    """Let the next call of a plugin's method go wrong; once, in place of one set before."""

    fault: CallFault

    def _refusal(self, view: TillView) -> Refusal | None:
        name = self.fault.plugin_name
        if plugin_of(view, name) is None:
            return Refusal("no_such_plugin", {"plugin": name})
        if self.fault.method not in FAULTY_METHODS:
            known = ", ".join(FAULTY_METHODS)
            return Refusal("no_such_method", {"method": self.fault.method, "known": known})
        return None


@dataclass(frozen=True, slots=True)
class ClearCallFault(Command):
    """Let a plugin's method be called as usual after all."""

    plugin_name: str
    method: str

    def _refusal(self, view: TillView) -> Refusal | None:
        faults = view.world.call_faults
        if all((one.plugin_name, one.method) != (self.plugin_name, self.method) for one in faults):
            return Refusal("no_such_call_fault")
        return None


@dataclass(frozen=True, slots=True)
class LetAnswer(Command):
    """Hand over the answer of a call that a fault holds back."""

    call_id: int

    def _refusal(self, view: TillView) -> Refusal | None:
        call = _open_call(view, self.call_id)
        if call is None:
            return Refusal("no_such_call")
        return None if call.is_held else Refusal("answer_is_not_held")


@dataclass(frozen=True, slots=True)
class RunOutOfTime(Command):
    """Let the time limit of a call be over now; the clock goes on by the limit.

    A call whose dialog is open has no limit that runs.
    """

    call_id: int

    def _refusal(self, view: TillView) -> Refusal | None:
        call = _open_call(view, self.call_id)
        if call is None:
            return Refusal("no_such_call")
        if any(dialog.call_id == self.call_id for dialog in view.dialogs):
            return Refusal("call_waits_for_dialog")
        if not view.settings.get("call_time_limit_minutes"):
            return Refusal("no_call_time_limit")
        return Refusal("call_is_ending") if call.is_ending else None


def _open_call(view: TillView, call_id: int) -> Waiting | None:
    """The call that the cashier waits for, or a silent one, which a tester knows of."""
    return next((one for one in view.open_calls if one.call_id == call_id), None)


@dataclass(frozen=True, slots=True)
class LockOrder(Command):
    """Let another terminal edit an open order, so that nobody here can."""

    order_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        record = next((one for one in view.orders if one.order.id == self.order_id), None)
        if record is None or record.order.status is OrderStatus.CLOSED:
            return Refusal("no_such_order")
        if self.order_id in view.locked_orders:
            return Refusal("order_is_locked", {"number": str(record.order.number)})
        return None


@dataclass(frozen=True, slots=True)
class UnlockOrder(Command):
    """Let the other terminal be done with an order."""

    order_id: UUID

    def _refusal(self, view: TillView) -> Refusal | None:
        return None if self.order_id in view.locked_orders else Refusal("order_is_not_locked")


@dataclass(frozen=True, slots=True)
class RestartRegister(Command):
    """Close the register as it is, and open it again on the same data.

    Money calls that are open end without an answer. `cashier_sim.till.stand` carries it out.
    """
