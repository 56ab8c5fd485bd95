"""The permission checks of `ViewManager`: often nothing has to be asked."""

from collections.abc import Sequence

from cashier_sim.engine.restaurant import Right
from cashier_sim.engine.rights import right_of
from cashier_sim.plugin_api import ArgumentException, PermissionsCheckMode, User
from cashier_sim.till.dialogs import Answer, PermissionDialog, Staff
from cashier_sim.till.plugins.asked import Arguments, Asked, ShownDialog, text_argument

PERMISSION_CHECKS = frozenset({"show_check_permission_popup", "show_check_permissions_popup"})


def permission_check(arguments: Arguments, staff: Staff) -> ShownDialog | User:
    """The dialog of a permission check, or the present user where nothing has to be asked.

    Args:
        arguments: By name, defaults filled in; of either of the two members.
        staff: Who could confirm.

    Raises:
        ArgumentException: There is no such right, or an argument has the wrong type.
    """
    dialog = PermissionDialog(
        id=0, rights=_rights(arguments), mode=_mode(arguments), staff=staff.employees
    )
    present = next((each for each in staff.employees if each.user.id == staff.present.id), None)
    asks_anyway = Asked(arguments).flag("show_confirm_popup_anyway")
    if present is not None and dialog.is_allowed(present) and not asks_anyway:
        return present.user

    def result(answer: Answer) -> object:
        confirmer = dialog.confirmer(answer)
        return confirmer.user if confirmer else None

    return ShownDialog(dialog, result)


def _rights(arguments: Arguments) -> tuple[Right, ...]:
    if "permission_code" in arguments:
        return (_right(text_argument(arguments, "permission_code")),)
    codes = arguments["permission_codes"]
    if not isinstance(codes, Sequence) or isinstance(codes, str) or not codes:
        raise ArgumentException(f"permission_codes must be texts, and at least one, not {codes!r}")
    return tuple(map(_right, codes))


def _right(code: object) -> Right:
    right = right_of(code) if isinstance(code, str) else None
    if right is None:
        raise ArgumentException(f"There is no right with code {code!r}")
    return right


def _mode(arguments: Arguments) -> PermissionsCheckMode:
    mode = arguments.get("mode", PermissionsCheckMode.ALL)
    if not isinstance(mode, PermissionsCheckMode):
        raise ArgumentException(f"mode must be a PermissionsCheckMode, not {mode!r}")
    return mode
