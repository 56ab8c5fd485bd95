"""The plugin of the golden conversations; `docs/wire.md` tells what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.plugin_api import (
    PaymentActionCancelledException,
    PaymentActionFailedException,
    PluginContext,
    ReceiptSlip,
    Tags,
    XElement,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from cashier_sim.plugin_api import PaymentDataContext, ProgressBar, ReceiptPrinter, ViewManager


class GoldenPayments:
    """Takes what the cashier confirms."""

    payment_system_key = "golden"
    payment_system_name = "Golden"

    def __init__(self) -> None:
        self._printer: ReceiptPrinter | None = None

    def collect_data(self) -> None:
        """Use the printer of the last payment, too late."""
        if self._printer is not None:
            self._printer.print(ReceiptSlip(XElement(Tags.DOC)))

    def pay(
        self,
        sum: Decimal,
        view_manager: ViewManager,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        """Ask, print, remember."""
        self._printer = printer
        if not view_manager.show_yes_no_popup("Golden", f"Pay {sum}?"):
            raise PaymentActionCancelledException
        printer.print(ReceiptSlip(XElement(Tags.DOC, XElement(Tags.PAIR, "Sum", sum))))
        context.set_rollback_data("taken")

    def return_payment(self, context: PaymentDataContext) -> None:
        """Give back what was taken, and nothing else."""
        if context.get_rollback_data() != "taken":
            raise PaymentActionFailedException("unknown payment")


class GoldenPlugin:
    """Registers the payments and listens to the till shift."""

    def __init__(self) -> None:
        self._registration = PluginContext.operations.register_payment_system(GoldenPayments())
        PluginContext.notifications.subscribe_on_cafe_session_opening(self._on_opening)

    def dispose(self) -> None:
        """Unregister."""
        self._registration.dispose()

    def _on_opening(self, printer: ReceiptPrinter, progress_bar: ProgressBar) -> None:
        progress_bar.change_message("opening")
