"""What plugins are told afterwards: changed orders and reference data, the screen, the change due.

Told from what is committed and from what the screen shows; nothing is made when nobody listens.
"""

from collections.abc import Hashable, Mapping
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.engine.state import Change, State
from cashier_sim.engine.sums import ZERO
from cashier_sim.plugin_api import (
    ClosedOrderScreen,
    DonationType,
    EntityChangedEventArgs,
    EntityEventType,
    OrderEditScreen,
    OrderPayScreen,
    OrderStatus,
    PaymentType,
    UnknownScreen,
    User,
)
from cashier_sim.plugin_api import Screen as PluginScreen
from cashier_sim.till.events import Event, ViewChanged
from cashier_sim.till.plugins_port import Plugins
from cashier_sim.till.view import OrderView, Screen, TillView

Entity = PaymentType | DonationType | User

_FIRST_REVISION = 1
_PAY_SCREENS = frozenset({Screen.PAYMENT, Screen.PREPAYMENTS})


class Observables:
    """Watches commits and views. Lives on the register's thread."""

    def __init__(self, state: State, plugins: Plugins) -> None:
        """Watch `state`; the plugins are told from now on."""
        self._plugins = plugins
        self._billed = {
            order_id
            for order_id, record in state.orders.items()
            if record.order.status is OrderStatus.BILL
        }
        self._payment_types = {
            settings.id: settings.payment_type for settings in state.payment_types.values()
        }
        self._donation_types, self._users = _reference(state.restaurant)
        self._place: tuple[Screen, UUID | None] = (Screen.ORDERS, None)
        self._change_sum = ZERO

    def note(self, change: Change) -> None:
        """Tell of a commit."""
        for record in change.orders:
            self._note_order(record)
        if change.payment_types is not None:
            types = {settings.id: settings.payment_type for settings in change.payment_types}
            self._compare(NotificationPoint.PAYMENT_TYPE_CHANGED, self._payment_types, types)
            self._payment_types = types
        if change.restaurant is not None:
            donation_types, users = _reference(change.restaurant)
            self._compare(
                NotificationPoint.DONATION_TYPE_CHANGED, self._donation_types, donation_types
            )
            self._compare(NotificationPoint.USER_CHANGED, self._users, users)
            self._donation_types, self._users = donation_types, users

    def on_event(self, event: Event) -> None:
        """Look at a new view."""
        if isinstance(event, ViewChanged):
            self._look(event.view)

    def _note_order(self, record: OrderRecord) -> None:
        order = record.order
        was_billed = order.id in self._billed
        if order.status is OrderStatus.BILL:
            self._billed.add(order.id)
        elif was_billed:
            self._billed.remove(order.id)
        self._tell_order(NotificationPoint.ORDER_CHANGED, record)
        if was_billed and order.status is OrderStatus.NEW:
            self._tell_order(NotificationPoint.ORDER_BILL_CANCELLED, record)

    def _tell_order(self, point: NotificationPoint, record: OrderRecord) -> None:
        if self._plugins.is_listened_to(point):  # before anything is made, at each commit
            args = EntityChangedEventArgs(entity=record.order, event_type=_event_type(record))
            self._post(point, record.order.id, args=args)

    def _compare(
        self,
        point: NotificationPoint,
        before: Mapping[UUID, Entity],
        after: Mapping[UUID, Entity],
    ) -> None:
        for entity_id in dict.fromkeys((*before, *after)):
            old, new = before.get(entity_id), after.get(entity_id)
            entity = new or old
            if old == new or entity is None:
                continue
            kind = EntityEventType.UPDATED
            if old is None:
                kind = EntityEventType.CREATED
            elif new is None:
                kind = EntityEventType.REMOVED
            args = EntityChangedEventArgs(entity=entity, event_type=kind)
            self._post(point, entity_id, args=args)

    def _look(self, view: TillView) -> None:
        current = view.current
        place = (view.screen, current.record.order.id if current else None)
        if place != self._place:
            self._place = place
            self._change_sum = ZERO
            screen = screen_of(view.screen, current)
            self._post(NotificationPoint.SCREEN_CHANGED, "screen", screen=screen)
        change_sum = _change_sum(view.screen, current)
        if change_sum != self._change_sum:
            self._change_sum = change_sum
            self._post(NotificationPoint.CHANGE_SUM_CHANGED, "change sum", args=change_sum)

    def _post(self, point: NotificationPoint, entity: Hashable, **arguments: object) -> None:
        if self._plugins.is_listened_to(point):
            self._plugins.post(NotificationCall(point=point, arguments=arguments), entity)


def screen_of(screen: Screen, current: OrderView | None) -> PluginScreen:
    """A page of the register as plugins know it."""
    if current is not None:
        order = current.record.order
        if screen is Screen.ORDER:
            return OrderEditScreen(order=order)
        if screen in _PAY_SCREENS:
            return OrderPayScreen(order=order)
        if screen is Screen.CLOSED_ORDER:
            return ClosedOrderScreen(order=order)
    return UnknownScreen()


def _change_sum(screen: Screen, current: OrderView | None) -> Decimal:
    """The change due on the cash screen; elsewhere there is none."""
    return current.change if current and screen is Screen.PAYMENT else ZERO


def _event_type(record: OrderRecord) -> EntityEventType:
    if record.order.status is OrderStatus.DELETED:
        return EntityEventType.REMOVED
    is_new = record.order.revision == _FIRST_REVISION
    return EntityEventType.CREATED if is_new else EntityEventType.UPDATED


def _reference(
    restaurant: Restaurant,
) -> tuple[dict[UUID, DonationType], dict[UUID, User]]:
    donation_types = {one.id: one for one in restaurant.donation_types}
    users = {employee.user.id: employee.user for employee in restaurant.employees}
    return donation_types, users
