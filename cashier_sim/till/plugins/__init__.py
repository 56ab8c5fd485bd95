"""The shelf of plugins: one process each, and everything that they may ask of the register.

`shelf.PluginShelf` is the till's `Plugins`: the engine calls payment systems through it,
`services.PluginServices` answers what plugins ask meanwhile.
"""

from cashier_sim.till.plugins.shelf import PluginShelf

__all__ = ["PluginShelf"]
