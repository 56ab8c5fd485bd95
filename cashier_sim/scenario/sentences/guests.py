"""On the guests of an order, and its discounts."""

from decimal import Decimal
from typing import Any

from cashier_sim.plugin_api import DiscountItem, OrderGuestItem
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.nth import Nth, find_nth, nth_of, only_of
from cashier_sim.scenario.grammar.parameters import Parameter
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    AddGuest,
    ApplyDiscount,
    GuestCommand,
    RemoveDiscount,
    RemoveGuest,
    RenameGuest,
    SelectGuest,
)
from cashier_sim.till.view import TillView

PARAMETERS: tuple[Parameter[Any], ...] = ()
"""Kinds of values that only these sentences use."""


def _guest_name(command: GuestCommand, view: TillView) -> Nth | None:
    guests = view.current.record.order.guests if view.current else ()
    return nth_of(lambda one: one.id == command.guest_id, guests, lambda one: one.name)


def _guest(command: GuestCommand, view: TillView) -> Arguments | None:
    guest = _guest_name(command, view)
    return None if guest is None else {"guest": guest}


def _guest_and_name(command: RenameGuest, view: TillView) -> Arguments | None:
    guest = _guest_name(command, view)
    return None if guest is None else {"guest": guest, "name": command.name}


def _found_guest(view: TillView, guest: Nth) -> OrderGuestItem:
    return find_nth("guest", guest, names.current(view).record.order.guests, lambda one: one.name)


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )добавляет гостя",
    en="(the cashier )adds a guest",
    meaning=(
        "Добавляет в заказ гостя, для которого будут следующие блюда; имя даёт касса.",
        "Adds a guest, whom the next dishes are for; the register names the guest.",
    ),
    spells=AddGuest,
    spell=lambda command, _: None if command.name else {},
)
async def add_guest(stage: Stage) -> None:
    """Add a guest."""
    await stage.do(AddGuest())


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )добавляет гостя {name:text}",
    en="(the cashier )adds the guest {name:text}",
    meaning=(
        "Добавляет в заказ гостя с именем, для которого будут следующие блюда.",
        "Adds a guest of this name, whom the next dishes are for.",
    ),
    example={"name": "Ольга"},
    spells=AddGuest,
    spell=lambda command, _: {"name": command.name},
)
async def add_named_guest(stage: Stage, name: str) -> None:
    """Add a guest with a name."""
    await stage.do(AddGuest(name))


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )выбирает гостя {guest:nth}",
    en="(the cashier )chooses the guest {guest:nth}",
    meaning=("Следующие блюда будут для этого гостя.", "The next dishes are for this guest."),
    example={"guest": Nth("Гость 1")},
    spells=SelectGuest,
    spell=_guest,
)
async def select_guest(stage: Stage, guest: Nth) -> None:
    """Let the next dishes be for a guest."""
    await stage.do(SelectGuest(_found_guest(stage.view, guest).id))


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )переименовывает гостя {guest:nth} в {name:text}",
    en="(the cashier )renames the guest {guest:nth} to {name:text}",
    meaning=("Даёт гостю другое имя.", "Calls a guest otherwise."),
    example={"guest": Nth("Гость 1"), "name": "Ольга"},
    spells=RenameGuest,
    spell=_guest_and_name,
)
async def rename_guest(stage: Stage, guest: Nth, name: str) -> None:
    """Rename a guest."""
    await stage.do(RenameGuest(_found_guest(stage.view, guest).id, name))


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )убирает гостя {guest:nth}",
    en="(the cashier )removes the guest {guest:nth}",
    meaning=("Убирает из заказа гостя, у которого нет блюд.", "Takes out a guest without dishes."),
    example={"guest": Nth("Гость 2")},
    spells=RemoveGuest,
    spell=_guest,
)
async def remove_guest(stage: Stage, guest: Nth) -> None:
    """Take a guest out of the order."""
    await stage.do(RemoveGuest(_found_guest(stage.view, guest).id))


def _discount_name(command: ApplyDiscount, view: TillView) -> str | None:
    return only_of(
        lambda one: one.id == command.discount_type_id,
        view.restaurant.discount_types,
        lambda one: one.name,
    )


def _discount(command: ApplyDiscount, view: TillView) -> Arguments | None:
    name = _discount_name(command, view)
    return None if name is None or command.flexible_sum is not None else {"discount": name}


def _discount_and_sum(command: ApplyDiscount, view: TillView) -> Arguments | None:
    name = _discount_name(command, view)
    if name is None or command.flexible_sum is None:
        return None
    return {"discount": name, "money": command.flexible_sum}


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )даёт скидку {discount:text}", "(кассир )даёт надбавку {discount:text}"),
    en=(
        "(the cashier )gives the discount {discount:text}",
        "(the cashier )adds the surcharge {discount:text}",
    ),
    meaning=(
        "Даёт скидку или надбавку, процент которой задан в бэк-офисе.",
        "Gives a discount or surcharge whose percent the back office has set.",
    ),
    example={"discount": "Гость отеля"},
    spells=ApplyDiscount,
    spell=_discount,
)
async def apply_discount(stage: Stage, discount: str) -> None:
    """Give a discount."""
    await stage.do(ApplyDiscount(names.discount_type(stage.view, discount).id))


@sentence(
    chapter=Chapter.ORDERS,
    ru="(кассир )даёт скидку {discount:text} на сумму {money:money}",
    en="(the cashier )gives the discount {discount:text} of {money:money}",
    meaning=("Даёт скидку, сумму которой вводит кассир.", "Gives a discount of a typed sum."),
    example={"discount": "Скидка суммой", "money": Decimal("50.00")},
    spells=ApplyDiscount,
    spell=_discount_and_sum,
)
async def apply_flexible_discount(stage: Stage, discount: str, money: Decimal) -> None:
    """Give a discount with a sum of its own."""
    await stage.do(ApplyDiscount(names.discount_type(stage.view, discount).id, money))


def _discount_in_order(command: RemoveDiscount, view: TillView) -> Arguments | None:
    discounts = view.current.record.order.discounts if view.current else ()
    discount = nth_of(lambda one: one.id == command.discount_item_id, discounts, _type_name)
    return None if discount is None else {"discount": discount}


def _type_name(item: DiscountItem) -> str:
    return item.discount_type.name


@sentence(
    chapter=Chapter.ORDERS,
    ru=("(кассир )снимает скидку {discount:nth}", "(кассир )снимает надбавку {discount:nth}"),
    en=(
        "(the cashier )takes off the discount {discount:nth}",
        "(the cashier )takes off the surcharge {discount:nth}",
    ),
    meaning=("Снимает скидку или надбавку с заказа.", "Takes a discount or surcharge off."),
    example={"discount": Nth("Гость отеля")},
    spells=RemoveDiscount,
    spell=_discount_in_order,
)
async def remove_discount(stage: Stage, discount: Nth) -> None:
    """Take a discount off the order."""
    discounts = names.current(stage.view).record.order.discounts
    found = find_nth("discount in the order", discount, discounts, _type_name)
    if found.id is None:
        raise StepFailedError(f"«{discount.name}» is of an order too old to take it off")
    await stage.do(RemoveDiscount(found.id))


SENTENCES: tuple[Sentence, ...] = (
    add_guest,
    add_named_guest,
    select_guest,
    rename_guest,
    remove_guest,
    apply_discount,
    apply_flexible_discount,
    remove_discount,
)
