"""Modules that load when something of them is first wanted, so that the program starts sooner.

    if TYPE_CHECKING:
        from cashier_sim.ui.docks import world
    else:
        world = LateModule("cashier_sim.ui.docks.world")

    dock = world.WorldDock()  # loads it

Type checkers and the layer contracts see an ordinary import. Only for what the first picture of
the window does not need; a test holds the two names together.
"""

from importlib import import_module
from types import ModuleType


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
