"""Edit sessions: edits are gathered by number, submitted once, and end with process or call."""

from __future__ import annotations

import pytest

from cashier_sim.plugin_api import (
    ArgumentException,
    EntityModifiedException,
    InvalidOperationException,
)
from cashier_sim.till.plugins.edit_sessions import EditSessions
from tests.unit.till.plugins.own_stage import WHO, FakeDraft, OwnStage, request


def _sessions(stage: OwnStage) -> EditSessions:
    return EditSessions(
        "hotel",
        registrations=stage.registrations,
        is_open=lambda call_id: call_id in stage.open_calls,
    )


def test_edits_go_to_the_session_of_their_number_and_stubs_come_back() -> None:
    stage = OwnStage()
    sessions = _sessions(stage)
    first = sessions.begin(request("create_edit_session"), stage.operations)
    second = sessions.begin(request("create_edit_session"), stage.operations)
    stub = sessions.edit(request("create_order", {"tables": ()}, number=first.number))
    assert stub == "stub"
    edit = request("change_order_comment", {"comment": "c", "order": "o"}, number=second.number)
    assert sessions.edit(edit) is None
    submit = request("submit_changes", {"edit_session": second, "credentials": WHO})
    assert sessions.submit(submit, stage.operations) == WHO
    (draft,) = stage.engine.submitted
    assert isinstance(draft, FakeDraft)
    assert draft.edits == [("c", "o")]


@pytest.mark.parametrize("refusal", [None, EntityModifiedException("stale")])
def test_session_is_used_up_by_its_submission(refusal: Exception | None) -> None:
    stage = OwnStage()
    sessions = _sessions(stage)
    session = sessions.begin(request("create_edit_session"), stage.operations)
    stage.engine.refusal = refusal
    submit = request("submit_changes", {"edit_session": session, "credentials": WHO})
    if refusal is None:
        sessions.submit(submit, stage.operations)
    else:
        with pytest.raises(EntityModifiedException):
            sessions.submit(submit, stage.operations)
    with pytest.raises(InvalidOperationException, match="was submitted already"):
        sessions.submit(submit, stage.operations)
    with pytest.raises(InvalidOperationException, match="begin a new one"):
        sessions.edit(request("create_order", {"tables": ()}, number=session.number))
    assert sessions.count == 0


def test_what_is_no_session_cannot_be_submitted() -> None:
    stage = OwnStage()
    submit = request("submit_changes", {"edit_session": 5, "credentials": WHO})
    with pytest.raises(InvalidOperationException):
        _sessions(stage).submit(submit, stage.operations)


def test_sessions_end_with_their_process() -> None:
    stage = OwnStage()
    sessions = _sessions(stage)
    sessions.begin(request("create_edit_session", generation=1), stage.operations)
    sessions.begin(request("create_edit_session", generation=2), stage.operations)
    stage.registrations.end_process("hotel", 1)
    assert sessions.count == 1


def test_sessions_of_a_local_service_are_dropped_after_their_call() -> None:
    stage = OwnStage(open_calls={7})
    sessions = _sessions(stage)
    sessions.begin(request("create_edit_session", call=7), stage.operations)
    sessions.begin(request("create_edit_session"), stage.operations)
    assert sessions.count == 2
    stage.open_calls.clear()
    sessions.begin(request("create_edit_session"), stage.operations)
    assert sessions.count == 2


def test_submission_needs_credentials() -> None:
    stage = OwnStage()
    sessions = _sessions(stage)
    session = sessions.begin(request("create_edit_session"), stage.operations)
    submit = request("submit_changes", {"edit_session": session, "credentials": "who"})
    with pytest.raises(ArgumentException, match="must be Credentials, not 'who'"):
        sessions.submit(submit, stage.operations)
    assert sessions.count == 1
