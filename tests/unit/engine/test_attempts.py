from decimal import Decimal

import pytest

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.model import AttemptKind, AttemptState, SessionState
from tests.unit.engine.playbook import ANN, HOTEL, Playbook


def test_nothing_is_written_before_it_is_asked() -> None:
    book = Playbook()
    attempts = Attempts(book.register.state)
    attempt = attempts.new(AttemptKind.PAY, Decimal(5), ANN, payment_type_id=HOTEL.id)
    assert (attempt.state, attempt.sum, attempt.cashier) == (AttemptState.ASKED, Decimal(5), ANN)
    assert book.store.load_attempts() == ()
    attempts.asked(attempt)
    assert book.store.load_attempts() == (attempt,)


def test_answer_is_written_together_with_what_follows() -> None:
    book = Playbook()
    state = book.register.state
    attempts = Attempts(state)
    attempt = attempts.new(AttemptKind.FISCAL_CHEQUE, Decimal(0), ANN)
    other = attempts.new(AttemptKind.PAY, Decimal(1), ANN)
    record = book.record(book.order())
    attempts.asked(attempt, orders=(record,), others=(other,))
    commits: list[int] = []
    book.store.after_commit = lambda: commits.append(1)
    attempts.answered(
        attempt,
        AttemptState.FAILED,
        message="no paper",
        orders=(book.record(record.order.id),),
        others=(attempts.settled(other, AttemptState.DONE),),
        session=SessionState(last_number=9),
    )
    assert commits == [1]
    written = state.attempts[attempt.id]
    assert (written.state, written.message) == (AttemptState.FAILED, "no paper")
    assert written.answered_at is not None
    assert state.attempts[other.id].state is AttemptState.DONE
    assert state.session.last_number == 9
    assert book.record(record.order.id).order.revision == record.order.revision + 2


@pytest.mark.parametrize("state", list(AttemptState))
def test_only_unknown_attempts_are_unknown(state: AttemptState) -> None:
    book = Playbook()
    attempts = Attempts(book.register.state)
    order_id = book.order()
    attempt = attempts.new(AttemptKind.PAY, Decimal(1), ANN, order_id=order_id)
    attempts.asked(attempt)
    attempts.answered(attempt, state)
    is_unknown = state is AttemptState.UNKNOWN
    assert len(attempts.unknown()) == is_unknown
    assert len(attempts.unknown(order_id)) == is_unknown
    assert attempts.unknown(book.order()) == ()
