"""Puts the parts of a running register together, in the order in which they need each other."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from cashier_sim import assets
from cashier_sim.engine.ports import Outcome
from cashier_sim.engine.register import Register
from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.engine.restaurant_file import load_restaurant
from cashier_sim.engine.state import Change
from cashier_sim.engine.store import MemoryStore, SqliteStore
from cashier_sim.till.call_board import CallBoard
from cashier_sim.till.cashier import ScreenCashier
from cashier_sim.till.clock import RandomIds, RunningClock, TillClock
from cashier_sim.till.dialog_desk import DialogDesk
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.events import Event, TraceKind
from cashier_sim.till.folder import DataFolder
from cashier_sim.till.masking import masked, may_hold_card
from cashier_sim.till.notifications import Notifications
from cashier_sim.till.observables import Observables
from cashier_sim.till.options import TillOptions
from cashier_sim.till.pages import Pages
from cashier_sim.till.paper import SimulatedFiscalRegister, SimulatedReceiptPrinter, Tape
from cashier_sim.till.parts import Parts
from cashier_sim.till.plugin_buttons import PluginButtons
from cashier_sim.till.plugins_port import PluginsSetup
from cashier_sim.till.readable import Pairs
from cashier_sim.till.screen_calls import ScreenCall
from cashier_sim.till.screen_operations import ScreenOperations
from cashier_sim.till.screen_turns import ScreenTurns
from cashier_sim.till.services import Collaborators, PluginServices
from cashier_sim.till.settings import Settings
from cashier_sim.till.shelf_file import ShelfFile
from cashier_sim.till.slips import MemorySlips, SlipStore, SqliteSlips
from cashier_sim.till.trace import Trace
from cashier_sim.till.view import NotificationLevel
from cashier_sim.till.view_builder import Sources, ViewBuilder
from cashier_sim.till.world_box import WorldBox


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Where a register keeps what."""

    store: SqliteStore | MemoryStore
    slips: SlipStore
    settings: Path | None
    world: Path | None
    shelf: Path | None
    logs: Path
    plugin_data: Path


def open_files(options: TillOptions, closing: ExitStack) -> Files:
    """Open the data folder, or make one of memory and a folder that goes away.

    Args:
        options: Which.
        closing: Gets what must be closed.

    Raises:
        RefusedError: The folder is in use or unusable.
        EngineError: The store is unusable or too new.
    """
    if options.data_folder is None:
        scratch = Path(closing.enter_context(tempfile.TemporaryDirectory(prefix="cashier-sim-")))
        return Files(
            store=MemoryStore(),
            slips=MemorySlips(),
            settings=None,
            world=None,
            shelf=None,
            logs=scratch / "logs",
            plugin_data=scratch / "plugin-data",
        )
    folder = closing.enter_context(DataFolder(options.data_folder))
    store = SqliteStore(folder.store, is_durable=options.is_durable)
    closing.callback(store.close)
    store.before_commit = options.before_commit
    store.after_commit = options.after_commit
    slips = SqliteSlips(folder.store, is_durable=options.is_durable)
    closing.callback(slips.close)
    return Files(
        store=store,
        slips=slips,
        settings=folder.settings,
        world=folder.world,
        shelf=folder.shelf,
        logs=folder.logs,
        plugin_data=folder.plugin_data,
    )


class Assembly:
    """A register put together, nothing of it started.

    Attributes:
        parts: What commands work on.
        trace: The timeline.
        slips: The tape's store.
        views: Makes the view.
        turns: Lets plugins hold the screen.
        observables: Tells plugins what changed.
    """

    def __init__(
        self,
        options: TillOptions,
        closing: ExitStack,
        *,
        tell: Callable[[Event], None],
        stale: Callable[[], None],
    ) -> None:
        """Put it together.

        Args:
            options: How.
            closing: Gets what must be closed.
            tell: Gets the events.
            stale: Called when the view is no longer true.

        Raises:
            RefusedError: A file of the data folder is in use or invalid.
            EngineError: The store or the restaurant's file is unusable.
        """
        restaurant = load_restaurant(options.restaurant or assets.path("restaurant.toml"))
        files = open_files(options, closing)
        self._stale = stale
        self._files = files
        self._register: Register | None = None
        self._views: ViewBuilder | None = None
        self.slips = files.slips
        self.settings = Settings(files.settings)
        self.world = WorldBox(files.world, self._spoil)
        self.clock = _clock(options, restaurant, self.world)
        self.trace = Trace(clock=self.clock, tell=tell, mask=self.mask)
        self.calls = CallBoard(self._spoil)
        self.dialogs = DialogDesk(self.trace, self._spoil)
        self.person = ScreenCashier(self.dialogs, self.mask)
        self.notifications = Notifications(self.clock, self._spoil)
        self._ids = options.ids or RandomIds()
        self.buttons = PluginButtons(self._ids, self._spoil)
        self.turns = ScreenTurns(lambda: self.views.view, self._hold_screen)
        self.screen = ScreenOperations(
            self.turns,
            register=lambda: self.register,
            call_back=self._call_back,
            view=lambda: self.views.view,
        )
        self.tape = Tape(
            slips=files.slips, trace=self.trace, clock=self.clock, world=self.world, tell=tell
        )
        self.printer = SimulatedReceiptPrinter(
            self.tape, self.notifications, self._order_number_on_screen
        )
        self.services = PluginServices(self._collaborators(tell))
        self.plugins = options.make_plugins(self.services, self._setup(options, restaurant))
        self._register = self._made_register(restaurant)
        self._register.cheques.culture = self.settings.slip_language
        state = self._register.state
        self.pages = Pages(state, state.restaurant.employees[0].user, self._spoil)
        self.parts = self._made_parts()
        self.observables = Observables(state, self.plugins)
        self._views = ViewBuilder(self._sources())

    @property
    def register(self) -> Register:
        """The engine."""
        if self._register is None:
            raise RuntimeError("the register is not put together yet; plugins start after it")
        return self._register

    @property
    def views(self) -> ViewBuilder:
        """Makes the view."""
        if self._views is None:
            raise RuntimeError("the register is not put together yet; plugins start after it")
        return self._views

    def mask(self, text: str) -> str:
        """The text without card data, but for the deck's."""
        return masked(text, self.world.world.tracks) if may_hold_card(text) else text

    def open_awaited_order(self) -> None:
        """Open the order that a plugin asked for; the cashier is told if it cannot be."""
        try:
            self.pages.open_awaited()
        except RefusedError as error:
            refusal = error.refusal
            self.notifications.add(
                NotificationLevel.ERROR, code=refusal.code, values=refusal.values
            )

    def _made_register(self, restaurant: Restaurant) -> Register:
        return Register(
            restaurant=restaurant,
            store=self._files.store,
            processors=self.plugins,
            fiscal_register=SimulatedFiscalRegister(self.tape, self.services.order_number),
            receipt_printer=self.printer,
            cashier=self.person,
            clock=self.clock,
            ids=self._ids,
            changed=self._note_change,
            current_user=lambda: self.pages.cashier,
        )

    def _made_parts(self) -> Parts:
        return Parts(
            register=self.register,
            plugins=self.plugins,
            shelf_file=ShelfFile(self._files.shelf),
            pages=self.pages,
            person=self.person,
            buttons=self.buttons,
            dialogs=self.dialogs,
            calls=self.calls,
            notifications=self.notifications,
            world=self.world,
            settings=self.settings,
            clock=self.clock,
            active_item_id=self._active_item_id,
            systems_changed=self._note_systems,
        )

    def _collaborators(self, tell: Callable[[Event], None]) -> Collaborators:
        return Collaborators(
            trace=self.trace,
            calls=self.calls,
            dialogs=self.dialogs,
            printer=self.printer,
            notifications=self.notifications,
            buttons=self.buttons,
            screen=self.screen,
            world=self.world,
            settings=self.settings,
            clock=self.clock,
            register=lambda: self.register,
            pages=lambda: self.pages,
            call_ended=self._note_call_end,
            tell=tell,
            mask=self.mask,
            systems_changed=self._note_systems,
            plugins_changed=self._spoil,
        )

    def _sources(self) -> Sources:
        return Sources(
            register=self.register,
            plugins=self.plugins,
            pages=self.pages,
            dialogs=self.dialogs,
            calls=self.calls,
            notifications=self.notifications,
            buttons=self.buttons,
            world=self.world,
            settings=self.settings,
            clock=self.clock,
            mask=self.mask,
        )

    def _setup(self, options: TillOptions, restaurant: Restaurant) -> PluginsSetup:
        return PluginsSetup(
            log_folder=self._files.logs,
            plugin_data_folder=self._files.plugin_data,
            culture=self.settings.text("slip_culture"),
            time_zone=restaurant.zone.key,
            hash_seed=options.hash_seed,
            grace_seconds=options.grace_seconds,
            kept_processes=options.kept_processes,
        )

    def _note_change(self, change: Change) -> None:
        self.trace.note(TraceKind.STATE, change.note, arguments=_written(change))
        if self._views is not None:
            self._views.note(change)
            self.observables.note(change)
            self._stale()

    def _note_systems(self) -> None:
        if self._views is not None:
            self._views.note_systems()
            self._stale()

    def _spoil(self) -> None:
        if self._views is not None:
            self._views.spoil()
            self._stale()

    async def _call_back(self, call: ScreenCall) -> Outcome:
        return await self.plugins.call_back(call)

    def _hold_screen(self, is_held: bool) -> None:
        self.views.is_busy = is_held
        if not is_held:
            self.open_awaited_order()
            self.pages.settle()
        self._spoil()

    def _note_call_end(self) -> None:
        if self._views is not None and not self._views.is_busy:
            self.open_awaited_order()

    def _active_item_id(self) -> UUID | None:
        current = self.views.view.current
        return current.active_item_id if current else None

    def _order_number_on_screen(self) -> int | None:
        return self.services.order_number(self.pages.order_id)


def _clock(options: TillOptions, restaurant: Restaurant, world: WorldBox) -> TillClock:
    return options.clock or RunningClock(restaurant.zone, world.clock_offset)


def _written(change: Change) -> Pairs:
    """What a commit wrote, in short."""
    pairs = [
        (
            f"order #{record.order.number}",
            f"{record.order.status.name}, revision {record.order.revision}",
        )
        for record in change.orders
    ]
    pairs += [
        (attempt.kind.value, f"{attempt.state.name}, {attempt.sum:f}")
        for attempt in change.attempts
    ]
    if change.session is not None:
        is_open = change.session.current is not None
        pairs.append(("cafe session", "open" if is_open else "closed"))
    if change.payment_types is not None:
        pairs.append(("payment types", str(len(change.payment_types))))
    if change.restaurant is not None:
        pairs.append(("restaurant", change.restaurant.name))
    return tuple(pairs)
