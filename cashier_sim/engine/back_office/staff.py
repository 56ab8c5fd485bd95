"""The people who work at the register."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.back_office.reference import (
    Reference,
    check_unused,
    checked_name,
    found,
)
from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.restaurant import Employee, Right

MOST_DIGITS = 10
"""Digits of a pin at most."""


def with_employee(reference: Reference, entry: Employee) -> Reference:
    """Add an employee, or replace the one with the user's id; orders keep their waiter as it was.

    Raises:
        EngineError: `NAME_IS_EMPTY`, `NAME_IS_TAKEN`; `PIN_INVALID` (max): not 1 to 10 digits;
            `PIN_TAKEN`; `CARD_TAKEN` (card, name); `RIGHT_IS_LOST` (right): nobody else who can
            sign in has it.
    """
    others = [other for other in reference.restaurant.employees if other.user.id != entry.user.id]
    name = checked_name(entry.user.name, entry.user.id, [other.user for other in others])
    if not (entry.pin.isascii() and entry.pin.isdigit() and len(entry.pin) <= MOST_DIGITS):
        raise EngineError(Code.PIN_INVALID, max=str(MOST_DIGITS))
    card = entry.user.card.strip()
    for other in others:
        if other.pin == entry.pin:
            raise EngineError(Code.PIN_TAKEN)
        if card and other.user.card == card:
            raise EngineError(Code.CARD_TAKEN, card=card, name=other.user.name)
    named = replace(entry, user=replace(entry.user, name=name, card=card))
    known = [other.user.id for other in reference.restaurant.employees]
    if named.user.id in known:
        changed = tuple(
            named if other.user.id == named.user.id else other
            for other in reference.restaurant.employees
        )
    else:
        changed = (*reference.restaurant.employees, named)
    return _with_staff(reference, changed)


def without_employee(reference: Reference, user_id: UUID) -> Reference:
    """Delete an employee.

    Raises:
        EngineError: `ENTRY_IN_USE` (name, number): the waiter of a live order; `RIGHT_IS_LOST`
            (right): nobody else who can sign in has it.
        EntityNotFoundException: There is none with this id.
    """
    staff = reference.restaurant.employees
    user = found([employee.user for employee in staff], user_id, "employee")
    check_unused(reference.live, user.name, lambda record: record.order.waiter.id == user.id)
    return _with_staff(reference, tuple(other for other in staff if other.user.id != user.id))


def _with_staff(reference: Reference, staff: tuple[Employee, ...]) -> Reference:
    before, after = _rights(reference.restaurant.employees), _rights(staff)
    for right in Right:
        if right in before and right not in after:
            raise EngineError(Code.RIGHT_IS_LOST, right=right.value)
    return replace(reference, restaurant=replace(reference.restaurant, employees=staff))


def _rights(staff: Iterable[Employee]) -> set[Right]:
    """The rights of those who can sign in."""
    return {
        right for employee in staff if employee.user.is_session_open for right in employee.rights
    }
