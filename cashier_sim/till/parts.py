"""What a running register is made of, as its commands see it."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from cashier_sim.engine.ports import Cashier
from cashier_sim.engine.register import Register
from cashier_sim.till.call_board import CallBoard
from cashier_sim.till.clock import TillClock
from cashier_sim.till.dialog_desk import DialogDesk
from cashier_sim.till.notifications import Notifications
from cashier_sim.till.pages import Pages
from cashier_sim.till.plugin_buttons import PluginButtons
from cashier_sim.till.plugins_port import Plugins
from cashier_sim.till.settings import Settings
from cashier_sim.till.shelf_file import ShelfFile
from cashier_sim.till.world_box import WorldBox


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts; handlers of commands work on them."""

    register: Register
    plugins: Plugins
    shelf_file: ShelfFile
    pages: Pages
    person: Cashier
    """Who is told and asked."""
    buttons: PluginButtons
    dialogs: DialogDesk
    calls: CallBoard
    notifications: Notifications
    world: WorldBox
    settings: Settings
    clock: TillClock
    active_item_id: Callable[[], UUID | None]
    """The payment row that the keypad edits, as the view shows it."""
    systems_changed: Callable[[], None]
    """Tell that the licence or a registration changed what can be chosen."""
