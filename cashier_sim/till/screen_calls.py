"""Calls of plugins that the register's screens make: pressed buttons, and edits of a screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from cashier_sim.plugin_api import ArgumentException
from cashier_sim.plugin_host.binding import check_callback
from cashier_sim.plugin_host.calls import Ref
from cashier_sim.till.view import ButtonPlace


class ScreenPoint(Enum):
    """What a plugin is called for, by the name in the timeline."""

    BUTTON = "plugin_button"
    """A cashier has pressed a button of the plugin."""
    EDIT_ORDER = "edit_current_order"
    """Its `try_edit_current_order` has got the order screen."""
    UI_OPERATION = "ui_operation"
    """Its `try_execute_ui_operation` has got the screen."""
    EDIT_PAYMENT_SCREEN = "edit_current_payment_screen"
    """Its `try_edit_current_payment_screen` has got the cash screen."""
    CONTINUOUS_OPERATION = "continuous_operation"
    """Its `execute_continuous_operation` runs; no screen has a part in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a callback may ask for by name."""

    arguments: tuple[str, ...] = ()
    services: tuple[str, ...]
    positions: tuple[tuple[str, ...], ...]
    """Orders in which a callback gets its arguments that does not name them, by their number."""


_DIALOGS = ("view_manager", "printer", "progress_bar")
_ON_ORDER = ("operation_service", *_DIALOGS)
_MENU = Offer(services=_DIALOGS, positions=(("view_manager", "printer"),))
_CLOSED = Offer(
    arguments=("closed_order", "cash_register"),
    services=_DIALOGS,
    positions=(
        ("view_manager", "closed_order"),
        ("view_manager", "closed_order", "cash_register"),
    ),
)

BUTTON_OFFERS: Mapping[ButtonPlace, Offer] = {
    ButtonPlace.PAYMENT: Offer(
        arguments=("order", "state"),
        services=_ON_ORDER,
        positions=(("order", "operation_service", "view_manager", "state"),),
    ),
    ButtonPlace.ORDER: Offer(
        arguments=("order",),
        services=_ON_ORDER,
        positions=(("order", "operation_service", "view_manager"),),
    ),
    ButtonPlace.CLOSED_ORDER: _CLOSED,
    ButtonPlace.PAST_ORDER: _CLOSED,
    ButtonPlace.PRODUCTS_RETURN: _MENU,
    ButtonPlace.ADDITIONS: _MENU,
}
"""By where the button stands. Source: the callbacks of `AddButtonTo…` (iikoFront API)."""

SCREEN_OFFERS: Mapping[ScreenPoint, Offer] = {
    ScreenPoint.EDIT_ORDER: Offer(
        arguments=("order",),
        services=_ON_ORDER,
        positions=(("order", "operation_service", "view_manager"),),
    ),
    ScreenPoint.UI_OPERATION: Offer(services=_DIALOGS, positions=(("view_manager",),)),
    ScreenPoint.EDIT_PAYMENT_SCREEN: Offer(
        arguments=("order", "context"),
        services=_DIALOGS,
        positions=(("order", "context", "view_manager"),),
    ),
    ScreenPoint.CONTINUOUS_OPERATION: Offer(
        services=("operation_service",), positions=(("operation_service",),)
    ),
}
"""By what the plugin does on the screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenCallback:
    """A callback that fits what it is offered."""

    plugin_name: str
    callback: Ref
    services: tuple[str, ...]
    positions: tuple[str, ...]
    """The order in which it gets its arguments if it does not name them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenCall:
    """One call of such a callback."""

    point: ScreenPoint
    callback: ScreenCallback
    arguments: Mapping[str, object]
    """The values on offer by name; services are added where the plugin is called."""
    order_id: UUID | None = None
    """The order on the screen, whose lock `operation_service` borrows."""


def checked_callback(what: str, plugin_name: str, callback: Ref, offer: Offer) -> ScreenCallback:
    """Check that a callback can be called with what is on offer.

    Args:
        what: The method that was given it, for the sentence.
        plugin_name: Whose it is.
        callback: The callable.
        offer: What it may ask for.

    Raises:
        ArgumentException: It cannot be called, or takes another number of arguments.
    """
    offered = (*offer.arguments, *offer.services)
    problem: ArgumentException | None = None
    for positions in offer.positions:
        try:
            check_callback(what, callback, offered, positions)
        except ArgumentException as error:
            problem = problem or error
        else:
            return ScreenCallback(
                plugin_name=plugin_name,
                callback=callback,
                services=offer.services,
                positions=positions,
            )
    raise problem or ArgumentException(f"{what}: nothing is on offer")
