"""The register's own dialogs: notices and questions of its flows."""

from dataclasses import dataclass

from cashier_sim.engine.ports import Notice, Question
from cashier_sim.till.dialogs.base import AnswerProblem, Dialog, Given


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDialog(Dialog):
    """A notice of the register; answered by True or None."""

    notice: Notice

    def _problem(self, answer: Given) -> AnswerProblem | None:
        return None if answer is True else AnswerProblem.WRONG_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionDialog(Dialog):
    """A question of the register; answered by one of its options. None = its last, safe option."""

    question: Question

    def _problem(self, answer: Given) -> AnswerProblem | None:
        return None if answer in self.question.options else AnswerProblem.WRONG_KIND
