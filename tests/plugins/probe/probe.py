"""A payment plugin for tests: notes what it receives, then does what the test wrote.

The processor has the article's shape exactly, or the one of `later_shapes.py` that `SHAPE` in
`acts.py` names. What a call received becomes a line of
`received.jsonl` beside this file, and then the function of the same name in `acts.py` runs, which
is the test's own; it gets the call's arguments as attributes of one object, `given`.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import (
    ExternalPaymentProcessor,
    OperationService,
    PaymentDataContext,
    PluginContext,
    ProgressBar,
    ReceiptPrinter,
    ViewManager,
)

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.plugin_api import Order, PaymentItem, PointOfSale, User
    from cashier_sim.plugin_api.processors import PaymentSystem

RECORDING = Path(__file__).with_name("received.jsonl")
SERVICES = (OperationService, PaymentDataContext, ProgressBar, ReceiptPrinter, ViewManager)

acts = import_module("acts")
KEY = getattr(acts, "KEY", "probe")
NAME = getattr(acts, "NAME", "Проба")


def note(what: str, **values: object) -> None:
    """Add a line to the recording: values as Python writes them, services by their contract."""
    line = {"what": what, "values": {name: _written(value) for name, value in values.items()}}
    with RECORDING.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _written(value: object) -> str:
    kinds = (kind.__name__ for kind in SERVICES if isinstance(value, kind))
    return next(kinds, None) or repr(value)


def act(what: str, names: dict[str, object]) -> object:
    """Note a call and do what the test wanted; True where it wanted nothing.

    Args:
        what: Name of the call.
        names: The method's local names; the function in `acts.py` gets them all, `self` too.
    """
    note(what, **{name: value for name, value in names.items() if name != "self"})
    wanted = getattr(acts, what, None)
    return True if wanted is None else wanted(SimpleNamespace(note=note, **names))


class ProbePayments(ExternalPaymentProcessor):
    """The article's processor, name for name and in its order."""

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
        progress_bar: ProgressBar,
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
        progress_bar: ProgressBar,
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
        progress_bar: ProgressBar,
    ) -> bool:
        return act("on_preliminary_payment_editing", locals())  # type: ignore[return-value]  # a test may want a wrong one

    def pay(
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
        progress_bar: ProgressBar,
    ) -> None:
        act("pay", locals())

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
        progress_bar: ProgressBar,
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
        progress_bar: ProgressBar,
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
        progress_bar: ProgressBar,
    ) -> None:
        act("return_payment_without_order", locals())


class AskedPayments(ProbePayments):
    """With the simulator's optional method; registered when the test says what it does."""

    def payment_state(self, transaction_id: UUID) -> bool | None:
        return act("payment_state", locals())  # type: ignore[return-value]  # a test may want a wrong one


def processor() -> PaymentSystem:
    """The processor that the test wants."""
    if hasattr(acts, "SHAPE"):
        later: PaymentSystem = import_module("later_shapes").SHAPES[acts.SHAPE]()
        return later
    return AskedPayments() if hasattr(acts, "payment_state") else ProbePayments()


class ProbePlugin:
    """Registers, subscribes, and tells of its end."""

    license_module_id = 21005918

    def __init__(self) -> None:
        self.registration = PluginContext.operations.register_payment_system(
            processor(), getattr(acts, "RETURNS_WITHOUT_ORDER", True)
        )
        PluginContext.notifications.subscribe_on_cafe_session_opening(self._on_opening)
        PluginContext.notifications.subscribe_on_cafe_session_closing(self._on_closing)
        act("loaded", locals())

    def dispose(self) -> None:
        act("disposed", locals())

    def _on_opening(self, printer: ReceiptPrinter, progress_bar: ProgressBar) -> None:
        act("opening", locals())

    def _on_closing(self, printer: ReceiptPrinter, progress_bar: ProgressBar) -> None:
        act("closing", locals())
