"""Finds what a step names: a dish, a payment type, a table, a card. A wrong name tells the nearest.

Names are those that the screen shows, exactly.
"""

import difflib
from collections.abc import Callable, Iterable
from typing import TypeVar

from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.restaurant import Employee
from cashier_sim.plugin_api import (
    DiscountType,
    DonationType,
    OrderGuestItem,
    OrderProductItem,
    Product,
    Table,
)
from cashier_sim.scenario.errors import NameNotFoundError, StepFailedError
from cashier_sim.till.view import (
    OrderView,
    PaymentRow,
    PaymentTypeChoice,
    PluginView,
    TestCard,
    TillView,
)

E = TypeVar("E")
MOST_NEAREST = 3


def find(what: str, name: str, among: Iterable[E], name_of: Callable[[E], str]) -> E:
    """The first of this name.

    Args:
        what: What is sought, in English: `dish`.
        name: Its name.
        among: Where.
        name_of: What one is called.

    Raises:
        NameNotFoundError: None is called so.
    """
    known: dict[str, E] = {}
    for one in among:
        known.setdefault(name_of(one), one)
    if name in known:
        return known[name]
    nearest = difflib.get_close_matches(name, known, n=MOST_NEAREST, cutoff=0.0)
    same = [one for one in known if _letters(one) == _letters(name)]
    raise NameNotFoundError(what, name, tuple(dict.fromkeys((*same, *nearest)))[:MOST_NEAREST])


def _letters(name: str) -> str:
    """A name without what is easily typed otherwise: case, spaces, ё."""
    return "".join(name.split()).casefold().replace("ё", "е")


def product(view: TillView, name: str) -> Product:
    """A dish of the menu."""
    return find("dish", name, view.restaurant.products, lambda one: one.name)


def payment_type(view: TillView, name: str) -> PaymentTypeChoice:
    """A payment type of the back office."""
    return find("payment type", name, view.choices, lambda one: one.settings.payment_type.name)


def discount_type(view: TillView, name: str) -> DiscountType:
    """A discount or surcharge."""
    return find("discount", name, view.restaurant.discount_types, lambda one: one.name)


def donation_type(view: TillView, name: str) -> DonationType:
    """A kind of tips."""
    return find("kind of tips", name, view.restaurant.donation_types, lambda one: one.name)


def table(view: TillView, number: int) -> Table:
    """A table, by its number."""
    return find("table", str(number), view.restaurant.tables, lambda one: str(one.number))


def employee(view: TillView, name: str) -> Employee:
    """Somebody who works here."""
    return find("employee", name, view.restaurant.employees, lambda one: one.user.name)


def card(view: TillView, name: str) -> TestCard:
    """A card of the tester's deck."""
    return find("card", name, view.world.cards, lambda one: one.name)


def plugin(view: TillView, name: str) -> PluginView:
    """A plugin on the shelf, by its folder's name."""
    return find("plugin", name, view.plugins, lambda one: one.name)


def current(view: TillView) -> OrderView:
    """The order on the screen.

    Raises:
        StepFailedError: None is.
    """
    if view.current is None:
        raise StepFailedError("no order is on the screen; create or open one first")
    return view.current


def order(view: TillView, number: int) -> OrderRecord:
    """An order of this till shift, or one of earlier shifts that was found."""
    past = view.past_orders.orders if view.past_orders else ()
    records = (*view.orders, *past)
    return find("order", str(number), records, lambda one: str(one.order.number))


def item(view: TillView, name: str) -> OrderProductItem:
    """The first dish of this name in the order on the screen."""
    there = (one for one in current(view).record.order.items if not one.deleted)
    return find("dish in the order", name, there, lambda one: one.product.name)


def guest(view: TillView, name: str) -> OrderGuestItem:
    """A guest of the order on the screen."""
    return find("guest", name, current(view).record.order.guests, lambda one: one.name)


def payment(view: TillView, name: str) -> PaymentRow:
    """The first payment or tips of this type in the order on the screen."""
    rows = (*current(view).rows, *current(view).donations)
    return find("payment", name, rows, lambda one: one.item.type.name)
