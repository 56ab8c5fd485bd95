"""On discounts and kinds of tips in the back office."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from cashier_sim.plugin_api import DiscountType, DonationType
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.field_lists import (
    NAME_LIST,
    YES_NO,
    Field,
    Values,
    differing,
    differs_only_in,
    field_list,
    with_words,
)
from cashier_sim.scenario.grammar.parameters import AMOUNT, TEXT, Parameter
from cashier_sim.scenario.grammar.sayable import all_sayable, is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    ChangeDiscountType,
    ChangeDonationType,
    CreateDiscountType,
    CreateDonationType,
    DeleteDiscountType,
    DeleteDonationType,
)
from cashier_sim.till.view import TillView

_DISCOUNT = {
    "percent": Field("процент", "percent", AMOUNT),
    "name": Field("название", "name", TEXT),
    "is_flexible_sum": Field("на сумму", "by sum", YES_NO),
    "is_manual": Field("вручную", "by hand", YES_NO),
    "is_active": Field("включена", "enabled", YES_NO),
}
_TIPS = {
    "payment_types": Field("типы оплаты", "payment types", NAME_LIST),
    "name": Field("название", "name", TEXT),
    "order_service_types": Field("виды заказа", "kinds of order", NAME_LIST),
}
DISCOUNT_FIELDS = field_list("discount_fields", _DISCOUNT)
"""What the back office keeps of a discount or surcharge."""
TIPS_FIELDS = field_list("tips_fields", _TIPS)
"""The same of a kind of tips."""

PARAMETERS: tuple[Parameter[Any], ...] = (DISCOUNT_FIELDS, TIPS_FIELDS)
"""Kinds of values that only these sentences use."""


def _new_discount(command: CreateDiscountType, view: TillView) -> Arguments | None:
    del view
    values = {"is_flexible_sum": command.is_flexible_sum, "is_manual": command.is_manual}
    fields = {
        "percent": command.percent,
        **differing({"is_flexible_sum": False, "is_manual": True}, values),
    }
    return {"discount": command.name, "fields": fields} if is_sayable(command.name) else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )создаёт скидку {discount:text}: {fields:discount_fields}",
    en="(the manager )creates the discount {discount:text}: {fields:discount_fields}",
    meaning=(
        "Создаёт скидку; отрицательный процент — надбавка.",
        "Creates a discount; a negative percent is a surcharge.",
    ),
    example={"discount": "Именинник", "fields": {"percent": Decimal(20)}},
    spells=CreateDiscountType,
    spell=_new_discount,
)
async def create_discount(stage: Stage, discount: str, fields: Values) -> None:
    """Create a discount or surcharge."""
    if fields.keys() & {"name", "is_active"}:
        raise StepFailedError("a new discount has no such field; change it afterwards")
    # The kinds of the fields are those of the command.
    await stage.do(CreateDiscountType(discount, **cast("dict[str, Any]", fields)))


def _discount_values(discount: DiscountType) -> Values:
    return {key: getattr(discount, key) for key in _DISCOUNT}


def _changed_discount(command: ChangeDiscountType, view: TillView) -> Arguments | None:
    known = {one.id: one for one in view.restaurant.discount_types}
    before = known.get(command.discount_type.id)
    if before is None or not differs_only_in(_DISCOUNT, before, command.discount_type):
        return None
    fields = differing(_discount_values(before), _discount_values(command.discount_type))
    is_all = bool(fields) and all_sayable(before.name, *fields.values())
    return {"discount": before.name, "fields": fields} if is_all else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )меняет скидку {discount:text}: {fields:discount_fields}",
    en="(the manager )changes the discount {discount:text}: {fields:discount_fields}",
    meaning=with_words(
        (
            "Меняет названные поля скидки или надбавки; в заказах она остаётся прежней.",
            "Changes these fields of a discount or surcharge; orders keep theirs.",
        ),
        _DISCOUNT,
    ),
    example={"discount": "Гость отеля", "fields": {"percent": Decimal(12), "is_manual": False}},
    spells=ChangeDiscountType,
    spell=_changed_discount,
)
async def change_discount(stage: Stage, discount: str, fields: Values) -> None:
    """Change fields of a discount or surcharge."""
    before = names.discount_type(stage.view, discount)
    changed = replace(before, **cast("dict[str, Any]", fields))
    await stage.do(ChangeDiscountType(changed))


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )удаляет скидку {discount:text} из справочника",
    en="(the manager )deletes the discount {discount:text} from the reference data",
    meaning=(
        "Удаляет скидку или надбавку, которая нигде не нужна.",
        "Deletes a discount or surcharge that nothing needs.",
    ),
    example={"discount": "Друзья дома"},
    spells=DeleteDiscountType,
    spell=lambda command, view: _named(
        "discount", command.discount_type_id, view.restaurant.discount_types
    ),
)
async def delete_discount(stage: Stage, discount: str) -> None:
    """Delete a discount or surcharge."""
    await stage.do(DeleteDiscountType(names.discount_type(stage.view, discount).id))


# tips


def _type_names(ids: Iterable[UUID], view: TillView) -> tuple[str, ...]:
    known = {one.settings.id: one.settings.payment_type.name for one in view.choices}
    return tuple(known.get(type_id, "") for type_id in ids)


def _type_ids(view: TillView, type_names: object) -> tuple[UUID, ...]:
    known = cast("tuple[str, ...]", type_names)
    return tuple(names.payment_type(view, name).settings.id for name in known)


def _new_tips(command: CreateDonationType, view: TillView) -> Arguments | None:
    fields: dict[str, object] = {"payment_types": _type_names(command.payment_type_ids, view)}
    if command.order_service_types:
        fields["order_service_types"] = command.order_service_types
    said = {"tips": command.name, "fields": fields}
    return said if all_sayable(command.name, *fields.values()) else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )создаёт чаевые {tips:text}: {fields:tips_fields}",
    en="(the manager )creates the tips {tips:text}: {fields:tips_fields}",
    meaning=(
        "Создаёт вид чаевых и говорит, чем их платят.",
        "Creates a kind of tips, and says what they are paid with.",
    ),
    example={
        "tips": "Чаевые кухне",
        "fields": {"payment_types": ("Наличные", "Банковская карта")},
    },
    spells=CreateDonationType,
    spell=_new_tips,
)
async def create_kind_of_tips(stage: Stage, tips: str, fields: Values) -> None:
    """Create a kind of tips."""
    if "name" in fields:
        raise StepFailedError("the name of new tips is said already")
    types = _type_ids(stage.view, fields.get("payment_types", ()))
    kinds = cast("tuple[str, ...]", fields.get("order_service_types", ()))
    await stage.do(CreateDonationType(tips, types, kinds))


def _changed_tips(command: ChangeDonationType, view: TillView) -> Arguments | None:
    known = {one.id: one for one in view.restaurant.donation_types}
    before = known.get(command.donation_type_id)
    if before is None:
        return None
    after: Values = {
        "payment_types": _type_names(command.payment_type_ids, view),
        "name": command.name,
        "order_service_types": command.order_service_types,
    }
    fields = differing(_tips_values(before), after)
    is_all = bool(fields) and all_sayable(before.name, *fields.values())
    return {"tips": before.name, "fields": fields} if is_all else None


def _tips_values(tips: DonationType) -> Values:
    return {
        "payment_types": tuple(one.name for one in tips.payment_types),
        "name": tips.name,
        "order_service_types": tips.order_service_types,
    }


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )меняет чаевые {tips:text}: {fields:tips_fields}",
    en="(the manager )changes the tips {tips:text}: {fields:tips_fields}",
    meaning=with_words(
        ("Меняет названные поля вида чаевых.", "Changes these fields of a kind of tips."), _TIPS
    ),
    example={"tips": "Чаевые официанту", "fields": {"payment_types": ("Наличные",)}},
    spells=ChangeDonationType,
    spell=_changed_tips,
)
async def change_kind_of_tips(stage: Stage, tips: str, fields: Values) -> None:
    """Change fields of a kind of tips."""
    before = names.donation_type(stage.view, tips)
    values = {**_tips_values(before), **fields}
    ids = tuple(one.id for one in before.payment_types)
    if "payment_types" in fields:
        ids = _type_ids(stage.view, fields["payment_types"])
    kinds = cast("tuple[str, ...]", values["order_service_types"])
    await stage.do(ChangeDonationType(before.id, str(values["name"]), ids, kinds))


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )удаляет чаевые {tips:text} из справочника",
    en="(the manager )deletes the tips {tips:text} from the reference data",
    meaning=(
        "Удаляет вид чаевых, которого нет в открытых заказах.",
        "Deletes a kind of tips that no open order has.",
    ),
    example={"tips": "Чаевые официанту"},
    spells=DeleteDonationType,
    spell=lambda command, view: _named(
        "tips", command.donation_type_id, view.restaurant.donation_types
    ),
)
async def delete_kind_of_tips(stage: Stage, tips: str) -> None:
    """Delete a kind of tips."""
    await stage.do(DeleteDonationType(names.donation_type(stage.view, tips).id))


def _name_of(entry_id: UUID, among: Iterable[DiscountType | DonationType]) -> str | None:
    return next((one.name for one in among if one.id == entry_id), None)


def _named(
    gap: str, entry_id: UUID, among: Iterable[DiscountType | DonationType]
) -> Arguments | None:
    name = _name_of(entry_id, among)
    return {gap: name} if name is not None and is_sayable(name) else None


SENTENCES: tuple[Sentence, ...] = (
    create_discount,
    change_discount,
    delete_discount,
    create_kind_of_tips,
    change_kind_of_tips,
    delete_kind_of_tips,
)
