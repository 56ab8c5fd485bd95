"""The smallest legal payment plugin: it takes and returns any sum and says nothing.

Methods declare only the arguments that they use; a real plugin starts from `plugins/hotel`.
"""

from cashier_sim.plugin_api import PluginContext


class MinimalPayments:
    """A payment system that agrees to everything."""

    payment_system_key = "minimal"
    payment_system_name = "Минимальная"

    def collect_data(self) -> None:
        """Nothing to ask when the type is picked."""

    def on_payment_added(self) -> None:
        """Nothing to change in the order."""

    def on_preliminary_payment_editing(self) -> bool:
        """The cashier may type another sum."""
        return True

    def pay(self) -> None:
        """Returning means that the money is taken."""

    def emergency_cancel_payment(self) -> None:
        """Returning means that it is given back."""

    def return_payment(self) -> None:
        """Returning means that it is given back."""

    def return_payment_without_order(self) -> None:
        """Returning means that it is given back."""


class MinimalPlugin:
    """Named in Manifest.xml; made once, when the plugin is loaded."""

    license_module_id = 21005918

    def __init__(self) -> None:
        self._registration = PluginContext.operations.register_payment_system(MinimalPayments())

    def dispose(self) -> None:
        """The register is closing."""
        self._registration.dispose()
