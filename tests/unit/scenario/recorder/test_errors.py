from __future__ import annotations

from cashier_sim.scenario.errors import ScenarioError
from cashier_sim.scenario.recorder.errors import AnswerError, AnswerProblem


def test_refused_answer_tells_its_problem_and_what_else_there_is() -> None:
    error = AnswerError(AnswerProblem.NOT_A_SENTENCE, "unknown sentence: ставит")
    assert isinstance(error, ScenarioError)
    assert (error.problem, error.details) == (
        AnswerProblem.NOT_A_SENTENCE,
        "unknown sentence: ставит",
    )
    assert str(error) == "not_a_sentence: unknown sentence: ставит"


def test_refused_answer_without_more_to_say_is_its_problem() -> None:
    assert str(AnswerError(AnswerProblem.EMPTY)) == "empty"
