"""From how a call ended in a plugin's process to what the engine makes of it."""

from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    NoAnswer,
    NoAnswerReason,
    NotLoaded,
    Outcome,
    Raised,
    Returned,
)
from cashier_sim.plugin_host.calls import (
    CallEnd,
    CallNotSent,
    CallRaised,
    CallReturned,
    CallUnanswered,
    Unanswered,
)

_REASONS = {
    Unanswered.DIED: NoAnswerReason.DIED,
    Unanswered.TIMED_OUT: NoAnswerReason.TIMED_OUT,
    Unanswered.ABORTED: NoAnswerReason.ENDED_BY_CASHIER,
}


def outcome_of(end: CallEnd, payment_system_key: str = "") -> Outcome:
    """The engine's outcome of a call."""
    match end:
        case CallReturned(value=value):
            return Returned(value)
        case CallRaised():
            return _outcome_of_exception(end)
        case CallUnanswered(reason=reason):
            return NoAnswer(_REASONS[reason])
        case CallNotSent():
            return NotLoaded(payment_system_key)


def _outcome_of_exception(end: CallRaised) -> Outcome:
    if end.is_a("PaymentActionFailedException"):
        return Failed(end.message)
    if end.is_a("PaymentActionCancelledException"):
        return Cancelled()
    return Raised(end.type_name, end.message, end.stack)
