"""On payment types in the back office."""

from dataclasses import fields as fields_of
from dataclasses import replace
from typing import Any, cast

from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.field_lists import (
    YES_NO,
    Field,
    Values,
    differing,
    differs_only_in,
    field_list,
    optional,
    with_words,
)
from cashier_sim.scenario.grammar.parameters import INT, TEXT, Parameter
from cashier_sim.scenario.grammar.sayable import all_sayable, is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    ChangePaymentType,
    CreatePaymentType,
    DeletePaymentType,
)
from cashier_sim.till.view import TillView

_TYPE = {
    "payment_system_key": Field("система", "system", TEXT),
    "name": Field("название", "name", TEXT),
    "is_fiscal": Field("фискальный", "fiscal", YES_NO),
    "account": Field("счёт", "account", TEXT),
    "receipt_name": Field("на чеке", "on cheques", TEXT),
    "is_enabled": Field("включён", "enabled", YES_NO),
    "is_hidden": Field("скрыт", "hidden", YES_NO),
    "is_combinable": Field("сочетается", "combinable", YES_NO),
    "sets_exact_sum": Field("точная сумма", "exact sum", YES_NO),
    "forbids_manual_entry": Field("без ручного ввода", "without manual entry", YES_NO),
    "sales_slip_copies": Field("копий слипа", "slip copies", INT),
    "open_cash_drawer_on_pay": Field("открывает ящик", "opens the drawer", YES_NO),
    "can_be_external_processed": Field("принимается извне", "accepted outside", YES_NO),
    "can_display_change": Field("даёт сдачу", "gives change", YES_NO),
    "discount_type": Field("скидка", "discount", optional(TEXT)),
    "process_as_discount": Field("проводится скидкой", "taken as a discount", YES_NO),
    "fiscalize_as_discount": Field("на чеке скидкой", "a discount on cheques", YES_NO),
}
PAYMENT_TYPE_FIELDS = field_list("payment_type_fields", _TYPE)
"""What the back office keeps of a payment type."""
PARAMETERS: tuple[Parameter[Any], ...] = (PAYMENT_TYPE_FIELDS,)
"""Kinds of values that only these sentences use."""

_SETTINGS = frozenset(one.name for one in fields_of(PaymentTypeSettings)) - {"payment_type"}
"""Fields that a plugin does not see; the others are the payment type's own."""


def _type_values(settings: PaymentTypeSettings) -> Values:
    own = settings.payment_type
    values = {key: getattr(settings if key in _SETTINGS else own, key, None) for key in _TYPE}
    discount = own.discount_type
    return {
        **values,
        "is_fiscal": settings.is_fiscal,
        "discount_type": None if discount is None else discount.name,
    }


def _says_all(before: PaymentTypeSettings, after: PaymentTypeSettings) -> bool:
    """Whether the fields say the whole change."""
    own = (_TYPE.keys() - _SETTINGS - {"is_fiscal"}) | {"print_cheque"}
    return differs_only_in(own, before.payment_type, after.payment_type) and differs_only_in(
        (_SETTINGS & _TYPE.keys()) | {"payment_type"}, before, after
    )


def _new_type(command: CreatePaymentType, view: TillView) -> Arguments | None:
    discounts = {one.id: one.name for one in view.restaurant.discount_types}
    fresh = CreatePaymentType(command.name, "")
    keys = _TYPE.keys() & {one.name for one in fields_of(CreatePaymentType)} - {"name"}
    fields = {
        key: getattr(command, key)
        for key in _TYPE
        if key in keys and getattr(command, key) != getattr(fresh, key)
    }
    fields["payment_system_key"] = command.payment_system_key
    if command.discount_type_id is not None:
        fields["discount_type"] = discounts.get(command.discount_type_id)
    said = {"type": command.name, "fields": fields}
    return said if all_sayable(command.name, *fields.values()) else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )создаёт тип оплаты {type:text}: {fields:payment_type_fields}",
    en="(the manager )creates the payment type {type:text}: {fields:payment_type_fields}",
    meaning=(
        "Создаёт тип оплаты платёжной системы; система — ключ, под которым её регистрирует плагин.",
        "Creates a payment type of a payment system; the system is the key by which a plugin "
        "registers it.",
    ),
    example={"type": "Отель", "fields": {"payment_system_key": "hotel", "is_fiscal": True}},
    spells=CreatePaymentType,
    spell=_new_type,
)
async def create_payment_type(stage: Stage, type: str, fields: Values) -> None:  # noqa: A002 (a gap)
    """Create a payment type."""
    given = dict(fields)
    foreign = given.keys() - {one.name for one in fields_of(CreatePaymentType)} - {"discount_type"}
    if foreign or "name" in given:
        raise StepFailedError("a new payment type has no such field; change it afterwards")
    if "payment_system_key" not in given:
        raise StepFailedError("a new payment type needs its payment system")
    discount = cast("str | None", given.pop("discount_type", None))
    discount_id = None if discount is None else names.discount_type(stage.view, discount).id
    # The kinds of the fields are those of the command.
    known = cast("dict[str, Any]", given)
    await stage.do(CreatePaymentType(type, **known, discount_type_id=discount_id))


def _changed_type(command: ChangePaymentType, view: TillView) -> Arguments | None:
    chosen = [one.settings for one in view.choices if one.settings.id == command.settings.id]
    if not chosen or not _says_all(chosen[0], command.settings):
        return None
    name = chosen[0].payment_type.name
    fields = differing(_type_values(chosen[0]), _type_values(command.settings))
    is_all = bool(fields) and all_sayable(name, *fields.values())
    return {"type": name, "fields": fields} if is_all else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )меняет тип оплаты {type:text}: {fields:payment_type_fields}",
    en="(the manager )changes the payment type {type:text}: {fields:payment_type_fields}",
    meaning=with_words(
        (
            "Меняет названные настройки типа оплаты.",
            "Changes these settings of a payment type.",
        ),
        _TYPE,
    ),
    example={"type": "Наличные", "fields": {"is_enabled": False}},
    spells=ChangePaymentType,
    spell=_changed_type,
)
async def change_payment_type(stage: Stage, type: str, fields: Values) -> None:  # noqa: A002 (a gap)
    """Change settings of a payment type."""
    before = names.payment_type(stage.view, type).settings
    # The kinds of the fields are those of the values.
    given = cast("dict[str, Any]", dict(fields))
    if "is_fiscal" in given:
        given["print_cheque"] = given.pop("is_fiscal")
    if given.get("discount_type") is not None:
        given["discount_type"] = names.discount_type(stage.view, given["discount_type"])
    of_settings = {key: value for key, value in given.items() if key in _SETTINGS}
    of_type = {key: value for key, value in given.items() if key not in _SETTINGS}
    payment_type = replace(before.payment_type, **of_type)
    await stage.do(ChangePaymentType(replace(before, payment_type=payment_type, **of_settings)))


def _deleted_type(command: DeletePaymentType, view: TillView) -> Arguments | None:
    known = {one.settings.id: one.settings.payment_type.name for one in view.choices}
    name = known.get(command.payment_type_id)
    return {"type": name} if name is not None and is_sayable(name) else None


@sentence(
    chapter=Chapter.BACK_OFFICE,
    ru="(менеджер )удаляет тип оплаты {type:text}",
    en="(the manager )deletes the payment type {type:text}",
    meaning=(
        "Удаляет тип оплаты, который не нужен ни одному заказу.",
        "Deletes a payment type that no order needs.",
    ),
    example={"type": "Гостиница"},
    spells=DeletePaymentType,
    spell=_deleted_type,
)
async def delete_payment_type(stage: Stage, type: str) -> None:  # noqa: A002 (a gap's name)
    """Delete a payment type."""
    await stage.do(DeletePaymentType(names.payment_type(stage.view, type).settings.id))


SENTENCES: tuple[Sentence, ...] = (
    create_payment_type,
    change_payment_type,
    delete_payment_type,
)
