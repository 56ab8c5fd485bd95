"""The probe's processors of the shipped V6 and of V8, with their silent methods."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import ExternalPaymentProcessorV6, PaymentProcessor

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.plugin_api import (
        OperationService,
        Order,
        PaymentDataContext,
        PaymentItem,
        PointOfSale,
        ReceiptPrinter,
        User,
        ViewManager,
    )

probe = import_module("probe")  # which loads this module once it is complete itself
KEY, NAME, act = probe.KEY, probe.NAME, probe.act


class SilentMethods:
    """What both later shapes have for work without a window."""

    def can_pay_silently(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        context: PaymentDataContext,
    ) -> bool:
        return act("can_pay_silently", locals())  # type: ignore[no-any-return]  # a test may want a wrong one

    def emergency_cancel_payment_silently(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        act("emergency_cancel_payment_silently", locals())


class ShippedPayments(SilentMethods, ExternalPaymentProcessorV6):
    """The processor of the shipped V6."""

    payment_system_key = KEY
    payment_system_name = NAME

    def collect_data(
        self,
        order_id: UUID,
        payment_type_id: UUID,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        act("collect_data", locals())

    def on_payment_added(
        self,
        order: Order,
        payment_item: PaymentItem,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        act("on_payment_added", locals())

    def on_preliminary_payment_editing(
        self,
        order: Order,
        payment_item: PaymentItem,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> bool:
        return act("on_preliminary_payment_editing", locals())  # type: ignore[no-any-return]  # a test may want a wrong one

    def pay(
        self,
        sum: Decimal,
        order: Order,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        act("pay", locals())

    def pay_silently(
        self,
        sum: Decimal,
        order_id: UUID,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        act("pay_silently", locals())

    def emergency_cancel_payment(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        act("emergency_cancel_payment", locals())

    def return_payment(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        act("return_payment", locals())

    def return_payment_without_order(
        self,
        sum: Decimal,
        payment_type_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
    ) -> None:
        act("return_payment_without_order", locals())


class LaterPayments(SilentMethods, PaymentProcessor):
    """The processor of V8; what it shares with the shipped V6 does the same."""

    payment_system_key = KEY
    payment_system_name = NAME
    collect_data = ShippedPayments.collect_data
    on_payment_added = ShippedPayments.on_payment_added
    on_preliminary_payment_editing = ShippedPayments.on_preliminary_payment_editing
    emergency_cancel_payment = ShippedPayments.emergency_cancel_payment
    return_payment = ShippedPayments.return_payment

    def on_payment_deleting(
        self,
        order: Order,
        payment_item: PaymentItem,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        act("on_payment_deleting", locals())

    def pay(
        self,
        sum: Decimal,
        order: Order,
        payment_item: PaymentItem,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        operation_service: OperationService,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
        context: PaymentDataContext,
    ) -> None:
        act("pay", locals())

    def pay_silently(
        self,
        sum: Decimal,
        order: Order,
        payment_item: PaymentItem,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        act("pay_silently", locals())

    def return_payment_without_order(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        view_manager: ViewManager,
    ) -> None:
        act("return_payment_without_order", locals())

    def return_payment_silently(
        self,
        sum: Decimal,
        order_id: UUID | None,
        payment_type_id: UUID,
        transaction_id: UUID,
        point_of_sale: PointOfSale,
        cashier: User,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
    ) -> None:
        act("return_payment_silently", locals())


SHAPES = {"V6": ShippedPayments, "V8": LaterPayments}
"""By what `SHAPE` in `acts.py` may say."""
