"""The operation service that a plugin gets, one room per subject."""

from cashier_sim.engine.operations.operations import Operations

__all__ = ["Operations"]
