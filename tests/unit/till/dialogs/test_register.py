from cashier_sim.engine.ports import Notice, Question
from cashier_sim.till.dialogs import AnswerProblem, NoticeDialog, QuestionDialog

NOTICE = NoticeDialog(id=1, notice=Notice(message="m"))
QUESTION = QuestionDialog(id=1, question=Question(code="q", options=("retry", "give_up")))


def test_a_notice_is_answered_by_true_alone() -> None:
    assert NOTICE.problem(True) is None
    assert NOTICE.problem(False) is AnswerProblem.WRONG_KIND


def test_a_question_is_answered_by_one_of_its_options() -> None:
    assert QUESTION.problem("retry") is None
    assert QUESTION.problem("maybe") is AnswerProblem.WRONG_KIND


def test_what_the_register_says_itself_needs_no_mask() -> None:
    assert NOTICE.masked(str.upper) == NOTICE
    assert QUESTION.masked(str.upper) == QUESTION
