import pytest

from cashier_sim.plugin_api import QuantityChangerItem
from cashier_sim.till.dialogs import Answer, AnswerProblem, QuantityChangerDialog

DIALOG = QuantityChangerDialog(
    id=1,
    title="Breakfasts 1234",
    text="For room 1234",
    min_quantity=1,
    max_quantity=5,
    items=(
        QuantityChangerItem(name="Adult 1234", quantity=9, min=0, max=4),
        QuantityChangerItem(name="Child", quantity=0, min=1, max=3),
    ),
)


def test_rows_begin_within_their_bounds() -> None:
    assert DIALOG.start == (4, 1)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (None, None),
        ((0, 1), None),
        ((4, 1), None),
        ((4, 2), AnswerProblem.OUT_OF_RANGE),
        ((0, 0), AnswerProblem.OUT_OF_RANGE),
        ((-1, 3), AnswerProblem.OUT_OF_RANGE),
        ((5, 0), AnswerProblem.OUT_OF_RANGE),
        ((1,), AnswerProblem.WRONG_KIND),
        ((1, True), AnswerProblem.WRONG_KIND),
        ((1, "2"), AnswerProblem.WRONG_KIND),
        (5, AnswerProblem.WRONG_KIND),
    ],
)
def test_answer_is_judged(answer: Answer, problem: AnswerProblem | None) -> None:
    assert DIALOG.problem(answer) is problem


def test_too_few_in_sum_are_refused() -> None:
    dialog = QuantityChangerDialog(
        id=1, title="t", text="", min_quantity=2, max_quantity=5, items=DIALOG.items
    )
    assert dialog.problem((0, 1)) is AnswerProblem.OUT_OF_RANGE


def test_everything_said_is_masked() -> None:
    masked = DIALOG.masked(lambda text: text.replace("1234", "••••"))
    assert (masked.title, masked.text) == ("Breakfasts ••••", "For room ••••")
    assert [item.name for item in masked.items] == ["Adult ••••", "Child"]
    assert masked.items[0].quantity == 9
