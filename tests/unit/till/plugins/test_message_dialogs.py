import pytest

from cashier_sim.plugin_api import ArgumentException
from cashier_sim.till.dialogs import (
    CloseDialog,
    Dialog,
    ErrorDialog,
    OkCancelDialog,
    OkDialog,
    RetryCancelDialog,
    RetryIgnoreCancelDialog,
    YesNoCancelDialog,
    YesNoDialog,
)
from tests.unit.till.plugins.asking import shown


@pytest.mark.parametrize(
    ("method", "dialog"),
    [
        ("show_ok_popup", OkDialog(id=0, title="t", message="m")),
        ("show_close_popup", CloseDialog(id=0, title="t", message="m")),
        ("show_yes_no_popup", YesNoDialog(id=0, title="t", message="m")),
        ("show_ok_cancel_popup", OkCancelDialog(id=0, title="t", message="m")),
        ("show_retry_cancel_popup", RetryCancelDialog(id=0, title="t", message="m")),
        ("show_yes_no_cancel_popup", YesNoCancelDialog(id=0, title="t", message="m")),
        ("show_retry_ignore_cancel_popup", RetryIgnoreCancelDialog(id=0, title="t", message="m")),
    ],
)
def test_each_member_shows_its_dialog(method: str, dialog: Dialog) -> None:
    assert shown(method, {"message": "m"}).dialog == dialog


def test_an_error_has_no_title_of_its_own() -> None:
    shown_dialog = shown("show_error_popup", {"message": "m", "close_caption": "c"}).dialog
    assert shown_dialog == ErrorDialog(id=0, message="m", close_caption="c")


@pytest.mark.parametrize(
    ("method", "dialog", "captions"),
    [
        ("show_ok_popup", OkDialog, ("ok",)),
        ("show_close_popup", CloseDialog, ("close",)),
        ("show_yes_no_popup", YesNoDialog, ("yes", "no")),
        ("show_ok_cancel_popup", OkCancelDialog, ("ok", "cancel")),
        ("show_retry_cancel_popup", RetryCancelDialog, ("retry", "cancel")),
        ("show_yes_no_cancel_popup", YesNoCancelDialog, ("yes", "no", "cancel")),
        ("show_retry_ignore_cancel_popup", RetryIgnoreCancelDialog, ("retry", "ignore", "cancel")),
    ],
)
def test_captions_go_to_their_buttons(
    method: str, dialog: type[Dialog], captions: tuple[str, ...]
) -> None:
    given = {f"{name}_caption": name.upper() for name in captions}
    shown_dialog = shown(method, {"message": "m", **given}).dialog
    assert type(shown_dialog) is dialog
    assert {name: getattr(shown_dialog, name) for name in given} == given


@pytest.mark.parametrize(
    ("method", "results"),
    [
        ("show_ok_popup", {True: None, None: None}),
        ("show_close_popup", {True: None, None: None}),
        ("show_error_popup", {True: None, None: None}),
        ("show_yes_no_popup", {True: True, False: False, None: False}),
        ("show_ok_cancel_popup", {True: True, False: False, None: False}),
        ("show_retry_cancel_popup", {True: True, False: False, None: False}),
        ("show_yes_no_cancel_popup", {True: True, False: False, None: None}),
        ("show_retry_ignore_cancel_popup", {True: True, False: False, None: None}),
    ],
)
def test_answers_come_back_as_the_contract_says(
    method: str, results: dict[bool | None, bool | None]
) -> None:
    result = shown(method, {"message": "m"}).result
    assert {answer: result(answer) for answer in results} == results


def test_wrong_arguments_are_refused_by_name() -> None:
    with pytest.raises(ArgumentException, match="title must be text"):
        shown("show_ok_popup", {"title": 1, "message": "m"})
    with pytest.raises(ArgumentException, match="message must be text"):
        shown("show_close_popup", {"message": None})
    with pytest.raises(ArgumentException, match="no_caption must be text"):
        shown("show_yes_no_popup", {"message": "m", "no_caption": 2})
