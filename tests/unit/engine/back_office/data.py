"""Reference data of the made-up restaurant, for the tests of the back office."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.engine.back_office import Reference
from cashier_sim.engine.restaurant import Employee
from cashier_sim.plugin_api import DonationType
from tests.unit.engine.builders import CARD, CASH, RESTAURANT

if TYPE_CHECKING:
    from cashier_sim.engine.model import OrderRecord

NEW = UUID(int=900)
"""Id of an entry that is not there yet."""
TIPS = DonationType(
    id=UUID(int=45), name="Чаевые", payment_types=(CASH.payment_type, CARD.payment_type)
)


def _present(employee: Employee) -> Employee:
    return replace(employee, user=replace(employee.user, is_session_open=True))


REFERENCE = Reference(
    restaurant=replace(
        RESTAURANT,
        employees=tuple(map(_present, RESTAURANT.employees)),
        donation_types=(TIPS,),
    ),
    payment_types=RESTAURANT.payment_types,
)


def with_orders(*records: "OrderRecord") -> Reference:
    """The reference data, with orders that may use them."""
    return replace(REFERENCE, records=records)
