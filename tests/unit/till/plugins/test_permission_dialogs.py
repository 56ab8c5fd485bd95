from uuid import UUID

import pytest

from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import ArgumentException, PermissionsCheckMode, User
from cashier_sim.till.dialogs import PermissionDialog, PinEntry, Staff
from cashier_sim.till.plugins.asked import ShownDialog
from cashier_sim.till.plugins.permission_dialogs import permission_check

BOSS = Employee(user=User(id=UUID(int=1), name="Boss"), pin="1111")
WAITER = Employee(
    user=User(id=UUID(int=2), name="Waiter"), pin="2222", rights=frozenset({Right.RUN_SHIFT})
)
AT_BOSS = Staff((BOSS, WAITER), BOSS.user)
AT_WAITER = Staff((BOSS, WAITER), WAITER.user)
ONE = {"permission_code": "F_STRN", "show_confirm_popup_anyway": False}
SEVERAL = {
    "permission_codes": ("F_STRN", "F_CAFS"),
    "show_confirm_popup_anyway": False,
    "mode": PermissionsCheckMode.ALL,
}


def asked(arguments: dict[str, object], staff: Staff) -> ShownDialog:
    shown = permission_check(arguments, staff)
    assert isinstance(shown, ShownDialog)
    return shown


def test_nothing_is_asked_of_a_present_user_who_has_the_right() -> None:
    assert permission_check(ONE, AT_BOSS) == BOSS.user
    assert permission_check(SEVERAL, AT_BOSS) == BOSS.user


def test_it_is_asked_anyway_on_request() -> None:
    shown = asked({**ONE, "show_confirm_popup_anyway": True}, AT_BOSS)
    assert shown.dialog == PermissionDialog(
        id=0, rights=(Right.RETURN_PAYMENTS,), staff=AT_BOSS.employees
    )


def test_whoever_confirms_is_the_answer() -> None:
    shown = asked(ONE, AT_WAITER)
    assert shown.result(PinEntry("1111")) == BOSS.user
    assert shown.result(None) is None


def test_one_of_several_rights_may_be_enough() -> None:
    assert asked(SEVERAL, AT_WAITER).dialog.problem(PinEntry("2222")) is not None
    any_of_them = {**SEVERAL, "mode": PermissionsCheckMode.ANY}
    assert permission_check(any_of_them, AT_WAITER) == WAITER.user


def test_a_user_who_is_gone_confirms_nothing_by_being_there() -> None:
    gone = Staff((BOSS,), WAITER.user)
    assert isinstance(permission_check(ONE, gone), ShownDialog)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({**ONE, "permission_code": "F_NONE"}, "There is no right with code 'F_NONE'"),
        ({**ONE, "permission_code": 1}, "permission_code must be text"),
        ({**ONE, "show_confirm_popup_anyway": 1}, "show_confirm_popup_anyway must be"),
        ({**SEVERAL, "permission_codes": ()}, "at least one"),
        ({**SEVERAL, "permission_codes": "F_STRN"}, "permission_codes must be texts"),
        ({**SEVERAL, "permission_codes": ("F_STRN", 2)}, "There is no right with code 2"),
        ({**SEVERAL, "mode": 1}, "mode must be a PermissionsCheckMode"),
    ],
)
def test_wrong_arguments_are_refused_by_name(arguments: dict[str, object], sentence: str) -> None:
    with pytest.raises(ArgumentException, match=sentence):
        permission_check(arguments, AT_BOSS)
