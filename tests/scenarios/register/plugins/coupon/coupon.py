"""A button on the cash screen that prints one coupon and is then switched off."""

from cashier_sim.plugin_api import (
    Document,
    OperationService,
    Order,
    PaymentScreenButtonState,
    PluginContext,
    Tags,
    ViewManager,
    XElement,
)

CAPTION = "Купон"
CODE = "4600000000012"


class CouponPlugin:
    """Named in Manifest.xml."""

    license_module_id = 21005918

    def __init__(self) -> None:
        operations = PluginContext.operations
        button = operations.add_button_to_payment_screen(
            CAPTION, is_checked=False, is_enabled=True, callback=self._print
        )
        self._button_id = button.button_id
        self._ends = [button.registration, operations.add_status_bar_text("Купонов: 1")]

    def dispose(self) -> None:
        """The register is closing."""
        for end in self._ends:
            end.dispose()

    def _print(
        self,
        order: Order,
        operation_service: OperationService,
        view_manager: ViewManager,
        state: PaymentScreenButtonState,
    ) -> None:
        operations = PluginContext.operations
        printer = operations.try_get_receipt_cheque_printer()
        if printer is None:
            return
        code = XElement(Tags.CENTER, XElement(Tags.BARCODE, CODE))
        markup = XElement(Tags.DOC, XElement(Tags.CENTER, CAPTION), code)
        operations.print(printer, Document(markup=markup))
        operations.update_payment_screen_button_state(self._button_id, is_enabled=False)
        self._ends.pop().dispose()
