"""The plugin's entry: registers the payment system and watches the till shift."""

from pathlib import Path

from cashier_sim.plugin_api import (
    PluginContext,
    ProgressBar,
    ReceiptPrinter,
    ReceiptSlip,
    Tags,
    XElement,
)
from hotel.payments import HotelPayments
from hotel.service import HotelService


class HotelPlugin:
    """Named in Manifest.xml; made once, when the plugin is loaded."""

    license_module_id = 21005918

    def __init__(self) -> None:
        folder = Path(PluginContext.integration.get_data_storage_directory_path())
        self._hotel = HotelService(folder / "ledger.json")
        self._ends = [
            PluginContext.operations.register_payment_system(
                HotelPayments(self._hotel), can_process_payment_return_without_order=True
            ),
            PluginContext.notifications.subscribe_on_cafe_session_opening(self._on_opening),
            PluginContext.notifications.subscribe_on_cafe_session_closing(self._on_closing),
        ]

    def dispose(self) -> None:
        """The register is closing: give back everything that was registered."""
        for end in self._ends:
            end.dispose()

    def _on_opening(self, printer: ReceiptPrinter, progress_bar: ProgressBar) -> None:
        PluginContext.log.info("Cafe session opening.")
        PluginContext.operations.add_notification_message(
            "Гостиница на связи, можно оплачивать на номер.", HotelPayments.payment_system_name
        )

    def _on_closing(self, printer: ReceiptPrinter, progress_bar: ProgressBar) -> None:
        PluginContext.log.info("Cafe session closing.")
        progress_bar.change_message("Сверка с гостиницей")
        charged, refunded = self._hotel.reconcile()
        printer.print(
            ReceiptSlip(
                XElement(
                    Tags.DOC,
                    XElement(Tags.CENTER, HotelPayments.payment_system_name),
                    XElement(Tags.CENTER, "Сверка при закрытии смены"),
                    XElement(Tags.LINE),
                    XElement(Tags.PAIR, left="Начислено на номера", right=charged),
                    XElement(Tags.PAIR, left="Возвращено", right=refunded),
                )
            )
        )
