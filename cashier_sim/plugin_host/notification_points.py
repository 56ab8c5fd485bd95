"""What each notification offers its subscribers, by the version of the API that a plugin is for.

A subscriber gets what it names. One with other names gets its arguments by position, in the order
of its plugin's ApiVersion; a plugin without one gets the published article's order where the
article has the notification, and in all else what the newest version has.

Source: `INotificationService` (iikoFront API, V6 to V8).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cashier_sim.plugin_api import ArgumentException, BillCheque, CashCheque
from cashier_sim.plugin_host.binding import check_callback
from cashier_sim.plugin_host.calls import Ref

NEWEST = 8
"""The newest version; a later one, and none, count as this."""

SUBSCRIBE = "subscribe_on_"
"""How the method begins by which a notification is subscribed on, whichever way it is spelled."""

_SERVICES = ("printer", "view_manager", "progress_bar", "operation_service")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationShape:
    """One notification."""

    name: str
    """By its property, such as `before_order_bill`."""
    offered: tuple[str, ...]
    """The names on offer, values and services; the same for every version."""
    positions: Mapping[int, tuple[str, ...]]
    """The names in their order, by the version since which they come so."""
    article: tuple[str, ...] = ()
    """Their order in the published article; empty = it does not have the notification."""
    until: int = NEWEST
    """The last version that has it."""
    successor: str = ""
    """What took its place after `until`."""
    given_up_since: int | None = None
    """The version since which a subscriber may give the operation up; None = nobody may."""
    answer: type | None = None
    """What a subscriber returns; None = nothing."""
    is_afterwards: bool = False
    """Whether it comes after the fact, while the register goes on."""
    services: Mapping[str, str] = field(init=False)
    """The services among `offered`: the argument's name to the service's name on the wire."""

    def __post_init__(self) -> None:
        services = {name: name for name in _SERVICES if name in self.offered}
        if self.name == "navigating_to_payment_screen":
            services["context"] = "payment_screen_context"
        object.__setattr__(self, "services", services)

    def may_give_up(self, api_version: str | None) -> bool:
        """Whether a subscriber of a plugin for this version may give the operation up."""
        since = self.given_up_since
        return since is not None and since <= version_or_newest(api_version)

    def order_of(self, api_version: str | None) -> tuple[str, ...]:
        """The arguments by position for a plugin of this version.

        Raises:
            ArgumentException: The version does not have the notification.
        """
        if api_version is None:
            return self.article or self.positions[max(self.positions)]
        version = version_or_newest(api_version)
        if version < min(self.positions):
            raise ArgumentException(
                f"{self.name} came with ApiVersion V{min(self.positions)}, and the manifest says "
                f"{api_version}; raise ApiVersion in Manifest.xml"
            )
        if version > self.until:
            raise ArgumentException(
                f"{self.name} went after ApiVersion V{self.until}, and the manifest says "
                f"{api_version}; subscribe on {self.successor}"
            )
        return self.positions[max(since for since in self.positions if since <= version)]


def version_or_newest(api_version: str | None) -> int:
    """The number of a manifest's ApiVersion, at most `NEWEST`; none counts as the newest."""
    return NEWEST if api_version is None else min(int(api_version[1:]), NEWEST)


def check_subscriber(shape: NotificationShape, callback: Ref, api_version: str | None) -> None:
    """Check that a subscriber can be called, by name or else by position.

    Args:
        shape: What it subscribes on.
        callback: The callable.
        api_version: The manifest's.

    Raises:
        ArgumentException: It is not callable or takes another number of arguments, or its plugin's
            version does not have the notification.
    """
    order = shape.order_of(api_version)
    what = shape.name if api_version is None else f"{shape.name} in {api_version}"
    check_callback(what, callback, shape.offered, order)


def _shape(
    name: str,
    since: int,
    names: Sequence[str],
    *,
    later: Mapping[int, Sequence[str]] | None = None,
    article: Sequence[str] = (),
    until: int = NEWEST,
    successor: str = "",
    given_up_since: int | None = None,
    answer: type | None = None,
    is_afterwards: bool = False,
) -> NotificationShape:
    """A notification that offers the names of all its versions."""
    positions = {since: tuple(names)}
    positions.update((version, tuple(order)) for version, order in (later or {}).items())
    offered = dict.fromkeys((*positions[max(positions)], *names, *article))
    return NotificationShape(
        name=name,
        offered=tuple(offered),
        positions=positions,
        article=tuple(article),
        until=until,
        successor=successor,
        given_up_since=given_up_since,
        answer=answer,
        is_afterwards=is_afterwards,
    )


_SHIFT = ("printer", "view_manager")
_SHIFT_OF_THE_ARTICLE = ("printer", "progress_bar")
_NAVIGATING = ("order", "point_of_sale", "operation_service", "view_manager")
_ITEMS = ("order", "items", "modifiers", "deletion_method")
_CHEQUE = ("order", "operation_service", "view_manager")

_SHAPES = (
    _shape("cafe_session_opening", 6, _SHIFT, article=_SHIFT_OF_THE_ARTICLE),
    _shape("cafe_session_closing", 6, _SHIFT, article=_SHIFT_OF_THE_ARTICLE),
    _shape(
        "navigating_to_payment_screen",
        6,
        _NAVIGATING,
        later={7: (*_NAVIGATING, "context")},
        given_up_since=7,
    ),
    _shape(
        "before_order_bill",
        6,
        ("order", "view_manager"),
        later={7: ("order", "user", "operation_service", "view_manager")},
        given_up_since=6,
    ),
    _shape(
        "before_service_cheque",
        6,
        ("order", "printing_items", "view_manager"),
        later={7: ("order", "printing_items", "operation_service", "view_manager")},
        given_up_since=6,
    ),
    _shape("service_cheque_printed", 6, _CHEQUE),
    _shape(
        "before_delete_order",
        6,
        ("order", "view_manager"),
        later={7: ("order", "user", "view_manager")},
        given_up_since=6,
    ),
    _shape(
        "before_delete_printed_items",
        6,
        (*_ITEMS, "view_manager"),
        later={7: (*_ITEMS, "user", "view_manager")},
        given_up_since=6,
    ),
    _shape("bill_cheque_printing", 6, ("order_id",), answer=BillCheque),
    _shape("cash_cheque_printing", 6, ("order_id",), answer=CashCheque),
    _shape("order_storning", 6, ("order",), until=6, successor="order_storned"),
    _shape("order_storned", 7, ("order", "new_order_id", "user")),
    _shape(
        "before_do_cheque",
        7,
        _CHEQUE,
        later={8: ("order", "payment_items", "operation_service", "view_manager")},
        given_up_since=7,
    ),
    _shape("before_payment_added", 8, ("payment_item", "order", "view_manager"), given_up_since=8),
    _shape("payment_screen_updated", 7, ("context", "view_manager")),
    _shape(
        "order_edit_card_slided",
        6,
        ("card", "order", "operation_service", "view_manager"),
        answer=bool,
    ),
    _shape(
        "order_edit_barcode_scanned",
        6,
        ("barcode", "order", "operation_service", "view_manager"),
        answer=bool,
    ),
    _shape("order_changed", 6, ("args",), is_afterwards=True),
    _shape("order_bill_cancelled", 6, ("args",), is_afterwards=True),
    _shape("payment_type_changed", 6, ("args",), is_afterwards=True),
    _shape("donation_type_changed", 6, ("args",), is_afterwards=True),
    _shape("user_changed", 6, ("args",), is_afterwards=True),
    _shape("change_sum_changed", 6, ("args",), is_afterwards=True),
    _shape("screen_changed", 6, ("screen",), is_afterwards=True),
)

NOTIFICATION_POINTS: Mapping[str, NotificationShape] = {shape.name: shape for shape in _SHAPES}
"""All notifications, by name."""
