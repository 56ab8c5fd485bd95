from dataclasses import dataclass
from typing import ClassVar

import pytest

from cashier_sim.till.dialogs import Answer, AnswerProblem, Dialog, Given


@dataclass(frozen=True, slots=True, kw_only=True)
class Fussy(Dialog):
    said: ClassVar = ("title", "rows", "caption")

    title: str = "t"
    rows: tuple[str, ...] = ("a", "b")
    caption: str | None = None
    typed: str = "kept"

    def _problem(self, answer: Given) -> AnswerProblem | None:
        return AnswerProblem.WRONG_KIND


def test_every_dialog_may_be_cancelled() -> None:
    assert Fussy(id=1).problem(None) is None


@pytest.mark.parametrize("answer", [True, 0, "", (1,)])
def test_any_other_answer_is_for_the_dialog_to_judge(answer: Answer) -> None:
    assert Fussy(id=1).problem(answer) is AnswerProblem.WRONG_KIND


def test_what_a_dialog_says_is_masked_and_what_is_typed_is_not() -> None:
    assert Fussy(id=1).masked(str.upper) == Fussy(id=1, title="T", rows=("A", "B"))
    assert Fussy(id=1, caption="c").masked(str.upper).caption == "C"


def test_a_dialog_listens_to_nothing_unless_it_says_so() -> None:
    assert not Fussy(id=1).listens_to_cards
    assert not Fussy(id=1).listens_to_barcodes
