"""A dialog that is opened and answered without a till."""

from datetime import UTC, datetime

import pytest

from cashier_sim.plugin_api import (
    ArgumentException,
    BarcodeInputDialogResult,
    CardInputDialogResult,
    InputDialogTypes,
    StringInputDialogResult,
)
from cashier_sim.till.commands import (
    AnswerDialog,
    DismissNotification,
    EndCall,
    OpenCafeSession,
    Refusal,
    ScanBarcode,
    SwipeCard,
    SwipeTrack,
)
from cashier_sim.till.dialogs import PinEntry
from cashier_sim.ui.gallery.samples import Sample, samples
from cashier_sim.ui.gallery.session import PROGRESS, CameBack, Session

NOW = datetime(2026, 3, 14, 12, 5, tzinfo=UTC)
BY_NAME = {sample.name: sample for sample in samples("en")}
CARD = BY_NAME["show_input_dialog · card"]
KEYBOARD = BY_NAME["show_extended_keyboard_dialog"]
RIGHT = BY_NAME["show_check_permission_popup"]


@pytest.fixture
def session() -> Session:
    return Session(lambda: NOW)


def open_sample(session: Session, sample: Sample, **changes: object) -> CameBack | None:
    return session.open(sample.method, {**sample.arguments, **changes}, "V8")


def answer(session: Session, given: object) -> CameBack | Refusal | None:
    dialog = session.view.dialog
    assert dialog is not None
    return session.take(AnswerDialog(dialog.id, given))  # type: ignore[arg-type]  # some Answer


@pytest.mark.parametrize("sample", samples("ru"), ids=lambda sample: sample.name)
def test_every_sample_opens_and_can_be_cancelled(session: Session, sample: Sample) -> None:
    assert open_sample(session, sample) is None
    assert session.is_open
    if sample.method == PROGRESS:
        assert session.take(EndCall(1)) == CameBack(None)
    else:
        came_back = answer(session, None)
        assert isinstance(came_back, CameBack)
        assert came_back.value in (None, False, -1)
    assert not session.is_open


def test_answer_comes_back_as_the_plugin_gets_it(session: Session) -> None:
    open_sample(session, BY_NAME["show_yes_no_popup"])
    assert answer(session, True) == CameBack(True)
    open_sample(session, KEYBOARD)
    given = StringInputDialogResult(result="Anna")
    assert answer(session, given) == CameBack(given)


def test_card_of_the_deck_and_card_of_a_reader_answer(session: Session) -> None:
    open_sample(session, CARD)
    card = session.view.world.cards[0]
    came_back = session.take(SwipeCard(card.name))
    assert isinstance(came_back, CameBack)
    assert isinstance(came_back.value, CardInputDialogResult)
    assert came_back.value.full_card_track == card.track
    open_sample(session, CARD)
    came_back = session.take(SwipeTrack(";1=2?"))
    assert isinstance(came_back, CameBack)
    assert came_back.value == CardInputDialogResult(full_card_track=";1=2?", track2="1=2")


def test_code_answers_what_listens_to_it(session: Session) -> None:
    open_sample(session, KEYBOARD)
    assert session.take(ScanBarcode("460")) == CameBack(BarcodeInputDialogResult(barcode="460"))
    open_sample(session, CARD)
    assert session.take(ScanBarcode("460")) == Refusal("nothing_listens_to_barcodes")
    assert session.is_open


def test_answer_that_does_not_fit_is_refused(session: Session) -> None:
    open_sample(session, RIGHT)
    assert answer(session, PinEntry("0000")) == Refusal("answer_wrong_pin")
    assert session.take(SwipeTrack(";99?")) == Refusal("answer_unknown_card")
    assert session.is_open


def test_card_of_an_employee_confirms_a_right(session: Session) -> None:
    open_sample(session, RIGHT)
    user = session.view.restaurant.employees[0].user
    assert session.take(SwipeTrack(f";{user.card}?")) == CameBack(user)


def test_right_that_the_present_user_has_needs_no_dialog(session: Session) -> None:
    came_back = open_sample(session, RIGHT, show_confirm_popup_anyway=False)
    assert came_back == CameBack(session.view.cashier)
    assert not session.is_open


def test_another_dialog_takes_the_place_of_the_open_one(session: Session) -> None:
    open_sample(session, CARD)
    first = session.view.dialog
    open_sample(session, CARD, types=InputDialogTypes.NUMBER)
    second = session.view.dialog
    assert first is not None
    assert second is not None
    assert second.id > first.id
    assert session.take(AnswerDialog(first.id, None)) == Refusal("no_such_dialog")


def test_wrong_argument_is_refused_as_in_the_contract(session: Session) -> None:
    with pytest.raises(ArgumentException, match="title must be text"):
        open_sample(session, CARD, title=1)


def test_other_commands_mean_nothing_here(session: Session) -> None:
    open_sample(session, CARD)
    assert isinstance(session.take(OpenCafeSession()), Refusal | None)
    assert session.take(DismissNotification(1)) == Refusal("no_such_notification")
    assert session.is_open
