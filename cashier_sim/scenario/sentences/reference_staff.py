"""On employees and points of sale in the back office."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast
from uuid import UUID

from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import PointOfSale
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.field_lists import (
    YES_NO,
    Field,
    Values,
    differing,
    differs_only_in,
    field_list,
    several,
    with_words,
)
from cashier_sim.scenario.grammar.names import find
from cashier_sim.scenario.grammar.parameters import TEXT, Parameter, word_parameter
from cashier_sim.scenario.grammar.sayable import all_sayable, is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    ChangeEmployee,
    ChangePointOfSale,
    CreateEmployee,
    CreatePointOfSale,
    DeleteEmployee,
    DeletePointOfSale,
)
from cashier_sim.till.view import TillView

RIGHT: Parameter[str] = word_parameter(
    "right",
    {
        Right.EDIT_ORDERS.value: ("менять заказы", "change orders"),
        Right.TAKE_PAYMENTS.value: ("принимать оплату", "take payments"),
        Right.RETURN_PAYMENTS.value: ("возвращать оплату", "return payments"),
        Right.RUN_SHIFT.value: ("вести смену", "run the shift"),
    },
)
"""What an employee may do, by the values of `Right`."""

_EMPLOYEE = {
    "pin": Field("пин-код", "pin", TEXT),
    "name": Field("имя", "name", TEXT),
    "rights": Field("права", "rights", several(RIGHT)),
    "card": Field("карта", "card", TEXT),
    "cell_phone": Field("телефон", "phone", TEXT),
    "is_session_open": Field("личная смена открыта", "personal shift open", YES_NO),
}
_POINT = {
    "is_main": Field("главная", "main", YES_NO),
    "name": Field("название", "name", TEXT),
}
EMPLOYEE_FIELDS = field_list("employee_fields", _EMPLOYEE)
"""What the back office keeps of an employee."""
POINT_FIELDS = field_list("point_fields", _POINT)
"""The same of a point of sale."""

PARAMETERS: tuple[Parameter[Any], ...] = (EMPLOYEE_FIELDS, POINT_FIELDS)
"""Kinds of values that only these sentences use."""


def _right_values(rights: "tuple[Right, ...] | frozenset[Right]") -> tuple[str, ...]:
    return tuple(right.value for right in Right if right in rights)


def _rights(values: object) -> tuple[Right, ...]:
    return tuple(Right(value) for value in cast("tuple[str, ...]", values))


def _new_employee(command: CreateEmployee, view: TillView) -> Arguments | None:
    del view
    values: Values = {
        "rights": _right_values(command.rights),
        "card": command.card,
        "is_session_open": command.is_session_open,
    }
    fresh: Values = {"rights": (), "card": "", "is_session_open": True}
    fields = {"pin": command.pin, **differing(fresh, values)}
    said = {"employee": command.name, "fields": fields}
    return said if all_sayable(command.name, command.pin, command.card) else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )создаёт сотрудника {employee:text}: {fields:employee_fields}",
    en="(the manager )creates the employee {employee:text}: {fields:employee_fields}",
    meaning=(
        "Создаёт сотрудника; без названных прав у него нет ни одного.",
        "Creates an employee, who has no right unless it is said.",
    ),
    example={
        "employee": "Лебедева Ольга",
        "fields": {"pin": "7777", "rights": ("edit_orders", "take_payments")},
    },
    spells=CreateEmployee,
    spell=_new_employee,
)
async def create_employee(stage: Stage, employee: str, fields: Values) -> None:
    """Create an employee."""
    given = dict(fields)
    if given.keys() & {"name", "cell_phone"}:
        raise StepFailedError("a new employee has no such field; change it afterwards")
    rights = _rights(given.pop("rights", ()))
    pin = str(given.pop("pin", ""))
    # The kinds of the fields are those of the command.
    known = cast("dict[str, Any]", given)
    await stage.do(CreateEmployee(employee, pin, rights, **known))


def _employee_values(employee: Employee) -> Values:
    user = employee.user
    return {
        "pin": employee.pin,
        "name": user.name,
        "rights": _right_values(employee.rights),
        "card": user.card,
        "cell_phone": user.cell_phone,
        "is_session_open": user.is_session_open,
    }


def _changed_employee(command: ChangeEmployee, view: TillView) -> Arguments | None:
    known = {one.user.id: one for one in view.restaurant.employees}
    before = known.get(command.user.id)
    if before is None:
        return None
    after = Employee(user=command.user, pin=command.pin, rights=frozenset(command.rights))
    fields = differing(_employee_values(before), _employee_values(after))
    name = before.user.name
    texts = [value for key, value in fields.items() if key != "rights"]
    is_all = bool(fields) and all_sayable(name, *texts)
    return {"employee": name, "fields": fields} if is_all else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )меняет сотрудника {employee:text}: {fields:employee_fields}",
    en="(the manager )changes the employee {employee:text}: {fields:employee_fields}",
    meaning=with_words(
        (
            "Меняет названные поля сотрудника.",
            "Changes these fields of an employee.",
        ),
        _EMPLOYEE,
    ),
    example={"employee": "Орлов Дмитрий", "fields": {"rights": ("run_shift",)}},
    spells=ChangeEmployee,
    spell=_changed_employee,
)
async def change_employee(stage: Stage, employee: str, fields: Values) -> None:
    """Change fields of an employee."""
    before = names.employee(stage.view, employee)
    given = dict(fields)
    pin = str(given.pop("pin", before.pin))
    rights = _rights(given.pop("rights", _right_values(before.rights)))
    user = replace(before.user, **cast("dict[str, Any]", given))
    await stage.do(ChangeEmployee(user, pin, rights))


def _deleted_employee(command: DeleteEmployee, view: TillView) -> Arguments | None:
    known = {one.user.id: one.user.name for one in view.restaurant.employees}
    return _named("employee", command.user_id, known)


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )удаляет сотрудника {employee:text}",
    en="(the manager )deletes the employee {employee:text}",
    meaning=(
        "Удаляет сотрудника, у которого нет открытых заказов.",
        "Deletes an employee who has no open order.",
    ),
    example={"employee": "Воронов Сергей"},
    spells=DeleteEmployee,
    spell=_deleted_employee,
)
async def delete_employee(stage: Stage, employee: str) -> None:
    """Delete an employee."""
    await stage.do(DeleteEmployee(names.employee(stage.view, employee).user.id))


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )создаёт точку продаж {point:text}: {fields:point_fields}",
    en="(the manager )creates the point of sale {point:text}: {fields:point_fields}",
    meaning=(
        "Создаёт точку продаж; главная отнимает это у прежней.",
        "Creates a point of sale; a main one takes that from the other.",
    ),
    example={"point": "Терраса", "fields": {"is_main": False}},
    spells=CreatePointOfSale,
    spell=lambda command, _: (
        {"point": command.name, "fields": {"is_main": command.is_main}}
        if is_sayable(command.name)
        else None
    ),
)
async def create_point_of_sale(stage: Stage, point: str, fields: Values) -> None:
    """Create a point of sale."""
    if "name" in fields:
        raise StepFailedError("the name of a new point of sale is said already")
    await stage.do(CreatePointOfSale(point, fields.get("is_main") is True))


def point_of_sale(view: TillView, name: str) -> PointOfSale:
    """A point of sale."""
    return find("point of sale", name, view.restaurant.points_of_sale, lambda one: one.name)


def _point_values(point: PointOfSale) -> Values:
    return {"is_main": point.is_main, "name": point.name}


def _changed_point(command: ChangePointOfSale, view: TillView) -> Arguments | None:
    known = {one.id: one for one in view.restaurant.points_of_sale}
    before = known.get(command.point_of_sale.id)
    if before is None or not differs_only_in(_POINT, before, command.point_of_sale):
        return None
    fields = differing(_point_values(before), _point_values(command.point_of_sale))
    is_all = bool(fields) and all_sayable(before.name, *fields.values())
    return {"point": before.name, "fields": fields} if is_all else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )меняет точку продаж {point:text}: {fields:point_fields}",
    en="(the manager )changes the point of sale {point:text}: {fields:point_fields}",
    meaning=with_words(
        (
            "Меняет точку продаж; оплаты идут через главную.",
            "Changes a point of sale; payments go through the main one.",
        ),
        _POINT,
    ),
    example={"point": "Веранда", "fields": {"is_main": True}},
    spells=ChangePointOfSale,
    spell=_changed_point,
)
async def change_point_of_sale(stage: Stage, point: str, fields: Values) -> None:
    """Change a point of sale."""
    before = point_of_sale(stage.view, point)
    changed = replace(before, **cast("dict[str, Any]", fields))
    await stage.do(ChangePointOfSale(changed))


def _deleted_point(command: DeletePointOfSale, view: TillView) -> Arguments | None:
    known = {one.id: one.name for one in view.restaurant.points_of_sale}
    return _named("point", command.point_of_sale_id, known)


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )удаляет точку продаж {point:text}",
    en="(the manager )deletes the point of sale {point:text}",
    meaning=(
        "Удаляет точку продаж, если она не главная.",
        "Deletes a point of sale that is not the main one.",
    ),
    example={"point": "Веранда"},
    spells=DeletePointOfSale,
    spell=_deleted_point,
)
async def delete_point_of_sale(stage: Stage, point: str) -> None:
    """Delete a point of sale."""
    await stage.do(DeletePointOfSale(point_of_sale(stage.view, point).id))


def _named(gap: str, entry_id: UUID, known: Mapping[UUID, str]) -> Arguments | None:
    name = known.get(entry_id)
    return {gap: name} if name is not None and is_sayable(name) else None


SENTENCES: tuple[Sentence, ...] = (
    create_employee,
    change_employee,
    delete_employee,
    create_point_of_sale,
    change_point_of_sale,
    delete_point_of_sale,
)
