"""The plugin's entry: registers the payment system and watches how orders end."""

from pathlib import Path

from bonus.payments import BonusPayments
from bonus.service import BonusService, BonusUnavailableError
from cashier_sim.plugin_api import (
    EntityChangedEventArgs,
    Order,
    OrderStatus,
    PluginContext,
    ReceiptPrinter,
    ViewManager,
)


class BonusPlugin:
    """Named in Manifest.xml; made once, when the plugin is loaded."""

    license_module_id = 21005918

    def __init__(self) -> None:
        folder = Path(PluginContext.integration.get_data_storage_directory_path())
        self._bonus = BonusService(folder / "ledger.json")
        self._ends = [
            PluginContext.operations.register_payment_system(BonusPayments(self._bonus)),
            PluginContext.operations.add_button_to_plugins_menu(
                "Бонусы: начать заново", self._on_begin_anew
            ),
            PluginContext.notifications.order_changed.subscribe(self._on_order_changed),
        ]

    def dispose(self) -> None:
        """The register is closing: give back everything that was registered."""
        for end in self._ends:
            end.dispose()

    def _on_begin_anew(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        question = "Вернуть всем гостям их первые баллы? Списания и брони забудутся."
        if view_manager.show_yes_no_popup(BonusPayments.payment_system_name, question):
            self._bonus.forget()

    def _on_order_changed(self, args: EntityChangedEventArgs[Order]) -> None:
        # An open order may be deleted with its unprocessed items; their plugin is not asked then.
        if args.entity.status not in {OrderStatus.CLOSED, OrderStatus.DELETED}:
            return
        try:
            self._bonus.settle(args.entity.id)
        except BonusUnavailableError:  # anything that escapes here would end the subscription
            PluginContext.log.warn(f"Points of order {args.entity.number} wait for their system.")
