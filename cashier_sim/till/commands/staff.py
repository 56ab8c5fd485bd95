"""Acts on employees and points of sale."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from cashier_sim.engine.back_office import Reference
from cashier_sim.engine.back_office.points_of_sale import (
    with_point_of_sale,
    without_point_of_sale,
)
from cashier_sim.engine.back_office.reference import found
from cashier_sim.engine.back_office.staff import with_employee, without_employee
from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import PointOfSale, User
from cashier_sim.till.commands.base import Refusal
from cashier_sim.till.commands.reference import DeletionCommand, ReferenceCommand
from cashier_sim.till.view import TillView


@dataclass(frozen=True, slots=True)
class CreateEmployee(ReferenceCommand):
    """Create an employee."""

    note: ClassVar[str] = "employee created"

    name: str
    pin: str
    rights: tuple[Right, ...] = ()
    card: str = ""
    """What the second track of the employee's card holds."""
    is_session_open: bool = True
    """Whether the personal shift is open."""

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with the employee."""
        user = User(id=new_id, name=self.name, card=self.card, is_session_open=self.is_session_open)
        entry = Employee(user=user, pin=self.pin, rights=frozenset(self.rights))
        return with_employee(reference, entry)


@dataclass(frozen=True, slots=True)
class ChangeEmployee(ReferenceCommand):
    """Change an employee; orders keep their waiter as it was."""

    note: ClassVar[str] = "employee changed"

    user: User
    pin: str
    rights: tuple[Right, ...]

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with the employee changed."""
        del new_id
        _found(reference, self.user.id)
        entry = Employee(user=self.user, pin=self.pin, rights=frozenset(self.rights))
        return with_employee(reference, entry)

    def blocked(self, view: TillView) -> Refusal | None:
        """`employee_signed_in`: whoever works here keeps the personal shift open."""
        if not self.user.is_session_open and self.user.id == view.cashier.id:
            return Refusal("employee_signed_in", {"name": view.cashier.name})
        return None


@dataclass(frozen=True, slots=True)
class DeleteEmployee(DeletionCommand):
    """Delete an employee who has no open order."""

    note: ClassVar[str] = "employee deleted"

    user_id: UUID

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data without the employee."""
        del new_id
        return without_employee(reference, self.user_id)

    def name(self, reference: Reference) -> str:
        """The employee's name."""
        return _found(reference, self.user_id).name

    def blocked(self, view: TillView) -> Refusal | None:
        """`employee_signed_in`: whoever works here stays."""
        if self.user_id == view.cashier.id:
            return Refusal("employee_signed_in", {"name": view.cashier.name})
        return None


@dataclass(frozen=True, slots=True)
class CreatePointOfSale(ReferenceCommand):
    """Create a point of sale at the register's cash register."""

    note: ClassVar[str] = "point of sale created"

    name: str
    is_main: bool = False

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it."""
        register = reference.restaurant.cash_register
        entry = PointOfSale(id=new_id, name=self.name, cash_register=register, is_main=self.is_main)
        return with_point_of_sale(reference, entry)


@dataclass(frozen=True, slots=True)
class ChangePointOfSale(ReferenceCommand):
    """Change a point of sale; making it the main one takes that from the other."""

    note: ClassVar[str] = "point of sale changed"

    point_of_sale: PointOfSale

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it changed."""
        del new_id
        found(reference.restaurant.points_of_sale, self.point_of_sale.id, "point of sale")
        return with_point_of_sale(reference, self.point_of_sale)


@dataclass(frozen=True, slots=True)
class DeletePointOfSale(DeletionCommand):
    """Delete a point of sale."""

    note: ClassVar[str] = "point of sale deleted"

    point_of_sale_id: UUID

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data without it."""
        del new_id
        return without_point_of_sale(reference, self.point_of_sale_id)

    def name(self, reference: Reference) -> str:
        """Its name."""
        points = reference.restaurant.points_of_sale
        return found(points, self.point_of_sale_id, "point of sale").name


def _found(reference: Reference, user_id: UUID) -> User:
    staff = [employee.user for employee in reference.restaurant.employees]
    return found(staff, user_id, "employee")
