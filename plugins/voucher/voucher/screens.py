"""When vouchers come into an order: a scan on the order screen, the cash screen, its button."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from cashier_sim.plugin_api import (
    FrontApiException,
    OperationService,
    Order,
    PaymentActionFailedException,
    PaymentScreenButtonState,
    PluginContext,
    ViewManager,
)
from voucher.asking import TITLE, ask_for_voucher
from voucher.orders import (
    UnfitOrderError,
    add_certificate,
    add_gift,
    add_taken_payment,
    attach,
    vouchers_of,
)
from voucher.payments import VoucherPayments
from voucher.service import Kind, Voucher, VoucherClaimedError, VoucherService, find_voucher

TOAST_SECONDS = 10.0
CLAIMED = "Ваучер {code} уже предъявлен в другом заказе."


class VoucherScreens:
    """What the plugin does on the register's screens.

    Args:
        vouchers: The site that sells them.
        payments: The registered payment system, whose types pay with certificates.
    """

    def __init__(self, vouchers: VoucherService, payments: VoucherPayments) -> None:
        self._vouchers = vouchers
        self._payments = payments
        self.button_id: UUID | None = None

    def on_scanned(
        self,
        barcode: str,
        order: Order,
        operation_service: OperationService,
        view_manager: ViewManager,
    ) -> bool:
        """A code was scanned on the order screen: take it if it is a voucher's.

        Returns:
            Whether it is ours; False lets other plugins have it.
        """
        voucher = find_voucher(barcode)
        if voucher is None:
            return False
        try:
            self._take_on_order_screen(voucher, order, operation_service)
        except (UnfitOrderError, VoucherClaimedError, FrontApiException) as error:
            # One that escapes would end the subscription until the plugin restarts.
            view_manager.show_error_popup(_sentence(error, voucher))
        return True

    def on_navigating(self, order: Order, operation_service: OperationService) -> None:
        """The cash screen opens: add what was paid on the site, once for each voucher."""
        present = {str(item.id) for item in order.payments}
        known = vouchers_of(order, operation_service)
        for code, item_id in known.items():
            voucher = find_voucher(code)
            if voucher is None or voucher.kind is not Kind.PAID or item_id in present:
                continue
            try:
                self._vouchers.claim(code, order.id)
                order = add_taken_payment(order, voucher, operation_service)
            except (UnfitOrderError, VoucherClaimedError, FrontApiException) as error:
                PluginContext.operations.add_warning_message(_sentence(error, voucher), TITLE)
            else:
                _toast(f"Ваучер {code}: оплачено на сайте")
        self._check_button(is_checked=bool(known))

    def on_button(
        self,
        order: Order,
        operation_service: OperationService,
        view_manager: ViewManager,
        state: PaymentScreenButtonState,
    ) -> None:
        """The button of the cash screen: ask for a code, do what it is for, look pressed."""
        voucher = ask_for_voucher(view_manager)
        if voucher is None:
            return
        try:
            self._take_on_cash_screen(voucher, order, operation_service)
        except (UnfitOrderError, VoucherClaimedError, PaymentActionFailedException) as error:
            view_manager.show_error_popup(_sentence(error, voucher))
            return
        self._check_button(is_checked=True)

    def on_order_gone(self, order_id: UUID) -> None:
        """An order was deleted or returned: its vouchers may be shown again."""
        self._vouchers.release_all(order_id)

    def on_order_closed(self, order: Order) -> None:
        """An order was paid: a paid voucher whose payment the cashier took out is free again."""
        present = {str(item.id) for item in order.payments}
        for code, item_id in vouchers_of(order, PluginContext.operations).items():
            voucher = find_voucher(code)
            if voucher is not None and voucher.kind is Kind.PAID and item_id not in present:
                self._vouchers.release(code, order.id)

    def _take_on_order_screen(
        self, voucher: Voucher, order: Order, operation_service: OperationService
    ) -> None:
        if voucher.kind is Kind.CERTIFICATE:
            raise UnfitOrderError("Сертификатом платят на кассе.")
        if voucher.kind is Kind.PAID:
            self._vouchers.claim(voucher.code, order.id)
            attach(order, voucher, operation_service)  # the payment follows on the cash screen
        else:
            self._add_gift(voucher, order, operation_service)
        _toast(f"Ваучер {voucher.code} принят")

    def _take_on_cash_screen(
        self, voucher: Voucher, order: Order, operation_service: OperationService
    ) -> None:
        if voucher.code in vouchers_of(order, operation_service):
            raise UnfitOrderError(f"Ваучер {voucher.code} уже в этом заказе.")
        match voucher.kind:
            case Kind.PAID:
                with self._claimed(voucher, order.id):
                    add_taken_payment(order, voucher, operation_service)
            case Kind.GIFT:
                self._add_gift(voucher, order, operation_service)
            case Kind.CERTIFICATE:
                left = self._payments.require_usable(voucher)
                (payment_type, *_) = PluginContext.operations.get_active_payment_types(
                    self._payments
                )
                add_certificate(order, voucher, left, payment_type, operation_service)

    def _add_gift(
        self, voucher: Voucher, order: Order, operation_service: OperationService
    ) -> None:
        with self._claimed(voucher, order.id):
            add_gift(order, voucher, operation_service)

    @contextmanager
    def _claimed(self, voucher: Voucher, order_id: UUID) -> Iterator[None]:
        """Claim a voucher for an edit; free again when the edit fails."""
        self._vouchers.claim(voucher.code, order_id)
        try:
            yield
        except BaseException:
            self._vouchers.release(voucher.code, order_id)
            raise

    def _check_button(self, *, is_checked: bool) -> None:
        if self.button_id is not None:
            PluginContext.operations.update_payment_screen_button_state(
                self.button_id, is_checked=is_checked
            )


def _toast(text: str) -> None:
    PluginContext.operations.add_notification_message(text, TITLE, TOAST_SECONDS)


def _sentence(error: Exception, voucher: Voucher) -> str:
    if isinstance(error, VoucherClaimedError):
        return CLAIMED.format(code=voucher.code)
    return str(error)
