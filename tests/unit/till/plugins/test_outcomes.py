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


@pytest.mark.parametrize(
    ("api_version", "keeps"), [(None, True), ("V6", False), ("V7", False), ("V8", True)]
)
def test_item_is_kept_where_the_api_version_knows_how(api_version: str | None, keeps: bool) -> None:
    kept = {"keep_in_order": True}
    failed = CallRaised(FAILED, "no money", values=kept)
    assert outcome_of(failed, "hotel", api_version) == Failed("no money", keep_in_order=keeps)
    cancelled = CallRaised(CANCELLED, "", values=kept)
    assert outcome_of(cancelled, "hotel", api_version) == Cancelled(keep_in_order=keeps)
    assert outcome_of(CallRaised(CANCELLED, ""), "hotel", api_version) == Cancelled()
