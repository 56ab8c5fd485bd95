"""What a plugin may ask of the register and do to it: interfaces only, one room per subject."""

from cashier_sim.plugin_api.operations.operation_service import OperationService

__all__ = ["OperationService"]
