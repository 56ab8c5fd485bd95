"""How a register is opened."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cashier_sim.engine.ports import Ids
from cashier_sim.plugin_host.kept_processes import KeptProcesses
from cashier_sim.till.clock import TillClock
from cashier_sim.till.plugins import PluginShelf
from cashier_sim.till.plugins_port import PluginsFactory


def nothing() -> None:
    """Do nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TillOptions:
    """How a register is opened; the defaults are a person's."""

    data_folder: Path | None = None
    """Where everything is kept; None = in memory, and gone when the till closes."""
    is_durable: bool = True
    """Each commit waits for the disk; without, a power cut or a kill may spoil the data."""
    restaurant: Path | None = None
    """The restaurant's file; None = the demo restaurant."""
    clock: TillClock | None = None
    """None = real time, moved on by what the data folder remembers."""
    ids: Ids | None = None
    """None = random ones."""
    plugin_folders: tuple[Path, ...] | None = None
    """The plugins to start; None = those of the data folder, at first the example hotel."""
    holds_plugins: bool = False
    """The plugins wait for `Till.start_plugins`, so that a window can be there before them."""
    make_plugins: PluginsFactory = PluginShelf
    """Makes the plugins; tests give fakes."""
    hash_seed: int | None = None
    """Fixed seed of Python's string hashes in the plugins, for repeatable scenarios."""
    grace_seconds: float = 2.0
    """How long an ended call of a plugin, or its `dispose`, may take before it is killed."""
    kept_processes: KeptProcesses | None = None
    """Where the plugins' processes come from and go to, to live on when the register closes."""
    before_commit: Callable[[], None] = nothing
    """Called before each durable commit; kill tests end the process here."""
    after_commit: Callable[[], None] = nothing
    """Called after each durable commit; kill tests end the process here."""
