from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.restaurant import Right
from cashier_sim.till.commands import (
    ChangeEmployee,
    ChangePointOfSale,
    CreateEmployee,
    CreatePointOfSale,
    DeleteEmployee,
    DeletePointOfSale,
    LogIn,
)
from cashier_sim.till.readable import HIDDEN
from tests.unit.till.headless import Bench, story


@story
async def test_new_employee_signs_in(bench: Bench) -> None:
    await bench.do(CreateEmployee("Ева", "5555", (Right.EDIT_ORDERS,), card="770009"))
    made = bench.view.restaurant.employees[-1]
    assert made.user.card == "770009"
    assert made.rights == {Right.EDIT_ORDERS}
    await bench.do(LogIn("5555"))
    assert bench.view.cashier == made.user
    assert ("pin", HIDDEN) in bench.trace("CreateEmployee").arguments


@story
async def test_closed_personal_shift_keeps_out(bench: Bench) -> None:
    waiter = bench.view.restaurant.employees[2]
    closed = replace(waiter.user, is_session_open=False)
    await bench.do(ChangeEmployee(closed, waiter.pin, (Right.EDIT_ORDERS,)))
    assert await bench.refused(LogIn(waiter.pin)) == "personal_shift_closed"


@story
async def test_whoever_works_here_stays(bench: Bench) -> None:
    first = bench.view.restaurant.employees[0]
    closed = replace(first.user, is_session_open=False)
    refused = await bench.refused(ChangeEmployee(closed, first.pin, tuple(Right)))
    assert refused == "employee_signed_in"
    assert await bench.refused(DeleteEmployee(first.user.id)) == "employee_signed_in"
    assert await bench.refused(DeleteEmployee(UUID(int=5))) == "not_found"
    ghost = replace(first.user, id=UUID(int=5))
    assert await bench.refused(ChangeEmployee(ghost, "1", ())) == "not_found"


@story
async def test_point_of_sale_comes_and_goes(bench: Bench) -> None:
    await bench.do(CreatePointOfSale("Терраса"))
    made = bench.view.restaurant.points_of_sale[-1]
    await bench.do(ChangePointOfSale(replace(made, is_main=True)))
    assert bench.view.restaurant.point_of_sale.id == made.id
    assert await bench.refused(DeletePointOfSale(made.id)) == "main_point_stays"
    first = bench.view.restaurant.points_of_sale[0]
    await bench.do(DeletePointOfSale(first.id))
    assert bench.view.undoable is not None
    assert bench.view.undoable.name == first.name
    assert await bench.refused(ChangePointOfSale(first)) == "not_found"
