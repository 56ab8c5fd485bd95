from uuid import UUID

import pytest

from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import CardInputDialogResult, PermissionsCheckMode, User
from cashier_sim.till.dialogs import Answer, AnswerProblem, PermissionDialog, PinEntry
from cashier_sim.till.dialogs.permissions import card_numbers
from cashier_sim.till.readable import readable, readable_fields
from cashier_sim.till.world_box import read_tracks

RETURNS, SHIFT = Right.RETURN_PAYMENTS, Right.RUN_SHIFT
BOSS = Employee(user=User(id=UUID(int=1), name="Boss", card="7001"), pin="1111")
WAITER = Employee(
    user=User(id=UUID(int=2), name="Waiter", card="7002"), pin="2222", rights=frozenset({SHIFT})
)
PINLESS = Employee(user=User(id=UUID(int=3), name="Plugin"))
STAFF = (BOSS, WAITER, PINLESS)
DIALOG = PermissionDialog(id=1, rights=(RETURNS,), staff=STAFF)


def test_pin_of_somebody_with_the_right_confirms() -> None:
    assert DIALOG.problem(PinEntry("1111")) is None
    assert DIALOG.confirmer(PinEntry("1111")) is BOSS


def test_card_of_somebody_with_the_right_confirms() -> None:
    swipe = read_tracks("%B7001^BOSS^99?;7001=99?")
    assert DIALOG.problem(swipe) is None
    assert DIALOG.confirmer(swipe) is BOSS


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (PinEntry("3333"), AnswerProblem.WRONG_PIN),
        (PinEntry(""), AnswerProblem.WRONG_PIN),
        (PinEntry("2222"), AnswerProblem.NO_RIGHT),
        (CardInputDialogResult(full_card_track=";9?", track2=";9?"), AnswerProblem.UNKNOWN_CARD),
        (CardInputDialogResult(full_card_track=""), AnswerProblem.UNKNOWN_CARD),
        (CardInputDialogResult(full_card_track=";7002=9?"), AnswerProblem.NO_RIGHT),
        (True, AnswerProblem.WRONG_KIND),
        ("1111", AnswerProblem.WRONG_KIND),
    ],
)
def test_others_do_not_confirm(answer: Answer, problem: AnswerProblem) -> None:
    assert DIALOG.problem(answer) is problem


def test_it_may_be_cancelled_and_nobody_has_confirmed_then() -> None:
    assert DIALOG.problem(None) is None
    assert DIALOG.confirmer(None) is None


@pytest.mark.parametrize(
    ("mode", "is_allowed"), [(PermissionsCheckMode.ALL, False), (PermissionsCheckMode.ANY, True)]
)
def test_all_rights_are_needed_or_any(mode: PermissionsCheckMode, is_allowed: bool) -> None:
    dialog = PermissionDialog(id=1, rights=(RETURNS, SHIFT), mode=mode, staff=STAFF)
    assert dialog.is_allowed(BOSS)
    assert dialog.is_allowed(WAITER) is is_allowed


@pytest.mark.parametrize(
    ("track", "numbers"),
    [
        ("%B7001^BOSS^99?;7001=99?", {"7001"}),
        (";0012?", {"0012"}),
        ("%ANNA?", set()),
        ("+7001?", {"7001"}),
        ("7001", {"7001"}),
    ],
)
def test_number_of_a_card_is_read_from_its_tracks(track: str, numbers: set[str]) -> None:
    assert set(card_numbers(read_tracks(track))) == numbers


def test_it_listens_to_cards_only() -> None:
    assert DIALOG.listens_to_cards
    assert not DIALOG.listens_to_barcodes


def test_pins_and_cards_of_the_staff_are_shown_nowhere() -> None:
    assert "1111" not in repr(DIALOG)
    assert [name for name, _ in readable_fields(DIALOG)] == ["id", "plugin_name", "rights", "mode"]
    assert "1111" not in readable(PinEntry("1111"))
