"""What may be done in the back office next."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.restaurant import Right
from cashier_sim.till import commands as acts

if TYPE_CHECKING:
    from random import Random

    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView

PERCENTS = tuple(map(Decimal, ("10", "-5", "100", "0", "3.33")))
PRICES = tuple(map(Decimal, ("0", "99.90", "250.00", "-1")))


def back_office(view: TillView, chance: Random) -> list[Command]:
    """One command of each kind; names are drawn so that some are taken."""
    name = f"Новое {chance.randint(1, 9)}"
    return [
        *_general(view, chance),
        *_menu(view, chance, name),
        *_payment_types(view, chance, name),
        *_reductions(view, chance, name),
        *_people(view, chance, name),
    ]


def _general(view: TillView, chance: Random) -> list[Command]:
    is_on = not view.settings["demo_mode"]
    return [
        acts.UndoDeletion(),
        acts.SetBackToDemo(),
        acts.ChangeSetting("demo_mode", is_on),
        acts.ChangeSetting("call_time_limit_minutes", chance.choice((0, 5, -1))),
    ]


def _menu(view: TillView, chance: Random, name: str) -> list[Command]:
    restaurant = view.restaurant
    group, product = chance.choice(restaurant.menu_groups), chance.choice(restaurant.products)
    price = chance.choice(PRICES)
    return [
        acts.CreateProduct(name, price, group_id=group.id),
        acts.ChangeProduct(replace(product, price=price), group.id),
        acts.DeleteProduct(product.id),
        acts.CreateMenuGroup(name),
        acts.ChangeMenuGroup(group.id, name),
        acts.DeleteMenuGroup(group.id),
    ]


def _payment_types(view: TillView, chance: Random, name: str) -> list[Command]:
    settings = chance.choice(view.choices).settings
    key = chance.choice(("hotel", "bonus", "nobody"))
    changed = replace(
        settings,
        sets_exact_sum=chance.random() < 0.8,
        forbids_manual_entry=chance.random() < 0.2,
        sales_slip_copies=chance.choice((0, 1)),
    )
    return [
        acts.CreatePaymentType(name, key, chance.random() < 0.5),
        acts.ChangePaymentType(changed),
        acts.DeletePaymentType(settings.id),
    ]


def _reductions(view: TillView, chance: Random, name: str) -> list[Command]:
    reductions: list[Command] = [
        acts.CreateDiscountType(name, chance.choice(PERCENTS)),
        acts.CreateDonationType(name, (chance.choice(view.choices).settings.id,)),
    ]
    if view.restaurant.discount_types:
        kind = chance.choice(view.restaurant.discount_types)
        reductions += [
            acts.ChangeDiscountType(replace(kind, percent=chance.choice(PERCENTS))),
            acts.DeleteDiscountType(kind.id),
        ]
    if view.restaurant.donation_types:
        tips = chance.choice(view.restaurant.donation_types)
        type_id = chance.choice(view.choices).settings.id
        reductions += [
            acts.ChangeDonationType(tips.id, name, (type_id,)),
            acts.DeleteDonationType(tips.id),
        ]
    return reductions


def _people(view: TillView, chance: Random, name: str) -> list[Command]:
    employee = chance.choice(view.restaurant.employees)
    point = chance.choice(view.restaurant.points_of_sale)
    rights = tuple(right for right in Right if chance.random() < 0.9)
    return [
        acts.CreateEmployee(name, str(chance.randint(1000, 9999)), rights),
        acts.ChangeEmployee(employee.user, employee.pin, rights),
        acts.DeleteEmployee(employee.user.id),
        acts.CreatePointOfSale(name),
        acts.ChangePointOfSale(replace(point, name=name)),
        acts.DeletePointOfSale(point.id),
    ]
