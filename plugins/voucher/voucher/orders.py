"""What vouchers do to an order: a payment that was taken elsewhere, a gift, a certificate's item.

Everything here uses the operation service of the running call, which has the lock of the order on
the screen, and reads the order again after each edit, since the snapshot before it is stale.
"""

import json
from decimal import Decimal

from cashier_sim.plugin_api import (
    CardPaymentItemAdditionalData,
    ExternalPaymentItemAdditionalData,
    OperationService,
    Order,
    OrderStatus,
    PaymentStatus,
    PaymentType,
    PaymentTypeKind,
)
from voucher.service import Voucher

EXTERNAL_DATA_KEY = "vouchers"
"""Under it the order keeps which vouchers it has, and which payment items they became."""

GIFT_DELIVERY = "902"
"""Article of the product that a gift is brought with."""

COMMENT = "Подарок по ваучеру {code}"


class UnfitOrderError(Exception):
    """The voucher does not go into the order; the message is for the cashier."""


def vouchers_of(order: Order, operation_service: OperationService) -> dict[str, str]:
    """The order's vouchers: by code the id of its payment item, empty = none yet."""
    text = operation_service.try_get_order_external_data_by_key(order, EXTERNAL_DATA_KEY)
    vouchers: dict[str, str] = json.loads(text or "{}")
    return vouchers


def attach(
    order: Order, voucher: Voucher, operation_service: OperationService, item_id: str = ""
) -> Order:
    """Remember a voucher with the order; returns the order as it is then."""
    operation_service.add_order_external_data(
        EXTERNAL_DATA_KEY,
        _with(vouchers_of(order, operation_service), voucher, item_id),
        order,
        operation_service.get_default_credentials(),
    )
    return operation_service.get_order_by_id(order.id)


def add_taken_payment(order: Order, voucher: Voucher, operation_service: OperationService) -> Order:
    """Add what the guest has paid on the site as a payment that is processed already.

    Raises:
        UnfitOrderError: No payment type may be accepted externally, or nothing is due.
    """
    payment_type = _external_type(operation_service)
    if payment_type is None:
        raise UnfitOrderError(
            "Некуда принять оплату с сайта: включите у типа оплаты «Может приниматься извне» "
            "в бэк-офисе."
        )
    item = operation_service.add_external_payment_item(
        min(voucher.sum, _due(order)),
        is_processed=True,
        additional_data=CardPaymentItemAdditionalData(card_number=voucher.code)
        if payment_type.kind is PaymentTypeKind.CARD
        else None,
        payment_type=payment_type,
        order=order,
        credentials=operation_service.get_default_credentials(),
    )
    order = operation_service.get_order_by_id(order.id)
    return attach(order, voucher, operation_service, str(item.id))


def add_gift(order: Order, voucher: Voucher, operation_service: OperationService) -> None:
    """Add the gift's delivery and take its price off again, all in one edit or nothing.

    Raises:
        UnfitOrderError: The order cannot take it, or the back office lacks what it needs.
    """
    if order.status is not OrderStatus.NEW:
        raise UnfitOrderError("Пречек напечатан. Отмените его, чтобы добавить подарок.")
    products = operation_service.get_active_products()
    delivery = next((one for one in products if one.number == GIFT_DELIVERY), None)
    kinds = operation_service.get_discount_types()
    by_sum = next((one for one in kinds if one.is_flexible_sum and one.is_active), None)
    if delivery is None or by_sum is None:
        raise UnfitOrderError(
            f"Добавьте в бэк-офисе товар с артикулом {GIFT_DELIVERY} и скидку суммой."
        )
    if any(one.discount_type.id == by_sum.id for one in order.discounts):
        raise UnfitOrderError(f"В заказе уже есть скидка «{by_sum.name}».")
    session = operation_service.create_edit_session()
    session.add_order_product_item(Decimal(1), delivery, order, order.guests[0], None)
    session.add_flexible_sum_discount(delivery.price, by_sum, order)
    session.change_order_comment(COMMENT.format(code=voucher.code), order)
    session.add_order_external_data(
        EXTERNAL_DATA_KEY, _with(vouchers_of(order, operation_service), voucher, ""), order
    )
    # Nothing has happened so far; forgetting this line is a bug that no error tells.
    operation_service.submit_changes(session, operation_service.get_default_credentials())


def add_certificate(
    order: Order,
    voucher: Voucher,
    left: Decimal,
    payment_type: PaymentType,
    operation_service: OperationService,
) -> None:
    """Add an item of the plugin's own type that knows its certificate; `pay` takes it later.

    Neither `collect_data` nor `on_payment_added` is called for an item that is added like this.

    Raises:
        UnfitOrderError: An unprocessed certificate is there already, or nothing is due.
    """
    if any(
        one.type.id == payment_type.id and one.status is PaymentStatus.NEW for one in order.payments
    ):
        raise UnfitOrderError("В заказе уже есть сертификат. Сначала проведите или удалите его.")
    credentials = operation_service.get_default_credentials()
    amount = min(left, _due(order))
    item = operation_service.add_payment_item(
        amount,
        ExternalPaymentItemAdditionalData(custom_data=voucher.code),
        payment_type,
        order,
        credentials,
    )
    order = operation_service.get_order_by_id(order.id)
    operation_service.change_payment_item_sum(amount, None, left, item, order, credentials)


def _external_type(operation_service: OperationService) -> PaymentType | None:
    # Never a plugin's own one: iikoFront forbids that for types of payment systems.
    types = operation_service.get_payment_types()
    return next((one for one in types if one.can_be_external_processed and one.is_enabled), None)


def _due(order: Order) -> Decimal:
    due = order.result_sum - sum((item.sum for item in order.payments), Decimal())
    if due <= 0:
        raise UnfitOrderError("Заказ уже покрыт другими оплатами.")
    return due


def _with(vouchers: dict[str, str], voucher: Voucher, item_id: str) -> str:
    return json.dumps(vouchers | {voucher.code: item_id})
