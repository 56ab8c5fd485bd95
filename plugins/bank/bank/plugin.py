"""The plugin's entry: registers the payment system and the button, and watches the till shift."""

from pathlib import Path

from bank import slips
from bank.links import CAPTION, PaymentLinks
from bank.payments import BankPayments
from bank.service import BankService, BankUnavailableError
from bank.settings import load_settings
from bank.terminal import Terminal
from cashier_sim.plugin_api import (
    FiscalPaymentTypeGroup,
    PluginContext,
    ReceiptPrinter,
    ViewManager,
)


class BankPlugin:
    """Named in Manifest.xml; made once, when the plugin is loaded."""

    license_module_id = 21005918

    def __init__(self) -> None:
        operations, notifications = PluginContext.operations, PluginContext.notifications
        folder = Path(PluginContext.integration.get_data_storage_directory_path())
        settings_file = Path(PluginContext.integration.get_configs_directory_path(), "bank.json")
        load_settings(settings_file)  # a wrong one is told now, not at the first payment
        self._terminal = Terminal(BankService(folder / "ledger.json"), folder / "unsent.json")
        payments = BankPayments(self._terminal, settings_file)
        self._links = PaymentLinks(payments)
        self._ends = [
            operations.register_payment_system(
                payments,
                can_process_payment_return_without_order=True,
                fiscal_payment_type_group=FiscalPaymentTypeGroup.CARD,
            ),
            operations.add_button_to_plugins_menu(CAPTION, self._links.on_pressed),
            notifications.cafe_session_opening.subscribe(self._on_opening),
            notifications.cafe_session_closing.subscribe(self._on_closing),
        ]

    def dispose(self) -> None:
        """The register is closing: give back everything that was registered."""
        for end in self._ends:
            end.dispose()

    def _on_opening(self, printer: ReceiptPrinter, view_manager: ViewManager) -> None:
        """Say at once whether the bank can be used, not when the first guest wants to pay."""
        view_manager.change_progress_bar_message("Проверяем связь с банком")
        try:
            undone = self._terminal.catch_up()
            is_open = self._terminal.bank.is_open()
        except BankUnavailableError:
            undone, is_open = 0, False
        if not is_open:
            PluginContext.operations.add_warning_message(
                "Банк не отвечает, оплата по QR-коду пока не пройдёт.", slips.NAME
            )
        elif undone:
            PluginContext.operations.add_notification_message(
                f"Отменено незавершённых оплат: {undone}.", slips.NAME
            )

    def _on_closing(self, printer: ReceiptPrinter, view_manager: ViewManager) -> None:
        view_manager.change_progress_bar_message("Сверка итогов с банком")
        try:
            self._terminal.catch_up()
            printer.print(slips.reconciliation_slip(self._terminal.bank.reconcile()))
        except BankUnavailableError:
            PluginContext.operations.add_warning_message(
                "Банк не отвечает, сверка итогов не прошла.", slips.NAME
            )
