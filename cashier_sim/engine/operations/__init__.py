"""The operation service that a plugin gets, one room per subject.

Names load on first use: a register without plugins needs none of the rooms.
"""

from typing import TYPE_CHECKING

from cashier_sim.late_modules import late_names

if TYPE_CHECKING:
    from cashier_sim.engine.operations.edit_sessions import EditSessionDraft
    from cashier_sim.engine.operations.operations import Operations
    from cashier_sim.engine.operations.users import Front, nobody
_MODULE_OF = {
    "EditSessionDraft": "edit_sessions",
    "Front": "users",
    "Operations": "operations",
    "nobody": "users",
}

__getattr__ = late_names(__name__, _MODULE_OF)

__all__ = ["EditSessionDraft", "Front", "Operations", "nobody"]
