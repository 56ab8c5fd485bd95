"""What may be wrong with an answer to a recorder's question."""

from enum import Enum

from cashier_sim.scenario.errors import ScenarioError


class AnswerProblem(Enum):
    """Why an answer is not taken; the question stays open."""

    EMPTY = "empty"
    NAME_TAKEN = "name_taken"
    """Another card of the deck has this name."""
    NOT_A_SENTENCE = "not_a_sentence"
    """No sentence of the vocabulary reads like it."""
    HAS_CARD_DATA = "has_card_data"
    """It holds what must not be written: a card's number or track."""
    HAS_LINE_BREAK = "has_line_break"


class AnswerError(ScenarioError):
    """An answer to a recorder's question that cannot be taken.

    Attributes:
        problem: What is wrong with it.
        details: What else there is to say, in English; empty if nothing.
    """

    def __init__(self, problem: AnswerProblem, details: str = "") -> None:
        super().__init__(f"{problem.value}: {details}" if details else problem.value)
        self.problem = problem
        self.details = details
