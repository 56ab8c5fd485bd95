"""What each shape of the contract receives of silent payments: rows 20 to 23."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from cashier_sim.till.commands import ChangeDonationType, OpenCafeSession
from cashier_sim.till.view import FiscalRegisterState
from tests.process.acceptance.notified import version
from tests.process.acceptance.rows import shows
from tests.process.acceptance.rows_of_paying import PRICE
from tests.process.acceptance.silent_cells import (
    LOADED,
    PAY,
    PREPAY,
    STORN,
    UNPROCESS,
    at_work,
    working,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.plugin_api import PaymentItem
    from tests.process.acceptance.harness import ProbeTill, Stage

    Scene = Callable[[ProbeTill], Awaitable[None]]

TIP = """
order, by = operations.get_orders()[0], operations.get_default_credentials()
tips = operations.get_donation_types_compatible_with(order)[0]
kind = next(one for one in tips.payment_types if one.name == "Проба")
operations.add_donation(order, tips, kind, None, False, Decimal(15), by)
"""
KEEPS = {"loaded": LOADED, "pay_silently": "given.context.set_rollback_data('тихо')"}


def _play(stage: Stage, shape: str, steps: str, scene: Scene, **acts: str) -> None:
    async def shaped(till: ProbeTill) -> None:
        till.shape = shape
        await scene(till)

    stage.play(shaped, {**KEEPS, **acts}, manifest=version(shape), constants=working(steps, shape))


def _about(till: ProbeTill, item: PaymentItem, sum: Decimal) -> dict[str, object]:
    """What a silent call about the money of an item receives."""
    (record,) = [one for one in till.view.orders if item in one.order.payments]
    return {
        "sum": repr(sum),
        "order_id": repr(record.order.id),
        "payment_type_id": repr(item.type.id),
        "transaction_id": repr(record.payments[item.id].transaction_id),
        "point_of_sale": repr(till.view.restaurant.point_of_sale),
        "cashier": repr(till.view.restaurant.plugin_user.user),
        "printer": "ReceiptPrinter",
        "context": "PaymentDataContext",
    }


def _about_pay(
    till: ProbeTill, item: PaymentItem, sum: Decimal, *, is_prepay: bool = False
) -> dict[str, object]:
    values = _about(till, item, sum)
    if till.shape == "V8":
        (record,) = till.view.orders
        del values["order_id"], values["payment_type_id"]
        values["order"] = shows("Order", record.order.id)
        values["payment_item"] = shows("PaymentItem", item.id, f"is_prepay={is_prepay}")
    return values


@pytest.mark.parametrize("shape", ["V6", "V8"])
def test_row_20_order_is_paid_silently(stage: Stage, shape: str) -> None:
    async def scene(till: ProbeTill) -> None:
        await at_work(till)
        assert till.calls == ["opening", "can_pay_silently", "pay_silently"]
        (record,) = till.view.orders
        (item,) = record.order.payments
        assert till.got("can_pay_silently").values == {
            "sum": repr(PRICE),
            "order_id": repr(record.order.id),
            "payment_type_id": repr(item.type.id),
            "context": "PaymentDataContext",
        }
        assert till.got("pay_silently").values == _about_pay(till, item, PRICE)
        assert (record.order.status, item.status) == (OrderStatus.CLOSED, PaymentStatus.PROCESSED)
        assert record.payments[item.id].data.rollback_data == "тихо"

    _play(stage, shape, PAY, scene)


@pytest.mark.parametrize("shape", ["V6", "V8"])
def test_row_21_prepayment_is_taken_silently(stage: Stage, shape: str) -> None:
    async def scene(till: ProbeTill) -> None:
        await at_work(till)
        assert till.calls == ["opening", "can_pay_silently", "pay_silently"]
        (record,) = till.view.orders
        (item,) = record.order.payments
        assert till.got("pay_silently").values == _about_pay(till, item, PRICE, is_prepay=True)
        assert record.order.status is OrderStatus.NEW
        assert (item.status, item.is_prepay) == (PaymentStatus.PROCESSED, True)

    _play(stage, shape, PREPAY, scene)


@pytest.mark.parametrize("shape", ["V6", "V8"])
def test_row_22_tips_are_taken_silently(stage: Stage, shape: str) -> None:
    async def scene(till: ProbeTill) -> None:
        tips = till.view.restaurant.donation_types[0]
        types = (*(one.id for one in tips.payment_types), till.settings().id)
        await till.do(ChangeDonationType(tips.id, tips.name, types))
        await at_work(till)
        assert till.calls == ["opening", "can_pay_silently", "pay_silently"]
        (record,) = till.view.orders
        (item,) = record.order.donations
        got = till.got("pay_silently").values
        assert got["sum"] == repr(Decimal("15.00"))
        assert got["transaction_id"] == repr(record.payments[item.id].transaction_id)
        assert item.status is PaymentStatus.PROCESSED
        assert record.order.payments == ()

    _play(stage, shape, TIP, scene)


def test_row_23_order_is_returned_silently(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await at_work(till)
        assert till.calls[-2:] == ["pay_silently", "return_payment_silently"]
        source = next(one for one in till.view.orders if one.order.payments)
        (item,) = source.order.payments
        assert till.got("return_payment_silently").values == _about(till, item, PRICE)
        assert (source.order.status, item.status) == (OrderStatus.DELETED, PaymentStatus.STORNED)
        (clone,) = [one for one in till.view.orders if one.source_order_id == source.order.id]
        assert clone.order.status is OrderStatus.NEW

    _play(stage, "V8", STORN, scene)


def test_processed_prepayment_is_returned_silently(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await at_work(till)
        assert till.calls[-2:] == ["pay_silently", "return_payment_silently"]
        paid, returned = till.got("pay_silently"), till.got("return_payment_silently")
        assert returned.values["transaction_id"] == paid.values["transaction_id"]
        (record,) = till.view.orders
        assert (record.order.status, record.order.payments) == (OrderStatus.NEW, ())

    _play(stage, "V8", UNPROCESS, scene)


@pytest.mark.parametrize("shape", ["V6", "V8"])
def test_refused_cheque_of_a_silent_payment_cancels_it_silently(stage: Stage, shape: str) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.do(OpenCafeSession())
        await till.fiscal_register(FiscalRegisterState.REFUSES)
        await at_work(till)
        assert till.calls[-2:] == ["pay_silently", "emergency_cancel_payment_silently"]
        paid, cancelled = till.got("pay_silently"), till.got("emergency_cancel_payment_silently")
        assert cancelled.values["transaction_id"] == paid.values["transaction_id"]
        assert cancelled.values["context"] == "PaymentDataContext"
        (record,) = till.view.orders
        assert (record.order.status, record.order.payments) == (OrderStatus.NEW, ())

    _play(stage, shape, PAY, scene)


def test_cashier_is_never_asked_whether_the_plugin_pays_silently(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.closed_order()
        assert [one for one in till.calls if "silently" in one] == []

    stage.play(scene, manifest=version("V8"), constants="SHAPE = 'V8'")
