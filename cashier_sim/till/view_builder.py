"""Makes the view of the till, part by part: what did not change stays the same object."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar
from uuid import UUID

from cashier_sim.engine.model import (
    Attempt,
    AttemptState,
    OrderRecord,
    PaymentGroup,
    PaymentRecord,
    PaymentReportRow,
    PaymentTypeSettings,
)
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import Clock
from cashier_sim.engine.register import Register
from cashier_sim.engine.returning import has_unfinished_return
from cashier_sim.engine.state import Change
from cashier_sim.engine.sums import change, due, entered
from cashier_sim.plugin_api import PaymentItem, PaymentStatus
from cashier_sim.till.call_board import CallBoard
from cashier_sim.till.dialog_desk import DialogDesk
from cashier_sim.till.navigation import OPEN_STATUSES, ORDER_SCREENS
from cashier_sim.till.notifications import Notifications
from cashier_sim.till.pages import Pages
from cashier_sim.till.plugin_buttons import PluginButtons
from cashier_sim.till.plugins_port import Plugins
from cashier_sim.till.settings import Settings
from cashier_sim.till.view import (
    OrderView,
    PaymentRow,
    PaymentRowKind,
    PaymentTypeChoice,
    PluginView,
    Screen,
    TillView,
)
from cashier_sim.till.world_box import WorldBox

T = TypeVar("T")

_GROUP_ORDER = {group: place for place, group in enumerate(PaymentGroup)}


class _Part(Generic[T]):
    """Remembers a part of the view as long as what it was made of stays the same object."""

    def __init__(self) -> None:
        self._sources: tuple[object, ...] | None = None
        self._made: T | None = None

    def get(self, make: Callable[[], T], *sources: object) -> T:
        """The part, made anew when one of `sources` is another object than last time."""
        known = self._sources
        if (
            self._made is None
            or known is None
            or len(known) != len(sources)
            or any(old is not new for old, new in zip(known, sources, strict=True))
        ):
            self._made = make()
            self._sources = sources
        return self._made


class _Orders:
    """The order list, newest first, kept up without sorting thousands at each key press."""

    def __init__(self) -> None:
        self._oldest_first: list[OrderRecord] = []
        self._places: dict[UUID, int] = {}
        self.shown: tuple[OrderRecord, ...] = ()

    def load(self, records: tuple[OrderRecord, ...]) -> None:
        self._oldest_first = sorted(records, key=lambda record: record.order.number)
        self._places = {record.order.id: n for n, record in enumerate(self._oldest_first)}
        self.shown = tuple(reversed(self._oldest_first))

    def update(self, records: tuple[OrderRecord, ...]) -> None:
        for record in records:
            place = self._places.get(record.order.id)
            if place is None:
                self._places[record.order.id] = len(self._oldest_first)
                self._oldest_first.append(record)
            else:
                self._oldest_first[place] = record
        self.shown = tuple(reversed(self._oldest_first))


@dataclass(slots=True)
class _Stamps:
    """Objects that are replaced when something that has no value of its own changes."""

    attempts: object
    payment_types: object
    systems: object
    money: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What the view is made of."""

    register: Register
    plugins: Plugins
    pages: Pages
    dialogs: DialogDesk
    calls: CallBoard
    notifications: Notifications
    buttons: PluginButtons
    world: WorldBox
    settings: Settings
    clock: Clock
    mask: Callable[[str], str]


class ViewBuilder:
    """Makes the view when it is asked for and something changed since."""

    def __init__(self, sources: Sources) -> None:
        """Make views of `sources`."""
        self._from = sources
        self._state = sources.register.state
        self._orders = _Orders()
        self._orders.load(tuple(self._state.orders.values()))
        self._stamps = _Stamps(object(), object(), object(), object())
        self._current: _Part[OrderView] = _Part()
        self._choices: _Part[tuple[PaymentTypeChoice, ...]] = _Part()
        self._report: _Part[tuple[PaymentReportRow, ...]] = _Part()
        self._unknown: _Part[tuple[Attempt, ...]] = _Part()
        self._plugins: tuple[PluginView, ...] = ()
        self._made: TillView | None = None
        self.is_busy = False

    def note(self, change: Change) -> None:
        """A commit changed the engine's state."""
        known = self._state.orders
        # A shift that closes lets orders go, and so does a change of one of an earlier shift.
        if change.session or any(record.order.id not in known for record in change.orders):
            self._orders.load(tuple(known.values()))
        else:
            self._orders.update(change.orders)
        if change.attempts:
            self._stamps.attempts = object()
        if change.payment_types is not None:
            self._stamps.payment_types = object()
        if change.orders or change.attempts:
            self._stamps.money = object()
        self.spoil()

    def note_systems(self) -> None:
        """A payment system was registered or its registration ended."""
        self._stamps.systems = object()
        self.spoil()

    def spoil(self) -> None:
        """Something changed: the next view is made anew."""
        self._made = None

    @property
    def view(self) -> TillView:
        """The present view."""
        if self._made is None:
            self._made = self._build()
        return self._made

    def _build(self) -> TillView:
        sources, pages = self._from, self._from.pages
        return TillView(
            now=sources.clock.now(),
            restaurant=self._state.restaurant,
            screen=pages.place.screen,
            cashier=pages.cashier,
            session=self._state.session,
            orders=self._orders.shown,
            current=self._current_order(),
            choices=self._all_choices(),
            partial_return=pages.partial_return,
            goods_return=pages.goods_return,
            report=self._report_rows(),
            unknown=self._unknown_attempts(),
            is_busy=self.is_busy,
            waiting=sources.calls.waiting,
            silent_calls=sources.calls.silent,
            dialogs=sources.dialogs.dialogs,
            notifications=sources.notifications.shown,
            world=sources.world.world,
            plugins=self._plugin_views(),
            plugin_buttons=sources.buttons.shown,
            status_texts=sources.buttons.texts,
            settings=sources.settings.shown,
            has_card_listener=_hears(sources, NotificationPoint.ORDER_EDIT_CARD_SLIDED),
            has_barcode_listener=_hears(sources, NotificationPoint.ORDER_EDIT_BARCODE_SCANNED),
            past_orders=pages.past_orders,
            undoable=sources.register.back_office.undoable,
            locked_orders=self._state.locks.seized,
        )

    def _current_order(self) -> OrderView | None:
        pages, stamps = self._from.pages, self._stamps
        order_id = pages.order_id
        if order_id is None:
            return None
        record = self._state.record(order_id)
        return self._current.get(
            lambda: self._order_view(record),
            record,
            pages.place.screen,
            pages.active_item_id,
            pages.guest_id,
            stamps.attempts,
            stamps.systems,
            stamps.payment_types,
            self._state.session,
        )

    def _order_view(self, record: OrderRecord) -> OrderView:
        rows = tuple(self._row(record, item) for item in record.order.payments)
        donations = tuple(self._row(record, item) for item in record.order.donations)
        is_open = self._from.pages.place.screen in ORDER_SCREENS
        refusal = self._from.register.payments.pay_refusal(record) if is_open else None
        return OrderView(
            record=record,
            rows=rows,
            due=due(record),
            entered=entered(record),
            change=change(record),
            active_item_id=self._active(rows, donations) if is_open else None,
            pay_refusal=refusal.code if refusal else None,
            pay_refusal_values=refusal.values if refusal else {},
            attempts=tuple(
                attempt
                for attempt in self._unknown_attempts()
                if attempt.order_id == record.order.id
            ),
            has_unfinished_return=self._is_of_open_shift(record) and has_unfinished_return(record),
            donations=donations,
            guest_id=self._guest_id(record),
            is_of_present_shift=record.order.status in OPEN_STATUSES
            or self._is_of_open_shift(record),
        )

    def _guest_id(self, record: OrderRecord) -> UUID | None:
        """The guest chosen, or the first one."""
        ids = [guest.id for guest in record.order.guests]
        chosen = self._from.pages.guest_id
        return chosen if chosen in ids else next(iter(ids), None)

    def _is_of_open_shift(self, record: OrderRecord) -> bool:
        session = self._state.session.current
        return session is not None and record.session_number == session.number

    def _active(
        self, rows: tuple[PaymentRow, ...], donations: tuple[PaymentRow, ...]
    ) -> UUID | None:
        """The row chosen by hand; on the cash pages otherwise the last whose sum can be typed."""
        chosen = self._from.pages.active_item_id
        if any(row.item.id == chosen for row in (*rows, *donations)):
            return chosen
        if self._from.pages.place.screen is Screen.PRELIMINARY:
            return None  # a preliminary payment is edited only after its plugin was asked
        typed = [row for row in rows if row.kind is PaymentRowKind.UNPROCESSED]
        return typed[-1].item.id if typed else None

    def _row(self, record: OrderRecord, item: PaymentItem) -> PaymentRow:
        slot = record.payments.get(item.id) or PaymentRecord(item_id=item.id)
        settings = self._state.payment_types.get(item.type.id)
        return PaymentRow(
            item=item,
            record=slot,
            kind=row_kind(item, slot),
            is_loaded=settings is not None and self._is_loaded(settings),
        )

    def _is_loaded(self, settings: PaymentTypeSettings) -> bool:
        key = settings.payment_system_key
        return not key or self._from.plugins.is_registered(key)

    def _all_choices(self) -> tuple[PaymentTypeChoice, ...]:
        return self._choices.get(
            self._made_choices, self._stamps.payment_types, self._stamps.systems
        )

    def _made_choices(self) -> tuple[PaymentTypeChoice, ...]:
        returning = {settings.id for settings in self._from.register.goods_returns.types()}
        choices = [
            PaymentTypeChoice(
                settings=settings,
                group=self._from.register.payments.group_of(settings),
                is_loaded=self._is_loaded(settings),
                returns_without_order=settings.id in returning,
            )
            for settings in self._state.payment_types.values()
        ]
        choices.sort(key=_choice_place)
        return tuple(choices)

    def _plugin_views(self) -> tuple[PluginView, ...]:
        views = self._from.plugins.views()
        same = len(views) == len(self._plugins) and all(
            new is old for new, old in zip(views, self._plugins, strict=True)
        )
        if not same:
            self._plugins = views
        return self._plugins

    def _report_rows(self) -> tuple[PaymentReportRow, ...]:
        pages = self._from.pages
        if pages.place.screen is not Screen.REPORT:
            return ()
        return self._report.get(self._made_report, self._stamps.money, pages.report_session)

    def _made_report(self) -> tuple[PaymentReportRow, ...]:
        mask = self._from.mask
        rows = self._from.register.reports.payments(self._from.pages.report_session)
        return tuple(
            replace(row, card_number=mask(row.card_number), card_type=mask(row.card_type))
            for row in rows
        )

    def _unknown_attempts(self) -> tuple[Attempt, ...]:
        return self._unknown.get(
            lambda: tuple(
                attempt
                for attempt in self._state.attempts.values()
                if attempt.state is AttemptState.UNKNOWN
            ),
            self._stamps.attempts,
        )


def row_kind(item: PaymentItem, record: PaymentRecord) -> PaymentRowKind:
    """How a payment row is labelled."""
    if record.state.is_unknown:
        return PaymentRowKind.UNKNOWN
    if item.is_preliminary:
        return PaymentRowKind.PRELIMINARY
    if item.is_processed_externally:
        return PaymentRowKind.EXTERNAL
    if item.status is PaymentStatus.NEW:
        return PaymentRowKind.UNPROCESSED
    return PaymentRowKind.PREPAYMENT if item.is_prepay else PaymentRowKind.PROCESSED


def _hears(sources: Sources, point: NotificationPoint) -> bool:
    return sources.plugins.is_listened_to(point)


def _choice_place(choice: PaymentTypeChoice) -> tuple[int, str]:
    return _GROUP_ORDER[choice.group], choice.settings.payment_type.name
