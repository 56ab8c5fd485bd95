import pytest

from cashier_sim.plugin_api import PhoneInputDialogResult
from cashier_sim.till.dialogs import (
    AnswerProblem,
    CloseDialog,
    Dialog,
    ErrorDialog,
    MessageButton,
    MessageDialog,
    OkCancelDialog,
    OkDialog,
    RetryCancelDialog,
    RetryIgnoreCancelDialog,
    YesNoCancelDialog,
    YesNoDialog,
)

TELLING = (
    OkDialog(id=1, title="t", message="m"),
    CloseDialog(id=1, title="t", message="m"),
    ErrorDialog(id=1, message="m"),
)
ASKING = (
    YesNoDialog(id=1, title="t", message="m"),
    OkCancelDialog(id=1, title="t", message="m"),
    RetryCancelDialog(id=1, title="t", message="m"),
    YesNoCancelDialog(id=1, title="t", message="m"),
    RetryIgnoreCancelDialog(id=1, title="t", message="m"),
)


@pytest.mark.parametrize("dialog", TELLING)
def test_what_tells_is_answered_by_true_alone(dialog: Dialog) -> None:
    assert dialog.problem(True) is None
    assert dialog.problem(False) is AnswerProblem.WRONG_KIND


@pytest.mark.parametrize("dialog", ASKING)
def test_what_asks_is_answered_by_true_and_false(dialog: Dialog) -> None:
    assert dialog.problem(True) is None
    assert dialog.problem(False) is None
    assert dialog.problem(1) is AnswerProblem.WRONG_KIND


@pytest.mark.parametrize("dialog", [*TELLING, *ASKING])
def test_a_message_can_be_closed_and_takes_nothing_typed(dialog: Dialog) -> None:
    assert dialog.problem(None) is None
    wrong = PhoneInputDialogResult(phone_number="+70000000000")
    assert dialog.problem(wrong) is AnswerProblem.WRONG_KIND


@pytest.mark.parametrize(
    ("dialog", "masked"),
    [
        (
            OkDialog(id=1, title="t", message="m", ok_caption="o"),
            OkDialog(id=1, title="T", message="M", ok_caption="O"),
        ),
        (
            CloseDialog(id=1, title="t", message="m", close_caption="c"),
            CloseDialog(id=1, title="T", message="M", close_caption="C"),
        ),
        (
            ErrorDialog(id=1, message="m", close_caption="c"),
            ErrorDialog(id=1, message="M", close_caption="C"),
        ),
        (
            YesNoDialog(id=1, title="t", message="m", yes_caption="y", no_caption="n"),
            YesNoDialog(id=1, title="T", message="M", yes_caption="Y", no_caption="N"),
        ),
        (
            OkCancelDialog(id=1, title="t", message="m", ok_caption="o", cancel_caption="c"),
            OkCancelDialog(id=1, title="T", message="M", ok_caption="O", cancel_caption="C"),
        ),
        (
            RetryCancelDialog(id=1, title="t", message="m", retry_caption="r", cancel_caption="c"),
            RetryCancelDialog(id=1, title="T", message="M", retry_caption="R", cancel_caption="C"),
        ),
        (
            YesNoCancelDialog(id=1, title="t", message="m", yes_caption="y", cancel_caption="c"),
            YesNoCancelDialog(id=1, title="T", message="M", yes_caption="Y", cancel_caption="C"),
        ),
        (
            RetryIgnoreCancelDialog(id=1, title="t", message="m", ignore_caption="i"),
            RetryIgnoreCancelDialog(id=1, title="T", message="M", ignore_caption="I"),
        ),
    ],
)
def test_all_that_a_message_says_is_masked(dialog: Dialog, masked: Dialog) -> None:
    assert dialog.masked(str.upper) == masked


def test_buttons_stand_in_the_order_of_the_contract_with_their_captions() -> None:
    dialog = RetryIgnoreCancelDialog(id=1, title="t", message="m", ignore_caption="Skip")
    assert dialog.buttons == (
        MessageButton("retry", True, None),
        MessageButton("ignore", False, "Skip"),
        MessageButton("cancel", None, None),
    )


@pytest.mark.parametrize("dialog", [*TELLING, *ASKING])
def test_a_message_begins_with_the_usual_answer(dialog: MessageDialog) -> None:
    assert dialog.buttons[0].answer is True


def test_only_an_error_has_no_heading_of_its_own() -> None:
    assert {dialog.text for dialog in (*TELLING, *ASKING)} == {"m"}
    assert [dialog.heading for dialog in (*TELLING, *ASKING)] == ["t", "t", None, *["t"] * 5]
