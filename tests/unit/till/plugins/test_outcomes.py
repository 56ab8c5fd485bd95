import pytest

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
from cashier_sim.till.plugins.outcomes import outcome_of

FAILED = "PaymentActionFailedException"
CANCELLED = "PaymentActionCancelledException"


@pytest.mark.parametrize(
    ("end", "outcome"),
    [
        (CallReturned(True), Returned(True)),
        (CallRaised(FAILED, "no money"), Failed("no money")),
        (CallRaised("Declined", "no money", (FAILED, "Exception")), Failed("no money")),
        (CallRaised(CANCELLED, ""), Cancelled()),
        (CallRaised("GivenUp", "", (CANCELLED, "Exception")), Cancelled()),
        (
            CallRaised("KeyError", "'room'", ("LookupError",), "hotel.py, line 3"),
            Raised("KeyError", "'room'", "hotel.py, line 3"),
        ),
        (CallUnanswered(Unanswered.DIED), NoAnswer(NoAnswerReason.DIED)),
        (CallUnanswered(Unanswered.TIMED_OUT), NoAnswer(NoAnswerReason.TIMED_OUT)),
        (CallUnanswered(Unanswered.ABORTED), NoAnswer(NoAnswerReason.ENDED_BY_CASHIER)),
        (CallNotSent("it stopped"), NotLoaded("hotel")),
    ],
)
def test_each_end_has_its_outcome(end: CallEnd, outcome: Outcome) -> None:
    assert outcome_of(end, "hotel") == outcome
