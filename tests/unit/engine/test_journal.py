from uuid import UUID

from cashier_sim.engine.journal import JournalLine, journal_line
from cashier_sim.engine.model import AttemptState, SessionState
from tests.unit.engine.builders import NOW, RESTAURANT, attempt, record


def test_line_names_what_was_written() -> None:
    line = journal_line(7, NOW, "paid", (record(),), (attempt(1),), SessionState(), (), RESTAURANT)

    assert line == JournalLine(
        number=7,
        at=NOW,
        note="paid",
        orders={UUID(int=201): 0},
        attempts={UUID(int=401): AttemptState.ASKED},
        wrote_session=True,
        wrote_payment_types=True,
        wrote_restaurant=True,
    )


def test_line_of_an_empty_commit_names_nothing() -> None:
    line = journal_line(1, NOW, "", (), (), None, None, None)

    assert line == JournalLine(number=1, at=NOW, note="")
