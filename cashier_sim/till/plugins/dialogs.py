"""From a member of `ViewManager` to a dialog of the till, and from its answer to a result."""

from collections.abc import Callable

from cashier_sim.till.plugins.asked import Arguments, Asked, ShownDialog, version_or_v6
from cashier_sim.till.plugins.date_dialogs import DATE_DIALOGS
from cashier_sim.till.plugins.input_dialogs import INPUT_DIALOGS
from cashier_sim.till.plugins.message_dialogs import MESSAGE_DIALOGS
from cashier_sim.till.plugins.quantity_dialogs import QUANTITY_DIALOGS

_MEMBERS: dict[str, Callable[[Asked], ShownDialog]] = {
    **MESSAGE_DIALOGS,
    **INPUT_DIALOGS,
    **DATE_DIALOGS,
    **QUANTITY_DIALOGS,
}


def dialog_of(method: str, arguments: Arguments, api_version: str | None = None) -> ShownDialog:
    """The dialog that a member of `ViewManager` shows.

    Args:
        method: The member's name.
        arguments: By name, defaults filled in.
        api_version: Of the plugin's manifest; some results depend on it.

    Raises:
        ArgumentException: An argument has the wrong type or range; the sentence names it.
    """
    return _MEMBERS[method](Asked(arguments, version_or_v6(api_version)))
