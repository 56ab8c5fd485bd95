"""The plugin's entry: registers the payment system, subscribes, and adds a button."""

from pathlib import Path

from cashier_sim.plugin_api import (
    EntityChangedEventArgs,
    Order,
    OrderStatus,
    PluginContext,
    ReceiptPrinter,
    ViewManager,
)
from voucher.asking import TITLE
from voucher.payments import VoucherPayments
from voucher.screens import VoucherScreens
from voucher.service import VoucherService

ICON = "M2,4H22V9A3,3 0 0 0 22,15V20H2V15A3,3 0 0 0 2,9Z"
"""A ticket, as WPF and SVG write paths."""


class VoucherPlugin:
    """Named in Manifest.xml; made once, when the plugin is loaded."""

    license_module_id = 21005918

    def __init__(self) -> None:
        folder = Path(PluginContext.integration.get_data_storage_directory_path())
        self._vouchers = VoucherService(folder / "ledger.json")
        payments = VoucherPayments(self._vouchers)
        self._screens = VoucherScreens(self._vouchers, payments)
        operations, notifications = PluginContext.operations, PluginContext.notifications
        button = operations.add_button_to_payment_screen(
            TITLE,
            is_checked=False,
            is_enabled=True,
            callback=self._screens.on_button,
            icon_geometry=ICON,
        )
        self._screens.button_id = button.button_id
        self._ends = [
            button.registration,
            operations.register_payment_system(payments),
            operations.add_button_to_plugins_menu("Ваучеры: начать заново", self._on_begin_anew),
            notifications.order_edit_barcode_scanned.subscribe(self._screens.on_scanned),
            notifications.navigating_to_payment_screen.subscribe(self._screens.on_navigating),
            notifications.order_changed.subscribe(self._on_order_changed),
        ]

    def dispose(self) -> None:
        """The register is closing: give back everything that was registered."""
        for end in self._ends:
            end.dispose()

    def _on_begin_anew(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        question = "Сделать все ваучеры снова годными? Что ими оплачено, забудется."
        if view_manager.show_yes_no_popup(TITLE, question):
            self._vouchers.forget()

    def _on_order_changed(self, args: EntityChangedEventArgs[Order]) -> None:
        if args.entity.status is OrderStatus.DELETED:
            self._screens.on_order_gone(args.entity.id)
        elif args.entity.status is OrderStatus.CLOSED:
            self._screens.on_order_closed(args.entity)
