"""The register's pages and the way between them, as pure functions over a path of places.

A path begins on the order list and ends on the page that is shown; going back takes its end off.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.view import Screen

ORDER_SCREENS = frozenset({Screen.ORDER, Screen.PAYMENT, Screen.PREPAYMENTS, Screen.PRELIMINARY})
"""Pages of an open order; the screen holds the order while one of them is shown."""

OPEN_STATUSES = frozenset({OrderStatus.NEW, OrderStatus.BILL})


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and the order on it."""

    screen: Screen
    order_id: UUID | None = None


Path = tuple[Place, ...]

START: Path = (Place(Screen.ORDERS),)


def to_place(path: Path, place: Place) -> Path:
    """Go to a place; one that the path has been at is gone back to, so that paths stay short."""
    if place in path:
        return path[: path.index(place) + 1]
    return (*path, place)


def to_order(order_id: UUID, status: OrderStatus) -> Path:
    """Open an order from the list: its menu page, or the page of a closed order."""
    screen = Screen.ORDER if status in OPEN_STATUSES else Screen.CLOSED_ORDER
    return (*START, Place(screen, order_id))


def back(path: Path, status: Callable[[UUID], OrderStatus]) -> Path:
    """Leave the page for the one it was opened from, over pages that no longer fit their order.

    Args:
        path: Where the register is.
        status: The present status of an order.
    """
    earlier = path[:-1]
    while earlier and not fits(earlier[-1], status):
        earlier = earlier[:-1]
    return earlier or START


def fits(place: Place, status: Callable[[UUID], OrderStatus]) -> bool:
    """Whether a page can still show its order: open ones only on the pages of open orders."""
    if place.order_id is None:
        return True
    return (place.screen in ORDER_SCREENS) == (status(place.order_id) in OPEN_STATUSES)
