"""Modules that load when something of them is first wanted, so that the program starts sooner.

    if TYPE_CHECKING:
        from cashier_sim.ui.docks import world
    else:
        world = LateModule("cashier_sim.ui.docks.world")

    dock = world.WorldDock()  # loads it

Type checkers and the layer contracts see an ordinary import. Only for what the first picture of
the window does not need; a test holds the two names together.

A package that offers names of its modules loads each module with its first name:

    __getattr__ = late_names(__name__, {"lay_out": "layout"})
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class LateModule(ModuleType):
    """Stands for a module that is not loaded yet, and gives everything that is in it.

    Args:
        name: Full name of the module.
    """

    def __getattr__(self, name: str) -> object:
        """Load the module, the first time, and give something of it.

        Raises:
            AttributeError: The module has no such name.
        """
        value: object = getattr(import_module(self.__name__), name)
        return value


def late_names(package: str, module_of: Mapping[str, str]) -> Callable[[str], object]:
    """Return a package's `__getattr__`, which Python calls for a name that is not there yet.

    Args:
        package: Full name of the package.
        module_of: Each name that it offers, and the module in the package that has it.
    """

    def load(name: str) -> object:
        module = module_of.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(f"{package}.{module}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return load
