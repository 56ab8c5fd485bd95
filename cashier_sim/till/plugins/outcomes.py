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


_WITHOUT_KEEPING = ("V6", "V7")
"""The ApiVersions that know no `keep_in_order`."""


def outcome_of(
    end: CallEnd, payment_system_key: str = "", api_version: str | None = None
) -> Outcome:
    """The engine's outcome of a call.

    Args:
        end: How it ended.
        payment_system_key: Whose call it was.
        api_version: The manifest's; None = the plugin may do what any version may.
    """
    match end:
        case CallReturned(value=value):
            return Returned(value)
        case CallRaised():
            return _outcome_of_exception(end, api_version)
        case CallUnanswered(reason=reason):
            return NoAnswer(_REASONS[reason])
        case CallNotSent():
            return NotLoaded(payment_system_key)


def _outcome_of_exception(end: CallRaised, api_version: str | None) -> Outcome:
    keeps = end.values.get("keep_in_order") is True and api_version not in _WITHOUT_KEEPING
    if end.is_a("PaymentActionFailedException"):
        return Failed(end.message, keep_in_order=keeps)
    if end.is_a("PaymentActionCancelledException"):
        return Cancelled(keep_in_order=keeps)
    return Raised(end.type_name, end.message, end.stack)
