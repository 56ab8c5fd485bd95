"""The operation service that a plugin gets, one room per subject."""

from cashier_sim.engine.operations.edit_sessions import EditSessionDraft
from cashier_sim.engine.operations.operations import Operations
from cashier_sim.engine.operations.users import Front, nobody

__all__ = ["EditSessionDraft", "Front", "Operations", "nobody"]
