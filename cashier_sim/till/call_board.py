"""The calls of plugins that are under way: what the waiting window shows, and whom to end."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.till.plugin_services import CallPoint
from cashier_sim.till.view import CallFailure, CallFault, Waiting, WaitingCaption

_CAPTIONS: dict[CallPoint, WaitingCaption] = {
    ProcessorMethod.COLLECT_DATA: WaitingCaption.COLLECTING_DATA,
    ProcessorMethod.ON_PAYMENT_ADDED: WaitingCaption.COLLECTING_DATA,
    ProcessorMethod.ON_PRELIMINARY_PAYMENT_EDITING: WaitingCaption.COLLECTING_DATA,
    ProcessorMethod.PAY: WaitingCaption.PAYMENT,
    ProcessorMethod.EMERGENCY_CANCEL_PAYMENT: WaitingCaption.CANCELLING,
    ProcessorMethod.RETURN_PAYMENT: WaitingCaption.RETURNING,
    ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER: WaitingCaption.RETURNING,
    ProcessorMethod.CAN_PAY_SILENTLY: WaitingCaption.PAYMENT,
    ProcessorMethod.PAY_SILENTLY: WaitingCaption.PAYMENT,
    ProcessorMethod.EMERGENCY_CANCEL_PAYMENT_SILENTLY: WaitingCaption.CANCELLING,
    ProcessorMethod.RETURN_PAYMENT_SILENTLY: WaitingCaption.RETURNING,
    ProcessorMethod.ON_PAYMENT_DELETING: WaitingCaption.OTHER,
    ProcessorMethod.PAYMENT_STATE: WaitingCaption.OTHER,
    NotificationPoint.CAFE_SESSION_OPENING: WaitingCaption.SHIFT,
    NotificationPoint.CAFE_SESSION_CLOSING: WaitingCaption.SHIFT,
    NotificationPoint.BEFORE_DO_CHEQUE: WaitingCaption.PAYMENT,
    NotificationPoint.CASH_CHEQUE_PRINTING: WaitingCaption.FISCAL_CHEQUE,
    NotificationPoint.BEFORE_PAYMENT_ADDED: WaitingCaption.COLLECTING_DATA,
    NotificationPoint.ORDER_STORNING: WaitingCaption.RETURNING,
    NotificationPoint.ORDER_STORNED: WaitingCaption.RETURNING,
}
"""The others have the caption `OTHER`."""


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A call that has not ended."""

    point: CallPoint
    order_id: UUID | None
    waiting: Waiting
    is_silent: bool = False
    fault: CallFault | None = None
    """What makes it go wrong, as a tester wants."""


class CallBoard:
    """Open calls by id. The waiting window shows the one that began last."""

    def __init__(self, changed: Callable[[], None]) -> None:
        """Begin with none; `changed` is called after each change."""
        self._changed = changed
        self._open: dict[int, OpenCall] = {}

    @property
    def waiting(self) -> Waiting | None:
        """The waiting window, if a call is open that the cashier waits for.

        A silent call has one too while its answer is held back, or nobody could let it go on.
        """
        calls = tuple(reversed(self._open.values()))
        shown = [call.waiting for call in calls if not call.is_silent]
        held = [call.waiting for call in calls if call.waiting.is_held]
        return next(iter((*shown, *held)), None)

    @property
    def silent(self) -> tuple[Waiting, ...]:
        """Calls of payment systems that have no window by themselves, newest first."""
        return tuple(
            call.waiting
            for call in reversed(self._open.values())
            if call.is_silent and isinstance(call.point, ProcessorMethod)
        )

    @property
    def has_open(self) -> bool:
        """Whether any call is open, a silent one too."""
        return bool(self._open)

    @property
    def has_held(self) -> bool:
        """Whether a fault holds back the answer of a call."""
        return any(call.waiting.is_held for call in self._open.values())

    def call(self, call_id: int) -> OpenCall | None:
        """One open call."""
        return self._open.get(call_id)

    def only_call_of(self, plugin_name: str) -> int | None:
        """The open call of a plugin, if it has just one."""
        calls = [
            call_id
            for call_id, call in self._open.items()
            if call.waiting.plugin_name == plugin_name
        ]
        return calls[0] if len(calls) == 1 else None

    def begin(
        self,
        call_id: int,
        plugin_name: str,
        point: CallPoint,
        order_id: UUID | None,
        since: datetime,
        *,
        is_silent: bool = False,
    ) -> None:
        """A call is about to be made; a silent one has no window."""
        caption = _CAPTIONS.get(point, WaitingCaption.OTHER)
        waiting = Waiting(call_id=call_id, plugin_name=plugin_name, caption=caption, since=since)
        self._open[call_id] = OpenCall(point, order_id, waiting, is_silent)
        self._changed()

    def end(self, call_id: int) -> None:
        """A call has ended."""
        if self._open.pop(call_id, None):
            self._changed()

    def show_message(self, call_id: int, message: str) -> None:
        """Change the plugin's line in the window of a call."""
        self._change(call_id, lambda waiting: replace(waiting, message=message))

    def mark_ending(self, call_id: int) -> None:
        """The call is being ended before it has answered."""
        self._change(call_id, lambda waiting: replace(waiting, is_ending=True))

    def mark_held(self, call_id: int) -> None:
        """The plugin has answered, and a fault holds its answer back."""
        self._change(call_id, lambda waiting: replace(waiting, is_held=True))

    def note_fault(self, call_id: int, fault: CallFault) -> None:
        """A fault makes the call go wrong."""
        call = self._open.get(call_id)
        if call is not None:
            self._open[call_id] = replace(call, fault=fault)
            holds = fault.failure is CallFailure.HOLDS
            self._change(call_id, lambda waiting: replace(waiting, holds_answer=holds))

    def _change(self, call_id: int, changed: Callable[[Waiting], Waiting]) -> None:
        call = self._open.get(call_id)
        if call is not None:
            self._open[call_id] = replace(call, waiting=changed(call.waiting))
            self._changed()
