"""The back office: the reference data, what may be changed in them, and who changes them.

`reference.Reference` holds the data; `payment_types`, `reductions`, `menu`, `staff` and
`points_of_sale` change it as pure functions, which refuse by name; `office.BackOffice` commits.
"""

from cashier_sim.engine.back_office.office import BackOffice, Undoable
from cashier_sim.engine.back_office.reference import Reference

__all__ = ["BackOffice", "Reference", "Undoable"]
