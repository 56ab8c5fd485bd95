"""Acts on the licences of single modules."""

from dataclasses import dataclass

from cashier_sim.till.commands.base import Command


@dataclass(frozen=True, slots=True)
class SetModuleLicence(Command):
    """Grant or take away the licence of one module; registrations without one end.

    Without the register's own licence (`SetLicence`) no module has one.
    """

    module_id: int
    """`LicenseModuleId` of a manifest."""
    has_licence: bool
