"""Open questions: asked once for each card, and only as long as a line waits."""

from __future__ import annotations

from uuid import UUID

from cashier_sim.scenario.recorder.questions import Questions
from cashier_sim.scenario.recorder.recording import QuestionKind
from cashier_sim.scenario.recorder.spelling import Asked

FIRST, SECOND = UUID(int=1), UUID(int=2)


def card(track: str) -> Asked:
    return Asked(kind=QuestionKind.UNKNOWN_CARD, subject="••••", track=track)


def unsaid(subject: str) -> Asked:
    return Asked(kind=QuestionKind.NO_SENTENCE, subject=subject, proposals=("так",))


def test_questions_are_told_in_the_order_of_asking() -> None:
    questions = Questions()
    numbers = [questions.ask(unsaid("a"), FIRST), questions.ask(unsaid("b"), SECOND)]
    first, second = questions.open
    assert [first.id, second.id] == numbers
    assert (first.subject, first.proposals, first.line_id) == ("a", ("так",), FIRST)
    assert second.line_id == SECOND


def test_card_is_asked_about_once_and_acts_each_time() -> None:
    questions = Questions()
    assert questions.ask(card("1"), FIRST) == questions.ask(card("1"), SECOND)
    assert questions.ask(card("2"), FIRST) != questions.ask(unsaid("a"), FIRST)
    assert questions.ask(unsaid("a"), FIRST) != questions.ask(unsaid("a"), FIRST)
    assert questions.open[0].line_id == FIRST


def test_closed_question_is_gone() -> None:
    questions = Questions()
    number = questions.ask(card("1"), FIRST)
    assert questions.what(number) == card("1")
    questions.close(number)
    questions.close(number)
    assert (questions.open, questions.what(number)) == ((), None)
    assert questions.ask(card("1"), FIRST) != number


def test_question_stays_with_the_lines_that_wait() -> None:
    questions = Questions()
    kept, gone = questions.ask(card("1"), FIRST), questions.ask(card("2"), FIRST)
    questions.keep_only({kept: SECOND})
    (left,) = questions.open
    assert (left.id, left.line_id) == (kept, SECOND)
    assert questions.what(gone) is None
