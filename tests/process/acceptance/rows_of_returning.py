"""Rows 10 to 18: prepayments, returns, goods, deliveries, the till shift."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.model import TransactionState
from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from cashier_sim.till.commands import (
    AddProduct,
    ChooseGoodsReturnType,
    CloseCafeSession,
    DeleteClosedOrder,
    DeletePayment,
    EditPreliminaryPayment,
    EnterSum,
    GoToPayment,
    GoToPrepayments,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PressPrepay,
    PressReturnGoods,
    PressReturnPart,
    ReturnPayment,
    SetGoodsReturnAmount,
    SetReturnAmount,
    SetReturnShare,
    ShowScreen,
    StartPartialReturn,
)
from cashier_sim.till.view import PaymentRowKind, Screen
from tests.process.acceptance.harness import GIVE_BACK, question
from tests.process.acceptance.rows import SERVICES, Rows, about_money, about_pay, services
from tests.process.acceptance.rows_of_paying import PRICE

if TYPE_CHECKING:
    from uuid import UUID

    from tests.process.acceptance.harness import ProbeTill, Received

ROWS = Rows()


def _transaction(till: ProbeTill, order_id: UUID, item_id: UUID) -> UUID | None:
    return till.record_of(order_id).payments[item_id].transaction_id


def _returns(till: ProbeTill) -> list[Received]:
    return [one for one in till.received if one.what == "return_payment"]


@ROWS.add("row_10")
async def _prepayment_is_paid_while_the_order_stays_open(till: ProbeTill) -> None:
    await till.create_type("Фискальная", is_fiscal=True)
    await till.order()
    await till.do(GoToPrepayments())
    await till.choose(name="Фискальная")
    await till.do(EnterSum(Decimal("100.00")))
    order_id, item = till.record.order.id, till.items[0]
    await till.act(PressPrepay())
    assert till.calls[-3:] == ["collect_data", "on_payment_added", "pay"]
    transaction_id = _transaction(till, order_id, item.id)
    assert till.got("pay").values == about_pay(
        till, order_id, item, Decimal("100.00"), transaction_id, is_prepay=True
    )
    assert till.record.order.status is OrderStatus.NEW
    (row,) = till.rows
    assert (row.kind, row.item.status, row.item.is_prepay) == (
        PaymentRowKind.PREPAYMENT,
        PaymentStatus.PROCESSED,
        True,
    )
    assert [slip.title for slip in till.slips() if slip.is_fiscal][-1] == "prepayment"


@ROWS.add("row_11")
async def _deleted_prepayment_is_returned(till: ProbeTill) -> None:
    await till.prepaid_order()
    order_id, item = till.record.order.id, till.items[0]
    transaction_id = _transaction(till, order_id, item.id)
    (asked,) = await till.act(DeletePayment(item.id), GIVE_BACK)
    assert question(asked) == "give_back_payment"
    assert till.got("return_payment").values == about_money(
        till, order_id, item, PRICE, transaction_id
    )
    assert till.items == ()
    assert till.record.payments[item.id].state is TransactionState.RETURNED


async def _closed_with_prepayment(till: ProbeTill) -> UUID:
    """A closed order: 100 prepaid, 290 paid by the same system."""
    await till.create_type("Вторая")
    await till.order()
    await till.do(GoToPrepayments())
    await till.choose()
    await till.do(EnterSum(Decimal("100.00")))
    await till.act(PressPrepay())
    await till.do(GoToPayment())
    await till.choose(name="Вторая")
    order_id = till.record.order.id
    await till.act(PressPay())
    await till.do(OpenOrder(order_id))
    return order_id


@ROWS.add("row_12")
async def _returned_payment_leaves_an_open_clone_with_its_prepayment(till: ProbeTill) -> None:
    order_id = await _closed_with_prepayment(till)
    prepaid, final = till.items
    ids = [_transaction(till, order_id, item.id) for item in (prepaid, final)]
    assert await till.act(ReturnPayment()) == []
    (returned,) = _returns(till)
    assert returned.values == about_money(till, order_id, final, Decimal("290.00"), ids[1])
    source = till.record_of(order_id).order
    assert source.status is OrderStatus.DELETED
    assert {item.status for item in source.payments} == {PaymentStatus.STORNED}
    clone = till.record
    assert (clone.order.status, clone.source_order_id) == (OrderStatus.NEW, order_id)
    assert clone.order.id != order_id
    (row,) = till.rows
    assert (row.kind, row.item.sum, row.record.transaction_id) == (
        PaymentRowKind.PREPAYMENT,
        Decimal("100.00"),
        ids[0],
    )
    # Row 11 returns it, now out of the clone.
    await till.do(GoToPrepayments())
    await till.act(DeletePayment(row.item.id), GIVE_BACK)
    assert till.got("return_payment").values == about_money(
        till, clone.order.id, prepaid, Decimal("100.00"), ids[0]
    )


@ROWS.add("row_12_deleted")
async def _deleted_order_returns_every_payment(till: ProbeTill) -> None:
    order_id = await _closed_with_prepayment(till)
    items = till.items
    assert await till.act(DeleteClosedOrder()) == []
    assert [one.values for one in _returns(till)] == [
        about_money(till, order_id, item, item.sum, _transaction(till, order_id, item.id))
        for item in items
    ]
    assert till.record_of(order_id).order.status is OrderStatus.DELETED
    assert len(till.view.orders) == 1  # no clone


@ROWS.add("row_13")
async def _part_is_returned_until_nothing_is_left(till: ProbeTill) -> None:
    await till.create_type("Вторая")
    await till.order()
    await till.do(AddProduct(till.view.restaurant.products[0].id, Decimal(1)))
    await till.do(GoToPayment())
    await till.choose()
    await till.do(EnterSum(Decimal("100.00")))
    await till.choose(name="Вторая")
    order_id, items = till.record.order.id, till.items
    await till.act(PressPay())
    await till.do(OpenOrder(order_id))
    ids = [_transaction(till, order_id, item.id) for item in items]

    first, second = till.record.order.items
    await till.do(StartPartialReturn())
    await till.do(SetReturnAmount(first.id, Decimal(1)))
    assert till.view.partial_return is not None
    default = {items[0].id: Decimal("100.00"), items[1].id: Decimal("290.00")}
    assert till.view.partial_return.shares == default
    await till.do(SetReturnShare(items[0].id, Decimal("40.00")))
    await till.do(SetReturnShare(items[1].id, Decimal("350.00")))
    await till.act(PressReturnPart())
    assert [one.values for one in _returns(till)] == [
        about_money(till, order_id, items[0], Decimal("40.00"), ids[0]),
        about_money(till, order_id, items[1], Decimal("350.00"), ids[1]),
    ]
    assert till.record_of(order_id).order.status is OrderStatus.CLOSED

    await till.do(StartPartialReturn())
    await till.do(SetReturnAmount(second.id, Decimal(1)))
    await till.act(PressReturnPart())
    assert [one.values["sum"] for one in _returns(till)[2:]] == [
        repr(Decimal("60.00")),
        repr(Decimal("330.00")),
    ]
    assert await till.refused(StartPartialReturn()) == "order_returned_whole"


@ROWS.add(
    "row_14",
    return_payment_without_order="""
        given.view_manager.show_ok_popup("Hotel", "Credited")
        given.printer.print(slip("credited"))
    """,
)
async def _goods_are_returned_without_an_order(till: ProbeTill) -> None:
    await till.do(OpenCafeSession())
    await till.do(ShowScreen(Screen.GOODS_RETURN))
    await till.do(SetGoodsReturnAmount(till.view.restaurant.products[0].id, Decimal(2)))
    await till.do(ChooseGoodsReturnType(till.settings().id))
    (told,) = await till.act(PressReturnGoods(), True)
    assert type(told).__name__ == "OkDialog"
    assert till.calls == ["opening", "return_payment_without_order"]
    assert till.got("return_payment_without_order").values == {
        "sum": repr(PRICE * 2),
        "payment_type_id": repr(till.settings().id),
        "point_of_sale": repr(till.view.restaurant.point_of_sale),
        "cashier": repr(till.view.cashier),
        **{name: kind for name, kind in services(till).items() if name != "context"},
        **({"order_id": "None"} if till.shape == "V8" else {}),
    }
    assert till.papers == ["<doc>credited</doc>"]
    assert till.view.orders == ()


@ROWS.add("row_15")
async def _preliminary_payment_is_collected_and_told(till: ProbeTill) -> None:
    await till.delivery()
    assert await till.choose() == []
    assert till.calls == ["opening", "collect_data", "on_payment_added"]
    (row,) = till.rows
    assert (row.kind, row.item.is_preliminary) == (PaymentRowKind.PRELIMINARY, True)
    assert row.item.status is PaymentStatus.NEW
    assert "is_preliminary=True" in till.got("on_payment_added").values["payment_item"]


@ROWS.add(
    "row_16",
    on_preliminary_payment_editing="""
        given.operation_service.change_payment_item_sum(
            given.payment_item.sum - 1, None, None, given.payment_item, given.order,
            given.operation_service.get_default_credentials(),
        )
        return given.payment_item.sum == Decimal("390.00")
    """,
)
async def _preliminary_payment_is_edited_by_plugin_and_perhaps_by_cashier(till: ProbeTill) -> None:
    await till.delivery()
    await till.choose()
    item_id = till.items[0].id
    await till.act(EditPreliminaryPayment(item_id))
    edited = till.got("on_preliminary_payment_editing").values
    assert f"id={item_id!r}" in edited["payment_item"]
    assert f"id={till.record.order.id!r}" in edited["order"]
    assert edited["operation_service"] == "OperationService"
    assert till.items[0].sum == Decimal("389.00")
    # True: the keypad has the row.
    await till.do(EnterSum(Decimal("300.00")))
    assert till.items[0].sum == Decimal("300.00")
    # False: the plugin has set it, the keypad has nothing.
    await till.act(EditPreliminaryPayment(item_id))
    assert till.items[0].sum == Decimal("299.00")
    assert await till.refused(EnterSum(Decimal("310.00"))) == "no_payment_selected"


@ROWS.add(
    "row_18",
    opening="given.printer.print(slip('opened'))",
    closing="given.printer.print(slip('reconciled'))",
)
async def _shift_reaches_the_subscribers_with_a_printer(till: ProbeTill) -> None:
    await till.do(OpenCafeSession())
    assert till.view.session.current is not None
    await till.do(CloseCafeSession())
    assert till.view.session.current is None
    assert till.calls == ["opening", "closing"]
    services = {name: SERVICES[name] for name in ("printer", "progress_bar")}
    assert [till.got(what).values for what in ("opening", "closing")] == [services, services]
    assert till.papers == ["<doc>opened</doc>", "<doc>reconciled</doc>"]
    report = next(slip for slip in till.slips() if slip.title == "z_report")
    reconciled = next(slip for slip in till.slips() if "reconciled" in str(slip.document))
    assert reconciled.id < report.id
