"""The questions of a recording that nobody has answered yet."""

from dataclasses import replace
from itertools import count
from uuid import UUID

from cashier_sim.scenario.recorder.recording import RecorderQuestion
from cashier_sim.scenario.recorder.spelling import Asked


class Questions:
    """Open questions, oldest first. One card is asked about once, however often it is swiped."""

    def __init__(self) -> None:
        """Nothing is asked yet."""
        self._numbers = count(1)
        self._asked: dict[int, tuple[RecorderQuestion, Asked]] = {}

    @property
    def open(self) -> tuple[RecorderQuestion, ...]:
        """All of them."""
        return tuple(question for question, _ in self._asked.values())

    def ask(self, asked: Asked, line_id: UUID) -> int:
        """Ask something, unless it is asked already.

        Args:
            asked: What.
            line_id: The line that waits for the answer.

        Returns:
            The question's id.
        """
        for number, (_, known) in self._asked.items():
            if asked.track and known.track == asked.track:
                return number
        number = next(self._numbers)
        question = RecorderQuestion(
            id=number,
            kind=asked.kind,
            subject=asked.subject,
            proposals=asked.proposals,
            line_id=line_id,
        )
        self._asked[number] = (question, asked)
        return number

    def what(self, question_id: int) -> Asked | None:
        """What is asked; None = the question is not open."""
        found = self._asked.get(question_id)
        return found[1] if found else None

    def close(self, question_id: int) -> None:
        """It is answered, or nothing waits for the answer any more."""
        self._asked.pop(question_id, None)

    def keep_only(self, waiting: dict[int, UUID]) -> None:
        """Close those that no line waits for.

        Args:
            waiting: The first line that waits, by the question's id.
        """
        self._asked = {
            number: (replace(question, line_id=waiting[number]), asked)
            for number, (question, asked) in self._asked.items()
            if number in waiting
        }
